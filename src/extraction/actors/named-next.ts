/**
 * Described first, named next: "Ruritania's president says … . Oda Brandt said …". In: an office as described. Out: the person whom the next sentences
 * name, if they are that one.
 */
import { offices } from '../../knowledge/gazetteer.ts';
import { type Draft, type DraftRole, findChild, type Reading } from './draft.ts';
import type { Phrase } from './noun-phrase.ts';
import { ownerFits, titleFits, VAGUE } from './office-match.ts';
import type { Office } from './office-phrase.ts';

const REPORTS =
  /^(?:say|tell|warn|announce|accuse|urge|call|deny|claim|add|insist|renew|confirm|report|reject|describe|criticize|criticise|condemn|vow|demand|suggest|predict|pledge|hail|voice|express|defend|dismiss|estimate)$/;

/** The subject of its sentence, or the one who is quoted there: "the agency quoted Brandt as saying". */
const speaksNext = ({ tokens }: Reading, { deprel, head }: Reading['tokens'][number]): boolean =>
  deprel === 'nsubj' ||
  (deprel === 'appos' && tokens[head]?.deprel === 'nsubj') ||
  (deprel === 'obj' && /^(?:quote|cite)$/.test(tokens[head]?.lemma ?? ''));

/** "Oda Brandt said", "…, Oda Brandt told the radio": nothing beside the name that tells of another. */
function reportsBare({ tokens }: Reading, first: number, last: number): boolean {
  const verb = tokens[last];
  const open = tokens[first - 1];
  return /^VB[DZ]$/.test(verb?.tag ?? '') && REPORTS.test(verb!.lemma) && (open === undefined || open.pos === 'PUNCT');
}

/** No other state is told of the two. */
function isOfSameState({ of }: Office, roles: readonly DraftRole[]): boolean {
  const own = of && 'draft' in of ? stateOf(of.draft) : undefined;
  const others = roles.flatMap(role => (role.of && 'draft' in role.of ? [stateOf(role.of.draft)] : []));
  return own === undefined || others.every(other => other === undefined || other === own);
}

function stateOf(draft: Draft): Draft | undefined {
  if (draft.kind === 'state') return draft;
  if (draft.speaksFor) return draft.speaksFor;
  for (const { of } of draft.roles) if (of && 'draft' in of && of.draft.kind === 'state') return of.draft;
  return undefined;
}

/**
 * News names last whom it described first: "Ruritania's president says … . Oda Brandt said …". The person must be new there, the next to speak, and
 * without another office. An indefinite description ("a senior diplomat") is taken only at the head of an article or post, in the present tense that
 * such leads have, or where the person named has no introduction of their own.
 */
export function namedNext(reading: Reading, office: Office, phrase: Phrase): Draft | undefined {
  const { tokens, doc, postOf } = reading;
  const head = tokens[office.headToken]!;
  if (!speechOf(reading, office, phrase)) return undefined;
  // "The chief negotiator of the teachers": of whom, the words say; then the next sentence names the person.
  const told = tokens[office.headToken + 1]?.norm === 'of' || tokens[office.headToken + 1]?.norm === 'for';
  const anybody = !office.of && phrase.indefinite;
  if (anybody && !/^an?$/.test(tokens[phrase.first]!.norm)) return undefined;
  const bare = !office.of && !told && !anybody;
  if (bare && (VAGUE.has(office.head) || !/^the$/.test(tokens[phrase.first]!.norm))) return undefined;
  const reach = office.of || anybody ? 2 : 1;
  const post = postOf[head.sentence]!;
  for (let s = head.sentence + 1; s <= head.sentence + reach && s < doc.sentences.length && postOf[s] === post; s++) {
    const person = newSpeaker(reading, s);
    if (person === null) continue;
    const fits =
      person !== undefined &&
      (anybody
        ? isAnybody(reading, person, office, phrase)
        : isDescribed(reading, person, office, phrase, { bare, sentence: s }));
    return fits ? person.draft : undefined;
  }
  return undefined;
}

/** The verb by which an office speaks: "the minister said", "the minister, who said", "according to the minister". */
function speechOf({ tokens }: Reading, office: Office, { first, last }: Phrase): Reading['tokens'][number] | undefined {
  const head = tokens[office.headToken]!;
  const verb = tokens[head.head];
  if (head.deprel === 'nsubj' && verb && REPORTS.test(verb.lemma)) return verb;
  if (tokens[first - 1]?.norm === 'to' && tokens[first - 2]?.norm === 'according') return tokens[first - 2];
  const who = tokens[last]?.text === ',' ? tokens[last + 1] : tokens[last];
  const told = who?.norm === 'who' && who.sentence === head.sentence ? tokens[who.head] : undefined;
  return told && REPORTS.test(told.lemma) ? told : undefined;
}

/** "A rail union boss has said … . Oda Brandt, the general secretary of the rail union, …": present or perfect. */
function isOfNow(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  if (tokens[verb]?.tag === 'VBZ') return true;
  return tokens[verb]?.tag === 'VBN' && findChild(reading, verb, c => tokens[c]!.norm === 'has') >= 0;
}

/**
 * "A rebel commander said … . Oda Brandt told reporters …": whoever is named next with no word of who they are was described before. With such words
 * they must share one with the description, and that stand in a lead's tense.
 */
function isAnybody(reading: Reading, person: Person, office: Office, phrase: Phrase): boolean {
  const { tokens, doc } = reading;
  const head = tokens[office.headToken]!;
  const { draft, first, last } = person;
  const named = tokens[first]!.sentence;
  if (draft.known !== undefined || staysUnnamed(reading, head.sentence)) return false;
  const owned = draft.roles.filter(role => role.of !== undefined || !/^(?:mr|mrs|ms|dr)$/.test(role.head));
  // Statesmen go without such words, too; whoever is quoted right away goes on.
  const isQuoted = reading.quoted[doc.sentences[named]!.first] === 1;
  if (owned.length === 0) return isQuoted && named === head.sentence + 1 && reportsBare(reading, first, last);
  if (!isOfNow(reading, head.head) || !isLead(reading, head.sentence)) return false;
  const beside = doc.sentences[named]!;
  for (let i = phrase.first; i < office.headToken; i++) {
    const { norm, pos } = tokens[i]!;
    if (pos !== 'NOUN' || norm.length < 4) continue;
    for (let k = Math.max(beside.first, first - BESIDE); k < Math.min(beside.last, last + BESIDE); k++)
      if (tokens[k]!.norm === norm) return true;
  }
  return false;
}

/** Words from a name to those that tell who it is. */
const BESIDE = 15;

interface Person {
  readonly draft: Draft;
  /** The tokens of the name, half-open. */
  readonly first: number;
  readonly last: number;
}

/** The first person whom a sentence names, if they are new there and speak or are quoted; null where it names nobody. */
function newSpeaker(reading: Reading, s: number): Person | null | undefined {
  const { tokens, doc, postOf } = reading;
  const sentence = doc.sentences[s]!;
  const post = postOf[s]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    const name = reading.nameAt(i);
    if (name?.kind !== 'person') continue;
    const draft = reading.draftAt[i];
    // The subject may be the title that the name hangs on.
    const titled = draft?.forms.find(form => form.last === name.last)?.first ?? name.first;
    const { deprel, head } = tokens[name.first]!;
    const rank = deprel === 'flat' && head === name.first - 1 ? head : name.first;
    const governed = tokens
      .slice(Math.min(titled, rank, name.first), name.last)
      .some(token => speaksNext(reading, token));
    if (!draft || !governed || name.last - name.first < 2) return undefined;
    const from = tokens[sentence.first]!.start;
    const before = draft.forms.some(
      form => form.start < from && (post < 0 || postOf[tokens[form.first]!.sentence] === post),
    );
    return before ? undefined : { draft, first: name.first, last: name.last };
  }
  return null;
}

/** Whether one who is named next is the one who was described. */
function isDescribed(
  reading: Reading,
  { draft, first, last }: Person,
  office: Office,
  phrase: Phrase,
  { bare, sentence }: { bare: boolean; sentence: number },
): boolean {
  const { tokens } = reading;
  const head = tokens[office.headToken]!;
  // A rank goes with any office ("Oda Brandt, a retired general").
  const owned = draft.roles.filter(
    role => role.of !== undefined || !(/^(?:mr|mrs|ms|dr)$/.test(role.head) || offices().ranks.has(role.head)),
  );
  // "The mayor said … . Oda Brandt told reporters": without an owner only a bare name that speaks on.
  if (bare) return owned.length === 0 && draft.known === undefined && reportsBare(reading, first, last);
  if (owned.length === 0 || owned.some(role => titleFits(office, role) && ownerFits(office, role))) return true;
  if (!phrase.indefinite) return false;
  if (office.head === 'ally' && sentence === head.sentence + 1) return isOfSameState(office, owned);
  if (!isLead(reading, head.sentence) || !owned.every(role => ownerFits(office, role))) return false;
  const verb = tokens[head.head]!;
  if (isOfNow(reading, head.head)) return true;
  // In the past a lead may also tell of one who stays unnamed: there the two must have the same owner, and nobody is told alone.
  const sameOwner = owned.some(role => role.of !== undefined) && office.of !== undefined;
  return verb.norm === 'said' && sameOwner && !staysUnnamed(reading, head.sentence);
}

/** "told Reuters", "on condition of anonymity", "who asked not to be named", "familiar with the talks". */
function staysUnnamed({ tokens, doc }: Reading, s: number): boolean {
  const { first, last } = doc.sentences[s]!;
  return tokens
    .slice(first, last)
    .some(token =>
      /^(?:told|tells|anonymity|named|identified|unnamed|familiar|declined|knowledge|background)$/.test(token.norm),
    );
}

/** Whether a sentence opens an article or post; headings and lines without a verb ("12:15 p.m.") do not count. */
export function isLead(reading: Reading, sentence: number): boolean {
  const { doc, tokens, postOf } = reading;
  for (let s = sentence - 1; s >= 0 && postOf[s] === postOf[sentence]; s--) {
    const { first, last, paragraph } = doc.sentences[s]!;
    if (doc.paragraphs[paragraph]!.heading) continue;
    if (last - first > 6 || tokens.slice(first, last).some(token => token.pos === 'VERB')) return false;
  }
  return true;
}

/** Offices of which an unnamed holder is brought up as "a …". */
const INTRODUCED =
  /^(?:spokes\w+|envoy|negotiator|mediator|adviser|advisor|aide|diplomat|official|commander|general|colonel|lawmaker|senator|ambassador|representative|delegate|coordinator|prosecutor|judge|cleric|analyst|director|activist|journalist|leader)$/;
/** Sentences within which a description is given its name. */
const NAMED_WITHIN = 3;

/**
 * "A military spokesman … . State television quoted Gen. Oda Brandt, the military spokesman": whom the next sentences bring up for the first time, with a
 * title that holds all words of the description. Undefined where nobody does, or more than one.
 */
export function introducedNext(reading: Reading, office: Office, phrase: Phrase): Draft | undefined {
  const { tokens, doc, postOf } = reading;
  const within = /^(?:in|at|from|with|on)$/.test(tokens[office.headToken + 1]?.norm ?? '');
  if (office.former || (!phrase.indefinite && office.of === undefined && !within)) return undefined;
  const head = tokens[office.headToken]!;
  // "a president who …", "no sitting president": in general, not somebody to be introduced. Of spokesmen and envoys there are several.
  if (phrase.indefinite && (!/^an?$/.test(tokens[phrase.first]!.norm) || !INTRODUCED.test(office.head)))
    return undefined;
  const post = postOf[head.sentence]!;
  let found: Draft | undefined;
  for (
    let s = head.sentence;
    s <= head.sentence + NAMED_WITHIN && s < doc.sentences.length && postOf[s] === post;
    s++
  ) {
    const sentence = doc.sentences[s]!;
    for (let i = Math.max(sentence.first, phrase.last); i < sentence.last; i++) {
      const name = reading.nameAt(i);
      if (name?.kind !== 'person') continue;
      const person = reading.draftAt[i];
      i = name.last - 1;
      if (!person || person === found) continue;
      if (
        person.forms.some(
          form => form.first < phrase.first && (post < 0 || postOf[tokens[form.first]!.sentence] === post),
        )
      )
        continue;
      const fits = person.roles.some(
        role =>
          !role.former &&
          role.head === office.head &&
          role.span.start > head.start &&
          titleFits(office, role) &&
          ownerFits(office, role),
      );
      if (!fits) continue;
      if (found) return undefined;
      found = person;
    }
  }
  return found;
}
