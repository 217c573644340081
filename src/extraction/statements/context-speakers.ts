/**
 * Speakers that coreference left as a pronoun or a bare description, by who spoke before. In: reading, cues in text order, their speakers.
 * Out: the speakers, changed in place.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { Circumstances } from './circumstances.ts';
import type { Draft } from './draft.ts';
import { byEpithet } from './epithets.ts';
import type { Found, Reading } from './reading.ts';

const PERSON: readonly string[] = ['person'];

const BODIES: readonly string[] = ['state', 'government', 'organization', 'coalition', 'group'];

/** Bodies that act by their people. */
const OF_PEOPLE: readonly string[] = ['government', 'organization'];

/** Whom "they" stands for where no grammar tells: a ministry is "it". */
const SIDES: readonly string[] = ['coalition', 'group'];

const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  he: PERSON,
  him: PERSON,
  she: PERSON,
  her: PERSON,
  it: BODIES,
  they: SIDES,
  them: SIDES,
};

/** Nouns for one person, whom "he" and "she" stand for. */
const ONE_PERSON =
  /^(?:official|diplomat|source|officer|aide|advis[eo]r|lawmaker|senator|commander|general|activist|negotiator|envoy|analyst|expert|minister|ambassador|president|leader|chief|head|director|resident|witness|doctor|soldier|fighter|rebel|spokes(?:man|woman|person)|man|woman|member|deputy|mayor|governor|lawyer|researcher|professor|representative|delegate|secretary|correspondent|mediator|worker|coordinator|chair(?:man|woman)?)$/;

/** "The U.N. agency" after "the U.N. humanitarian agency": each of its words stood there. */
function isShorter(short: string, long: string): boolean {
  const known = new Set(long.toLowerCase().split(/\s+/));
  return short
    .toLowerCase()
    .split(/\s+/)
    .slice(1)
    .every(word => known.has(word));
}

/** Paragraphs over which "the source" is the only source so far. */
const FAR = 8;
const NOT_NAMED = /^the (?:source|official|diplomat|person|aide|negotiator|witness|envoy|adviser|commander)$/i;

interface Recent {
  readonly speaker: Speaker;
  readonly paragraph: number;
  readonly head: string;
}

/** "a source close to the talks", "one of the envoys", unlike "the envoy" and "sources". */
const ONE_UNNAMED = /^(?:an?|one|another) /i;
const ONE_OF = /^(?:one|another|a third) of (?:the|its|his|her|their|\w+'s|\w+’s) /i;
const OF_GENDER: Readonly<Record<string, RegExp>> = { he: /woman$/, she: /(?<!wo)man$/ };
/** Sentences of a quotation that may stand before its "he said". */
const QUOTED = 4;

interface Last extends Recent {
  readonly sentence: number;
  readonly several: boolean;
  readonly quoted: boolean;
  readonly source: number;
}

/** At the head of the sentence, or behind what was said: no "in which he said". */
function isTeller({ tokens, doc, quotationOf }: Reading, { source, content }: Found): boolean {
  const { first } = doc.sentences[tokens[source]!.sentence]!;
  let lead = source - 1;
  while (lead >= first && /^(?:ADV|CCONJ)$/.test(tokens[lead]!.pos)) lead--;
  return (
    lead < first || quotationOf[lead]! >= 0 || (content[0]?.end ?? Number.POSITIVE_INFINITY) <= tokens[source]!.start
  );
}

/** "Karl Venn, an actor in Velm, recalled …": the name before is whom the noun describes. */
function isNamedBefore({ tokens, doc, actors }: Reading, speaker: Speaker, { source, sentence }: Last): boolean {
  const actor = 'actor' in speaker ? actors.find(a => a.key === speaker.actor) : undefined;
  const from = tokens[doc.sentences[sentence]!.first]!.start;
  const until = tokens[source]?.start ?? from;
  return actor?.forms.some(form => form.start >= from && form.end <= until) === true;
}

/**
 * "An envoy close to the talks said … . He added …": whoever was heard in the sentence before goes on, though a person was named before or in what
 * was said. Coreference goes by names, and gave "he" to those.
 */
function goesOn(reading: Reading, f: Found, speaker: Speaker, last: Last | undefined): Speaker | undefined {
  const { tokens, quotationOf, doc } = reading;
  const { norm, sentence } = tokens[f.source] ?? {};
  if (!last || !('described' in last.speaker) || (norm !== 'he' && norm !== 'she') || sentence === undefined) return;
  const { described } = last.speaker;
  const oneOf = ONE_OF.test(described);
  if ((last.several && !oneOf) || !ONE_UNNAMED.test(described) || OF_GENDER[norm]!.test(last.head)) return;
  if (!oneOf && !ONE_PERSON.test(last.head) && sourceNounKind(last.head) !== 'person') return;
  if (sentence <= last.sentence || sentence - last.sentence > QUOTED || quotationOf[f.source]! >= 0) return;
  if (last.quoted || !isTeller(reading, f) || isNamedBefore(reading, speaker, last)) return;
  for (let s = last.sentence + 1; s < sentence; s++) if (quotationOf[doc.sentences[s]!.first]! < 0) return;
  return last.speaker;
}

/** "The source said" where the passage has quoted one unnamed source alone, and told more of it. */
function onlyOneOf<R extends Recent>(
  recent: readonly R[],
  described: string,
  head: string,
  near: (r: R) => boolean,
): R | undefined {
  if (!NOT_NAMED.test(described)) return undefined;
  const same = recent.filter(
    r => r.head === head && near(r) && !('described' in r.speaker && NOT_NAMED.test(r.speaker.described)),
  );
  const keys = new Set(same.map(r => JSON.stringify(r.speaker)));
  const [only] = same;
  const isOne = only && 'described' in only.speaker && /^(?:an?|one|another) /i.test(only.speaker.described);
  return keys.size === 1 && isOne ? only : undefined;
}

/** A speaker without a name that "it" may stand for. */
const isOneThing = ({ speaker, several, head }: Recent & { several: boolean }): boolean =>
  'described' in speaker &&
  !several &&
  sourceNounKind(head) !== 'person' &&
  !ONE_PERSON.test(head) &&
  !/ and /.test(speaker.described);

/** A text that was named before. */
const TEXT = /^(?:the|this|that) (?:joint |same )?(?:statement|letter|message|communiqu[eé]|declaration)$/i;

/** "In a joint statement … The statement added". */
const isSameText = (named: string | undefined, channel: string | undefined): boolean =>
  named === channel || (channel === 'statement' && (named === 'joint statement' || named === 'press release'));

/** Paragraphs over which a speaker without a name is the one who spoke before. */
const MEMORY = 2;

/**
 * Speakers that coreference left as a pronoun ("he said") or a bare description ("the source said"): the one who spoke last and fits,
 * at most two paragraphs before and in the same post.
 */
export function resolveByContext(
  reading: Reading,
  drafts: readonly Draft[],
  speakerOf: Map<Found, Speaker>,
  circumstances: ReadonlyMap<Found, Circumstances>,
): void {
  const { doc, tokens, actors } = reading;
  const kindOf = new Map(actors.map(a => [a.key, a.kind]));
  const paragraphOf = (f: Found): number => doc.sentences[tokens[f.anchor]!.sentence]!.paragraph;
  const recent: {
    speaker: Speaker;
    paragraph: number;
    sentence: number;
    head: string;
    several: boolean;
    quoted: boolean;
    source: number;
    channel?: string;
  }[] = [];
  for (const { found: f } of drafts) {
    if (f.anchor < 0) continue;
    const paragraph = paragraphOf(f);
    const head = tokens[f.source]!;
    const speaker = speakerOf.get(f)!;
    const channel = circumstances.get(f)?.channel;
    if ('described' in speaker && TEXT.test(speaker.described)) {
      // "Velmia announced in a statement … The statement also said …": Velmia's.
      // A joint text is nobody's alone, whoever reads it out.
      const isAlone = (r: Recent): boolean => 'actor' in r.speaker && kindOf.get(r.speaker.actor) === 'person';
      const issued = recent.findLast(
        r =>
          paragraph - r.paragraph <= MEMORY &&
          isSameText(r.channel, channel) &&
          !(r.channel?.startsWith('joint') && isAlone(r)),
      );
      if (issued && channel !== undefined) speakerOf.set(f, issued.speaker);
    } else if ('described' in speaker && reading.quotationOf[f.anchor]! < 0) {
      const kinds = PERSONAL[speaker.described.toLowerCase()];
      // "according to a statement by the envoy. It said …": the text goes on.
      const last = recent.at(-1);
      if (kinds === BODIES && last?.paragraph === paragraph && sourceNounKind(last.head) === 'document') {
        speakerOf.set(f, last.speaker);
        continue;
      }
      const sameText = (r: { paragraph: number }): boolean =>
        doc.paragraphs[paragraph]!.post === doc.paragraphs[r.paragraph]!.post && paragraph - r.paragraph <= FAR;
      const bare = /^(?:the|this|that) /i.test(speaker.described);
      const match =
        onlyOneOf(recent, speaker.described, head.lemma, sameText) ??
        recent.findLast(
          r =>
            paragraph - r.paragraph <= MEMORY &&
            doc.paragraphs[paragraph]!.post === doc.paragraphs[r.paragraph]!.post &&
            (kinds !== undefined
              ? 'actor' in r.speaker
                ? kinds.includes(kindOf.get(r.speaker.actor) ?? '')
                : kinds === PERSON
                  ? paragraph - r.paragraph <= 1 &&
                    !r.several &&
                    ONE_PERSON.test(r.head) &&
                    !/\band\b/.test(r.speaker.described)
                  : kinds === SIDES && r.several
                    ? paragraph - r.paragraph <= 1
                    : sourceNounKind(r.head) === 'body' || sourceNounKind(r.head) === 'document'
              : bare &&
                'described' in r.speaker &&
                r.head === head.lemma &&
                isShorter(speaker.described, r.speaker.described)),
        );
      // "The ministry rejected the plan. To go on, they proposed …": a body of people, in the sentence before.
      const body = !match && last && kinds === SIDES && last.paragraph === paragraph && 'actor' in last.speaker;
      const ofPeople = body && 'actor' in last.speaker && OF_PEOPLE.includes(kindOf.get(last.speaker.actor) ?? '');
      const near = ofPeople && tokens[f.anchor]!.sentence - last.sentence === 1;
      // "Velmia's grid operator said … . It added …": whoever is one and nobody's name, in the sentence before.
      const one =
        !match && last && kinds === BODIES && isOneThing(last) && tokens[f.anchor]!.sentence - last.sentence === 1;
      const told = match ? undefined : byEpithet(reading, f.source, tokens[f.anchor]!.sentence);
      if (told) speakerOf.set(f, { actor: told.key });
      else if (match ?? (near || one)) speakerOf.set(f, (match ?? last!).speaker);
    }
    const before = goesOn(reading, f, speaker, recent.at(-1));
    if (before) speakerOf.set(f, before);
    const own = speakerOf.get(f)!;
    const isText = 'described' in own && sourceNounKind(head.lemma) === 'document';
    recent.push({
      speaker: own,
      paragraph,
      sentence: tokens[f.anchor]!.sentence,
      head: head.lemma,
      several: /^NNP?S$/.test(head.tag ?? ''),
      quoted: reading.quotationOf[f.anchor]! >= 0,
      source: f.source,
      ...(channel && !isText ? { channel } : {}),
    });
    if (recent.length > 20) recent.shift();
  }
}
