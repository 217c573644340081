/**
 * From a noun phrase to a speaker: the actor whose written form stands there, else the words themselves.
 * In: reading, head and range. Out: Speaker. Look-ups by binary search over the forms of all actors.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { ActorForm, ActorMention, Speaker } from '../../model/mentions.ts';
import { oneLine } from '../../text/one-line.ts';
import { byFamilyName } from './bearers.ts';
import { conjuncts, quotedBy, subjectsOfOne } from './joint-sources.ts';
import { endOfLimit, limitsByRelative, limitsSource } from './limits.ts';
import { personInOffice, stateInOffice } from './office-holders.ts';
import { outletOf } from './outlets.ts';
import { isComma, isMark, isNominal, type Reading, tokenAt } from './reading.ts';
import { nounPhrase } from './subjects.ts';
import { firstOfTorn } from './torn-phrases.ts';
import type { Range } from './tree.ts';
import { relationOf } from './tree.ts';
import { isOfPhrase, isPastForm } from './words.ts';

interface FormAt {
  readonly form: ActorForm;
  readonly actor: ActorMention;
}

export interface SpeakerIndex {
  /** The actor with the longest form over a token. */
  at(token: number): FormAt | undefined;
}

export function indexSpeakers(reading: Pick<Reading, 'tokens' | 'actors'>): SpeakerIndex {
  const { tokens, actors } = reading;
  const of: (FormAt | undefined)[] = new Array(tokens.length);
  for (const actor of actors)
    for (const form of actor.forms) {
      const entry = { form, actor };
      for (let i = tokenAt(tokens, form.start); i < tokens.length && tokens[i]!.start < form.end; i++)
        if (isLonger(form, of[i]?.form)) of[i] = entry;
    }
  return { at: token => of[token] };
}

/** Of two that are as long the one that begins first. */
function isLonger(form: ActorForm, known: ActorForm | undefined): boolean {
  if (known === undefined) return true;
  const more = form.end - form.start - (known.end - known.start);
  return more > 0 || (more === 0 && form.start < known.start);
}

export const speakerKey = (speaker: Speaker): string =>
  'actor' in speaker ? `actor ${speaker.actor}` : `described ${speaker.described}`;

/** Words that a described speaker does not keep at its edges. */
const LEADING = /^(?:,|;|:|["“”]|and|but|that|as)$/i;

/** The noun phrase as written, without relative clause, without what stands behind a comma. */
function describe(reading: Reading, head: number, range: Range): string {
  const { tokens, text, tree } = reading;
  let { first } = range;
  let last = Math.max(head, first);
  for (const child of tree.children(head)) {
    if (child < head) continue;
    const { deprel } = tokens[child]!;
    const relation = relationOf(tokens[child]!);
    if (
      (deprel === 'acl:relcl' && (range.first > head || !limitsByRelative(reading, head, child))) ||
      (relation === 'acl' && !limitsSource(reading, head, child)) ||
      (relation === 'appos' && !isOwnerBehind(reading, head, child)) ||
      relation === 'punct' ||
      relation === 'parataxis'
    )
      continue;
    if (isComma(tokens[tree.extent(child).first - 1]) && relation !== 'conj' && relation !== 'flat') continue;
    const extent = tree.extent(child);
    if (extent.first <= last + 2 && extent.last > last && extent.last <= range.last) last = extent.last;
  }
  last = Math.max(last, endOfLimit(reading, head, range), endOfOwner(reading, head, last, range));
  for (let i = head + 1; i < last; i++) {
    if (!isComma(tokens[i])) continue;
    if (/^(?:VBG|VBN|WP|WDT|WRB)$/.test(tokens[i + 1]?.tag ?? '') || reading.timeOf[i + 1]! >= 0) last = i - 1;
  }
  if (first === head || first === head - 1) first = firstOfTorn(reading, first, head);
  while (first < last && LEADING.test(tokens[first]!.text)) first++;
  // "in the last two days representatives of the army"
  if (tokens[first]!.pos === 'ADP' && reading.timeOf[first + 1]! >= 0) {
    const time = reading.timeOf[first + 1];
    let behind = first + 1;
    while (reading.timeOf[behind] === time) behind++;
    if (behind <= head) first = behind;
  }
  // "state TV later on Friday said"
  while (last > head && (reading.timeOf[last]! >= 0 || /^(?:later|earlier|late|early|on)$/.test(tokens[last]!.norm)))
    last--;
  // "a ministry statement said": the ministry.
  if (last === head && head - 1 > first && reading.lexicon.documents.has(tokens[head]!.norm)) {
    const body = tokens[head - 1]!;
    if (body.pos === 'NOUN' && sourceNounKind(body.lemma) === 'body') {
      last = head - 1;
      if (/^an?$/.test(tokens[first]!.norm)) first++;
    }
  }
  // "the Board of Harbours (SBH": the bracket closes outside
  for (let i = last; i > first && tokens[i]!.text !== ')'; i--) if (tokens[i]!.text === '(') last = i - 1;
  while (last > first && (tokens[last]!.pos === 'PUNCT' || isMark(tokens[last]) || REFLEXIVE.test(tokens[last]!.norm)))
    last--;
  return oneLine(text.slice(tokens[first]!.start, tokens[last]!.end));
}

/** "an ally of Chancellor Oda Brandt", where the parse parts the two; -1 where nothing of the kind stands behind. */
function endOfOwner({ tokens }: Reading, head: number, last: number, range: Range): number {
  const next = tokens[last + 1]?.norm;
  if (next === ',' && tokens[last + 2]?.norm === 'and' && tokens[range.last]!.pos === 'PROPN') return range.last;
  // "negotiators from Velmia and Solmark"
  const joined =
    next === 'and' && /^(?:from|of)$/.test(tokens[head + 1]?.norm ?? '') && tokens[range.last]!.pos === 'PROPN';
  if ((next !== 'of' && !joined) || range.last < last + 2) return -1;
  for (let i = last + 2; i <= range.last; i++) if (!isOfPhrase(tokens[i]!.pos)) return -1;
  return range.last;
}

function bothOf(reading: Reading, index: SpeakerIndex, first: number, last: number): Speaker {
  const one = actorOf(reading, index, first);
  const other = actorOf(reading, index, last);
  if (one && one === other) return { actor: one.key };
  const range = { first: nounPhrase(reading, first).first, last: nounPhrase(reading, last).last };
  // "The UN and African Union mediator Oda Brandt": she is both bodies'.
  const ofBoth = one?.kind === 'organization' && reading.tokens[range.first]!.norm === 'the';
  if (ofBoth && other?.kind === 'person' && personInOffice(reading, index, last)) return { actor: other.key };
  const isNamed = one && (other || reading.tokens[first]!.pos === 'PRON');
  if (!isNamed) return { described: describe(reading, last, range) };
  const behind = nounPhrase(reading, last);
  return { described: `${one.name} and ${other?.name ?? describe(reading, last, behind)}` };
}

function actorOf(reading: Reading, index: SpeakerIndex, head: number): ActorMention | undefined {
  const { tree, tokens } = reading;
  const own = index.at(head);
  // The form must be the phrase itself, not a name inside it ("a spokesman for X").
  if (own) return personInOffice(reading, index, head) ?? own.actor;
  // "the minister, Oda Brandt": the name stands in apposition, or flat behind the title.
  for (const child of tree.children(head)) {
    const relation = relationOf(tokens[child]!);
    if ((relation !== 'appos' && relation !== 'flat') || isOwnerBehind(reading, head, child)) continue;
    const apposed = index.at(child);
    if (apposed && apposed.actor.kind !== 'state') return apposed.actor;
  }
  return (
    apposedByCommas(reading, index, head) ?? besideKind(reading, index, head) ?? behindLetters(reading, index, head)
  );
}

/** "the family of hostage Oda Brandt", "a lawyer for the miner Karl Venn": the noun right before the name is the owner's, and so is the name. */
function isOwnerBehind({ tokens }: Reading, head: number, name: number): boolean {
  const noun = tokens[name - 1];
  if (name < head + 3 || noun?.pos !== 'NOUN') return false;
  if (!OF_SOMEBODY.test(tokens[head]!.lemma) && sourceNounKind(noun.lemma) !== 'person') return false;
  for (let i = head + 1; i < name; i++) if (isComma(tokens[i])) return false;
  return /^(?:of|for|to)$/.test(tokens[head + 1]!.norm);
}

/** Those whom somebody has. */
const OF_SOMEBODY =
  /^(?:famil(?:y|ies)|wife|husband|widow|mother|father|parents?|brother|sister|son|daughter|relatives?|cousin|uncle|aunt|nephew|niece|lawyer|attorney|friend|supporter|follower|colleague|neighbou?r)s?$/;

/** Tokens from an office to the letters of its body. */
const OFFICE = 12;

/** "Director of the Federal Harbour Board (FHB) Oda Brandt": the person named right behind the letters of the body. */
function behindLetters({ tokens }: Reading, index: SpeakerIndex, head: number): ActorMention | undefined {
  if (tokens[head]!.pos !== 'NOUN' || tokens[head + 1]?.norm !== 'of') return undefined;
  for (let i = head + 2; i < head + OFFICE && tokens[i]?.sentence === tokens[head]!.sentence; i++) {
    if (isComma(tokens[i]) || tokens[i]!.pos === 'VERB') return undefined;
    if (tokens[i]!.text !== ')' || tokens[i - 2]?.text !== '(') continue;
    const named = index.at(i + 1);
    return named?.actor.kind === 'person' && tokens[i + 1]!.pos === 'PROPN' ? named.actor : undefined;
  }
  return undefined;
}

const BODY_KINDS =
  /^(?:party|movement|group|militia|organization|organisation|alliance|bloc|union|network|faction|coalition)$/;

/** "the newspaper Velm Post", "the Velmian VUP party": the name beside the word for what it names. */
function besideKind({ tokens, lexicon }: Reading, index: SpeakerIndex, head: number): ActorMention | undefined {
  const { norm, pos } = tokens[head]!;
  if (pos !== 'NOUN') return undefined;
  const behind = lexicon.media.has(norm) ? index.at(head + 1) : undefined;
  if (behind && behind.form.start >= tokens[head + 1]!.start && behind.actor.known?.startsWith('media/'))
    return behind.actor;
  // "The opposition Harbour Committee said", "the watchdog Harbour Watch said": a body's name that begins right behind.
  const named =
    /^(?:opposition|watchdog|charity|agency|institute|firm|consultancy)$/.test(norm) || BODY_KINDS.test(norm);
  const next = named && tokens[head + 1]?.pos === 'PROPN' ? index.at(head + 1) : undefined;
  if (next && next.form.start === tokens[head + 1]!.start && isBody(next.actor)) return next.actor;
  const before = BODY_KINDS.test(norm) ? index.at(head - 1) : undefined;
  const isName = before && /^(?:name|short)$/.test(before.form.form) && tokens[head - 1]!.pos === 'PROPN';
  return isName && isBody(before.actor) ? before.actor : undefined;
}

const isBody = (actor: ActorMention): boolean => /^(?:organization|group|coalition)$/.test(actor.kind);

/** "Another critic, Karl Venn, likened": a person's name between commas right behind the noun, where the parse lost it. */
function apposedByCommas({ tokens }: Reading, index: SpeakerIndex, head: number): ActorMention | undefined {
  if (tokens[head + 1]?.text !== ',' || tokens[head]!.pos === 'PROPN' || tokens[head]!.tag === 'NNS') return undefined;
  const named = index.at(head + 2);
  if (named?.actor.kind !== 'person' || named.form.form === 'pronoun') return undefined;
  let last = head + 2;
  while (index.at(last + 1)?.actor === named.actor) last++;
  return tokens[last + 1]?.text === ',' ? named.actor : undefined;
}

/** A text speaks for its owner: "the ministry's statement", "a report by the agency", "a U.S. statement". */
function ownerOf(reading: Reading, index: SpeakerIndex, head: number): ActorMention | undefined {
  const { tree, tokens, lexicon } = reading;
  if (!lexicon.documents.has(tokens[head]!.norm)) return undefined;
  for (const child of tree.children(head)) {
    const { deprel } = tokens[child]!;
    const owned = deprel === 'nmod:poss' || (/^(?:compound|amod)/.test(deprel) && child < head);
    const from =
      relationOf(tokens[child]!) === 'nmod' &&
      tree.children(child).some(k => k < child && /^(?:by|from|of)$/.test(tokens[k]!.norm));
    const actor = owned || from ? index.at(child)?.actor : undefined;
    if (actor) return actor;
  }
  return undefined;
}

const GIVES = /^(?:issue|release|publish|send|deliver|circulate|sign)$/;

/** "Both states issued statements saying": those who issued them; the head of the noun phrase right before the verb. */
function issuerBefore({ tokens, lexicon }: Reading, head: number): number {
  if (!lexicon.documents.has(tokens[head]!.norm)) return -1;
  let verb = head - 1;
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[verb]?.pos ?? '')) verb--;
  if (tokens[verb]?.pos !== 'VERB' || !GIVES.test(tokens[verb]!.lemma) || !isPastForm(tokens[verb]!.tag)) return -1;
  const before = tokens[verb - 1]?.pos === 'AUX' ? verb - 2 : verb - 1;
  return tokens[before]?.sentence === tokens[head]!.sentence && isNominal(tokens[before]) ? before : -1;
}

/** "Velmia, whose leaders have said": Velmia's leaders. */
function whose(reading: Reading, index: SpeakerIndex, head: number, { first }: Range): Speaker | undefined {
  const { tokens } = reading;
  const at = tokens[first]?.norm === 'whose' ? first : first - 1;
  if (tokens[at]?.norm !== 'whose' || at >= head) return undefined;
  const owner = index.at(isComma(tokens[at - 1]) ? at - 2 : at - 1)?.actor;
  if (!owner) return undefined;
  const owned = describe(reading, head, { first: at + 1, last: head });
  return { described: `${owner.name}${owner.name.endsWith('s') ? '’' : "'s"} ${owned}` };
}

/** "Brandt's office", "Velm's supporters": what is described by its owner is by the owner's own name. */
function byOwner({ tokens, tree, text }: Reading, index: SpeakerIndex, head: number, described: string): string {
  const owner = tree.children(head).find(c => c < head && tokens[c]!.deprel === 'nmod:poss');
  const found = owner === undefined ? undefined : index.at(owner);
  if (!found || !/^(?:name|short)$/.test(found.form.form) || tokens[owner! + 1]?.tag !== 'POS') return described;
  const written = text.slice(found.form.start, found.form.end);
  const { name } = found.actor;
  return described.startsWith(`${written}'`) || described.startsWith(`${written}’`)
    ? name + described.slice(written.length)
    : described;
}

/** "Brandt himself said": Brandt. */
const REFLEXIVE = /^(?:him|her|it|them)sel(?:f|ves)$/;

export function speakerAt(reading: Reading, index: SpeakerIndex, head: number, range: Range): Speaker {
  if (head > range.first && REFLEXIVE.test(reading.tokens[head]!.norm))
    return speakerAt(reading, index, head - 1, { first: range.first, last: head - 1 });
  const state = stateInOffice(reading, index, head);
  if (state) return { actor: state.key };
  const quoted = quotedBy(reading, head);
  if (quoted >= 0) return speakerAt(reading, index, quoted, nounPhrase(reading, quoted));
  const heads = conjuncts(reading, head, range);
  if (heads.length === 1) {
    const [one, other] = subjectsOfOne(reading, head);
    if (one !== undefined && other !== undefined) return bothOf(reading, index, one, other);
    const issuer = issuerBefore(reading, head);
    if (issuer >= 0) return speakerAt(reading, index, issuer, nounPhrase(reading, issuer));
    const actor = actorOf(reading, index, head) ?? ownerOf(reading, index, head);
    if (actor) return { actor: actor.key };
    const outlet = outletOf(reading, index, head, range);
    if (outlet) return outlet;
    const ofWhom = whose(reading, index, head, range);
    if (ofWhom) return ofWhom;
    const described = byOwner(reading, index, head, describe(reading, head, range));
    const named = /^\p{Lu}\p{Ll}+$/u.test(described) ? byFamilyName(reading.actors, described) : undefined;
    return named ? { actor: named.key } : { described };
  }
  const whole = index.at(head);
  if (whole && heads.every(h => index.at(h)?.actor === whole.actor)) return { actor: whole.actor.key };
  const names = heads.map(h => actorOf(reading, index, h)?.name);
  if (names.some(n => n === undefined)) return { described: describe(reading, head, range) };
  const several = [...new Set(names)]; // "Kerr and Minister Venn", with the minister taken for two
  const last = several.pop();
  return { described: `${several.join(', ')} and ${last}` };
}

/** Words before a colon that name nobody. */
export const NOTICE =
  /^(?:the latest|latest|note|update|correction|warning|watch|breaking|analysis|exclusive|opinion|explainer|fact sheet|background|more|read more|see also|photos?|video|live|subject|re|to|from|date|time|place|location|contact|source|editor['’]s note|ps|bottom line|summary|key points?|what|where|when|why|who|how)$/i;
