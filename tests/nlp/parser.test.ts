import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '../../src/model/doc.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { articleOf } from '../article-of.ts';
import { growth, LINEAR } from '../growth.ts';

const read = (text: string): Doc => analyse(articleOf(text));

/** "head -relation> dependant" for every token. */
const arcsOf = (doc: Doc): string[] =>
  doc.tokens.map(token => `${token.head < 0 ? 'ROOT' : doc.tokens[token.head]!.text} -${token.deprel}> ${token.text}`);

function expectTrees(doc: Doc): void {
  for (const sentence of doc.sentences) {
    let roots = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i]!;
      expect(token.index).toBe(i);
      expect(doc.article.text.slice(token.start, token.end)).toBe(token.text);
      if (token.head < 0) {
        roots++;
        expect(token.deprel).toBe('root');
        continue;
      }
      expect(token.head).toBeGreaterThanOrEqual(sentence.first);
      expect(token.head).toBeLessThan(sentence.last);
      let steps = 0;
      for (let at = i; at >= 0; at = doc.tokens[at]!.head) {
        steps++;
        if (steps > sentence.last - sentence.first) throw new Error(`A cycle at "${token.text}".`);
      }
    }
    expect(roots).toBe(1);
  }
}

const WORDS =
  'The the minister said Horn “ ” " , . ? : that who to of and not will 12 Bern $ ( ) - SAYS wordz ’s n’t le et дом \n \n\n'.split(
    ' ',
  );

describe('trees', () => {
  test('one root a sentence, heads inside it, no cycle, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), words => expectTrees(read(words.join(' ')))),
      { numRuns: 150, seed: 11 },
    );
  });

  test('the same text gives the same doc', () => {
    const text = 'Envoys of both sides, who met in Bern, said on Monday that a truce was near. “It is,” added Horn.';
    expect(read(text)).toEqual(read(text));
  });

  test('a text without words has no sentences', () => {
    expect(read('').sentences).toEqual([]);
    expect(read(' \n\n \t').tokens).toEqual([]);
  });

  test('a sentence of 20,000 words is parsed in linear time', () => {
    const doc = read('the envoy of Norvia and '.repeat(4000));
    expect(doc.sentences.length).toBe(1);
    expect(doc.tokens.length).toBe(20_000);
    expect(growth(500, size => () => read('the envoy of Norvia and '.repeat(size)))).toBeLessThan(LINEAR);
  });
});

/** Constructions that attribution stands on; names and places are invented. */
describe('reported speech and its speakers', () => {
  test.each([
    [
      '“The truce,” he said, “has held for three days.”',
      ['ROOT -root> held', 'held -parataxis> said', 'said -nsubj> he', 'held -obl> days'],
    ],
    [
      'Petrov said that the border would stay closed.',
      ['said -nsubj> Petrov', 'said -ccomp> stay', 'stay -mark> that', 'stay -nsubj> border'],
    ],
    [
      'Cole said Norvia had agreed to withdraw its troops.',
      ['said -nsubj> Cole', 'said -ccomp> agreed', 'agreed -xcomp> withdraw'],
    ],
    [
      '“The talks were useful,” said Minister Ana Lee.',
      ['ROOT -root> said', 'said -ccomp> useful', 'said -nsubj> Ana', 'Ana -nmod:desc> Minister', 'Ana -flat> Lee'],
    ],
    [
      '"We will not sign the plan," Petrov told reporters on Monday.',
      ['ROOT -root> told', 'told -ccomp> sign', 'told -nsubj> Petrov', 'told -iobj> reporters', 'told -obl> Monday'],
    ],
    ['Norvia has agreed to withdraw, Cole said.', ['said -nsubj> Cole', 'said -ccomp> agreed']],
    ['“We are close,” she added.', ['ROOT -root> added', 'added -ccomp> close', 'added -nsubj> she']],
    [
      'According to two officials, the deal was rejected by Norvia.',
      [
        'officials -case> According',
        'rejected -obl> officials',
        'rejected -nsubj:pass> deal',
        'rejected -obl:agent> Norvia',
        'Norvia -case> by',
      ],
    ],
    [
      'The minister urged leaders to sign the plan.',
      ['urged -iobj> leaders', 'urged -nsubj> minister', 'urged -xcomp> sign', 'sign -obj> plan'],
    ],
    [
      'Cole, the chief envoy, was invited to Bern.',
      ['Cole -appos> envoy', 'invited -nsubj:pass> Cole', 'invited -aux:pass> was'],
    ],
    [
      'Cole, the envoy who leads the talks, was invited to Bern.',
      ['envoy -acl:relcl> leads', 'leads -nsubj> who', 'leads -obj> talks', 'invited -nsubj:pass> Cole'],
    ],
    [
      'US President Adam Cole met the foreign minister of Norvia.',
      [
        'Adam -nmod:desc> President',
        'Adam -flat> Cole',
        'met -nsubj> Adam',
        'met -obj> minister',
        'minister -nmod> Norvia',
      ],
    ],
    [
      'The spokesman denied that Norvia had asked for a delay.',
      ['denied -nsubj> spokesman', 'denied -ccomp> asked', 'asked -nsubj> Norvia', 'asked -obl> delay'],
    ],
    [
      'He said Venn, seeking a longer truce, had rejected the offer.',
      ['said -nsubj> He', 'rejected -nsubj> Venn', 'said -ccomp> rejected'],
    ],
    ['And Cole added his own terms to any plan, saying he was ready for a truce.', ['added -obj> terms']],
    ['Cole said he did not believe Norway would agree.', ['believe -ccomp> agree', 'agree -nsubj> Norway']],
    ['He said the army had left, adding that the talks would go on.', ['said -ccomp> left', 'adding -ccomp> go']],
    [
      '“Nobody is safe,” Horn said in a statement released on Sunday.',
      ['said -nsubj> Horn', 'said -obl> statement', 'statement -acl> released'],
    ],
  ])('%s', (text, expected) => {
    const arcs = arcsOf(read(text));
    expect(arcs.filter(arc => expected.includes(arc)).sort()).toEqual([...expected].sort());
  });

  test('two names whom a noun acts for are one subject', () => {
    const arcs = arcsOf(read('Representatives of the United States and Ukraine met in Geneva for discussions.'));
    expect(arcs).toContain('met -nsubj> Representatives');
    expect(arcs).toContain('States -conj> Ukraine');
  });
  test('a colon parts a label from the subject behind it', () => {
    const arcs = arcsOf(read('The Herald: Your minister, Oda Brandt, said on Monday that the port would open.'));
    expect(arcs).toContain('said -nsubj> minister');
    expect(arcs).toContain('minister -appos> Oda');
    expect(arcs).toContain('said -parataxis> Herald');
  });
  // The model makes "envoy" a second subject: a relative clause in an apposition is long.
  test('an apposition with a relative clause hangs on its name', () => {
    expect(arcsOf(read('Cole, the envoy who leads the talks, was invited to Bern.'))).toContain('Cole -appos> envoy');
  });

  test('tags and lemmas', () => {
    const doc = read('Both leaders’ envoys weren’t paying attention, Mr. Horn says.');
    expect(doc.tokens.map(token => `${token.lemma}/${token.tag}/${token.pos}`)).toEqual([
      'both/DT/DET',
      'leader/NNS/NOUN',
      "'s/POS/PART",
      'envoy/NNS/NOUN',
      'be/VBD/AUX',
      'not/RB/PART',
      'pay/VBG/VERB',
      'attention/NN/NOUN',
      ',/,/PUNCT',
      'Mr./NNP/PROPN',
      'Horn/NNP/PROPN',
      'say/VBZ/VERB',
      '././PUNCT',
    ]);
  });
});
