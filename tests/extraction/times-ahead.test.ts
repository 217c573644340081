/** Days that lie ahead in sentences told in the past, and days gone by beside words that look ahead. */
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { publishedOn } from '../article-of.ts';
import { docOf } from './reading-of.ts';

/** Read on a Tuesday. */
const dayOf = (text: string): string | undefined =>
  findTimes(docOf(text, publishedOn('2023-03-14')))
    .at(-1)
    ?.when.edtf?.slice(0, 10);

describe('a day of the week', () => {
  it.each([
    ['The last-minute deal headed off a strike on Wednesday.', '2023-03-15'],
    ['The deal averts a walkout on Wednesday.', '2023-03-15'],
    ['The union rejected the offer ahead of a Friday deadline.', '2023-03-17'],
    ['Ministers set a Thursday deadline for a reply.', '2023-03-16'],
    ['Israel is willing to extend the truce past its scheduled 8 a.m. Friday expiration.', '2023-03-17'],
    ['The prime minister faces a confidence vote on Thursday.', '2023-03-16'],
    ['The council called an emergency meeting for Thursday.', '2023-03-16'],
    ['He is due in Cairo on Thursday.', '2023-03-16'],
    ['The truce is to be extended on Thursday.', '2023-03-16'],
    ["Negotiators are racing to finish before Thursday's summit.", '2023-03-16'],
    ["Thursday's strike is set to go ahead after talks failed.", '2023-03-16'],
    ["The parties are preparing for Thursday's round in Muscat.", '2023-03-16'],
    ['Hamas denied that an agreement had been reached to prolong the lull until Monday.', '2023-03-20'],
    ['If no accord is reached by Thursday, the tariffs take effect.', '2023-03-16'],
    ['Before he travels to Riyadh on Thursday, he wants a truce in place.', '2023-03-16'],
    ['The next hearing is on Thursday.', '2023-03-16'],
    ['Voters go to the polls on Thursday.', '2023-03-16'],
  ])('is still to come: %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['Russia Monday suggested renewing the deal for half of the term.', '2023-03-13'],
    ['Kenya on Monday offered to host the next round.', '2023-03-13'],
    ['The rebels missed a Thursday deadline to lay down arms.', '2023-03-09'],
    ['After the Thursday deadline expired, shelling resumed.', '2023-03-09'],
    ["The ministry blamed both armies for Thursday's attack on the depot.", '2023-03-09'],
    ["The two leaders met before Thursday's vote.", '2023-03-09'],
    ['The court cancelled the vote on Thursday.', '2023-03-09'],
    ['Police averted an attack on Thursday, the governor said.', '2023-03-09'],
    ['The government faced a walkout on Thursday.', '2023-03-09'],
  ])('is gone by: %s', (text, day) => expect(dayOf(text)).toBe(day));
});
