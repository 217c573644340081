/**
 * Who does what a clause says. In: a reading and the look-ups of holders. Out: the doer of a clause as holders: by the parse, through
 * pronouns, blame and who speaks, else by the order of words.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Token } from '../../model/doc.ts';
import type { ActorMention } from '../../model/mentions.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { wordFact } from '../../text/word-facts.ts';
import { clausesAt } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { asSpeakers, severalOf } from '../several/several-of.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { besidePassive } from './as-meant.ts';
import type { Holder, Holders } from './holders.ts';

const FIRST = new Set(['we', 'i', 'us', 'our', 'my', 'me']);
/** Pronouns that can stand for a person who speaks, and for a body that does. */
const PERSONAL = new Set(['he', 'she', 'his', 'her']);
const COLLECTIVE = new Set(['it', 'its', 'they', 'their']);
/** Blame that is itself disputed, of the blaming verbs. */
const ACCUSING = new Set(['accuse', 'suspect', 'label', 'brand']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
/** "His country", "our side": the speaker's party. */
const OWN = new Set(['country', 'government', 'nation', 'side', 'party', 'delegation', 'people', 'state', 'group', 'kingdom', 'team', 'administration']); // biome-ignore format: one glance

/** "His men", "our forces": they do what who speaks decides. */
const MEN = new Set(['man', 'force', 'troop', 'troops', 'army', 'fighter', 'soldier', 'military', 'movement', 'organisation', 'organization', 'union', 'bloc', 'company', 'member', 'ministry', 'office', 'faction', 'alliance', 'navy', 'tribe', 'community', 'cabinet', 'parliament', 'militia', 'coalition', 'council']); // biome-ignore format: one glance

/** What somebody speaks through. */
const PAPERS = new Set(['statement', 'resolution', 'letter', 'declaration', 'communique', 'post', 'message', 'note', 'report', 'tweet', 'text', 'speech', 'article', 'call', 'memo']); // biome-ignore format: one glance

/** Words between a doer and its verb that are no part of either. */
const HELPING = new Set([
  'to',
  'not',
  "n't",
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'will',
  'would',
  'also',
  'both',
  'all',
  'each',
]);
const isHelping = wordFact(({ pos, norm }) => pos === 'AUX' || pos === 'ADV' || HELPING.has(norm));
/** Heads of those for whom a spokesman speaks. */
const CHIEFS =
  /^(?:president|minister|premier|chancellor|secretary|secretary-general|general|king|queen|prince|emir|sultan|pope|government|administration|cabinet|ministry|governor|leader|commissioner)$/i;
const SPOKEN = /spokes|press secretary|press office|\baide\b/i;
/** Relations of a verb that hangs on a noun, or is one. */
const OF_NOUN = new Set(['acl', 'amod', 'dep', 'nsubj', 'csubj']);

const NONE: readonly Holder[] = [];
const NO_WORDS: readonly number[] = [];

/** Clauses looked back over for what a pronoun stands for. */
const BACK = 8;
/** Sentences in a row that begin with one pronoun. */
const CHAIN = 4;

export interface Naming extends Pick<Holders, 'at' | 'ofStatement'> {
  /** The holder that one word heads, without those joined to it. */
  one(token: number): readonly Holder[];
}

export function makeDoers(
  reading: Reading,
  { at, one, ofStatement }: Naming,
  byKey: ReadonlyMap<string, ActorMention>,
): Holders['ofClause'] {
  const { tree } = reading;
  const { tokens } = tree;
  const { blaming } = stanceLexicon();
  const { clauses } = reading;
  const clauseAt = clausesAt(reading);
  /** What a pronoun of narration stands for: the doer of the main clause of the sentence before. */
  const antecedent = (clause: Clause, norm: string, steps = 0): readonly Holder[] => {
    const own = tokens[clause.predicate]!.sentence;
    const from = partitionPoint(clauses, ({ predicate }) => predicate < clause.predicate);
    let found = NONE;
    for (let i = from - 1; i >= 0 && i >= from - BACK; i--) {
      const { subject, predicate } = clauses[i]!;
      const { sentence } = tokens[predicate]!;
      if (sentence < own - 1) break;
      if (sentence === own || subject === undefined) continue;
      // "They condemned it. They also welcomed": who was meant before
      if (tokens[subject]!.norm === norm && subject < predicate && found.length === 0 && steps < CHAIN)
        found = antecedent(clauses[i]!, norm, steps + 1);
      if (tokens[subject]!.pos === 'PRON') continue;
      const holders = at(subject);
      // "Both sides welcomed it. They agreed": the two that "both sides" are
      const both = norm === 'they' && holders.length === 2 && one(subject).length === 0;
      if (both || (holders.length > 0 && agrees(holders, norm))) found = holders; // the first of the sentence wins
    }
    // "Berg spoke by phone with Veld. They stressed": the two
    return found.length > 0 || norm !== 'they'
      ? found
      : asSpeakers(severalOf(reading).they(clause.subject!)).map(who => ({ who }));
  };
  const agrees = (found: readonly Holder[], norm: string): boolean => {
    const [{ who }] = found as [Holder];
    const kind = 'actor' in who ? byKey.get(who.actor)?.kind : undefined;
    if (PERSONAL.has(norm)) return found.length === 1 && kind === 'person';
    if (norm === 'they') {
      // of two states named before, "they" was as often others; two persons who met are meant
      if (found.length === 2) return found.every(f => 'actor' in f.who && byKey.get(f.who.actor)?.kind === 'person');
      if (found.length !== 1) return false;
      return kind === undefined
        ? 'described' in who && /s$/.test(who.described)
        : kind === 'coalition' || kind === 'group' || kind === 'organization';
    }
    return found.length === 1 && kind !== 'person' && norm === 'it';
  };
  const subjectsBefore = (predicate: number): readonly number[] => {
    let found = NO_WORDS;
    for (const c of tree.children(predicate))
      if (c < predicate && tokens[c]!.deprel === 'nsubj') found = found.length === 0 ? [c] : [c, ...found];
    return found;
  };
  const doersOf = (given: Clause): readonly Holder[] => {
    const clause = besidePassive(tree, clauseAt, given);
    const { subject } = clause;
    const verb = tokens[clause.predicate]!;
    const relation = relationOf(verb);
    const acl = relation === 'acl';
    if (verb.tag === 'VBG') {
      const blamer = blamerOf(clause);
      if (blamer && ACCUSING.has(blamer.lemma)) return NONE; // "accused Norvand of not wanting peace": who says so
      const blamed = blamer && (blamer.object ?? blamer.obliques.find(o => o.preposition === 'at')?.head);
      if (blamer) return blamed === undefined ? NONE : at(blamed);
      // "the government and rebels seeking to topple him": the rebels
      const before = tokens[clause.predicate - 1];
      if (acl && before?.pos === 'NOUN' && hasRelation(before, 'conj')) return one(before.index);
      if (isSaidOfNoun(verb)) return NONE;
    }
    // A passive without agent names nobody: "the plan was rejected".
    // A participle hung on a noun is done by that noun: "entities supporting the war".
    if (subject === undefined) return clause.passive || OF_NOUN.has(relation) ? NONE : ofStatement(clause.statement);
    const { norm, lemma } = tokens[subject]!;
    const beside = besideName(subject);
    if (beside.length > 0) return beside;
    const inStatement = clause.statement !== undefined;
    if (FIRST.has(norm)) return ofStatement(clause.statement);
    // Of several subjects in a broken parse the nearest is the doer: "MUNICH - Diplomats agreed".
    const several = subjectsBefore(clause.predicate);
    for (const doer of several.length > 1 ? [...several, subject] : [subject]) {
      const direct = isOne(clause) ? nearest(doer, clause.predicate) : at(doer);
      // "the people and government who resist": half of a list is nobody
      if (direct.length > 0 && !(acl && one(doer).length === 0)) return direct;
    }
    // "the coalition's junior partner, the Liberal Alliance, wants"
    const called = namedBeside(subject, clause.predicate);
    if (called.length > 0) return called;
    // "A and B, which has agreed": the nearest of the two.
    // "a deal between A and B, which had wanted": what stands right before, where the parse takes another noun.
    if (acl && subject < clause.predicate) {
      const which = tree
        .children(clause.predicate)
        .find(c => tokens[c]!.norm === 'which' && tokens[c - 1]?.text === ',');
      const near = which === undefined ? NONE : one(which - 2);
      if (near.length > 0) return near;
    }
    // "the States, which had wanted": the word before the relative pronoun.
    if (norm === 'which' || norm === 'who') {
      const before = tokens[subject - 1]?.text === ',' ? subject - 2 : subject - 1;
      return before >= 0 ? one(before) : NONE;
    }
    const own =
      (OWN.has(lemma) &&
        tree.children(subject).some(c => /^(?:his|her|its|our|my|their|the)$/.test(tokens[c]!.norm))) ||
      (MEN.has(lemma) && tree.children(subject).some(c => /^(?:his|her|its|our|my|their)$/.test(tokens[c]!.norm)));
    const main = mainDoers(clause);
    if (main.length > 0) return main;
    if (!inStatement) return PRONOUNS.has(norm) ? antecedent(clause, norm) : NONE;
    // Who is quoted word for word says "we": "it would leave many cut off" is somebody or something else.
    const direct = reading.statements[clause.statement!]!.mode === 'direct';
    const speakers = ofStatement(clause.statement);
    if (isChiefOf(subject, clause.statement!)) return speakers;
    if (direct && !(own && tree.children(subject).some(c => /^(?:our|my)$/.test(tokens[c]!.norm)))) return NONE;
    if (own) return speakers;
    const person = speakers.some(s => 'actor' in s.who && byKey.get(s.who.actor)?.kind === 'person');
    return (person ? PERSONAL.has(norm) : COLLECTIVE.has(norm)) ? speakers : NONE;
  };
  /** "Raised the talks, which had stalled, and urged", "said there were obstacles but urged": a finite verb hung on a clause between is the main doer's. */
  const mainDoers = ({ predicate, statement, subject }: Clause): readonly Holder[] => {
    const { deprel, tag } = tokens[predicate]!;
    if (deprel !== 'conj' || tag !== 'VBD' || subject === undefined || tree.child(predicate, 'nsubj') !== undefined)
      return NONE;
    let before = predicate - 1;
    while (tokens[before]?.pos === 'ADV') before--;
    if (tokens[before]?.pos !== 'CCONJ' || tokens[subject]!.pos !== 'NOUN' || reading.actorOf(subject) !== undefined)
      return NONE;
    let root = tokens[predicate]!.head;
    for (let steps = 0; steps < BACK && root >= 0 && tokens[root]!.head >= 0; steps++) root = tokens[root]!.head;
    const main = root >= 0 && tokens[root]!.tag === 'VBD' ? clauseAt(root) : undefined;
    if (!main || main.subject === subject || main.subject === undefined) return NONE;
    const direct = statement !== undefined && reading.statements[statement]!.mode === 'direct';
    return direct && main.statement !== statement ? NONE : doersOf(main);
  };
  /** "The president is committed to it," a spokesman said: of the one for whom they speak, who bears no name there. */
  const isChiefOf = (subject: number, statement: number): boolean => {
    const before = [subject - 1, tree.extent(subject).first].map(i => tokens[i]?.norm ?? '');
    if (!CHIEFS.test(tokens[subject]!.lemma) || !before.some(norm => /^(?:the|our|my)$/.test(norm))) return false;
    const { speaker } = reading.statements[statement]!;
    const actor = 'actor' in speaker ? byKey.get(speaker.actor) : undefined;
    const offices = 'described' in speaker ? [speaker.described] : (actor?.roles.map(role => role.title) ?? []);
    return offices.some(office => SPOKEN.test(office)) || (actor !== undefined && actor.kind === 'government');
  };
  /** "Ola Berg (I-Oslo) rejected", "Arizona Rep. Ola Berg, who …, rejected": the parse takes a word in or before the name for the doer. */
  const besideName = (subject: number): readonly Holder[] => {
    // "Norvand (and not Karvelia) wants"
    if (tokens[subject - 1]?.norm === 'not' && tokens[subject - 3]?.text === '(') return one(subject - 4);
    if (tokens[subject - 1]?.text === '(') return subject > 1 ? one(subject - 2) : NONE;
    if (tokens[subject]!.pos !== 'PROPN' || tokens[subject + 1]?.pos !== 'PROPN' || at(subject).length > 0) return NONE;
    for (let i = subject + 1; i < subject + 5 && tokens[i]?.pos === 'PROPN'; i++) {
      const who = one(i);
      if (who.length > 0) return who;
    }
    return NONE;
  };
  const namedBeside = (subject: number, predicate: number): readonly Holder[] => {
    const name = tokens[subject]!.pos === 'NOUN' ? tree.child(subject, 'appos') : undefined;
    return name === undefined || name > subject + 8 || name > predicate ? NONE : one(name);
  };
  /** "To fight the Front, and Norvand, another opponent, wants": what "wants" is said of is one, and the last before it. */
  const isOne = ({ predicate, subject }: Clause): boolean =>
    subject !== undefined && subject < predicate && (tokens[predicate]!.tag === 'VBZ' || isHas(predicate));
  const isHas = (predicate: number): boolean =>
    tokens[predicate]!.tag === 'VBN' &&
    tree.children(predicate).some(c => c < predicate && /^(?:has|is|was)$/.test(tokens[c]!.norm));
  const nearest = (subject: number, predicate: number): readonly Holder[] => {
    // "Norvand, along with Karvelia, wants": both
    if (tokens.slice(subject, predicate).some(({ norm }) => /^(?:along|together|alongside|well)$/.test(norm)))
      return at(subject);
    const joined = tree.children(subject).filter(c => c < predicate && hasRelation(tokens[c]!, 'conj'));
    if (joined.some(c => /^(?:nor|not)$/.test(tokens[c - 1]!.norm))) return at(subject); // "neither A nor B", "A, not B"
    const last = joined.at(-1);
    return last === undefined || one(last).length === 0 ? at(subject) : one(last);
  };
  /** "Action supporting the army": said of the action. A paper speaks for who wrote it: "a statement condemning". */
  const isSaidOfNoun = (verb: Token): boolean => {
    const relation = relationOf(verb);
    if (relation !== 'acl' && relation !== 'advcl') return false;
    // "entities directly or indirectly supporting the war"
    let at = verb.index - 1;
    while (at > verb.index - 5 && (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'CCONJ')) at--;
    const before = tokens[at];
    return before?.pos === 'NOUN' && before.sentence === verb.sentence && !PAPERS.has(before.lemma);
  };
  const blamerOf = (clause: Clause): Clause | undefined => {
    if (clause.governor === undefined) return undefined;
    const governor = clauseAt(clause.governor.predicate);
    if (!governor || !blaming.has(governor.lemma)) return undefined;
    return tree.children(clause.predicate).some(c => c < clause.predicate && /^(?:for|of|over)$/.test(tokens[c]!.norm))
      ? governor
      : undefined;
  };
  /** The doer by the order of words, where the parse gives none: "the grouping has now agreed". */
  const wordsBefore = (predicate: number): readonly Holder[] => {
    let place = predicate - 1;
    while (place >= 0 && predicate - place < 6 && isHelping(tokens[place]!)) place--;
    const token = tokens[place];
    if (!token || token.sentence !== tokens[predicate]!.sentence || place === predicate) return NONE;
    // a state's name that opens a sentence may be tagged an adjective
    const named = token.pos === 'ADJ' && /^\p{Lu}/u.test(token.text) && reading.actorOf(place) !== undefined;
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && !named) return NONE;
    // "A, B and others remain": all that are joined.
    return hasRelation(token, 'conj') && token.head >= 0 ? at(token.head) : one(place);
  };
  return clause => {
    const doers = doersOf(clause);
    // "groups excluded from the truce": a participle behind its noun has no doer there.
    const participle = relationOf(tokens[clause.predicate]!) === 'acl' && clause.subject === undefined;
    return doers.length > 0 || clause.passive || participle ? doers : wordsBefore(clause.predicate);
  };
}
