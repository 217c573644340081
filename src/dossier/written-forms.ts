/** The written forms of a name, by script: four hundred of them are a list that one can look through. Pure. */

export const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Kana',
  'Hangul',
  'Devanagari',
  'other',
] as const;
export type Script = (typeof SCRIPTS)[number];

const LETTERS: readonly (readonly [Script, RegExp])[] = [
  // Japanese names mix both; Han alone is read as Chinese.
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Latin', /\p{Script=Latin}/u],
];

export const scriptOf = (name: string): Script => LETTERS.find(([, letters]) => letters.test(name))?.[0] ?? 'other';

/** Each form once, without the name itself; the script of the name first, then those with most forms. */
export function formsByScript(
  name: string,
  aliases: readonly string[],
): readonly { readonly script: Script; readonly forms: readonly string[] }[] {
  const own = scriptOf(name);
  const groups = new Map<Script, string[]>();
  for (const form of new Set(aliases)) {
    if (form === name) continue;
    const script = scriptOf(form);
    groups.set(script, [...(groups.get(script) ?? []), form]);
  }
  return [...groups]
    .map(([script, forms]) => ({ script, forms: forms.sort((a, b) => a.localeCompare(b, 'en')) }))
    .sort(
      (a, b) =>
        Number(b.script === own) - Number(a.script === own) ||
        b.forms.length - a.forms.length ||
        SCRIPTS.indexOf(a.script) - SCRIPTS.indexOf(b.script),
    );
}
