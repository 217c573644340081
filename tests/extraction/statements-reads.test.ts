import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const shown = (text: string): (string | undefined)[] => readArticleStatements(text).map(s => s.reads);

describe('findStatements: how the words read alone', () => {
  it.each<[string, string, string | undefined]>([
    ['a call', 'Oda Brandt called on Velmia to stop the raids.', 'called on Velmia to stop the raids'],
    ['a refusal', 'The council rejected the plan to move the camp.', 'rejected the plan to move the camp'],
    ['a denial', 'Karl Venn denied that his army had fired.', 'denied that his army had fired'],
    ['a particle', 'Oda Brandt ruled out a truce in May.', 'ruled out a truce in May'],
    ['a charge', 'Oda Brandt accused Velmia of breaking the truce.', 'accused Velmia of breaking the truce'],
    ['a question', 'Oda Brandt asked whether Velmia would pay.', 'asked whether Velmia would pay'],
    ['a wish', 'Oda Brandt proposed that the port open at once.', 'proposed that the port open at once'],
    ['words quoted in part', 'Oda Brandt demanded “an immediate halt”.', 'demanded “an immediate halt”'],
    ['a matter in marks', 'Oda Brandt warned of “grave consequences”.', 'warned of “grave consequences”'],
    ['a passive', 'The raid on the camp was condemned by Oda Brandt.', 'condemned the raid on the camp'],
    ['a noun', "Rebels ignored Oda Brandt's call for a truce at sea.", 'call for a truce at sea'],
    ['plainly said', 'Oda Brandt said the port would open.', undefined],
    ['a quotation', '“We will not sign,” Oda Brandt said.', undefined],
  ])('%s', (_, text, reads) => expect(shown(text)).toEqual([reads]));

  it('names whom a pronoun stands for, where it is not the one who speaks', () => {
    expect(shown('Karl Venn arrived on Tuesday. Officials said he appeared to believe the port was safe.')).toEqual([
      'he [Karl Venn] appeared to believe the port was safe',
    ]);
    expect(shown('Karl Venn met Oda Brandt on Tuesday. Karl Venn said he would sign.')).toEqual([undefined]);
  });

  it('names what "it" stands for, where the same one spoke of it in the sentence before', () => {
    expect(
      shown('The paper drops the pullback, Karl Venn said. It would be handed to Oda Brandt on Sunday, he added.'),
    ).toEqual([undefined, 'It [the paper] would be handed to Oda Brandt on Sunday']);
    expect(shown('He had seen the paper, Karl Venn said. It would be handed over on Sunday, he added.')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('names what the pronoun stands for, where the same sentence tells what the one who speaks did to it', () => {
    expect(shown('Oda Brandt has signed a trade deal with the union and said it would be ratified.')).toEqual([
      'it [a trade deal] would be ratified',
    ]);
    expect(shown('Oda Brandt rejected the plan, saying it would fail.')).toEqual([
      'rejected the plan',
      'it [the plan] would fail',
    ]);
    expect(shown('Oda Brandt criticised the sanctions and said they would hurt farmers.')).toEqual([
      'criticised the sanctions',
      'they [the sanctions] would hurt farmers',
    ]);
    // Whom she met is no "it", and a time or the weather no object.
    expect(shown('Oda Brandt met Karl Venn and said it was late.')).toEqual([]);
  });
});
