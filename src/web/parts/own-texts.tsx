/** The proposals' own texts that the dossier holds: all of them, or those of one proposal of the coverage. */
import { useAnswer } from '../client.ts';
import { textHref } from '../router.ts';
import '../styles/texts.css';
import { words } from '../words.ts';
import { Versions } from './text-head.tsx';

export function OwnTexts({ proposal }: { proposal?: string }) {
  const all = useAnswer({ name: 'texts' }).answer ?? [];
  const texts = proposal === undefined ? all : all.filter(text => text.proposal === proposal);
  if (texts.length === 0) return null;
  return (
    <section className="section">
      <h2>{words.proposals.texts}</h2>
      {[...new Set(texts.map(({ name }) => name))].map(name => {
        const versions = texts.filter(text => text.name === name);
        return (
          <div className="own-text" key={name}>
            <h3 dir="auto">
              <a href={textHref(versions.at(-1)!.id)}>{name}</a>
            </h3>
            <Versions versions={versions} shown="" />
          </div>
        );
      })}
    </section>
  );
}
