/**
 * What the event rules look up again and again, made once an article. In: a Reading. Out: clauses by predicate, times and names by token,
 * words of a phrase by class. Linear time.
 */
import { type EventLexicon, eventLexicon } from '../../knowledge/event-types.ts';
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { lowerCase } from '../../text/one-string.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { relationOf } from '../statements/tree.ts';

export interface Context {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lexicon: EventLexicon;
  readonly clauseAt: ReadonlyMap<number, Clause>;
  /** Index of the time that covers a token. */
  readonly timeAt: ReadonlyMap<number, number>;
  readonly nameAt: ReadonlyMap<number, NameMention>;
  /** A token that a nationality or state is written at, by its word in lower case. */
  readonly stateWordAt: ReadonlyMap<string, number>;
  readonly actorByKey: ReadonlyMap<string, ActorMention>;
  /** The actor at a token; a nationality ("Kenyan") counts as its state. */
  actorOf(token: number): Speaker | undefined;
}

export function makeContext(reading: Reading): Context {
  const { tokens, names } = reading.doc;
  const timeAt = new Map<number, number>();
  let next = 0;
  const order = reading.times.map((_, i) => i).sort((a, b) => reading.times[a]!.start - reading.times[b]!.start);
  for (const index of order) {
    const time = reading.times[index]!;
    while (next < tokens.length && tokens[next]!.end <= time.start) next++;
    for (let i = next; i < tokens.length && tokens[i]!.start < time.end; i++) timeAt.set(i, index);
  }
  const nameAt = new Map<number, NameMention>();
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name);
  const stateWordAt = new Map<string, number>();
  for (const name of names)
    if (name.kind === 'nationality' || name.kind === 'state') stateWordAt.set(tokens[name.first]!.norm, name.first);
  const byKnown = new Map(reading.actors.filter(a => a.known).map(a => [a.known!, a.key]));
  const { entries } = gazetteer();
  return {
    reading,
    tokens,
    actorByKey: new Map(reading.actors.map(actor => [actor.key, actor])),
    actorOf(token) {
      // "the Counter Norland Coalition", "anti-Norland fighters": against whom, not who
      const before = tokens[token - 1]?.text === '-' ? tokens[token - 2] : tokens[token - 1];
      if (/^(?:counter|anti|pro)-?$/.test(before?.norm ?? '')) return undefined;
      if (isOfKin(tokens, token)) return undefined;
      const own = reading.actorOf(token);
      if (own) return own;
      const name = nameAt.get(token);
      // a people of several states ("Kurdish fighters") is no state's
      if ((name?.kind !== 'nationality' && name?.kind !== 'state') || !name.known || /^state\/x/.test(name.known))
        return undefined;
      const key = byKnown.get(name.known);
      const state = entries.get(name.known)?.name;
      return key ? { actor: key } : state ? { described: state } : undefined;
    },
    lexicon: eventLexicon(),
    clauseAt: new Map(reading.clauses.map(clause => [clause.predicate, clause])),
    timeAt,
    nameAt,
    stateWordAt,
  };
}

let states: ReadonlySet<string> | undefined;

const KIN =
  /^(?:sons?|daughters?|wife|husband|brothers?|sisters?|father|mother|nephew|niece|cousin|uncle|aunt|widow|family)$/;
/** Words of a title or name before its "'s". */
const OWNER = 4;

/** "the president's son-in-law": whose kin somebody is, and not there themselves. */
function isOfKin(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + OWNER; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]!.sentence) return false;
    if (/^['’]s?$/.test(token.text)) return [1, 2].some(step => KIN.test(tokens[i + step]?.norm ?? ''));
    if (!/^(?:PROPN|NOUN|ADJ)$/.test(token.pos)) return false;
  }
  return false;
}

/** Names of the gazetteer's states, as actorOf gives them for a nationality. */
export function stateNames(): ReadonlySet<string> {
  states ??= new Set([...gazetteer().entries].filter(([id]) => id.startsWith('state/')).map(([, entry]) => entry.name));
  return states;
}

/** The lemma as the lists have it; taggers leave some plurals whole ("troops"). */
export const lemmaOf = (token: Token): string => {
  const lemma = lowerCase(token.lemma);
  const plural = (token.pos === 'NOUN' || token.pos === 'PROPN') && lemma === token.norm && lemma.endsWith('s');
  return plural ? singular(lemma) : lemma;
};
const singular = (word: string): string =>
  /(?:ss|us|is|series|means|news|headquarters|barracks|crossroads)$/.test(word)
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|z|ch|sh)es$/, '')
        .replace(/s$/, '');

/**
 * Who acts on what, mended where the tree is known to go wrong: a past tense taken for a participle ("bombs killed twenty"), a relative
 * pronoun taken for the object, a time taken for it ("sign a treaty next week"), a particle taken for a preposition ("hand over a plan").
 */
export function argumentsOf(
  context: Context,
  clause: Clause,
  key = '',
): { subject?: number; object?: number; passive: boolean } {
  const { tokens, reading, timeAt } = context;
  const token = tokens[clause.predicate]!;
  const { tree } = reading;
  let { subject, object, passive } = clause;
  const own = tree
    .children(clause.predicate)
    .find(c => c > clause.predicate && relationOf(tokens[c]!) === 'obj' && !timeAt.has(c));
  const doer = tree.children(clause.predicate).find(c => relationOf(tokens[c]!) === 'nsubj');
  // "the draft brought by the envoy": a participle that the tagger took for a past tense
  if (token.deprel === 'acl' && own === undefined && doer === undefined && isPastForm(context, token)) {
    const agent = tree.children(clause.predicate).find(c => tokens[c]!.deprel === 'obl:agent');
    // without agent, on the noun that heads the sentence, it is the main verb: "Kenyan forces attacked near Busia"
    passive = agent !== undefined || relationOf(tokens[token.head]!) !== 'root';
    object = passive ? token.head : undefined;
    subject = passive ? agent : token.head;
  }
  // "have not been received": a passive whose subject is hung as an active one
  if (passive && object === undefined && tree.child(clause.predicate, 'aux:pass') !== undefined)
    object = doer ?? phraseBefore(context, clause.predicate);
  // "Iran's minister, Ada Brun, handed over a reply": a main verb hung as a participle of a sentence without other verb
  if (token.deprel === 'acl' && passive && subject === undefined && isMainVerb(context, clause)) {
    subject = token.head;
    object = own;
    passive = false;
  }
  if (token.deprel === 'acl' && token.tag === 'VBN' && own !== undefined) {
    subject = token.head;
    object = own;
    passive = false;
  }
  if (object !== undefined && /^(?:that|which|who|whom)$/.test(tokens[object]!.norm))
    object = own !== undefined && own !== object ? own : token.deprel === 'acl:relcl' ? token.head : object;
  if (object !== undefined && timeAt.has(object) && tokens[object]!.pos !== 'PRON')
    object =
      tree.children(object).find(c => tokens[c]!.pos === 'NOUN' && !timeAt.has(c) && c > clause.predicate) ?? object;
  // "send more missiles", with "more" taken for what is sent
  if (object !== undefined && /^(?:more|most|fewer|less)$/.test(tokens[object]!.norm) && own === object)
    object = tree.children(clause.predicate).find(c => c > object! && relationOf(tokens[c]!) === 'obj') ?? object;
  if (object === undefined && key.includes(' '))
    object = clause.obliques.find(
      o => key.endsWith(` ${o.preposition}`) && /^(?:over|off|out|up|back|in)$/.test(o.preposition),
    )?.head;
  if (
    !passive &&
    (subject === undefined || timeAt.has(subject) || !/^(?:NOUN|PROPN|PRON|DET|NUM)$/.test(tokens[subject]!.pos))
  )
    subject = phraseBefore(context, clause.predicate) ?? subject;
  // "The army has besieged the town for years and lately rebels have blockaded others": a doer of its own, hung elsewhere
  if (token.deprel === 'conj' && doer === undefined && !passive && tokens[clause.predicate - 1]?.pos === 'AUX')
    subject = phraseBefore(context, clause.predicate) ?? subject;
  return { subject: antecedentOf(context, clause, subject), object, passive };
}

/** A past tense, or one that the tagger took for a participle of those who did it: "Kenyan forces attacked near Busia". */
const isPastForm = (context: Context, { tag, head }: Token): boolean =>
  tag === 'VBD' || (tag === 'VBN' && isOfClass(context, head, ['forces']));

/** "Kovar and Lemos, who were chairing the meeting": both, wherever the clause hangs; "Kovar, who met Lemos": the one before the pronoun. */
function antecedentOf(
  { tokens, reading }: Context,
  { predicate }: Clause,
  subject: number | undefined,
): number | undefined {
  if (subject === undefined) return undefined;
  const plural = reading.tree.children(predicate).some(c => /^(?:were|are|have)$/.test(tokens[c]!.norm));
  let at = subject;
  if (/^(?:who|which)$/.test(tokens[subject]!.norm)) {
    at = tokens[subject - 1]?.norm === ',' ? subject - 2 : subject - 1;
    if (!/^(?:NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) return subject;
    // "Lemos of Kenya, who": the man
    while (
      /^(?:flat|nmod$)/.test(tokens[at]!.deprel) &&
      tokens[at]!.head < at &&
      tokens[tokens[at]!.head]!.pos === 'PROPN'
    )
      at = tokens[at]!.head;
  } else if (tokens[predicate]!.deprel !== 'acl:relcl') return subject;
  return plural && tokens[at]!.deprel === 'conj' ? tokens[at]!.head : at;
}

function isMainVerb({ tokens, reading }: Context, { predicate, object }: Clause): boolean {
  const head = tokens[predicate]!.head;
  return (
    object === head &&
    relationOf(tokens[head]!) === 'root' &&
    tokens[predicate - 1]!.norm === ',' &&
    !tokens[head]!.norm.endsWith('s') &&
    reading.tree.children(head).every(c => c === predicate || tokens[c]!.pos !== 'VERB')
  );
}

/** Words between a doer and its verb: "the ministers are due to meet". */
const BETWEEN =
  /^(?:to|not|n't|due|set|scheduled|expected|likely|ready|willing|slated|planning|going|also|then|agreed|later)$/;

/** "the grouping, that is due to meet". */
const isRelative = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|which|who)$/.test(tokens[at]!.norm) ||
  (tokens[at]!.norm === ',' && /^(?:that|which|who)$/.test(tokens[at + 1]!.norm));

/** Words of a relative clause between a doer and its verb. */
const ASIDE = 30;

/** "the Luo, who control much of the north, were kept out": the word before the aside that ends in this comma. */
function beforeRelative({ tokens }: Context, comma: number): number {
  const { sentence } = tokens[comma]!;
  for (let i = comma - 1; i > comma - ASIDE && tokens[i]?.sentence === sentence; i--) {
    if (!/^(?:who|which|whom|whose)$/.test(tokens[i]!.norm)) continue;
    const at = tokens[i - 1]?.norm === ',' ? i - 2 : i - 1;
    return tokens[at]?.sentence === sentence ? at : comma;
  }
  return comma;
}

/** The phrase that ends right before a verb group, where the tree gives the verb no doer. In: a verb. Out: the head of the phrase. */
function phraseBefore(context: Context, predicate: number): number | undefined {
  const { tokens } = context;
  const { sentence } = tokens[predicate]!;
  let at = predicate - 1;
  while (
    at >= 0 &&
    predicate - at <= 8 &&
    tokens[at]!.sentence === sentence &&
    (/^(?:AUX|ADV|PART)$/.test(tokens[at]!.pos) ||
      BETWEEN.test(tokens[at]!.norm) ||
      isRelative(tokens, at) ||
      context.timeAt.has(at) ||
      (/^(?:on|in)$/.test(tokens[at]!.norm) && context.timeAt.has(at + 1)))
  )
    at--;
  if (tokens[at]?.norm === ',' && tokens[at]!.sentence === sentence) at = beforeRelative(context, at);
  const near = tokens[at];
  // an infinitive or participle without helper has its doer elsewhere: "urged Kenya to meet"
  if (!near || near.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(near.pos)) return undefined;
  const helped = tokens.slice(at + 1, predicate).some(t => t.pos === 'AUX');
  if (!helped && tokens[predicate]!.tag !== 'VBD') return undefined;
  for (let steps = 0; steps < 4; steps++) {
    const above = tokens[tokens[at]!.head];
    if (!above || above.index > at || above.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(above.pos)) break;
    at = above.index;
  }
  return at;
}

/** The lemma of what may be an event noun: "fighting" stays whole. */
export const nounLemma = (token: Token): string => (token.tag === 'VBG' ? token.norm : lemmaOf(token));

/** Keys that an event noun is looked up by: "strike", "airstrike" for "air strike" and "air-strike". */
export function nounKeys(tokens: readonly Token[], index: number): string[] {
  const token = tokens[index]!;
  const lemma = nounLemma(token);
  const before = tokens[index - 1];
  if (!before || before.sentence !== tokens[index]!.sentence) return [lemma];
  const earlier = before.text === '-' ? tokens[index - 2] : before;
  return earlier && /^\p{L}+$/u.test(earlier.text) ? [`${lemmaOf(earlier)}${lemma}`, lemma] : [lemma];
}

export const isPlaceName = (name: NameMention | undefined): boolean =>
  name !== undefined && (name.kind === 'place' || name.kind === 'state' || name.kind === 'facility');

/** Words that stand before or behind a noun inside its own phrase: adjectives, compounds, possessives. */
export function modifiersOf(context: Context, index: number): number[] {
  const { tree } = context.reading;
  return tree
    .children(index)
    .filter(
      c =>
        ['amod', 'compound', 'nummod', 'det'].includes(relationOf(context.tokens[c]!)) ||
        context.tokens[c]!.deprel === 'nmod:poss',
    );
}

function isState(context: Context, head: number): boolean {
  const who = context.actorOf(head);
  return who !== undefined && 'actor' in who && context.actorByKey.get(who.actor)?.kind === 'state';
}

/** Whether the phrase that a token heads is of one of the classes. */
export function isOfClass(context: Context, head: number | undefined, classes: readonly string[]): boolean {
  if (head === undefined) return classes.includes('none') || classes.includes('any');
  const { tokens, reading, lexicon, nameAt, timeAt } = context;
  const token = tokens[head]!;
  if (timeAt.has(head) && token.pos !== 'PRON') return classes.includes('none');
  if (classes.includes('any')) return true;
  if (
    classes.includes('actor') &&
    (context.actorOf(head) !== undefined ||
      reading.tree
        .children(head)
        .some(c => /^(?:flat|nmod:desc)$/.test(tokens[c]!.deprel) && context.actorOf(c) !== undefined))
  )
    return true;
  if (classes.includes('actor') && /^(?:they|we|i|he|she|them|us|him|her|both|two|three|four)$/.test(token.norm))
    return true;
  if (classes.includes('states') && isState(context, head)) return true;
  if (classes.includes('place') && isPlaceName(nameAt.get(head))) return true;
  const name = nameAt.get(head);
  if (classes.includes('nationals') && name?.kind === 'nationality' && token.norm.endsWith('s')) return true;
  const lemma = lemmaOf(token);
  const keys = [lemma, ...nounKeys(tokens, head)];
  if (classes.some(name => keys.some(key => lexicon.classes.get(name)?.has(key)))) return true;
  // "hundreds of prisoners", "a number of towns", "a group of hostages"
  if (
    /^(?:number|ten|hundred|thousand|dozen|score|million|group|series|list|remain|remains|ton|tonne|load|batch|total|one|some|most|all|\d[\d,.]*)s?$/.test(
      lemma,
    ) ||
    token.pos === 'NUM'
  ) {
    const inner = reading.tree.children(head).find(c => relationOf(tokens[c]!) === 'nmod');
    if (inner !== undefined && inner > head) return isOfClass(context, inner, classes);
  }
  return false;
}
