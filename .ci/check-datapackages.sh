#!/bin/sh
# Validates every datasets/*/datapackage.json with a second, independent program: npm's datapackage,
# which knows the v1 rules of Frictionless. It is installed into a temporary folder, the data are read
# offline. Usage: .ci/check-datapackages.sh [FOLDER…]; without folders all bundled datasets.
set -eu

version=1.1.10
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT INT TERM
npm install --prefix "$temp" --no-save --no-audit --no-fund --loglevel=error \
  "datapackage@$version" >/dev/null

[ $# -gt 0 ] || set -- "$root"/datasets/*/
NODE_PATH="$temp/node_modules" node "$here/check-datapackages.js" "$@"
