/** Where the reports contradict each other: one plain sentence each, and under it the words of both sides. */
import type { ConflictRecord } from '../../model/record.ts';
import { useAnswer } from '../client.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { EvidenceLine } from '../parts/evidence-line.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Readable } from '../parts/readable.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { usePlace } from '../router.ts';
import { words } from '../words.ts';

function Conflict({ conflict }: { conflict: ConflictRecord }) {
  const { kind, says, sides } = conflict;
  const articles = useArticleRefs(sides.map(({ evidence }) => evidence.article));
  return (
    <li className="conflict" id={conflict.id}>
      <p className="second">{words.conflict.kind[kind]}</p>
      <p className="conflict-says" dir="auto">
        <Readable text={says} />
      </p>
      <ul className="sides">
        {sides.map(({ record, who, evidence }) => (
          <li key={`${record} ${evidence.article} ${evidence.start}`}>
            <ArticleLine
              id={evidence.article}
              article={articles.get(evidence.article)}
              lead={typeof who === 'object' ? who.described : undefined}
            />
            <EvidenceLine evidence={evidence} />
          </li>
        ))}
      </ul>
    </li>
  );
}

export function ConflictsView() {
  const { query } = usePlace();
  const loading = useAnswer({ name: 'conflicts', query: pageQuery(query.get('page')) });
  return (
    <>
      <Heading title={words.view.conflicts} count={loading.answer && words.number(loading.answer.total)}>
        <p className="lede">{words.conflict.lede}</p>
      </Heading>
      <Answered loading={loading} making={words.conflict.making}>
        {page =>
          page.total === 0 ? (
            <Empty title={words.conflict.none} hint={words.conflict.noneHint} />
          ) : (
            <>
              <ol className="conflicts">
                {page.items.map(conflict => (
                  <Conflict key={conflict.id} conflict={conflict} />
                ))}
              </ol>
              <Pager page={page} />
            </>
          )
        }
      </Answered>
    </>
  );
}
