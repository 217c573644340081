/** A command that lists the whole of one thing: no filter but a limit. */
import type { Dossier } from '../parley.ts';
import { type CommandSpec, type ListOptions, withDossierOptions, withRowOptions } from './command.ts';
import { withDossier } from './find-dossier.ts';
import { pagesOf, printList } from './print-list.ts';
import type { Column } from './table.ts';

export interface PlainList<T extends object> {
  readonly name: string;
  readonly description: string;
  /** What the bare command shows, as help says it. */
  readonly example: string;
  readonly noun: string;
  readonly columns: readonly Column<T>[];
  readonly rows: (dossier: Dossier) => Promise<readonly T[]>;
}

export const plainList = <T extends object>({ name, description, example, ...list }: PlainList<T>): CommandSpec => ({
  examples: [[`parley ${name} -d talks.parley`, example]],
  declare: (program, run) =>
    withRowOptions(withDossierOptions(program.command(name).description(description))).action(
      run((terminal, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          const { noun, columns } = list;
          const ask = pagesOf(await list.rows(dossier));
          await printList(terminal, options, { noun, columns, toJson: row => row, ask });
          return 0;
        }),
      ),
    ),
});
