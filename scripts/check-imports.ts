/** Checks every import in src/ against the import table of ARCHITECTURE.md, which is the rule. Exits 1 with one line per breach. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { globSync } from 'tinyglobby';

interface Room {
  readonly may: ReadonlySet<string>;
  /** undefined: any package. */
  readonly packages: ReadonlySet<string> | undefined;
}

const words = (cell: string): string[] =>
  cell
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);

/** Reads the rows "| `src/room` | what | may import | packages |". */
export function parseImportTable(markdown: string): Map<string, Room> {
  const rooms = new Map<string, Room>();
  for (const line of markdown.split('\n')) {
    const row = line.match(/^\| `src\/([a-z]+)(?:\.ts)?`\s*\|[^|]*\|([^|]*)\|([^|]*)\|/);
    if (!row) continue;
    const packages = words(row[3]!);
    rooms.set(row[1]!, {
      may: new Set(words(row[2]!)),
      packages: packages.includes('any') ? undefined : new Set(packages),
    });
  }
  return rooms;
}

const roomOf = (file: string): string =>
  file
    .replace(/^src\//, '')
    .split('/')[0]!
    .replace(/\.tsx?$/, '');
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Gives one line per import that the table does not allow. */
export function findBreaches(file: string, source: string, rooms: Map<string, Room>): string[] {
  const room = roomOf(file);
  const rule = rooms.get(room);
  if (!rule) return [`${file}: the room "${room}" is not in the import table of ARCHITECTURE.md`];
  const breaches: string[] = [];
  // Statements at the start of a line (also the last line of one that runs over several), and import('…') anywhere.
  for (const match of source.matchAll(
    /^(?:import|export|\})(?:[^'"\n;]*\sfrom)?\s*['"]([^'"]+)['"];|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )) {
    const specifier = (match[1] ?? match[2])!;
    if (specifier.startsWith('.')) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      if (!target.startsWith('src/')) {
        breaches.push(`${file}: imports ${specifier}, outside src/`);
        continue;
      }
      const to = roomOf(target);
      if (to !== room && !rule.may.has(to)) breaches.push(`${file}: ${room} may not import ${to} (${specifier})`);
      if (room === 'web' && to === 'api' && !target.endsWith('api/contract.ts')) {
        breaches.push(`${file}: web may take only contract.ts from api (${specifier})`);
      }
    } else if (!specifier.startsWith('node:') && !builtinModules.includes(specifier)) {
      if (rule.packages && !rule.packages.has(packageOf(specifier))) {
        breaches.push(`${file}: ${room} may not import the package ${specifier}`);
      }
    }
  }
  return breaches;
}

function main(): void {
  const rooms = parseImportTable(readFileSync('ARCHITECTURE.md', 'utf8'));
  const files = globSync('src/**/*.{ts,tsx}').sort();
  const breaches = files.flatMap(file => findBreaches(file, readFileSync(file, 'utf8'), rooms));
  for (const breach of breaches) console.error(breach);
  console.log(`imports: ${files.length} files, ${breaches.length} breaches of the table in ARCHITECTURE.md`);
  if (breaches.length > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('check-imports.ts')) main();
