/** Checks the documents: every path and every npm script that they name in backticks or links must exist. Exits 1 with one line per fault. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
/** Folders of the project; a backticked word that begins with one of them is taken as a path. */
const folders = /^(?:\.\/)?(?:src|data|kernel|models|examples|eval|bench|scripts|tests|docs|bin|\.ci)\//;

function findFaults(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const faults: string[] = [];
  for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
    const word = code!.trim();
    // <name> and * stand for something of the reader's; what the build makes is not in the tree.
    if (folders.test(word) && !/[<*\s…{]/.test(word) && !existsSync(word))
      faults.push(`${file}: \`${word}\` does not exist`);
    for (const [, script] of word.matchAll(/npm run ([\w:-]+)/g)) {
      if (!scripts.includes(script!)) faults.push(`${file}: there is no npm script "${script}"`);
    }
  }
  for (const [, target] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
    if (/^[a-z]+:/.test(target!)) continue;
    if (!existsSync(path.join(path.dirname(file), target!))) faults.push(`${file}: the link ${target} leads nowhere`);
  }
  return faults;
}

const files = [...globSync('*.md'), ...globSync('{docs,models,examples}/**/*.md')].sort();
const faults = files.flatMap(findFaults);
for (const fault of faults) console.error(fault);
console.log(`documents: ${files.length} files, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
