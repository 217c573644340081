/** Who does what to whom, as the verb of a clause and the words around it tell it. In: context, a clause. Out: heads of phrases. */
import { type WantedClasses, wantedClasses } from '../../knowledge/event-classes.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import {
  beforeRelative,
  beforeVerb,
  heldBehind,
  isMeansOnly,
  isMotion,
  promiserOf,
  sumBehind,
} from './mended-arguments.ts';

const FORCES = wantedClasses('forces');
const ACTORS = wantedClasses('people', 'actor');

/**
 * Who acts on what, mended where the tree is known to go wrong: a past tense taken for a participle ("bombs killed twenty"), a relative
 * pronoun taken for the object, a time taken for it ("sign a treaty next week"), a particle taken for a preposition ("hand over a plan").
 */
export function argumentsOf(
  context: Context,
  clause: Clause,
  key = '',
): { subject: number | undefined; object: number | undefined; passive: boolean } {
  const { tokens, reading, timeAt } = context;
  const { predicate } = clause;
  const token = tokens[predicate]!;
  const children = reading.tree.children(predicate);
  let { subject, object, passive } = clause;
  let own: number | undefined;
  let doer: number | undefined;
  for (const child of children) {
    const { deprel } = tokens[child]!;
    if (deprel === 'obj') {
      if (child < predicate || timeAt.has(child)) continue;
      // "handed the Kenyans a draft": of two, the second is what was handed
      if (own !== undefined && gives(token) && context.actorOf(own) !== undefined) object = child;
      if (own === undefined || object === child) own = child;
    } else if (doer === undefined && deprel.startsWith('nsubj')) doer = child;
  }
  // "the draft brought by the envoy": a participle that the tagger took for a past tense
  if (token.deprel === 'acl' && own === undefined && doer === undefined && isPastForm(context, token)) {
    const agent = children.find(c => tokens[c]!.deprel === 'obl:agent');
    // without agent, on the noun that heads the sentence, it is the main verb: "Kenyan forces attacked near Busia"
    passive = agent !== undefined || tokens[token.head]!.deprel !== 'root';
    object = passive ? token.head : undefined;
    subject = passive ? agent : token.head;
  }
  // "said that 300 rebels crossed into Kenya": what moves is not moved by others
  if (token.deprel === 'acl' && token.tag === 'VBN' && own === undefined && isMotion(context, predicate)) {
    subject = token.head;
    object = undefined;
    passive = false;
  }
  // "The accord, signed Tuesday by both, ends the war": a participle whose noun is hung on it as its doer
  if (!passive && own === undefined && doer !== undefined && doer < predicate && isActedOn(context, doer, predicate)) {
    object = doer;
    subject = children.find(c => tokens[c]!.deprel === 'obl:agent');
    passive = true;
  }
  // "have spoken twice by phone": by what means, not by whom
  if (passive && isMeansOnly(context, children)) {
    passive = false;
    subject = doer;
    object = own;
  }
  // "have not been received": a passive whose subject is hung as an active one
  if (passive && object === undefined && reading.tree.child(predicate, 'aux:pass') !== undefined)
    object = doer ?? phraseBefore(context, predicate);
  // "Iran's minister, Ada Brun, handed over a reply": a main verb hung as a participle of a sentence without other verb
  const main = token.deprel === 'acl' && passive && subject === undefined ? mainDoer(context, clause) : undefined;
  if (main !== undefined) {
    subject = main;
    object = own;
    passive = false;
  }
  // "welcomed Chancellor Kovar", with the chancellor taken for what somebody became
  if (!passive && object === undefined && own === undefined)
    object = children.find(
      c => c > predicate && relationOf(tokens[c]!) === 'xcomp' && context.actorOf(c) !== undefined,
    );
  if (token.deprel === 'acl' && token.tag === 'VBN' && own !== undefined) {
    // "workers held hostage by rebels"
    const agent = children.find(c => tokens[c]!.deprel === 'obl:agent');
    subject = agent ?? token.head;
    object = own;
    passive = agent !== undefined;
  }
  // "the embargo that Kenya imposed": what is acted on is what the clause hangs on
  if (object === undefined && token.deprel === 'acl:relcl' && !passive && doer !== undefined && doer > token.head)
    object = isObjectRelative(context, doer) ? token.head : undefined;
  object ??= passive ? undefined : (heldBehind(context, predicate) ?? sumBehind(context, predicate));
  if (object !== undefined) object = realObject(context, predicate, object, own);
  else if (key.includes(' '))
    object = clause.obliques.find(o => PARTICLES.has(o.preposition) && key.endsWith(` ${o.preposition}`))?.head;
  if (!passive && (subject === undefined || timeAt.has(subject) || !NOMINAL.has(tokens[subject]!.pos)))
    subject = phraseBefore(context, predicate) ?? subject;
  // "The army has besieged the town for years and lately rebels have blockaded others": a doer of its own, hung elsewhere
  else if (!passive && token.deprel === 'conj' && doer === undefined && tokens[predicate - 1]?.pos === 'AUX')
    subject = phraseBefore(context, predicate) ?? subject;
  if (!passive)
    subject =
      beforeVerb(context, clause) ??
      subject ??
      promiserOf(context, clause, above => argumentsOf(context, above).subject);
  if (object !== undefined && tokens[object]!.norm === 'it') object = whatItIs(context, predicate, object);
  return { subject: antecedentOf(context, clause, subject), object, passive };
}

/** "that", "which" right before the doer, and no preposition before it. */
function isObjectRelative({ tokens, reading }: Context, doer: number): boolean {
  const { first } = reading.tree.extent(doer);
  return /^(?:that|which|whom)$/.test(tokens[first - 1]?.norm ?? '') && tokens[first - 2]?.pos !== 'ADP';
}

/** Verbs of two objects. */
const gives = wordFact(({ norm }) =>
  /^(?:hand(?:s|ed|ing)?|g[ai]v(?:e|es|en|ing)|sen[dt](?:s|ing)?|pass(?:es|ed|ing)?|offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|bring(?:s|ing)?|brought|grant(?:s|ed|ing)?)$/.test(
    norm,
  ),
);

const PARTICLES = new Set(['over', 'off', 'out', 'up', 'back', 'in']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'NUM']);

const isRelativeWord = wordFact(({ norm }) => /^(?:that|which|who|whom)$/.test(norm));

/** What is acted on, for a relative pronoun, a time or a "more" that the tree gives. `own`: the object hung on the verb itself. */
function realObject(context: Context, predicate: number, given: number, own: number | undefined): number {
  const { tokens, reading, timeAt } = context;
  let object = given;
  // "which the two presidents signed last May", with May taken for what was signed
  if (timeAt.has(object) && tokens[predicate]!.deprel === 'acl:relcl')
    object = reading.tree.children(predicate).find(c => c < predicate && isRelativeWord(tokens[c]!) && tokens[c]!.deprel === 'obj') ?? object; // biome-ignore format: one thought
  if (isRelativeWord(tokens[object]!)) {
    if (own !== undefined && own !== object) object = own;
    else if (tokens[predicate]!.deprel === 'acl:relcl') object = antecedent(context, predicate, object);
  }
  if (timeAt.has(object) && tokens[object]!.pos !== 'PRON')
    object =
      reading.tree.children(object).findLast(c => tokens[c]!.pos === 'NOUN' && !timeAt.has(c) && c > predicate) ?? object;
  // "send more missiles", with "more" taken for what is sent
  if (own === object && isComparative(tokens[object]!))
    object = reading.tree.children(predicate).find(c => c > object && tokens[c]!.deprel === 'obj') ?? object;
  return object;
}

const isComparative = wordFact(({ norm }) => /^(?:more|most|fewer|less)$/.test(norm));

/** Words that "it" looks back over. */
const BACK = 40;

/** "the treaty calls for peace, and parliament has ratified it": the nearest noun before of what can be ratified. */
function whatItIs(context: Context, predicate: number, pronoun: number): number {
  const { tokens } = context;
  const wanted = CAN_BE[tokens[predicate]!.lemma];
  if (!wanted) return pronoun;
  const { sentence } = tokens[pronoun]!;
  for (let i = pronoun - 1; i > pronoun - BACK && i >= 0 && tokens[i]!.sentence >= sentence - 1; i--)
    if (
      /^(?:nsubj|obj|root|conj|obl)/.test(tokens[i]!.deprel) &&
      tokens[i]!.pos === 'NOUN' &&
      isOfClass(context, i, wanted)
    )
      return i;
  return pronoun;
}

/** Steps up from the noun that a relative clause hangs on. */
const UP = 4;

/** "a treaty on borders and trade, which they signed": of the nouns of one phrase the one that can be signed. */
function antecedent(context: Context, predicate: number, pronoun: number): number {
  const { tokens } = context;
  const nearest = tokens[predicate]!.head;
  const wanted = CAN_BE[tokens[predicate]!.lemma];
  if (!wanted || tokens[pronoun - 1]?.norm !== ',' || isOfClass(context, nearest, wanted)) return nearest;
  let at = nearest;
  for (let steps = 0; steps < UP && at >= 0; steps++) {
    if (tokens[at]!.pos === 'NOUN' && isOfClass(context, at, wanted)) return at;
    at = tokens[at]!.head;
  }
  return nearest;
}
const isActedOn = (context: Context, doer: number, predicate: number): boolean => {
  const { tag, lemma } = context.tokens[predicate]!;
  const wanted = tag === 'VBN' ? CAN_BE[lemma] : undefined;
  return wanted !== undefined && isOfClass(context, doer, wanted) && context.reading.tree.child(predicate, 'aux', 'aux:pass', 'ccomp', 'xcomp') === undefined; // biome-ignore format: one thought
};
const AGREED = wantedClasses('pact', 'resolution', 'programme');
/** What verbs of agreements act on. */
const CAN_BE: Readonly<Record<string, WantedClasses>> = {
  sign: AGREED, ratify: AGREED, initial: AGREED, conclude: AGREED, adopt: AGREED, endorse: AGREED, veto: AGREED, reach: AGREED, strike: AGREED,
  broker: AGREED, negotiate: AGREED, approve: AGREED,
}; // biome-ignore format: one glance

/** A past tense, or one that the tagger took for a participle of those who did it: "Kenyan forces attacked near Busia". */
const isPastForm = (context: Context, { tag, head }: Token): boolean =>
  tag === 'VBD' ||
  (tag === 'VBN' && isOfClass(context, head, FORCES)) ||
  // "The envoy shuttled between Oslo and Bergen", a sentence that would have no verb
  (tag === 'VBN' && context.tokens[head]!.deprel === 'root' && isOfClass(context, head, ACTORS));

/** "Kovar and Lemos, who were chairing the meeting": both, wherever the clause hangs; "Kovar, who met Lemos": the one before the pronoun. */
function antecedentOf(
  { tokens, reading }: Context,
  { predicate }: Clause,
  subject: number | undefined,
): number | undefined {
  if (subject === undefined) return undefined;
  let at = subject;
  const { norm } = tokens[subject]!;
  if (norm === 'who' || norm === 'which') {
    at = tokens[subject - 1]?.norm === ',' ? subject - 2 : subject - 1;
    if (tokens[at]?.pos !== 'NOUN' && tokens[at]?.pos !== 'PROPN') return subject;
    // "Lemos of Kenya, who": the man
    while (
      /^(?:flat|nmod$)/.test(tokens[at]!.deprel) &&
      tokens[at]!.head < at &&
      tokens[tokens[at]!.head]!.pos === 'PROPN'
    )
      at = tokens[at]!.head;
  } else if (tokens[predicate]!.deprel !== 'acl:relcl') return subject;
  if (tokens[at]!.deprel !== 'conj') return at;
  const plural = reading.tree.children(predicate).some(c => /^(?:were|are|have)$/.test(tokens[c]!.norm));
  return plural ? tokens[at]!.head : at;
}

/** The noun that a sentence without other verb is about, where its verb was hung on it as a participle. */
function mainDoer({ tokens, reading, timeAt }: Context, { predicate, object }: Clause): number | undefined {
  const { head } = tokens[predicate]!;
  if (object !== head) return undefined;
  const root = relationOf(tokens[head]!) === 'appos' ? tokens[head]!.head : head;
  const before = tokens[predicate - 1]!;
  // "President Kovar today welcomed", "the presidents last met"
  const timed = timeAt.has(before.index) || before.norm === 'last';
  if (tokens[root]!.deprel !== 'root' || !(timed || (before.norm === ',' && !/S$/.test(tokens[root]!.tag ?? ''))))
    return undefined;
  const ofRoot = [...reading.tree.children(root), ...(root === head ? [] : reading.tree.children(head))];
  return ofRoot.every(c => c === predicate || tokens[c]!.pos !== 'VERB') ? root : undefined;
}

/** Words between a doer and its verb: "the ministers are due to meet". */
const isBetween = wordFact(
  ({ norm, pos }) =>
    /^(?:AUX|ADV|PART)$/.test(pos) ||
    /^(?:have|has|had|to|not|n't|due|set|scheduled|expected|likely|ready|willing|slated|planning|going|also|then|agreed|later|that|which|who)$/.test(
      norm,
    ),
);

/** ", that is due to meet", "on Monday". */
function opensAside({ tokens, timeAt }: Context, at: number): boolean {
  const { norm } = tokens[at]!;
  if (norm === ',') return /^(?:that|which|who)$/.test(tokens[at + 1]!.norm);
  return (norm === 'on' || norm === 'in') && timeAt.has(at + 1);
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
    (isBetween(tokens[at]!) || context.timeAt.has(at) || opensAside(context, at))
  )
    at--;
  if (tokens[at]?.norm === ',' && tokens[at]!.sentence === sentence) at = beforeRelative(context, at);
  const near = tokens[at];
  // an infinitive or participle without helper has its doer elsewhere: "urged Kenya to meet"
  if (!near || near.sentence !== sentence || (near.pos !== 'NOUN' && near.pos !== 'PROPN')) return undefined;
  if (tokens[predicate]!.tag !== 'VBD' && !isHelped(tokens, at, predicate)) return undefined;
  for (let steps = 0; steps < 4; steps++) {
    const above = tokens[tokens[at]!.head];
    if (!above || above.index > at || above.sentence !== sentence || (above.pos !== 'NOUN' && above.pos !== 'PROPN'))
      break;
    at = above.index;
  }
  return at;
}

const isHelper = wordFact(({ norm, pos }) => pos === 'AUX' || norm === 'have' || norm === 'has' || norm === 'had');

function isHelped(tokens: Context['tokens'], doer: number, verb: number): boolean {
  for (let i = doer + 1; i < verb; i++) if (isHelper(tokens[i]!)) return true;
  return false;
}
