/** Lines of the brief, each leading to its words in the articles; and the day since which something counts as new. */
import type { BriefLine, BriefPart, BriefSource } from '../../dossier/brief.ts';
import { articleHref, askedDay, go, here, href, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { DayField } from './day-field.tsx';
import { Readable } from './readable.tsx';

/** Letters of a title that stands in for an outlet not known. */
const SHORT = 32;

function sourceName({ outlet, title = words.article.noOutlet }: BriefSource): string {
  if (outlet) return outlet;
  return title.length > SHORT ? `${title.slice(0, SHORT).trimEnd()}…` : title;
}

/** `named` writes outlets where there is no list of sources to look numbers up in. */
export function BriefLines({
  lines,
  sources,
  named = false,
}: {
  lines: readonly BriefLine[];
  sources: readonly BriefSource[];
  named?: boolean;
}) {
  const byNumber = new Map(sources.map(source => [source.number, source]));
  return (
    <ul className="brief-lines">
      {lines.map(({ text, records, sources: numbers, origins }) => (
        <li key={`${text} ${records.join(' ')}`}>
          <span dir="auto">
            <Readable text={text} />
          </span>{' '}
          <span className={named ? 'line-sources named' : 'line-sources'}>
            {numbers.map((number, index) => {
              const source = byNumber.get(number);
              if (!source) return null;
              // The line may name its outlet itself.
              const told = text.includes(`(${sourceName(source)},`);
              const shown = !named ? `[${number}]` : told ? words.brief.read : sourceName(source);
              return (
                <span key={number}>
                  {named && index > 0 && ', '}
                  <a
                    href={articleHref(source.article, records[0])}
                    data-source={number}
                    aria-label={
                      named && told
                        ? `${shown}: ${words.brief.source(number, sourceName(source))}`
                        : words.brief.source(number, sourceName(source))
                    }
                    title={source.title}
                  >
                    {shown}
                  </a>
                </span>
              );
            })}
            {origins > numbers.length && <span className="second"> {words.brief.origins(origins)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The reader's last visit: up to which day the dossier told then, and whether it tells of later days now. */
export interface Visit {
  readonly until: string;
  readonly news: boolean;
}

/** Until which day this browser has shown the dossier before this visit: what is newer is new to this reader. */
function lastVisit(dossier: string, newest: string | undefined): Visit | undefined {
  try {
    const key = `parley.seen.${dossier}`;
    const until = sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? '';
    sessionStorage.setItem(key, until);
    if (newest && askedDay() === undefined) localStorage.setItem(key, newest.slice(0, 10));
    return until && newest ? { until, news: until < newest.slice(0, 10) } : undefined;
  } catch {
    return undefined; // storage can be switched off; then the last week counts as new
  }
}

/** The day from the address, else that of the reader's last visit, else the brief's own (a week); the visit where it was not the address that chose. */
export function useSince(dossier: string, newest: string | undefined): { since?: string; visit?: Visit } {
  const given = usePlace().query.get('since');
  if (given) return { since: given };
  const visit = lastVisit(dossier, newest);
  return visit?.news ? { since: visit.until, visit } : { visit };
}

/** Where a part stands in the page of the brief. */
export const briefPartId = (id: BriefPart['id']): string => `part-${id}`;

const LISTS: Readonly<Record<BriefPart['id'], string>> = {
  happened: '/events',
  stand: '/positions',
  table: '/proposals',
  due: '/commitments',
  overdue: '/commitments',
  disputed: '/conflicts',
  said: '/statements',
};
/** Those of which the lines are what is new. */
const NEW: readonly BriefPart['id'][] = ['happened', 'stand', 'table', 'said'];

/** The list that a part is chosen from: what the brief had no room for is there. */
export const briefListHref = (id: BriefPart['id'], since: string): string =>
  href(LISTS[id], NEW.includes(id) ? { since } : {});

export function SinceControl({ value, label }: { value: string; label: string }) {
  const set = (day: string | undefined) =>
    go(href(here().path, { ...Object.fromEntries(here().query), since: day }), {
      replace: true,
    });
  return <DayField label={label} value={value} onDay={set} hideLabel />;
}
