/** A passage with its surroundings inside the paragraph, leading to its place in the article. */
import type { ReactNode } from 'react';
import { CONTEXT_LENGTH, type Evidence } from '../../model/span.ts';
import { evidenceHref } from '../router.ts';
import { words } from '../words.ts';

/** The surroundings are cut at a fixed length: what is left of a word there is left out. */
const fromWord = (text: string): string => text.replace(/^\S*\s+/, '');
const toWord = (text: string): string => text.replace(/\s+\S*$/, '');

/** `children` stands in for the quotation where words of it are marked. */
export function EvidenceLine({ evidence, children }: { evidence: Evidence; children?: ReactNode }) {
  const before = evidence.prefix.slice(evidence.prefix.lastIndexOf('\n') + 1);
  const after = evidence.suffix.split('\n', 1)[0] ?? '';
  return (
    <a className="evidence" href={evidenceHref(evidence)} title={words.actor.where}>
      <span className="around">{before.length === CONTEXT_LENGTH ? `… ${fromWord(before)}` : before}</span>
      <span className="quote">{children ?? evidence.quote}</span>
      <span className="around">{after.length === CONTEXT_LENGTH ? `${toWord(after)} …` : after}</span>
    </a>
  );
}
