/** What the reader knows better of an article: its outlet, its date, whether it belongs here. */
import { type FormEvent, useId, useState } from 'react';
import type { ArticleRecord } from '../../model/record.ts';
import { useActing } from '../client.ts';
import '../styles/add.css';
import { words } from '../words.ts';
import { DayInput } from './day-input.tsx';
import { ActingError } from './judging.tsx';

/** Of a date as known, the day that a field can hold. */
const dayIn = (edtf: string | undefined): string => edtf?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? '';

export function ArticleCare({ article }: { article: ArticleRecord }) {
  const acting = useActing();
  const [outlet, setOutlet] = useState(article.outlet ?? '');
  const [day, setDay] = useState(dayIn(article.published.edtf));
  const [saved, setSaved] = useState(false);
  const id = useId();
  if (!acting.may) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = {
      ...(outlet.trim() && outlet.trim() !== article.outlet ? { outlet: outlet.trim() } : {}),
      ...(day && day !== dayIn(article.published.edtf) ? { published: day } : {}),
    };
    if (Object.keys(changed).length === 0) return;
    setSaved((await acting.act('correct', changed, article.id)) !== undefined);
  };
  return (
    <section className="section care">
      <h2>{words.care.title}</h2>
      <form className="care-form" onSubmit={event => void save(event)}>
        <label htmlFor={`${id}o`}>{words.care.outlet}</label>
        <input id={`${id}o`} value={outlet} onChange={event => setOutlet(event.target.value)} autoComplete="off" />
        <label htmlFor={`${id}d`}>{words.care.date}</label>
        <DayInput id={`${id}d`} value={day} none={words.add.noDate} onChange={event => setDay(event.target.value)} />
        <button type="submit" disabled={acting.busy}>
          {words.care.save}
        </button>
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('remove', {}, article.id)}>
          {words.care.remove}
        </button>
        <span role="status" className="second">
          {saved && words.care.saved}
        </span>
      </form>
      <ActingError error={acting.error} />
    </section>
  );
}
