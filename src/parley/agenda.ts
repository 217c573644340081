/** The agenda of an open dossier: the issues that its articles are read with, general ones and its own, sorted by id. */
import { type IssueEntry, loadIssues, withOwnIssues } from '../knowledge/issues.ts';
import { ParleyError } from '../model/errors.ts';
import { present } from '../model/present.ts';
import type { IssueRecord } from '../model/record.ts';
import * as read from '../store/read.ts';

const asRecords = (issues: ReadonlyMap<string, IssueEntry>): readonly IssueRecord[] =>
  [...issues]
    .map(([id, { label, broader, paX, pam }]) =>
      present({
        id,
        label,
        broader,
        paX: paX.length > 0 ? paX : undefined,
        pam: pam.length > 0 ? pam : undefined,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));

let general: readonly IssueRecord[] | undefined;

export async function agendaOf(db: read.Db): Promise<readonly IssueRecord[]> {
  const own = await read.storedIssues(db);
  if (own.length > 0)
    return asRecords(
      withOwnIssues(Object.fromEntries(own.map(({ id, json }) => [id, JSON.parse(json) as IssueEntry]))),
    );
  general ??= asRecords(loadIssues().issues);
  return general;
}

/** The issue of this id or label, with those under it. Throws where there is none. */
export function issuesUnder(agenda: readonly IssueRecord[], text: string): string[] {
  const found =
    agenda.find(issue => issue.id === text) ?? agenda.find(issue => issue.label.toLowerCase() === text.toLowerCase());
  if (!found) throw new ParleyError('not-found', 'there is no such issue', 'See: parley issues', text);
  return [found.id, ...agenda.filter(issue => issue.broader === found.id).map(issue => issue.id)];
}
