/**
 * The words of a position made whole. In: the document and the first and last token that the parse gives. Out: where the words end so
 * that they say what is wanted. Parses cut a target at a quotation mark, at an infinitive or at a noun whose clause they hang elsewhere;
 * "Norvand opposed moves to allow" and "Karvelia's insistence on the militia" mislead a reader who sees no more.
 */
import type { Doc, Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';

/** Words added at most, and words that a text has at most with them: evidence above 60 words would be refused. */
const MOST_ADDED = 18;
const LONGEST = 50;

const STOP = /^(?:[,;:.!?–—()[\]]|-|--|["”»])$/;
const OPENING = /^[“«„]$/;
const QUOTE = /^["“”«»„]$/;
const isQuote = wordFact(({ text }) => QUOTE.test(text));
/** Behind these another thing is told. */
const NEW_CLAUSE = new Set(['but', 'while', 'although', 'though', 'whereas', 'because', 'and', 'or', 'as', 'when']);

/** A word that nothing can end with: "attempts to", "sabotage of", "and has". */
function isDangling({ pos, norm, tag, deprel }: Token): boolean {
  if (pos === 'ADP') return deprel !== 'compound:prt' && !/^(?:advmod|obl)/.test(deprel);
  return pos === 'DET' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'AUX' || tag === 'TO' || norm === "'s" || norm === '’s';
} // biome-ignore format: one glance

const opensQuotation = (tokens: readonly Token[], at: number): boolean => {
  const { text, start, end } = tokens[at]!;
  if (text !== '"') return OPENING.test(text);
  return end === tokens[at + 1]?.start && tokens[at - 1]?.end !== start; // a closing one stands at the word before
};

function saysNotOnly(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (tokens[i]!.norm === 'not' && /^(?:only|just)$/.test(tokens[i + 1]!.norm)) return true;
  return false;
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);

/** "The Charter of Support for the Recovery | and Renewal of Norvand": a title goes on after "and". */
function isMidTitle(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[last + 1]!.norm !== 'and' || !isCapital(tokens[last]) || !isCapital(tokens[last + 2])) return false;
  if (/^(?:VB[DZP]|MD)$/.test(tokens[last + 3]?.tag ?? '')) return false;
  const of = tokens[last - 1]!.norm === 'the' ? last - 2 : last - 1;
  return of > first && /^(?:of|for|on)$/.test(tokens[of]!.norm) && isCapital(tokens[of - 1]) && tokens[of - 1]!.pos !== 'VERB';
} // biome-ignore format: one glance

/** Whether the word behind the last one belongs to it: "the hope of", "to allow them", "the demand that it cede", "signed up". */
function goesOn(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]!;
  const end = tokens[last]!;
  if (opensQuotation(tokens, last + 1)) return true;
  if (next.text === '-' && next.start === end.end) return true; // "an emissions-based plan"
  // "hold him and those responsible to account", "keep me apprised", "not only workers, but all"
  if (next.norm === 'and' && tokens[last + 2]?.norm === 'those') return true;
  if (isMidTitle(tokens, first, last)) return true;
  if (end.pos === 'PRON' && end.deprel === 'obj' && next.tag === 'VBN') return true;
  if (next.text === ',' && tokens[last + 2]?.norm === 'but' && saysNotOnly(tokens, first, last)) return true;
  if (QUOTE.test(end.text)) return next.tag === 'TO' || next.pos === 'ADP'; // 'to allow "fighters" to attend'
  if (next.tag === 'TO' && end.pos === 'VERB' && tokens[next.head]?.head === end.index) return true; // "wants to reconvene"
  if (/^(?:amod|compound|nummod|det)/.test(end.deprel) && end.head > last) return true; // "a just and lasting peace"
  if (next.norm === 'of' || next.deprel === 'compound:prt') return true;
  if (next.norm === 'no' && tokens[last + 2]?.norm === 'longer') return true;
  if (end.tag === 'VB' && tokens[last - 1]?.norm === 'to' && /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(next.pos)) return true;
  // "the demand that it cede": the clause of a noun, wherever the parse begins it
  const verb = tokens[next.head];
  return next.norm === 'that' && next.deprel === 'mark' && end.pos === 'NOUN' && verb !== undefined && verb.head >= first && verb.head <= last;
} // biome-ignore format: one glance

/** Whether a quotation is open behind a token. */
function isOpen(tokens: readonly Token[], first: number, last: number): boolean {
  let open = false;
  for (let i = first; i <= last; i++) {
    if (!isQuote(tokens[i]!)) continue;
    open = opensQuotation(tokens, i);
  }
  return open;
}

/** "If it can.": a helping verb or a particle may close what is said. */
const closes = (tokens: readonly Token[], at: number): boolean =>
  /^(?:AUX|ADP|PART)$/.test(tokens[at]!.pos) && STOP.test(tokens[at + 1]?.text ?? '.');

export function wholeEnd({ tokens, sentences }: Doc, first: number, last: number): number {
  const sentence = sentences[tokens[last]!.sentence]!;
  const limit = Math.min(sentence.last - 1, last + MOST_ADDED, first + LONGEST);
  let end = last;
  while (end < limit) {
    if (isOpen(tokens, first, end)) {
      const close = closing(tokens, end + 1, limit);
      if (close === undefined) break;
      end = close;
    } else if ((isDangling(tokens[end]!) && !closes(tokens, end)) || goesOn(tokens, first, end)) {
      end = onToStop(tokens, end + 1, limit);
    } else break;
  }
  end = beforeNextClause(tokens, first, end);
  while (end > first && ((isDangling(tokens[end]!) && !closes(tokens, end)) || /^[,;:–—-]$/.test(tokens[end]!.text)))
    end--;
  return end;
}

/** "…, even as government forces, backed by planes", "… and troops | were advancing": the start of a clause whose verb is cut off. */
function beforeNextClause(tokens: readonly Token[], first: number, end: number): number {
  const { deprel, head } = tokens[end]!;
  const next = tokens[end + 1];
  const opens = (deprel.startsWith('nsubj') && head > end) || deprel.startsWith('conj');
  const verb = opens && (next?.pos === 'AUX' || /^VB[DPZ]$/.test(next?.tag ?? ''));
  for (let i = end - 1; i > Math.max(first + 2, end - 24); i--) {
    const { norm, text } = tokens[i]!;
    if (verb && norm === 'and') return i - 1;
    // "…, reversing a boycott that had threatened them", "the suburb - home to 45,000": told beside it
    const behind = tokens[i + 1]!;
    if (text === ',' && behind.tag === 'VBG' && behind.deprel.startsWith('advcl') && i - first > 6) return i - 1;
    if ((text === '-' || text === '–' || text === '—') && tokens[i - 1]!.end < tokens[i]!.start && i - first > 6)
      return i - 1;
    if (
      text === ',' &&
      tokens[i + 1]?.norm === 'even' &&
      tokens[i + 2]?.norm === 'as' &&
      i < end - 2 &&
      next?.text === ','
    )
      return i - 1;
  }
  return end;
}

function closing(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let i = from; i <= limit; i++) if (QUOTE.test(tokens[i]!.text) && !opensQuotation(tokens, i)) return i;
  return undefined;
}

/** On to the next mark or to where another thing starts; the word that was missing is taken in any case. */
function onToStop(tokens: readonly Token[], from: number, limit: number): number {
  let at = Math.max(from, Math.min(tokens[from - 1]!.head, limit)); // at least to the word that it belongs to
  while (at < limit && !STOP.test(tokens[at + 1]!.text) && !NEW_CLAUSE.has(tokens[at + 1]!.norm)) {
    if (opensQuotation(tokens, at + 1)) return at + 1;
    at++;
  }
  return at;
}

/** "Opposed the withdrawal | and said it had been misled": another thing that is told. */
export function beforeSaying(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from + 1; i < last; i++)
    if (
      tokens[i]!.pos === 'CCONJ' &&
      /^(?:said|says|added|told|warned|accused|called|expressed|discussed)$/.test(tokens[i + 1]!.norm)
    )
      return i - 1;
  return last;
}
