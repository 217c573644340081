/**
 * HTTP: an open dossier goes in, a local web server comes out. Routes, actions and shapes are those of contract.ts, what they
 * do is in handlers.ts, who may ask is in guard.ts.
 */
import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ParleyError } from '../model/errors.ts';
import type { Dossier } from '../parley.ts';
import { type Changes, sendChanges, watchChanges } from './changes.ts';
import { type ActionName, actions, asOf, type Failure, type QueryOf, type RouteName, routes } from './contract.ts';
import { fetchWith } from './fetch-page.ts';
import { CONTENT_SECURITY_POLICY, guard } from './guard.ts';
import { doers, handlers, type Settings } from './handlers.ts';
import { listenOnFreePort, watchAnswers } from './listen.ts';
import { quietOf, warmUp } from './warm-up.ts';
import { loadWebFiles, WEB_FOLDER, type WebFile } from './web-files.ts';

export interface ServerOptions {
  readonly port?: number;
  readonly host?: string;
  /** Names, beside localhost and plain addresses, by which a browser may call this server. */
  readonly allowedHosts?: readonly string[];
  readonly webFolder?: string;
  /** Nothing can be judged, added or removed over HTTP. */
  readonly readOnly?: boolean;
  /** What looks at the whole dossier is made while nobody waits for it yet. */
  readonly warm?: boolean;
  /** A command that prints the page behind a link, its last argument: `curl -sL`. Without it nothing is fetched. */
  readonly fetchCommand?: string;
  /** Told of faults that are Parley's own; the reader gets a plain sentence. */
  readonly onFault?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Dossiers as known on a day that are kept open: a reader goes back and forth between a few days. */
const DAYS_KEPT = 4;

/** The dossier of today, or as known on a day; made anew when the dossier has changed. */
function watchDays(dossier: Dossier): (day: string | undefined) => Promise<Dossier> {
  const kept = new Map<string, Promise<Dossier>>();
  return async day => {
    if (day === undefined) return dossier;
    const key = `${day} ${await dossier.revision()}`;
    const known = kept.get(key);
    if (known) return known;
    const opened = dossier.asOf(day);
    kept.set(key, opened);
    opened.catch(() => kept.delete(key));
    for (const [old, other] of [...kept].slice(0, -DAYS_KEPT)) {
      kept.delete(old);
      // A request may still be reading from it: it is let go after that.
      void other.then(closing => setTimeout(() => void closing.close(), GRACE_MS).unref()).catch(() => {});
    }
    return opened;
  };
}

/** Longer than any answer takes. */
const GRACE_MS = 60_000;

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-query': 400,
  'bad-body': 400,
  'bad-date': 400,
  'bad-judgement': 400,
  'too-large': 413,
  'wrong-host': 403,
  'foreign-page': 403,
  'read-only': 405,
  'not-found': 404,
  'no-such-route': 404,
  'method-not-allowed': 405,
  'ambiguous-id': 409,
  contradiction: 409,
  'as-of': 409,
  'set-aside': 410,
  'empty-scope': 400,
  'nothing-to-learn': 409,
  'no-fetching': 409,
  'not-fetched': 502,
  removed: 410,
  'not-built': 503,
  busy: 503,
  'dossier-busy': 503,
};

function fail(context: Context, error: ParleyError): Response {
  const body: Failure = { error: { code: error.code, message: error.message, hint: error.hint } };
  return context.json(body, STATUS[error.code] ?? 500, { 'Cache-Control': 'no-store' });
}

/** Says which names a route takes, and what was wrong with those given. */
function readQuery<Name extends RouteName>(name: Name, given: Record<string, string>): QueryOf<Name> {
  const schema = routes[name].query;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as QueryOf<Name>;
  const wrong = parsed.error.issues.map(issue => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  const known = Object.keys(schema.shape);
  throw new ParleyError(
    'bad-query',
    `The query cannot be read: ${wrong.join('; ')}.`,
    known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes no query.',
  );
}

function readDay(given: string | undefined): string | undefined {
  const parsed = asOf.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ParleyError('bad-query', `"${given}" is no day.`, 'Write asOf as 2025, 2025-11 or 2025-11-24.');
}

type DossierOf = ReturnType<typeof watchDays>;

/** On a path without :id there is none to read, and nobody asks for it. */
const idOf = (context: Context): string => (context.req.param('id' as never) as string | undefined) ?? '';

function addRoute<Name extends RouteName>(app: Hono, name: Name, dossierOf: DossierOf, settings: Settings): void {
  app.get(`/api/${name}`, async context => {
    const { asOf: day, ...given } = context.req.query();
    const dossier = await dossierOf(readDay(day));
    const query = readQuery(name, given);
    context.header('Cache-Control', 'no-cache');
    return context.json(await handlers[name](dossier, query, idOf(context), settings));
  });
}

/** The largest article that a page may send, as base64 in JSON. */
const LARGEST_BODY = 40 * 1024 * 1024;

const refuseLarge = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new ParleyError('too-large', 'This is too large to be sent.', 'Read it with: parley read FILE -d DOSSIER.');
  },
});

async function readBody<Name extends ActionName>(name: Name, context: Context) {
  const sent: unknown = context.req.method === 'DELETE' ? {} : await context.req.json().catch(() => undefined);
  const parsed = actions[name].body.safeParse(sent);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  throw new ParleyError('bad-body', `The request cannot be read: ${wrong.join('; ')}.`, 'Reload the page.');
}

function addAction(app: Hono, name: ActionName, dossierOf: DossierOf, changes: Changes, settings: Settings): void {
  const { method, path } = actions[name];
  app.on(method, `/api/${path}`, refuseLarge, async context => {
    // A dossier as known on a day refuses, and says so.
    const dossier = await dossierOf(readDay(context.req.query('asOf')));
    const answer = await doers[name](dossier, (await readBody(name, context)) as never, idOf(context), settings);
    await changes.look();
    context.header('Cache-Control', 'no-store');
    return context.json(answer);
  });
}

function sendFile(context: Context, file: WebFile): Response {
  return context.body(file.body, 200, {
    'Content-Type': file.type,
    ETag: file.etag,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
}

function addPage(app: Hono, files: ReadonlyMap<string, WebFile>): void {
  app.get('*', context => {
    const path = context.req.path;
    const file = files.get(path);
    if (file) return sendFile(context, file);
    if (path.startsWith('/assets/')) throw new ParleyError('not-found', `There is no ${path}.`, 'Reload the page.');
    const index = files.get('/index.html');
    if (!index)
      throw new ParleyError('not-built', 'The web page has not been built.', 'Run `npm run build`, then serve again.');
    return sendFile(context, index); // every view is an address of the one page
  });
}

/** The application without a socket, as tests call it. */
export function makeApp(dossier: Dossier, options: ServerOptions = {}): Hono {
  const {
    host = '127.0.0.1',
    allowedHosts = [],
    webFolder = WEB_FOLDER,
    readOnly = false,
    fetchCommand,
    onFault,
  } = options;
  const allowed = [host, ...allowedHosts].map(name => name.toLowerCase());
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      xFrameOptions: 'DENY',
      strictTransportSecurity: false, // plain HTTP on the own machine
    }),
  );
  app.use(guard(allowed, !readOnly));
  const changes = watchChanges(dossier);
  // Before what looks at whole answers: this one has no end.
  app.get('/api/changes', context => sendChanges(context, changes));
  app.use(compress());
  app.use(etag());
  const dossierOf = watchDays(dossier);
  const settings: Settings = { write: !readOnly, ...(fetchCommand ? { fetchPage: fetchWith(fetchCommand) } : {}) };
  for (const name of Object.keys(routes) as RouteName[]) addRoute(app, name, dossierOf, settings);
  for (const name of Object.keys(actions) as ActionName[]) addAction(app, name, dossierOf, changes, settings);
  app.all('*', async (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    throw new ParleyError('method-not-allowed', `Nothing here takes ${method} ${path}.`, 'Reload the page.');
  });
  app.all('/api/*', context => {
    const known = Object.keys(routes).map(name => `/api/${name}`);
    throw new ParleyError('no-such-route', `There is no ${context.req.path}.`, `There are ${known.join(', ')}.`);
  });
  addPage(app, loadWebFiles(webFolder));
  app.onError((error, context) => {
    if (error instanceof ParleyError) return fail(context, error);
    onFault?.(error);
    return fail(
      context,
      new ParleyError('fault', 'Parley failed on this request.', 'Try again; if it stays, report it.'),
    );
  });
  return app;
}

/** Serves an open dossier on the wanted port, or the next free one. The caller closes the dossier. */
export async function startServer(dossier: Dossier, options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 7353, host = '127.0.0.1' } = options;
  let closed = false;
  // What is still on its way when the dossier closes fails because of that, and is no fault.
  const onFault = (error: unknown): void => void (closed || options.onFault?.(error));
  const { fetch, settled } = watchAnswers(makeApp(dossier, { ...options, onFault }).fetch);
  const server = createAdaptorServer({ fetch }) as Server;
  await listenOnFreePort(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const shown = isIP(host) === 6 ? `[${host}]` : host;
  if (options.warm) void warmUp(dossier, quietOf(server), () => closed);
  return {
    url: `http://${shown}:${bound}`,
    close: async () => {
      closed = true;
      await new Promise<void>((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
      await settled();
    },
  };
}
