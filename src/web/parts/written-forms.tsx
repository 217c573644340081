/** Every written form of a name, by script; of many the first, and the others where they are asked for. */
import { useState } from 'react';
import { formsByScript } from '../../dossier/written-forms.ts';
import { words } from '../words.ts';

const SHOWN = 12;

function Forms({ forms }: { forms: readonly string[] }) {
  const [all, showAll] = useState(false);
  const shown = all || forms.length <= SHOWN + 2 ? forms : forms.slice(0, SHOWN);
  return (
    <>
      <ul className="inline-list">
        {shown.map(form => (
          <li key={form}>
            <bdi>{form}</bdi>
          </li>
        ))}
      </ul>
      {shown.length < forms.length && (
        <button type="button" className="more-forms" onClick={() => showAll(true)}>
          {words.actor.moreForms(forms.length - shown.length)}
        </button>
      )}
    </>
  );
}

export function WrittenForms({ name, aliases }: { name: string; aliases: readonly string[] }) {
  const groups = formsByScript(name, aliases);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { forms }) => sum + forms.length, 0);
  return (
    <section>
      <h2>
        {words.actor.aliases} <span className="heading-count">{words.number(count)}</span>
      </h2>
      {groups.map(({ script, forms }, index) => (
        <div key={script}>
          {(groups.length > 1 || index > 0) && <h3 className="second">{words.actor.scripts[script]}</h3>}
          <Forms forms={forms} />
        </div>
      ))}
    </section>
  );
}
