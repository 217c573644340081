/** The past participle of a verb as it stands in a text. In: its token. Out: "fired", "taken". */
import { verbForms } from '../../knowledge/reporting.ts';
import type { Token } from '../../model/doc.ts';

/** Base, past and participle of the irregular verbs that govern counts in news; the others go by rule. */
const IRREGULAR = new Map(
  'break broke broken, bring brought brought, build built built, buy bought bought, catch caught caught, cut cut cut, dig dug dug, draw drew drawn, drive drove driven, feed fed fed, fight fought fought, find found found, fly flew flown, forgive forgave forgiven, freeze froze frozen, give gave given, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, lay laid laid, lead led led, lend lent lent, lose lost lost, make made made, meet met met, overrun overran overrun, pay paid paid, put put put, raise raised raised, retake retook retaken, see saw seen, seek sought sought, sell sold sold, shed shed shed, sink sank sunk, spread spread spread, cast cast cast, teach taught taught, tell told told, leave left left, send sent sent, set set set, shoot shot shot, slay slew slain, speak spoke spoken, spend spent spent, steal stole stolen, strike struck struck, take took taken, tear tore torn, throw threw thrown, win won won, withdraw withdrew withdrawn, withhold withheld withheld'
    .split(', ')
    .flatMap(entry => {
      const [base, past, participle] = entry.split(' ') as [string, string, string];
      return [[base, participle] as const, [past, participle] as const];
    }),
);
const DOUBLE =
  /^(?:drop|ship|trap|kidnap|swap|expel|plan|stop|strip|cap|commit|admit|transfer|ban|control|compel|permit|refer|propel|patrol)$/;

export function participleOf({ norm, tag, lemma }: Token): string {
  const irregular = IRREGULAR.get(norm) ?? IRREGULAR.get(lemma);
  if (irregular) return irregular;
  if (tag === 'VBN' || (tag === 'VBD' && norm.endsWith('ed'))) return norm;
  if (DOUBLE.test(lemma)) return `${lemma}${lemma.at(-1)}ed`;
  return verbForms(lemma)[2] ?? norm;
}
