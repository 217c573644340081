/** Plain text and Markdown: front matter or header lines, then the blocks of the text. */
import { parse as parseYaml } from 'yaml';
import type { Given, Source } from './assemble.ts';
import { type Block, blocksOfText, makeBlock } from './blocks.ts';
import { collectFields, type Fields, headerFields, headerLines, withGiven } from './fields.ts';
import type { Warning } from './read-result.ts';

export function sourceOfText(
  text: string,
  format: 'text' | 'markdown',
  given: Given,
  name: string,
  retrieved: string | undefined,
): Source & { warnings: Warning[] } {
  const warnings: Warning[] = [];
  let body = text;
  let fields: Fields = {};
  const front = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (front) {
    try {
      const parsed: unknown = parseYaml(front[1]!);
      if (parsed && typeof parsed === 'object' && !Array.isArray(parsed)) {
        fields = collectFields(parsed as Record<string, unknown>);
        body = text.slice(front[0].length);
      }
    } catch {
      fields = collectFields(headerFields(front[1]!));
      body = text.slice(front[0].length);
      warnings.push({
        code: 'bad-front-matter',
        message: 'The front matter is no YAML; its plain "key: value" lines were used.',
        where: name,
      });
    }
  } else {
    const header = headerLines(text);
    if (header) ({ fields, body } = header);
  }
  const blocks = format === 'markdown' ? blocksOfMarkdown(body) : blocksOfText(body);
  return { blocks, given: withGiven(fields, given), ...(retrieved ? { retrieved } : {}), where: name, warnings };
}

/** Markdown as exports write it: headings, list marks, emphasis, links and images become text; the words stay. */
function blocksOfMarkdown(text: string): Block[] {
  const plain = text
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)/g, (_, alt: string) =>
      alt.trim() ? `\n\nImage: ${alt.trim()}\n\n` : '',
    )
    .replace(/\[([^\]\n]{1,500})\]\(<?[^)\n]{0,1000}>?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,2000}?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?\S)_(?![\w_])/g, '$1');
  return plain.split(/\n[ \t]*\n/).flatMap(chunk => {
    const lines = chunk
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
    const blocks: Block[] = [];
    let open: string[] = [];
    const close = (): void => {
      if (open.length > 0) blocks.push(...blocksOfText(open.join('\n')));
      open = [];
    };
    for (const line of lines) {
      const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line);
      if (heading) {
        close();
        blocks.push({ text: heading[1]!, kind: 'heading' });
      } else if (/^>\s?/.test(line)) {
        close();
        const quoted = line.replace(/^>\s?/, '').trim();
        if (quoted) blocks.push({ text: quoted, kind: 'line' });
      } else if (/^([*+-]|\d{1,2}[.)])\s+/.test(line)) {
        close();
        blocks.push(makeBlock(line.replace(/^\+/, '*')));
      } else open.push(line);
    }
    close();
    return blocks;
  });
}
