/** npm start: reads the examples into examples.parley and serves them. */
import { compileLater } from '../dist/cli/compile-later.js';
import { main } from '../dist/cli/main.js';

compileLater();
const dossier = 'examples.parley';
await main(['read', 'examples', '-d', dossier]);
if (!process.exitCode) await main(['serve', '-d', dossier]);
