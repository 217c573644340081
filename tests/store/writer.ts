/** A process that fills a dossier article by article until it is killed or done. Arguments: file, number of articles. */
import { openStore } from '../../src/store/open-store.ts';
import { articleState } from '../../src/store/read.ts';
import { putArticle } from '../../src/store/write.ts';
import { rowsOf } from './rows.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = await openStore(file, { create: true });
process.stdout.write('ready\n');
for (let i = 0; i < Number(count); i++) {
  const id = `article-${String(i).padStart(5, '0')}`;
  if (await articleState(store.db, id)) continue;
  await store.write(tx => putArticle(tx, rowsOf(id)));
  await new Promise(resolve => setImmediate(resolve));
}
await store.close();
process.stdout.write('done\n');
