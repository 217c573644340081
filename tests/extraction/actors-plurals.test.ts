import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

const they = (text: string, name: string): string[] => read(text).forms(name, 'pronoun');
/** The rules that gave a name its plural pronouns. */
const rules = (text: string, name: string): string[] =>
  read(text)
    .named(name)
    .forms.filter(form => form.form === 'pronoun')
    .map(form => form.by.replace('actors/plural-', ''));

describe('they, them, their', () => {
  it('are the plural party that the clause is about', () => {
    expect(they('The Houthis said they would free two of their men.', 'Houthis')).toEqual(['they', 'their']);
    expect(they('The Houthis urged families to leave their homes.', 'Houthis')).toEqual([]);
    expect(they('The Houthis met them on Monday.', 'Houthis')).toEqual([]);
    expect(they('The Houthis freed prisoners after they fell ill.', 'Houthis')).toEqual([]);
    expect(they('The Houthis confirmed their release on Monday.', 'Houthis')).toEqual([]);
    expect(they('Some Kurds said they would leave.', 'Kurds')).toEqual([]);
    expect(they('Other Kurds who came said they would leave.', 'Kurds')).toEqual([]);
    expect(they('The Houthis said in two weeks they would leave.', 'Houthis')).toEqual(['they']);
  });

  it('are the party that was the subject of the sentence before', () => {
    expect(they('The Houthis hold the port. They have mined it.', 'Houthis')).toEqual(['They']);
    expect(they('The Houthis hold the port. Two families came. They were tired.', 'Houthis')).toEqual([]);
    expect(they('The Houthis hold the port.\n\nThey were tired.', 'Houthis')).toEqual([]);
    expect(they('The Houthis freed ten sailors. They were tired.', 'Houthis')).toEqual([]);
    expect(they('The Houthis were hit by rebels. They fired back.', 'Houthis')).toEqual([]);
    expect(they('The Houthis sought help from doctors. Oda Brandt said they paid for it.', 'Houthis')).toEqual([
      'they',
    ]);
  });

  it('are nobody’s where two are joined, or one state alone stands there', () => {
    expect(they('The Houthis and the Kurds met in Oslo. They signed.', 'Houthis')).toEqual([]);
    expect(they('The Houthis and the Kurds said they signed.', 'Kurds')).toEqual([]);
    expect(they('Kenya sent envoys. They signed.', 'Kenya')).toEqual([]);
    expect(they('The United States stands with the Kenyan people as they rebuild.', 'United States')).toEqual([]);
  });

  it('are left alone inside quotation marks', () =>
    expect(they('The Houthis hold the port. “They will leave,” Oda Brandt said.', 'Houthis')).toEqual([]));

  it('are of what they are joined to', () => {
    expect(rules('Oda Brandt blamed the Houthis and their allies.', 'Houthis')).toEqual(['joined']);
    expect(they('The Houthis were shelled by rebels and their allies.', 'Houthis')).toEqual([]);
  });

  it('are the body before a relative word', () => {
    expect(rules('Oda Brandt spoke at the Harbour Bank, where they keep the files.', 'Harbour Bank')).toEqual([
      'relative',
    ]);
    expect(they('Oda Brandt showed the Harbour Bank rooms, where they keep files.', 'Harbour Bank')).toEqual([]);
  });

  it('are one body that the writer takes as many', () => {
    expect(they('The Harbour Bank offered Oda Brandt a room in their office.', 'Harbour Bank')).toEqual(['their']);
    expect(they('Fishermen saved ten, and the Harbour Guard saved two after they sank.', 'Harbour Guard')).toEqual([]);
    expect(they('Ten sailors came. The Harbour Bank said they would be paid.', 'Harbour Bank')).toEqual([]);
    expect(they('The Harbour Bank gave its thanks to Kenya for their help.', 'Harbour Bank')).toEqual(['its']);
  });

  it('are subject after subject', () => {
    expect(rules('Harbour Motors have a range of boats and they sell them.', 'Harbour Motors')).toEqual(['parallel']);
    expect(they('Harbour Motors have ten drivers and they work hard.', 'Harbour Motors')).toEqual([]);
  });

  it('behind words told are who spoke before', () => {
    expect(rules('The Houthis said two bases were hit. One man was hurt, they added.', 'Houthis')).toEqual(['closing']);
    expect(they('The Houthis hold the port. One man was hurt, they said.', 'Houthis')).toEqual([]);
  });

  it('are the body that one speaks for', () => {
    expect(rules('Ann Oakley, of the Harbour Bank, says they are looking at it.', 'Harbour Bank')).toEqual([
      'own-body',
    ]);
    expect(they('Ten sailors came. Ann Oakley of the Harbour Bank says they are ill.', 'Harbour Bank')).toEqual([]);
    expect(they('Ann Oakley met the Harbour Bank and says they are ill.', 'Harbour Bank')).toEqual([]);
  });

  it('are the same as before where they were somebody’s', () => {
    expect(they('The Houthis said they would leave the ports. They want roads.', 'Houthis')).toEqual(['they', 'They']);
    expect(
      they('Despite their age, the Oakleys went on. Ann left on the days they used ships, but they stayed.', 'Oakleys'),
    ).toEqual(['they', 'they']);
    expect(they('The Houthis said they would come. Two men asked where they were.', 'Houthis')).toEqual(['they']);
  });
});
