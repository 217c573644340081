/**
 * Words that go on about something: "The paper drops the pullback, X said. It would be handed over on Sunday, he added."
 * In: reading, the contents of two statements of one speaker, in text order. Out: whether the second follows right on, and the
 * subject of the first, where "it" can only be that.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Span } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { type Reading, tokenAt } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { canBeSource } from './speaking.ts';
import { nounPhrase } from './subjects.ts';
import { hasRelation } from './tree.ts';

/** The second stands in the sentence right behind the first, in the same paragraph. */
export function followsOn({ tokens, doc }: Reading, before: readonly Span[], parts: readonly Span[]): boolean {
  const last = tokens[tokenAt(tokens, before.at(-1)!.start)]!.sentence;
  const { sentence } = tokens[tokenAt(tokens, parts[0]!.start)]!;
  return sentence === last + 1 && doc.sentences[sentence]!.paragraph === doc.sentences[last]!.paragraph;
}

/** Longest subject that is put in brackets, in words. */
const SHORT = 5;

/** What the first statement is about, as it is put behind "it": one thing, by a noun of its own. */
export function topicOf(reading: Reading, speakers: SpeakerIndex, [first]: readonly Span[]): string | undefined {
  const { tokens, text, timeOf, quotationOf } = reading;
  if (!first) return undefined;
  for (let i = tokenAt(tokens, first.start); i < tokens.length && tokens[i]!.end <= first.end; i++) {
    const { head, tag } = tokens[i]!;
    if (!hasRelation(tokens[i]!, 'nsubj') || head < i) continue;
    const { head: above } = tokens[head]!;
    // A subject of the main clause, or nobody can tell.
    if (above >= 0 && tokens[above]!.start >= first.start && tokens[above]!.end <= first.end) return undefined;
    if (!/^NNP?$/.test(tag ?? '') || timeOf[i]! >= 0 || quotationOf[i]! >= 0) return undefined;
    const { kind } = speakers.at(i)?.actor ?? {};
    if (kind === 'person' || kind === 'role' || (kind === undefined && mayBePerson(reading, i))) return undefined;
    const range = nounPhrase(reading, i);
    if (range.last - range.first >= SHORT) return undefined;
    const topic = oneLine(text.slice(tokens[range.first]!.start, tokens[range.last]!.end));
    return tokens[range.first]!.pos === 'DET' ? topic.replace(/^\p{Lu}/u, c => c.toLowerCase()) : topic;
  }
  return undefined;
}

/**
 * What the same person did something to right before: "has signed a trade deal and said it would be ratified", "rejected the plan, saying it would
 * fail". In: the pronoun ("it", "they") that opens the content, the cue. Out: its object in the pronoun's number, as it is put behind it.
 */
export function objectBefore(reading: Reading, pronoun: number, cue: number): string | undefined {
  const { tokens, tree, text, timeOf, quotationOf } = reading;
  const { head: verb, deprel, pos } = tokens[cue] ?? {};
  if (verb === undefined || verb < 0 || verb > cue || pos !== 'VERB' || !/^(?:conj|advcl|parataxis)$/.test(deprel!))
    return undefined;
  if (tree.child(cue, 'nsubj') !== undefined || quotationOf[verb]! >= 0) return undefined;
  const object = tree.children(verb).findLast(c => c > verb && c < cue && hasRelation(tokens[c]!, 'obj'));
  if (object === undefined || timeOf[object]! >= 0 || quotationOf[object]! >= 0) return undefined;
  const plural = tokens[pronoun]!.norm === 'they';
  if (!(plural ? /^NNP?S$/ : /^NNP?$/).test(tokens[object]!.tag ?? '')) return undefined;
  if (!plural && canBeSource(reading, object) && mayBePerson(reading, object)) return undefined;
  const { first, last } = nounPhrase(reading, object);
  const end = last < cue && last - first < SHORT ? last : object;
  return end - first < SHORT ? oneLine(text.slice(tokens[first]!.start, tokens[end]!.end)) : undefined;
}

/** A body or a text is "it", also where it speaks. */
const mayBePerson = (reading: Reading, noun: number): boolean =>
  !/^(?:body|document)$/.test(sourceNounKind(reading.tokens[noun]!.lemma) ?? '') && canBeSource(reading, noun);
