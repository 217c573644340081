/** Whether a word names an event, and which. In: context, a token, a trigger of data/event-types. Out: yes or no, or the type. */
import type { EventType, NounTrigger } from '../../knowledge/event-types.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, isOfClass, lemmaOf, nounKeys, nounLemma } from './context.ts';
import { nmods } from './noun-host.ts';

/** The first event type that a token names, whatever is said of it. */
export function nounTypeAt(context: Context, index: number): EventType | undefined {
  // most words are no end of an event noun: told by one look-up
  if (!context.lexicon.nounEnds.has(nounLemma(context.tokens[index]!)) || !isNominal(context, index)) return undefined;
  for (const key of nounKeys(context.tokens, index))
    for (const { type, trigger } of context.lexicon.nouns.get(key) ?? [])
      if (fits(context, index, trigger, key)) return type;
  return undefined;
}

/** "a cease-fire task force", "the sanctions committee": a body, and no such event. */
const BODY =
  /^(?:task|monitoring|committee|commission|council|group|cent(?:re|er)|mission|panel|body|mechanism|team|hotline|zone|line)$/;

function namesBody(tokens: Context['tokens'], index: number): boolean {
  const next = tokens[index + 1]?.text === '-' ? tokens[index + 3] : tokens[index + 1];
  return next !== undefined && next.sentence === tokens[index]!.sentence && BODY.test(next.norm);
}

/** A noun, or what the tagger took for an adjective though nothing follows that it could describe: "its offensive near the border". */
export function isNominal(context: Context, index: number): boolean {
  const { tokens, nameAt, timeAt } = context;
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (token.pos === 'ADJ')
    return (
      (/^(?:nsubj|obj|obl|nmod|conj|xcomp|advcl)/.test(token.deprel) || isBehindOwner(tokens, index)) &&
      !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
    );
  // "a government offensive around the city", which taggers take for an adverb
  if (token.pos === 'ADV') return token.norm === 'offensive' && tokens[index - 1]?.pos === 'NOUN';
  if (token.tag === 'VBG' && token.pos === 'VERB') return isGerundNoun(context, index);
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false;
  if (token.pos === 'PROPN' && nameAt.has(index)) return false;
  // "the Ceasefire Task Force": a body
  const opening = tokens[index - 1]?.text === '-' ? (tokens[index - 2] ?? token) : token;
  if (
    isCapital(opening) &&
    next &&
    isCapital(next) &&
    /^(?:NOUN|PROPN)$/.test(next.pos) &&
    !timeAt.has(index + 1) &&
    index > 0 &&
    next.sentence === token.sentence &&
    !context.actorOf(index + 1)
  )
    return false;
  if (namesBody(tokens, index)) return false;
  // a compound of a time is none: "attacks last month"
  return (
    relationOf(token) !== 'compound' ||
    !/^(?:NOUN|PROPN)$/.test(tokens[token.head]?.pos ?? '') ||
    (token.head !== index + 1 && timeAt.has(token.head))
  );
}

/** "the army's latest offensive on the town", with the offensive taken for a word about the army. */
const isBehindOwner = (tokens: Context['tokens'], index: number): boolean =>
  [1, 2].some(back => /^['’]s?$/.test(tokens[index - back]?.text ?? '')) && tokens[index + 1]?.pos === 'ADP';

const isCapital = ({ text }: { readonly text: string }): boolean => text[0] !== text[0]!.toLowerCase();

/** "Fighting raged", "the gathering of ministers", taken for verbs. */
function isGerundNoun({ tokens }: Context, index: number): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!before || before.sentence !== tokens[index]!.sentence) return next?.pos === 'VERB' || next?.pos === 'AUX';
  // "cross-border shelling into Norland"
  if (tokens[index - 2]?.text === '-' && before.pos === 'NOUN') return true;
  return before.pos === 'DET' || (before.pos === 'ADJ' && tokens[index - 2]?.pos === 'DET');
}

export function fits(context: Context, index: number, trigger: NounTrigger, key: string): boolean {
  const { tokens, reading } = context;
  const token = tokens[index]!;
  if (trigger.plural && !token.norm.endsWith('s')) return false;
  const before =
    trigger.not || trigger.modified
      ? reading.tree
          .children(index)
          .filter(c => c < index)
          .map(c => lemmaOf(tokens[c]!))
      : [];
  if (trigger.not?.some(word => before.includes(word) || key.startsWith(word))) return false;
  if (trigger.modified && !trigger.modified.some(word => before.includes(word) || tokens[index - 1]?.norm === word))
    return false;
  const inner = nmods(context, index);
  if (trigger.of && !inner.some(n => n.word === 'of' && trigger.of!.includes(lemmaOf(tokens[n.head]!)))) return false;
  if (trigger.in && !inner.some(n => n.word === 'in' && trigger.in!.includes(lemmaOf(tokens[n.head]!)))) return false;
  if (trigger.partner && !inner.some(n => n.word === 'with' || n.word === 'between') && !verbHasPartner(context, index))
    return false;
  if (trigger.from && !inner.some(n => n.word === 'from' && trigger.from!.includes(lemmaOf(tokens[n.head]!))))
    return false;
  if (trigger.from_place && !inner.some(n => n.word === 'from' && isOfClass(context, n.head, ['place', 'town'])))
    return false;
  // "an attack on democracy"
  if (inner.some(n => (n.word === 'on' || n.word === 'against') && isOfClass(context, n.head, ['ideas']))) return false;
  if (trigger.against && !inner.some(n => n.word === 'on' || n.word === 'against')) return false;
  if (trigger.next && !trigger.next.includes(tokens[index + 1]?.norm ?? '')) return false;
  if (trigger.case && caseOf(reading.tree, index) !== trigger.case) return false;
  if (trigger.not_case && caseOf(reading.tree, index) === trigger.not_case) return false;
  if (trigger.from_actor && !inner.some(n => n.word === 'from' && context.actorOf(n.head) !== undefined)) return false;
  if (trigger.by_people && !inner.some(n => n.word === 'by' && isOfClass(context, n.head, ['actor', 'people', 'any'])))
    return false;
  if (trigger.as_subject && relationOf(token) !== 'nsubj') return false;
  if (trigger.modifier_actor && !reading.tree.children(index).some(c => c < index && context.actorOf(c))) return false;
  return true;
}

function verbHasPartner(context: Context, index: number): boolean {
  const host = context.clauseAt.get(context.tokens[index]!.head);
  return (
    host?.object === index && host.obliques.some(o => o.preposition === 'with' && context.actorOf(o.head) !== undefined)
  );
}
