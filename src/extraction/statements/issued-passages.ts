/**
 * How a text that somebody issued is cut into statements. A statement or a declaration is weighed sentence by sentence, and act by act where
 * one sentence has several ("We condemn the raid and call on both sides to …"); a speech or a letter goes on from one sentence to the next
 * and is read by paragraphs. A sentence that tells of what another said or did with words stays with that one's cue.
 * In: reading, the cues found in it. Out: passages in text order.
 */
import type { Span } from '../../model/span.ts';
import type { Found, Reading } from './reading.ts';

export interface Passage extends Span {
  /** First token. */
  readonly first: number;
}

/** Fewest words of a passage: what is shorter is a line that tells whose text it is. */
const FEWEST = 5;
const isFew = (words: string): boolean => words.split(/\s+/).length < FEWEST;

/** Whole paragraphs. */
export function paragraphsOf({ doc, text, tokens }: Reading): Passage[] {
  return doc.paragraphs
    .filter(({ heading, start, end }) => !heading && !isFew(text.slice(start, end)))
    .map(({ opening, end }) => {
      const { first } = doc.sentences[opening]!;
      return { first, start: tokens[first]!.start, end };
    });
}

/** Sentences, and their acts. */
export function actsOf(reading: Reading, cues: readonly Found[]): Passage[] {
  const { doc, text, tokens } = reading;
  const own = new Map<number, number[]>();
  const told = new Set<number>();
  for (const { anchor, source } of cues) {
    if (anchor < 0 || source < 0 || reading.quotationOf[anchor]! >= 0) continue;
    const { sentence, deprel } = tokens[anchor]!;
    const { first } = doc.sentences[sentence]!;
    // "We, the ministers of Norvand, welcome": the source is beside "we"
    const beside = tokens[first]!.norm === 'we' && tokens[first + 1]?.norm === ',';
    if (beside || /^(?:i|we)$/.test(tokens[source]!.norm)) own.set(sentence, [...(own.get(sentence) ?? []), anchor]);
    else if (deprel === 'root') told.add(sentence);
  }
  const passages: Passage[] = [];
  for (const { heading, start, end, opening, last } of doc.paragraphs) {
    if (heading || isFew(text.slice(start, end))) continue;
    for (let i = opening; i < last; i++) {
      const sentence = doc.sentences[i]!;
      const first = pastNumber(tokens, sentence.first, sentence.last);
      if (told.has(i) || first >= sentence.last || isMeeting(reading, first, sentence.last)) continue;
      if (isAidTold(reading, first, sentence.last)) continue;
      passages.push(...cutAt(tokens, first, sentence.last, own.get(i) ?? []));
    }
  }
  return passages;
}

/** "Today I met the leaders of our allies", "we were joined by the union": an event, told as one. */
function isMeeting({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + AHEAD); i++) {
    if (!/^(?:i|we)$/.test(tokens[i]!.norm) || (tokens[i]!.deprel !== 'nsubj' && tokens[i]!.deprel !== 'nsubj:pass'))
      continue;
    const verb = tokens[tokens[i]!.head];
    return (
      verb?.deprel === 'root' &&
      /^(?:met|spoke|talked|convened|gathered|joined|hosted|visited|travelled|traveled)$/.test(verb.norm)
    );
  }
  return false;
}

const AID = /^(?:aid|assistance|fund|funding|contribution|program|programme|project|grant|package|initiative|support)$/;
const PERSONAL = /^(?:i|we|our|us|my|must|should|shall|cannot)$/;

/** "The assistance will help local councils", "the fund is delivering 20 projects": what money does, where nobody says "we" or what must be. */
function isAidTold({ tokens, tree }: Reading, first: number, end: number): boolean {
  let root = -1;
  for (let i = first; i < end; i++) {
    if (PERSONAL.test(tokens[i]!.norm)) return false;
    if (tokens[i]!.deprel === 'root') root = i;
  }
  if (root < 0 || tokens[root]!.pos !== 'VERB') return false;
  const subject = tree.child(root, 'nsubj');
  const object = tree.child(root, 'obj');
  const isGoingOn = tokens[root]!.tag === 'VBG' && object !== undefined && isAid(tokens, object);
  return isGoingOn || (subject !== undefined && isAid(tokens, subject));
}

/** "this assistance", "part of the aid" */
function isAid(tokens: Reading['tokens'], subject: number): boolean {
  if (/^(?:part|much|most|some|all)$/.test(tokens[subject]!.norm) && tokens[subject + 1]?.norm === 'of')
    return tokens.slice(subject + 2, subject + 6).some(token => AID.test(token.lemma));
  return tokens[subject]!.pos === 'NOUN' && AID.test(tokens[subject]!.lemma);
}

/** Tokens before the subject of a sentence: "Immediately after the summit, I spoke …". */
const AHEAD = 10;

/** "We condemn … | and demand that …". */
function cutAt(tokens: Reading['tokens'], first: number, end: number, anchors: readonly number[]): Passage[] {
  const starts = [first];
  for (const [n, anchor] of anchors.entries()) {
    let at = anchor;
    while (at > first && (tokens[at - 1]!.pos === 'ADV' || /^(?:we|i|also|have|will|do)$/.test(tokens[at - 1]!.norm)))
      at--;
    // Before the first act only "and" tells that another one precedes it: "As we meet, we pledge" is one.
    const opens = n === 0 ? /^(?:and|but)$/ : /^(?:and|but|,|;)$/;
    const least = n === 0 ? FEWEST : 2;
    if (opens.test(tokens[at - 1]?.norm ?? '') && at - 1 > starts.at(-1)! + least) starts.push(at);
  }
  return starts.map((from, i) => {
    let last = (starts[i + 1] ?? end) - 1;
    while (i + 1 < starts.length && last > from && /^(?:and|but|,|;)$/.test(tokens[last]!.norm)) last--;
    return { first: from, start: tokens[from]!.start, end: tokens[last]!.end };
  });
}

/** "3. We call upon …", "(b) We note …": the number of a paragraph is not said. */
function pastNumber(tokens: Reading['tokens'], first: number, end: number): number {
  let at = first;
  if (tokens[at]!.text === '(') at++;
  if (!/^(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?$/.test(tokens[at]!.text)) return first;
  at++;
  while (at < end && /^[.)]$/.test(tokens[at]!.text)) at++;
  return /[.)]$/.test(tokens[at - 1]!.text) ? at : first;
}
