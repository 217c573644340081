/** Roles over time, and the written forms of a name by script. */
import { describe, expect, it } from 'vitest';
import { rolesOverTime } from '../../src/dossier/roles.ts';
import type { ActorView } from '../../src/dossier/views.ts';
import { formsByScript } from '../../src/dossier/written-forms.ts';

const evidence = (article: string, start = 0) => ({
  article,
  start,
  end: start + 1,
  quote: 'x',
  prefix: '',
  suffix: '',
});
const article = (id: string, edtf?: string) => ({
  id,
  published: edtf ? { edtf, basis: 'given' as const } : { basis: 'unknown' as const },
});

describe('roles over time', () => {
  const view = {
    actor: {
      roles: [
        { title: 'Foreign Minister', of: 'act-v', evidence: evidence('late') },
        { title: 'envoy', evidence: evidence('early', 4) },
        { title: 'foreign minister', of: 'act-v', evidence: evidence('early') },
        { title: 'foreign minister', of: 'act-v', evidence: evidence('undated') },
        { title: 'foreign minister', of: 'act-v', former: true, evidence: evidence('late', 9) },
      ],
    },
    names: { 'act-v': 'Vesmark' },
    articles: [article('late', '2031-03-09T10:00Z'), article('early', '2031-03'), article('undated')],
  } as unknown as ActorView;

  it('are one where only capitals differ, with every telling in order; what is former is another', () => {
    const roles = rolesOverTime(view);
    expect(roles.map(({ title, of, former }) => [title, of, former])).toEqual([
      ['Foreign Minister', 'Vesmark', false],
      ['envoy', undefined, false],
      ['foreign minister', 'Vesmark', true],
    ]);
    expect(roles[0]!.tellings.map(({ day }) => day)).toEqual(['2031-03-01', '2031-03-09', undefined]);
  });

  it('lose no passage', () => {
    const told = rolesOverTime(view).flatMap(({ tellings }) => tellings);
    expect(told).toHaveLength(view.actor.roles.length);
  });
});

describe('written forms', () => {
  it('stand by script, that of the name first, each once and without the name', () => {
    const forms = ['Laila Haddad', 'ليلى حداد', 'Haddad', 'Haddad', '莱拉·哈达德', 'Лайла Хаддад', 'Л. Хаддад'];
    expect(formsByScript('Laila Haddad', forms)).toEqual([
      { script: 'Latin', forms: ['Haddad'] },
      { script: 'Cyrillic', forms: ['Л. Хаддад', 'Лайла Хаддад'] },
      { script: 'Arabic', forms: ['ليلى حداد'] },
      { script: 'Han', forms: ['莱拉·哈达德'] },
    ]);
    expect(formsByScript('ليلى حداد', ['Haddad', 'حداد'])[0]).toEqual({ script: 'Arabic', forms: ['حداد'] });
    expect(formsByScript('Haddad', ['Haddad'])).toEqual([]);
  });
});
