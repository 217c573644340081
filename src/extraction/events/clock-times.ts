/** Whether a time is a bare hour, which no word ties to a day. In: context, index of a time. Out: yes or no. Reads the times of a paragraph. */
import type { TimeMention } from '../../model/mentions.ts';
import type { Context } from './context.ts';

/** "1 p.m.", "14:30 local time": the hour and nothing else. */
const CLOCK =
  /^(?:at |around |about )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.? ?m\.?| ?hrs?| ?o['’]clock)?(?:,? (?:local time|gmt|utc|e[sd]?t|b?st|cet|\p{L}+(?: \p{L}+)? time))?$/iu;

/** Clock times in a row that are followed back. */
const CLOCKS = 12;

const isClock = (time: TimeMention | undefined): boolean => time?.timexType === 'TIME' && CLOCK.test(time.quote);

/** "spoke at 1 p.m.", with no day told in its paragraph: of publication only as far as nothing else is known. */
export function isBareClock(context: Context, time: number): boolean {
  const { times, doc } = context.reading;
  const { start, when } = times[time]!;
  let at = time;
  // "at 1 p.m., 2 p.m. and 3 p.m.": each leans on the one before
  for (let steps = 0; steps < CLOCKS && isClock(times[at]) && times[at]!.anchor === 'time before'; steps++)
    at = times[at]!.anchorTime ?? -1;
  if (!isClock(times[at]) || times[at]!.anchor !== 'article') return false;
  const day = when.edtf?.slice(0, 10);
  const { text } = doc.article;
  const from = text.lastIndexOf('\n\n', start);
  const end = text.indexOf('\n\n', start);
  const names = (other: TimeMention): boolean => other.when.edtf?.slice(0, 10) === day && !isClock(other);
  for (let i = time - 1; i >= 0 && times[i]!.start > from; i--) if (names(times[i]!)) return false;
  for (let i = time + 1; i < times.length && (end < 0 || times[i]!.start < end); i++)
    if (names(times[i]!)) return false;
  return true;
}
