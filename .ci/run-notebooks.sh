#!/usr/bin/env bash
# Runs the notebooks: .ci/run-notebooks.sh [--check]
# Stores what they put out; with --check compares it with what is stored instead, texts to the letter and pictures by
# their size, and exits 1 if anything differs. A failing cell exits 1 either way and stores nothing.
# Installs what it needs from Debian's packages and Maven Central; makes target/treaty-terms-cli.jar if it is not there.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=store
case "${1-}" in
  '') ;;
  --check) mode=check ;;
  *)
    echo "usage: .ci/run-notebooks.sh [--check]" >&2
    exit 2
    ;;
esac

# need COMMAND PACKAGE...: installs Debian packages unless the command is there. Java draws text only with fontconfig and
# a font, and some sources print Chinese or Japanese.
updated=
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return
  if [ -z "$updated" ]; then
    apt-get update -qq
    updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
need fc-list fontconfig fonts-dejavu-core
if [ -z "$(fc-list :lang=zh)" ]; then
  need chinese-and-japanese-letters fonts-droid-fallback
fi
need jupyter-nbconvert jupyter-nbconvert
need jupyter-kernelspec jupyter-client

if [ -n "${JAVA_HOME-}" ]; then
  export PATH="$JAVA_HOME/bin:$PATH"
fi
if [ ! -f target/treaty-terms-cli.jar ]; then
  mvn -B -ntp -q package -Dmaven.test.skip -Dmaven.javadoc.skip -Dspotless.check.skip
fi

# The kernel: JShell in Jupyter (MIT). Paths in RJK_CLASSPATH start from the folder of the notebook.
kernel=rapaio-jupyter-kernel
version=3.0.1
spec=target/notebook/jupyter/kernels/treaty-terms
mkdir -p "$spec/tmp"
if [ ! -f "$spec/$kernel-$version.jar" ]; then
  mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="io.github.padreati:$kernel:$version" -DoutputDirectory="$PWD/$spec"
fi
cat >"$spec/Start.java" <<END
import java.util.List;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;

/**
 * Starts the kernel, and revives the threads that wait for messages. On a busy machine version 3.0.1 loses them at every
 * second start, and then never answers: they end if they run before start() has returned, or if a message comes before
 * the kernel knows what to do with it.
 */
final class Start {
  public static void main(String[] args) throws Exception {
    Thread nurse = new Thread(Start::revive, "nurse");
    nurse.setDaemon(true);
    nurse.start();
    MainApp.main(args);
  }

  private static void revive() {
    try {
      for (int well = 0; well < 5; Thread.sleep(100)) {
        Channels channels = MainApp.kernel.channels();
        if (channels == null || !(boolean) field(channels, "isConnected").get(channels)) {
          continue;
        }
        well++;
        for (String name : List.of("shell", "control", "heartbeat")) {
          Object channel = field(channels, name).get(channels);
          LoopThread thread = (LoopThread) field(channel, "loopThread").get(channel);
          if (!thread.isAlive()) {
            Runnable body = (Runnable) field(thread, "loopBody").get(thread);
            LoopThread again = new LoopThread(name, 50, body);
            field(channel, "loopThread").set(channel, again);
            again.start();
            well = 0;
          }
        }
      }
    } catch (ReflectiveOperationException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.lang.reflect.Field field(Object owner, String name) throws NoSuchFieldException {
    java.lang.reflect.Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
END
javac -cp "$spec/$kernel-$version.jar" -d "$spec" "$spec/Start.java"
cat >"$spec/kernel.json" <<END
{
  "display_name": "Java (Treaty Terms)",
  "language": "java",
  "argv": ["java", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
           "-Duser.timezone=UTC", "-Djava.io.tmpdir={resource_dir}/tmp", "-Dslf4j.internal.verbosity=ERROR",
           "-cp", "{resource_dir}:{resource_dir}/$kernel-$version.jar", "Start", "{connection_file}"],
  "interrupt_mode": "message",
  "env": {"RJK_CLASSPATH": "../target/treaty-terms-cli.jar", "RJK_INIT_SCRIPT": "", "RJK_TIMEOUT_MILLIS": "-1"}
}
END
export JUPYTER_PATH="$PWD/target/notebook/jupyter" PYTHONUTF8=1

executed=target/notebook/executed
rm -rf "$executed"
mkdir -p "$executed"

run() {
  local log=$executed/$(basename "$1" .ipynb).log
  jupyter nbconvert --log-level=ERROR --to notebook --execute "$1" --output-dir "$executed" \
    --ExecutePreprocessor.kernel_name=treaty-terms --ExecutePreprocessor.record_timing=False \
    --ExecutePreprocessor.startup_timeout=120 --ExecutePreprocessor.timeout=300 >"$log" 2>&1 && return
  # The cell and its error, or whatever else went wrong.
  sed 's/\x1b\[[0-9;]*m//g' "$log" | awk '/^An error occurred|CellExecutionError: /{on=1} on' >"$log.short"
  if [ -s "$log.short" ]; then cat "$log.short" >&2; else tail -n 40 "$log" >&2; fi
  return 1
}
failed=
for notebook in notebooks/*.ipynb; do
  echo "$notebook"
  run "$notebook" || failed=yes
done
if [ -n "$failed" ]; then
  echo "A notebook failed." >&2
  exit 1
fi

# Notebooks are kept in one form, without what changes from run to run: timings, the Java version, how text was cut up.
python3 - "$mode" "$executed" notebooks/*.ipynb <<'END'
import base64, difflib, json, os, struct, sys

mode, executed, stored = sys.argv[1], sys.argv[2], sys.argv[3:]


def joined(text):
    return "".join(text) if isinstance(text, list) else text


def lines(text):
    return text.splitlines(keepends=True)


def tidy_outputs(outputs):
    tidy = []
    for output in outputs:
        kind = output["output_type"]
        if kind == "stream":
            text = joined(output["text"])
            if tidy and tidy[-1].get("name") == output["name"]:
                tidy[-1]["text"] += text
            else:
                tidy.append({"output_type": kind, "name": output["name"], "text": text})
        else:
            data = {mime: joined(content).strip("\n") for mime, content in output.get("data", {}).items()}
            same = {key: output[key] for key in ("execution_count", "ename", "evalue") if key in output}
            tidy.append({"output_type": kind, "data": data, "metadata": {}} | same)
    for output in tidy:
        if "text" in output:
            output["text"] = lines(output["text"])
    return tidy


def tidy_notebook(notebook):
    kernel = {"display_name": "Java (Treaty Terms)", "language": "java", "name": "treaty-terms"}
    language = {"file_extension": ".jshell", "mimetype": "text/x-java-source", "name": "java"}
    cells = []
    for cell in notebook["cells"]:
        tidy = {"cell_type": cell["cell_type"], "id": cell["id"], "metadata": {}, "source": lines(joined(cell["source"]))}
        if cell["cell_type"] == "code":
            tidy["execution_count"] = cell["execution_count"]
            tidy["outputs"] = tidy_outputs(cell["outputs"])
        cells.append(tidy)
    return {"cells": cells, "metadata": {"kernelspec": kernel, "language_info": language},
            "nbformat": 4, "nbformat_minor": 5}


def shown(cell):
    """What must not change of what a cell puts out, as lines of text, and the sizes of its pictures."""
    text, sizes = [], []
    for output in cell.get("outputs", []):
        text += [output["output_type"] + " " + output.get("name", "")] + output.get("text", [])
        for mime, content in sorted(output.get("data", {}).items()):
            if mime == "image/png":
                sizes.append(struct.unpack(">II", base64.b64decode(content)[16:24]))
                content = "%d x %d pixels" % sizes[-1]
            text += [mime, content]
    return [line.rstrip("\n") for line in text], sizes


def alike(was, now):
    """Whether two pictures have nearly one size: the height follows the fonts of the machine a little."""
    return was[0] == now[0] and abs(was[1] - now[1]) <= 0.05 * was[1]


differences = 0
for path in stored:
    name = os.path.basename(path)
    with open(path, encoding="utf-8") as file:
        was = tidy_notebook(json.load(file))
    with open(os.path.join(executed, name), encoding="utf-8") as file:
        now = tidy_notebook(json.load(file))
    if mode == "store":
        text = json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        continue
    for number, (before, after) in enumerate(zip(was["cells"], now["cells"]), 1):
        (old, old_sizes), (new, new_sizes) = shown(before), shown(after)
        if len(old_sizes) == len(new_sizes) and all(map(alike, old_sizes, new_sizes)):
            old, new = ([line for line in text if not line.endswith(" pixels")] for text in (old, new))
        if old != new:
            differences += 1
            print(f"{path}: cell {number} puts out something else", file=sys.stderr)
            for line in difflib.unified_diff(old, new, "stored", "now", lineterm="", n=1):
                print("  " + line, file=sys.stderr)
if differences:
    print("If that is right, run .ci/run-notebooks.sh and commit the notebooks.", file=sys.stderr)
    sys.exit(1)
END
