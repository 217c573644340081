/** serve: the dossier as a web page on this machine. */
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption, wholeNumber } from '../command.ts';
import { withDossier } from '../find-dossier.ts';

/** How long a reader in front of the page is left waiting for another process that writes. */
const WAIT_MS = 5_000;

interface ServeOptions extends DossierOption {
  readonly port?: number;
  readonly host?: string;
  readonly readOnly?: boolean;
  readonly fetch?: string;
}

export const serve: CommandSpec = {
  examples: [
    ['parley serve -d talks.parley', 'on 127.0.0.1:7353, or the next free port'],
    ['parley serve -d talks.parley --port 8000', 'on another port'],
    ['parley serve -d talks.parley --fetch "curl -sL"', 'links can be added in the page: curl fetches them'],
    ['parley serve -d talks.parley --read-only', 'to look at: nothing can be judged, added or removed'],
  ],
  declare: (program, run) =>
    program
      .command('serve')
      .description('Show the dossier as a web page on this machine. Ctrl-C ends it.')
      .argument('[dossier]', 'the dossier file, as with -d')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--port <n>', 'the first port to try (default: 7353)', wholeNumber)
      .option('--host <address>', 'the address to listen on (default: 127.0.0.1, this machine only)')
      .option('--read-only', 'only show it: nothing can be judged, added or removed in the page')
      .option('--fetch <command>', 'set fetching up: a command that prints the page behind the link put after it')
      .action(
        run((terminal, file: string | undefined, options: ServeOptions) =>
          withDossier(
            terminal,
            { ...options, dossier: options.dossier ?? file },
            async dossier => {
              const { startServer } = await import('../../api/server.ts');
              const onFault = (error: unknown): void =>
                terminal.err(`fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
              const { port, host, readOnly, fetch: fetchCommand } = options;
              const server = await startServer(dossier, { port, host, readOnly, warm: true, fetchCommand, onFault });
              await terminal.out(`${dossier.name} is open at ${server.url}\nCtrl-C ends it.\n`);
              await terminal.stopped;
              await server.close();
              return 0;
            },
            false,
            WAIT_MS,
          ),
        ),
      ),
};
