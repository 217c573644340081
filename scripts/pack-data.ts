/** Part of the build: writes dist/data.json, the parsed YAML of data/ (see src/knowledge/packed.ts). */
import { readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { packageRoot } from '../src/knowledge/load.ts';
import { packData, packedFile } from '../src/knowledge/packed.ts';

const files = globSync('data/**/*.yaml', { cwd: packageRoot, absolute: true }).sort();
writeFileSync(packedFile(packageRoot), packData(files.map(file => readFileSync(file, 'utf8'))));
