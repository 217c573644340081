/** The words that numbers are written in. In: a token. Out: the number, the scale or the currency that it stands for; null for most. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // biome-ignore format: one glance
export const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
export const SMALL = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
export const SCALES = new Map<string, number>([
  ['hundred', 100], ['thousand', 1e3], ['k', 1e3], ['million', 1e6], ['mn', 1e6], ['m', 1e6], ['billion', 1e9], ['bn', 1e9], ['b', 1e9],
  ['trillion', 1e12], ['tn', 1e12], ['dozen', 12], ['lakh', 1e5], ['crore', 1e7],
]); // biome-ignore format: one glance
export const PARTS = new Map<string, number>([
  ['half', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fifth', 5], ['fifths', 5], ['tenth', 10], ['tenths', 10],
]); // biome-ignore format: one glance
/** Numbers in the plural: each is two of its kind at least. */
export const PLURALS = new Map<string, number>([
  ['dozens', 24], ['scores', 40], ['hundreds', 200], ['thousands', 2000], ['millions', 2e6], ['billions', 2e9], ['trillions', 2e12],
]); // biome-ignore format: one glance
export const OF_PLURALS = new Map<string, number>([['tens', 20], ['dozens', 24], ['scores', 40], ['hundreds', 200]]); // biome-ignore format: one glance
export const CURRENCIES = new Map<string, string>([
  ['$', 'USD'], ['us$', 'USD'], ['usd', 'USD'], ['dollar', 'USD'], ['dollars', 'USD'], ['€', 'EUR'], ['eur', 'EUR'], ['euro', 'EUR'],
  ['euros', 'EUR'], ['£', 'GBP'], ['gbp', 'GBP'], ['pounds', 'GBP'], ['¥', 'JPY'], ['yen', 'JPY'], ['yuan', 'CNY'], ['₽', 'RUB'],
  ['rubles', 'RUB'], ['roubles', 'RUB'], ['rouble', 'RUB'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['rupees', 'INR'], ['₹', 'INR'],
  ['riyals', 'SAR'], ['shekels', 'ILS'], ['won', 'KRW'], ['rials', 'IRR'], ['francs', 'CHF'], ['pesos', 'MXN'], ['lira', 'TRY'],
  // as agencies wrote them, and money of the rest of the world
  ['dlrs', 'USD'], ['dlr', 'USD'], ['rs', 'INR'], ['rupee', 'INR'], ['dm', 'DEM'], ['c$', 'CAD'], ['a$', 'AUD'], ['nz$', 'NZD'], ['hk$', 'HKD'], ['r$', 'BRL'], ['reais', 'BRL'],
  ['kronor', 'SEK'], ['kroner', 'NOK'], ['krona', 'SEK'], ['guilders', 'NLG'], ['rand', 'ZAR'], ['baht', 'THB'], ['ringgit', 'MYR'], ['rupiah', 'IDR'], ['naira', 'NGN'],
  ['shillings', 'KES'], ['dinars', 'KWD'], ['dirhams', 'AED'], ['taka', 'BDT'], ['zloty', 'PLN'], ['zlotys', 'PLN'], ['forints', 'HUF'], ['afghanis', 'AFN'], ['birr', 'ETB'], ['renminbi', 'CNY'], ['shekel', 'ILS'], ['drachmas', 'GRD'], ['escudos', 'PTE'], ['lire', 'ITL'], ['pesetas', 'ESP'],
]); // biome-ignore format: one glance

/** 1,204 · 1.6 · 250000; no clock times, no decimals with two points. */
function readDigits(norm: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(norm) || /^\d+(?:\.\d+)?$/.test(norm))
    return Number(norm.replaceAll(',', ''));
  return undefined;
}

/** A number in one word: "40", "forty". */
export const numberWord = wordFact(({ norm }) => readDigits(norm) ?? SMALL.get(norm) ?? null);
export const scaleWord = wordFact(({ norm }) => SCALES.get(norm) ?? null);
export const currencyWord = wordFact(({ norm }) => CURRENCIES.get(norm) ?? null);

/** "million", no "m". */
export const isLongScale = (token: Token | undefined): boolean =>
  token !== undefined && token.norm.length > 2 && scaleWord(token) !== null;
