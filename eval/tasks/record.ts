/**
 * The product itself: reads articles/*.jsonl into a dossier, exports the record, and has gold/score.py (Python 3) compare it with
 * the hand-made records in gold/*.json. The invariants of evidence are checked on the way, on all articles read.
 * Baseline: for statements, every sentence with "said", "says" or "told" is one, spoken by the nearest capitalised run of words.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParleyRecord } from '../../src/model/record.ts';
import { baselineRecord, checkEvidence, linesSource, makeRecord, score, toRows } from '../record/score.ts';
import type { EvalTask } from '../task.ts';

export const task: EvalTask = {
  id: 'record',
  about: 'the whole product on real articles against hand-made records',
  async run({ data, misses }) {
    const scorer = path.join(data, 'gold/score.py');
    if (!existsSync(scorer))
      throw new Error(`${scorer} is missing: --data names a folder laid out as docs/evaluation.md says`);
    const gold = readdirSync(path.join(data, 'gold'))
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => path.join(data, 'gold', name));
    const work = mkdtempSync(path.join(tmpdir(), 'parley-eval-'));
    try {
      const folder = path.join(data, 'articles');
      const sources = readdirSync(folder)
        .filter(name => name.endsWith('.jsonl'))
        .sort()
        .map(name => linesSource(name, readFileSync(path.join(folder, name), 'utf8').split('\n')));
      const json = await makeRecord(sources, work);
      const again = await makeRecord(sources, work, true);
      const record = JSON.parse(json) as ParleyRecord;
      const stable = {
        measure: 'same dossier in another order and read twice',
        ours: json === again ? 100 : 0,
        n: record.articles.length,
      };
      const ours = score(record, gold, work, scorer, misses);
      const baseline = score(baselineRecord(record), gold, work, scorer, false);
      return {
        rows: [checkEvidence(record), stable, ...toRows(ours.scores, baseline.scores)],
        baseline: 'statements: every sentence with said/says/told, spoken by the nearest capitalised words',
        misses: ours.lines,
      };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};
