/** Roles over time, and the written forms of a name by script. */
import { describe, expect, it } from 'vitest';
import { roleText } from '../../src/dossier/make-views.ts';
import { publishedOn, rolesOf, rolesOverTime } from '../../src/dossier/roles.ts';
import { formsByScript } from '../../src/dossier/written-forms.ts';
import type { ActorRole } from '../../src/model/record.ts';

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
  const roles = [
    { title: 'Foreign Minister', of: 'act-v', evidence: evidence('late') },
    { title: 'envoy', evidence: evidence('early', 4) },
    { title: 'foreign minister', of: 'act-v', evidence: evidence('early') },
    { title: 'foreign minister', of: 'act-v', evidence: evidence('undated') },
    { title: 'foreign minister', of: 'act-v', former: true, evidence: evidence('late', 9) },
  ] as ActorRole[];
  const articles = new Map(
    [article('late', '2031-03-09T10:00Z'), article('early', '2031-03'), article('undated')].map(one => [one.id, one]),
  );
  const over = rolesOf(
    roles,
    id => ({ 'act-v': 'Vesmark' })[id],
    id => publishedOn(articles.get(id)!),
  );

  it('are one where only capitals differ, with every telling in order; what is former is another', () => {
    expect(over.map(({ title, of, former }) => [title, of, former])).toEqual([
      ['Foreign Minister', 'Vesmark', false],
      ['envoy', undefined, false],
      ['foreign minister', 'Vesmark', true],
    ]);
    expect(over[0]!.tellings.map(({ day }) => day)).toEqual(['2031-03-01', '2031-03-09', undefined]);
  });

  it('lose no passage', () => expect(over.flatMap(({ tellings }) => tellings)).toHaveLength(roles.length));

  it('show of many tellings some, from the first to the last, and count all', () => {
    const days = Array.from({ length: 1000 }, (_, i) => String(2000 + i));
    const [role] = rolesOverTime(
      days.map(day => [{ title: 'envoy' }, { day }] as const),
      () => undefined,
    );
    const shown = role!.tellings.map(({ day }) => day);
    expect([role!.told, shown[0], shown.at(-1)]).toEqual([1000, '2000', '2999']);
    expect(shown.length).toBeLessThan(100);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('an office in words', () => {
  const names = new Map([
    ['act-v', 'Vesmark'],
    ['act-c', 'River Council'],
    ['act-s', 'Senior rebels'],
  ]);
  const actor = { nameOf: (id: string) => names.get(id), speaksFor: 'act-v' };
  it.each([
    ['foreign minister', 'act-v', 'foreign minister of Vesmark'],
    ['ambassador', 'act-c', 'ambassador to River Council'],
    ['ambassador', 'act-v', 'ambassador of Vesmark'],
    ['special envoy', 'act-c', 'special envoy of River Council'],
    ['negotiator', 'act-s', 'negotiator'],
  ])('%s of %s', (title, of, text) => expect(roleText({ title, of, evidence: evidence('late') }, actor)).toBe(text));
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
