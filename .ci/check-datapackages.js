// Validates data packages: the descriptor, every cell against its field, primary and foreign keys.
'use strict';
const path = require('path');
const { Package } = require('datapackage');

async function check(folder) {
  const problems = [];
  const file = path.join(folder, 'datapackage.json');
  const data = await Package.load(file);
  problems.push(...data.errors.map((e) => e.message));
  for (const resource of data.resources) {
    problems.push(...resource.errors.map((e) => `${resource.name}: ${e.message}`));
    try {
      const rows = await resource.read({ keyed: true });
      if (rows.length === 0 && resource.name === 'claims') {
        problems.push('claims: no rows');
      }
      await resource.checkRelations();
    } catch (error) {
      const causes = error.multiple ? error.errors : [error];
      problems.push(
        ...causes.map((e) => {
          const row = e.rowNumber ? ` (row ${e.rowNumber})` : '';
          return `${resource.name}: ${e.message}${row}`;
        }),
      );
    }
  }
  return problems;
}

(async () => {
  let bad = 0;
  const folders = process.argv.slice(2);
  for (const folder of folders) {
    const problems = await check(folder);
    problems.forEach((problem) => console.error(`${path.basename(folder)}: ${problem}`));
    bad += problems.length;
  }
  console.log(`${folders.length} data packages, ${bad} problems`);
  process.exit(bad === 0 ? 0 : 1);
})().catch((error) => {
  console.error(error);
  process.exit(2);
});
