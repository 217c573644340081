/** Roles over time: a line a role, a dot for each day on which an article gave it; every dot and every count opens the words. */
import { useState } from 'react';
import type { RoleOverTime } from '../../dossier/roles.ts';
import type { ActorView } from '../../dossier/views.ts';
import { showDate } from '../dates.ts';
import { evidenceHref, href } from '../router.ts';
import { words } from '../words.ts';
import { EvidenceLine } from './evidence-line.tsx';

const at = (day: string): number => Date.parse(day);
const DAY_MS = 86_400_000;

interface Span {
  readonly from: string;
  readonly until: string;
}

/** From the first to the last article that names the actor; undefined where all are of one day. */
function spanOf(roles: readonly RoleOverTime[]): Span | undefined {
  const days = roles.flatMap(({ tellings }) => tellings.flatMap(({ day }) => day ?? [])).sort();
  return days.length > 0 && days[0] !== days.at(-1) ? { from: days[0]!, until: days.at(-1)! } : undefined;
}

function roleText({ title, of, former, from, until }: RoleOverTime): string {
  const named = former ? `${words.actor.former} ${title}` : title;
  const dates = from || until ? ` (${from ? showDate(from).text : ''} – ${until ? showDate(until).text : ''})` : '';
  return (of ? words.actor.of(named, of) : named) + dates;
}

/** In hundredths of the width, so that it fits any. */
function Dots({ role, span }: { role: RoleOverTime; span: Span }) {
  const all = Math.max(1, (at(span.until) - at(span.from)) / DAY_MS);
  const xOf = (day: string): string => `${(1.5 + (97 * (at(day) - at(span.from))) / DAY_MS / all).toFixed(2)}%`;
  const days = new Map(role.tellings.flatMap(telling => (telling.day ? [[telling.day, telling] as const] : [])));
  const [first, last] = [role.tellings[0]?.day, [...days.keys()].at(-1)];
  return (
    <svg className="role-dots" height="16" width="100%" aria-hidden="true">
      <line className="role-axis" x1="0" x2="100%" y1="8" y2="8" />
      {first && last && first !== last && <line className="role-span" x1={xOf(first)} x2={xOf(last)} y1="8" y2="8" />}
      {[...days].map(([day, { evidence }]) => (
        <a key={day} href={evidenceHref(evidence)} tabIndex={-1}>
          <title>{showDate(day).text}</title>
          <circle className="mark-room" cx={xOf(day)} cy="8" r="8" />
          <circle className="dot" cx={xOf(day)} cy="8" r="4" />
        </a>
      ))}
    </svg>
  );
}

/** When a role was first and last given, in words. */
function toldText({ tellings }: RoleOverTime): string {
  const [first, last] = [tellings[0]?.day, tellings.findLast(({ day }) => day)?.day];
  if (!first || !last) return words.date.unknown;
  return first === last ? showDate(first).text : `${showDate(first).text} – ${showDate(last).text}`;
}

/** More than these are asked for. */
const SHOWN = 8;

/** Those given most often, in order of time. */
function mostGiven(roles: readonly RoleOverTime[]): readonly RoleOverTime[] {
  if (roles.length <= SHOWN + 1) return roles;
  const most = new Set([...roles].sort((a, b) => b.told - a.told).slice(0, SHOWN));
  return roles.filter(role => most.has(role));
}

export function Roles({ view }: { view: ActorView }) {
  const [all, showAll] = useState(false);
  const { roles } = view;
  if (roles.length === 0) return <p>{words.actor.noRoles}</p>;
  const shown = all ? roles : mostGiven(roles);
  return (
    <>
      <RoleLines roles={shown} span={spanOf(roles)} actor={view.actor.id} />
      {shown.length < roles.length && (
        <button type="button" className="more-forms" onClick={() => showAll(true)}>
          {words.actor.moreForms(roles.length - shown.length)}
        </button>
      )}
    </>
  );
}

function RoleLines({ roles, span, actor }: { roles: readonly RoleOverTime[]; span?: Span; actor: string }) {
  return (
    <ol className="role-lines">
      {span && (
        <li className="role-line role-head" aria-hidden="true">
          <span />
          <span className="role-ends second">
            <span>{showDate(span.from).text}</span>
            <span>{showDate(span.until).text}</span>
          </span>
        </li>
      )}
      {roles.map(role => (
        <li className="role-line" key={`${roleText(role)} ${role.tellings[0]?.evidence.start}`}>
          <span className="role-name">
            {roleText(role)} <span className="second role-told">{toldText(role)}</span>
          </span>
          {span && <Dots role={role} span={span} />}
          <details>
            <summary>{words.actor.stated(role.told)}</summary>
            {role.tellings.map(({ evidence }) => (
              <EvidenceLine key={`${evidence.article} ${evidence.start}`} evidence={evidence} />
            ))}
            {role.told > role.tellings.length && (
              <p className="second">
                {words.actor.spread(role.tellings.length)}{' '}
                <a href={href('/articles', { actor })}>{words.actor.everyArticle}</a>
              </p>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
