/** What waits for a person, as two queues decided with two keys: pairs that may be one, weak records. Then what was judged so far, each undone at will. */
import { useState } from 'react';
import { type Acting, useActing, useAnswer } from '../client.ts';
import { Heading } from '../parts/heading.tsx';
import { Judgement } from '../parts/judging.tsx';
import { PairQueue } from '../parts/review-pairs.tsx';
import { WeakQueue } from '../parts/review-weak.tsx';
import { Answered } from '../parts/states.tsx';
import { href, usePlace } from '../router.ts';
import { words } from '../words.ts';

/** Judgements shown before "all". */
const LOGGED = 12;

function Log({ acting }: { acting: Acting }) {
  const [all, showAll] = useState(false);
  return (
    <section className="section">
      <h2>{words.review.log}</h2>
      <Answered loading={useAnswer({ name: 'judgements' })}>
        {found =>
          found.length === 0 ? (
            <p className="second">{words.review.noLog}</p>
          ) : (
            <>
              <ol className="judgements">
                {found.slice(0, all ? found.length : LOGGED).map(judgement => (
                  <Judgement key={judgement.id} judgement={judgement} acting={acting} />
                ))}
              </ol>
              {!all && found.length > LOGGED && (
                <button type="button" onClick={() => showAll(true)}>
                  {words.review.all(found.length)}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

const QUEUES = ['pairs', 'weak'] as const;

export function ReviewView() {
  const acting = useActing();
  const chosen = usePlace().query.get('queue') === 'weak' ? 'weak' : 'pairs';
  return (
    <>
      <Heading title={words.view.review}>
        <p className="lede">{words.review.lede[chosen]}</p>
        <nav className="queues" aria-label={words.review.queues}>
          {QUEUES.map(queue => (
            <a
              key={queue}
              href={href('/review', { queue: queue === 'weak' ? queue : undefined })}
              aria-current={queue === chosen ? 'page' : undefined}
            >
              {words.review.queue[queue]}
            </a>
          ))}
        </nav>
      </Heading>
      {chosen === 'weak' ? <WeakQueue acting={acting} /> : <PairQueue acting={acting} />}
      <Log acting={acting} />
    </>
  );
}
