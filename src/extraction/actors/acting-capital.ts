/** Whether a capital acts, as its government, or is just where something happens. In: the name of a capital. Out: yes or no, by its part in the sentence. */
import type { NameMention } from '../../model/doc.ts';
import { findChild, headOf, type Reading } from './draft.ts';

/** Prepositions after which a capital that is not the subject is still a party, not a place. */
const PARTY_PREPOSITIONS = new Set(['by', 'with', 'against', 'between', 'on', 'for']);
/** Verbs that are done to a place. */
const PLACE_VERBS = new Set(
  'visit leave reach enter attack strike bomb hit capture seize take shell target evacuate besiege retake surround control liberate tour depart rock shake hold cover grip engulf blanket sweep pound batter flood freeze annex occupy invade'.split(
    ' ',
  ),
);

/** Part of a dateline: "MOSCOW (Agency) -". */
function isDateline({ doc, tokens }: Reading, mention: NameMention): boolean {
  const { sentence } = tokens[mention.first]!;
  return sentence < doc.paragraphs[doc.sentences[sentence]!.paragraph]!.opening;
}

/** "Crimea wants more": a land that does something; what is done to it is done to a place. */
export function actsAsLand(reading: Reading, mention: NameMention): boolean {
  const { deprel } = reading.tokens[headOf(reading.tokens, mention.first, mention.last)]!;
  return deprel === 'nsubj' && actsAsParty(reading, mention);
}

/** Whether a capital acts here, and is not just where something happens. */
export function actsAsParty(reading: Reading, mention: NameMention): boolean {
  const { tokens } = reading;
  const head = headOf(tokens, mention.first, mention.last);
  let token = tokens[head]!;
  if (isDateline(reading, mention)) return false;
  // "talks in Oslo carry high stakes", "Oslo Mayor X": a place by the word beside it, whatever the parse.
  if (/^(?:in|at|near|outside|inside|around|into)$/.test(tokens[mention.first - 1]?.norm ?? '')) return false;
  if (/^(?:mayor|residents?|airport|region|suburbs?|streets?)$/.test(tokens[mention.last]?.norm ?? '')) return false;
  // "offices, starting with Oslo": one of several places as well.
  if (/^(?:starting|beginning) with$/.test(`${tokens[mention.first - 2]?.norm} ${tokens[mention.first - 1]?.norm}`))
    return false;
  // "the Oslo talks": named after where they are held.
  if (/^(?:talks?|meeting|summit|round|conference|ceremony|forum)$/.test(tokens[mention.last]?.norm ?? ''))
    return false;
  // "after Moscow said it had …": right between the word that opens the clause and a verb of speech, whatever the parse.
  const verb = tokens[mention.last];
  if (
    verb !== undefined &&
    /^VB[DZ]$/.test(verb.tag ?? '') &&
    /^(?:say|insist|deny|accuse|reject|warn|announce|claim|agree|demand|declare)$/.test(verb.lemma) &&
    /^(?:after|before|because|although|though|since|when|as|while|that)$/.test(tokens[mention.first - 1]?.norm ?? '')
  )
    return true;
  // "between Moscow and Kyiv": the second shares the first's part in the sentence.
  for (let steps = 0; token.deprel === 'conj' && token.head >= 0 && steps < 4; steps++) token = tokens[token.head]!;
  // "the storm covering Moscow and Kyiv has": the participle's, whatever the parse makes of it.
  const before = tokens[token.index - 1];
  if (before?.tag === 'VBG' && PLACE_VERBS.has(before.lemma)) return false;
  const relation = token.deprel;
  const preposition = findChild(
    reading,
    token.index,
    child => tokens[child]!.deprel === 'case' && tokens[child]!.pos === 'ADP',
  );
  const governor = token.head >= 0 ? tokens[token.head]! : undefined;
  if (preposition >= 0) {
    return (
      PARTY_PREPOSITIONS.has(tokens[preposition]!.norm) &&
      relation !== 'root' &&
      (governor?.pos === 'VERB' || governor?.pos === 'NOUN') &&
      tokens[preposition]!.norm !== 'for'
    );
  }
  if (relation === 'nsubj' || relation === 'nsubj:pass')
    return governor?.pos !== 'NUM' && !isPlaceStatement(reading, governor?.index ?? -1);
  if (relation === 'obj' || relation === 'iobj') return governor?.pos === 'VERB' && !PLACE_VERBS.has(governor.lemma);
  if (relation === 'nmod:poss')
    return !/^(?:airport|street|suburb|mayor|outskirts|centre|center|district|mosque|square|palace|hotel|resident)s?$/.test(
      governor?.lemma ?? '',
    );
  return false;
}

/** "Geneva is a city", "Damascus lies …", "Oslo grew". */
function isPlaceStatement(reading: Reading, verb: number): boolean {
  const governor = reading.tokens[verb];
  return (
    governor !== undefined && /^(?:lie|city|town|capital|fall|grow|boast|straddle|experience)$/.test(governor.lemma)
  );
}
