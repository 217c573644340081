/** The brief, or some of its words, to be pasted elsewhere: every sentence with its numbers, every number with its source. As plain text and as HTML. Pure. */
import type { Brief, BriefSource } from '../dossier/brief.ts';
import { dayOf, showDate, showWhen } from './dates.ts';
import { readablePieces } from './readable-dates.ts';
import { words } from './words.ts';

export interface Pasted {
  readonly plain: string;
  readonly html: string;
}

const inHtml = (text: string): string => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);

/** "Outlet, “Title”, 3 Mar 2025, address". */
function citation({ outlet, title, published, url }: BriefSource): string {
  const day = published.edtf ? showWhen(dayOf(published)).text : undefined;
  return [outlet, `“${title ?? words.article.untitled}”`, day, url].filter(Boolean).join(', ');
}

function sourceList(sources: readonly BriefSource[]): Pasted {
  if (sources.length === 0) return { plain: '', html: '' };
  const lines = sources.map(source => `[${source.number}] ${citation(source)}`);
  return {
    plain: `\n\n${words.brief.sources}\n${lines.join('\n')}`,
    html: `<p><b>${inHtml(words.brief.sources)}</b></p>${lines.map(line => `<p>${inHtml(line)}</p>`).join('')}`,
  };
}

/** Words that a reader chose, with the sources that they name. */
export function cited(text: string, numbers: ReadonlySet<number>, { sources }: Brief): Pasted {
  const list = sourceList(sources.filter(({ number }) => numbers.has(number)));
  const paragraphs = text.trim().split(/\n+/);
  return {
    plain: text.trim() + list.plain,
    html: paragraphs.map(paragraph => `<p>${inHtml(paragraph)}</p>`).join('') + list.html,
  };
}

export function citedBrief(brief: Brief): Pasted {
  const day = (iso: string): string => showDate(iso).text;
  const title = `${brief.dossier}, ${words.brief.from(day(brief.since), day(brief.asOf))}`;
  const parts = brief.parts.map(part => ({
    title: part.title,
    lines:
      part.lines.length === 0
        ? [part.none]
        : part.lines.map(
            ({ text, sources }) => `${readablePieces(text).join('')} ${sources.map(number => `[${number}]`).join('')}`,
          ),
  }));
  const list = sourceList(brief.sources);
  return {
    plain: `${title}\n\n${parts.map(part => `${part.title}\n${part.lines.map(line => `• ${line}`).join('\n')}`).join('\n\n')}${list.plain}\n`,
    html: `<h1>${inHtml(title)}</h1>${parts
      .map(
        part => `<h2>${inHtml(part.title)}</h2><ul>${part.lines.map(line => `<li>${inHtml(line)}</li>`).join('')}</ul>`,
      )
      .join('')}${list.html}`,
  };
}
