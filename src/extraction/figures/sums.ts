/** What a sum of money or a share is of: "aid to the north, pledged by Norvand", "of the territory". In: a numeral with a unit of its own. */
import type { Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { currencyWord } from './number-words.ts';
import { passage } from './passage.ts';
import { phraseEnd, phraseStart } from './phrase.ts';
import { isNamed } from './rates.ts';
import { type Asked, doerOf, fateOf, mayTell, nounPhrase, textOf, verbBehind } from './told.ts';

const SUM = /^(?:be|cost|reach|total|amount|value|estimate|stand|exceed|worth|put|set|rise|grow|fall|drop|climb)$/;

/** Tokens back to the sum that a further one is added to. */
const FARTHEST_SUM = 12;
const isCoin = (token: Token): boolean => currencyWord(token) !== null;

/** "$60 million package for the north", "€20m in aid", "30 per cent of the coast". */
export function whatOfSum(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  const { tokens } = reading.doc;
  const next = tokens[numeral.last + 1];
  const share = numeral.unit === 'per cent';
  const owner = counted.head > numeral.last ? counted.head : undefined;
  const told = clause && tellsOfSum(asked, clause) ? `${fateOf(asked, clause)}${doerOf(asked, clause)}` : '';
  const join = (thing: string): string => (told && thing ? `${thing}, ${told}` : thing || told);
  if (
    next &&
    (next.tag === 'VBN' || ((next.pos === 'ADV' || next.norm === 'being') && tokens[numeral.last + 2]?.tag === 'VBN'))
  ) {
    // biome-ignore format: one condition
    // "$787 million specifically intended to …"
    // "the 40% being demanded by the union"
    const from = numeral.last + (next.tag === 'VBN' ? 1 : 2);
    const { last, broken } = phraseEnd(reading, from, inTime, { infinitive: true });
    return broken ? undefined : `${share ? '' : 'money '}${textOf(asked, from, last)}`;
  }
  const before = tokens[numeral.first - 2];
  if (tokens[numeral.first - 1]?.norm === 'of' && before?.pos === 'NOUN') {
    // "a loan of $700 million to Kenya"
    const { last, broken } = phraseEnd(reading, numeral.last, inTime, { infinitive: true });
    if (broken) return undefined;
    // "a deficit of 3 per cent of output": without its number it says something else
    if (share) return textOf(asked, phraseStart(tokens, before.index, 0), last);
    const name = textOf(asked, phraseStart(tokens, before.index, 0), before.index);
    return [name, textOf(asked, numeral.last + 1, last)].filter(Boolean).join(' ');
  }
  if (owner !== undefined) {
    const { last, broken } = phraseEnd(reading, owner, inTime, { infinitive: true });
    if (broken) return undefined;
    // "$245 million worth of aid"
    const worthOf = next?.norm === 'worth' && tokens[numeral.last + 2]?.norm === 'of';
    const from = numeral.last + (worthOf ? 3 : next?.norm === '-' ? 2 : 1);
    return join(textOf(asked, from, last));
  }
  if (next && /^(?:in|of|worth|for|to|toward|towards|on|from)$/.test(next.norm) && !inTime.has(numeral.last + 2)) {
    const { last, broken } = phraseEnd(reading, numeral.last + 1, inTime, { infinitive: true });
    if (broken || last === numeral.last + 1) return undefined;
    // "Fewer than 30 per cent of the raids are aimed at …": what is told of the share
    const verb = share ? verbBehind(tokens, last) : undefined;
    if (verb !== undefined && !told) {
      const rest = phraseEnd(reading, verb, inTime, { infinitive: true });
      return `${textOf(asked, numeral.last + 1, last)} that ${textOf(asked, last + 1, rest.last)}`;
    }
    // "over 60 per cent of trade": what is told of the share stands elsewhere
    if (share && !told && last - numeral.last < 4) return undefined;
    // "$1 billion in support of its air defence": what the money is for, not what is counted
    const cause = next.norm === 'in' && /^(?:support|aid|exchange|return|response|recognition|favour|favor)$/.test(tokens[numeral.last + 2]?.norm ?? '') && /^(?:of|for|to)$/.test(tokens[numeral.last + 3]?.norm ?? ''); // biome-ignore format: one line
    if (cause && !share) return ['money', told, textOf(asked, numeral.last + 1, last)].filter(Boolean).join(' ');
    const skip = !share && (next.norm === 'in' || next.norm === 'of' || next.norm === 'worth');
    const of = next.norm === 'worth' && tokens[numeral.last + 2]?.norm === 'of' ? 1 : 0;
    const thing = textOf(asked, numeral.last + 1 + (skip ? 1 : 0) + of, last);
    // "£1.1bn to displaced people", "$7 billion to cope with the crisis": what the money does, or is for
    return share || next.norm !== 'to' ? join(thing) : ['money', told, thing].filter(Boolean).join(' ');
  }
  if (share && isNamed(next)) return textOf(asked, numeral.last + 1, phraseEnd(reading, numeral.last + 1, inTime).last); // biome-ignore format: one line
  return (
    worth(asked) ??
    nowAt(asked) ??
    furtherSum(asked) ??
    subjectOfSum(asked) ??
    raised(asked) ??
    purposeBehind(asked, told) ??
    (told || passage(asked, numeral.last))
  );
}

/** "promised €1bn over ten years for the forest fund": what the money is for, behind its time. */
function purposeBehind(asked: Asked, told: string): string | undefined {
  const { reading, numeral, inTime } = asked;
  const { tokens } = reading.doc;
  let at = numeral.last + 1;
  const timed = (i: number): boolean => inTime.has(i) || (/^(?:over|in|within|by|on|until|through)$/.test(tokens[i]?.norm ?? '') && inTime.has(i + 1)); // biome-ignore format: one line
  while (at < numeral.last + 8 && timed(at)) at++;
  if (told === '' || at === numeral.last + 1 || !/^(?:for|to|toward|towards)$/.test(tokens[at]?.norm ?? ''))
    return undefined;
  const { last, broken } = phraseEnd(reading, at, inTime, { infinitive: true });
  return broken || last === at ? undefined : `money ${textOf(asked, at, last)}, ${told}`;
}

/** Whether the sum is what its verb acts on: pledged, lent, frozen. */
function tellsOfSum({ reading, numeral, counted }: Asked, clause: Clause): boolean {
  if (!mayTell(clause) || SUM.test(clause.lemma)) return false;
  const { object } = clause;
  const near = object !== undefined && object >= numeral.first && object <= Math.max(numeral.last, counted.head);
  // the parse may hang the number on the verb in another way
  const head = reading.doc.tokens[numeral.last]!.head;
  return (
    clause.predicate < numeral.first && (near || (head === clause.predicate && numeral.first - clause.predicate < 4))
  );
}

/** "vessels worth over $1 billion", "raises totalling 8%". */
function worth(asked: Asked): string | undefined {
  const { reading, numeral } = asked;
  const { tokens } = reading.doc;
  const { norm, head } = tokens[numeral.first - 1] ?? { norm: '', head: -1 };
  if (!/^(?:worth|totall?ing|averaging)$/.test(norm)) return undefined;
  let noun = tokens[head]?.pos === 'NOUN' && head < numeral.first ? head : numeral.first - 2;
  while (/^nmod/.test(tokens[noun]!.deprel) && tokens[noun]!.head < noun && tokens[noun]!.head >= 0)
    noun = tokens[noun]!.head;
  if (tokens[noun]?.pos !== 'NOUN') return undefined;
  const first = phraseStart(tokens, noun, reading.tree.extent(noun).first);
  return textOf(asked, first, numeral.first - 2);
}

/** "The borrowing limit, now at $31 trillion", "the fund, currently worth $4bn": the noun before the comma. */
function nowAt(asked: Asked): string | undefined {
  const { reading, numeral } = asked;
  const { tokens } = reading.doc;
  let at = numeral.first - 1;
  if (!/^(?:at|worth|of|above|over)$/.test(tokens[at]?.norm ?? '')) return undefined;
  at--;
  while (/^(?:now|currently|already|standing|set|valued|estimated|put)$/.test(tokens[at]?.norm ?? '')) at--;
  const noun = tokens[at - 1];
  if (at > numeral.first - 3 || tokens[at]?.norm !== ',' || noun?.pos !== 'NOUN') return undefined;
  return textOf(asked, phraseStart(tokens, noun.index, reading.tree.extent(noun.index).first), noun.index);
}

/** "Pay $2 billion by Thursday and a further $500 million by June": what is told of the sum before it. */
function furtherSum(asked: Asked): string | undefined {
  const { reading, numeral, clauseAt } = asked;
  const { tokens, sentences } = reading.doc;
  const { first: begin } = sentences[tokens[numeral.first]!.sentence]!;
  let at = numeral.first - 1;
  while (/^(?:a|an|another|further|additional|extra)$/.test(tokens[at]?.norm ?? '')) at--;
  if (at === numeral.first - 1 || !/^(?:and|then|,|plus)$/.test(tokens[at]?.norm ?? '')) return undefined;
  for (let i = at - 1; i > Math.max(begin, at - FARTHEST_SUM); i--) {
    const clause = tokens[i]!.pos === 'VERB' ? clauseAt(i) : undefined;
    if (clause) return mayTell(clause) && tokens.slice(i, at).some(isCoin) ? `${fateOf(asked, clause)}${doerOf(asked, clause)}` : undefined; // biome-ignore format: one line
  }
  return undefined;
}

/** "Bringing our total contribution to £59 million": what has come to the sum. */
function raised(asked: Asked): string | undefined {
  const { reading, numeral, clause } = asked;
  const { tokens } = reading.doc;
  const to = tokens.slice(numeral.first - 3, numeral.first).some(t => t.norm === 'to');
  if (!to || !clause || clause.object === undefined || clause.object > numeral.first) return undefined;
  return /^(?:bring|raise|take|push|lift|increase|reduce|cut)$/.test(clause.lemma)
    ? nounPhrase(asked, clause.object)
    : undefined;
}

/** "Losses reached £3m", "its share would be $890 million", "a package, which is valued at $225 million": the subject. */
function subjectOfSum(asked: Asked): string | undefined {
  const { reading, numeral, clause } = asked;
  const { tokens } = reading.doc;
  const copula = clause && clause.predicate >= numeral.first && clause.predicate <= numeral.last;
  if (!clause || (!copula && !SUM.test(clause.lemma)) || numeral.first - clause.predicate > 6) return undefined;
  const subject = clause.passive ? clause.object : clause.subject;
  if (subject === undefined || subject >= numeral.first || !/^(?:NOUN|PROPN)$/.test(tokens[subject]!.pos)) return undefined; // biome-ignore format: one condition
  const name = nounPhrase(asked, subject);
  return clause.lemma === 'cost' ? `cost of ${name}` : name;
}
