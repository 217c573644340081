/** explain: why a record exists: its rule, its words, and the parse of its sentence. */
import type { Explanation } from '../../dossier/views.ts';
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption } from '../command.ts';
import { drawParse } from '../draw-parse.ts';
import { withDossier } from '../find-dossier.ts';
import { plainText } from '../terminal.ts';

export const explain: CommandSpec = {
  examples: [
    ['parley explain s-4f2a91 -d talks.parley', 'a statement; the beginning of its id is enough'],
    ['parley explain a-09c3 --json', 'an actor, as JSON'],
  ],
  declare: (program, run) =>
    program
      .command('explain')
      .description('Say why a record exists: the rule, the words it stands on, and the parse of its sentence.')
      .argument('<id>', 'id of any record or article, or its beginning')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--json', 'as one JSON object')
      .action(
        run((terminal, id: string, options: DossierOption & { json?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            const explanation = await dossier.explain(id);
            await terminal.out(options.json ? `${JSON.stringify(explanation)}\n` : explanationLines(explanation));
            return 0;
          }),
        ),
      ),
};

function explanationLines({ id, kind, by, because, words, article, sentences }: Explanation): string {
  const lines = [`${kind} ${id}, by ${by}`, ''];
  lines.push(...because.map(plainText));
  if (words.length > 0) {
    lines.push('', 'Words:');
    lines.push(...words.map(word => `  ${plainText(word.what)} ${word.start}-${word.end}: ${plainText(word.quote)}`));
  }
  if (article && kind !== 'article') {
    const { title, outlet, published } = article;
    const parts = [title, outlet, published.edtf].filter(part => part !== undefined).map(plainText);
    lines.push('', `Article ${article.id}: ${parts.join(', ') || 'without title, outlet or date'}`);
  }
  for (const sentence of sentences) {
    lines.push('', `Sentence ${sentence.start}-${sentence.end}: ${plainText(sentence.text)}`);
    lines.push(...drawParse(sentence.tokens).map(line => `  ${line}`));
  }
  return `${lines.join('\n')}\n`;
}
