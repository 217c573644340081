/** export: the whole record in one file. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { type CommandSpec, type DossierOption, withDossierOptions } from '../command.ts';
import { withDossier } from '../find-dossier.ts';

interface ExportOptions extends DossierOption {
  readonly format: string;
  readonly output?: string;
}

export const exportRecord: CommandSpec = {
  examples: [
    ['parley export -d talks.parley -o talks.json', 'into a file'],
    ['parley export -d talks.parley --format html -o talks.html', 'as one page, to be mailed'],
    ['parley export -d talks.parley --format json | jq .statements[0]', 'to another program'],
  ],
  declare: (program, run) =>
    withDossierOptions(
      program
        .command('export')
        .description(`Write the whole record. Formats: ${EXPORT_FORMATS.map(f => `${f.name} (${f.what})`).join(', ')}.`)
        .argument('[dossier]', 'the dossier file, as with -d'),
    )
      .option('--format <format>', 'the format', 'json')
      .option('-o, --output <file>', 'write to this file instead of standard output')
      .action(
        run((terminal, file: string | undefined, options: ExportOptions) =>
          withDossier(terminal, { ...options, dossier: options.dossier ?? file }, async dossier => {
            const pieces = dossier.exportRecord(options.format);
            if (options.output === undefined) for await (const piece of pieces) await terminal.out(piece);
            else await pipeline(Readable.from(pieces), createWriteStream(path.resolve(terminal.cwd, options.output)));
            return 0;
          }),
        ),
      ),
};
