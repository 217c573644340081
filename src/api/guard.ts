/** Who may ask: only pages of this server, by a name that no page elsewhere can point at it. */
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { ParleyError } from '../model/errors.ts';

/** Scripts and styles from this server alone, nothing inline, no frame, no form, no eval: also what an article's text could hold. */
export const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

/**
 * Whether a Host header is one that only a page of this server sends. A page elsewhere can point its own name at
 * 127.0.0.1 (DNS rebinding), but not make a browser send a plain address or "localhost" for it.
 */
export function isKnownHost(header: string, allowed: readonly string[]): boolean {
  const name = header
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0 || allowed.includes(name);
}

/**
 * Whether a request that changes something comes from a page of this server. Browsers say where a page is from in both
 * headers; what sends neither is no browser, and no page elsewhere can make it ask. The body's type makes a browser ask
 * first before it sends one across (CORS), which nobody here answers.
 */
export function isOwnPage(host: string, header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = header('origin');
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) return false;
  return true;
}

const READING = new Set(['GET', 'HEAD']);

export const guard =
  (allowed: readonly string[], write: boolean): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!isKnownHost(host, allowed)) {
      throw new ParleyError(
        'wrong-host',
        'This server does not answer to that name.',
        'Call it by its address, or start it with the name allowed.',
      );
    }
    if (!READING.has(context.req.method)) {
      if (!write) {
        context.header('Allow', 'GET, HEAD');
        throw new ParleyError(
          'read-only',
          'This server only shows the dossier.',
          'Serve it without --read-only to change it, or use the command line.',
        );
      }
      if (!isOwnPage(host, name => context.req.header(name))) {
        throw new ParleyError(
          'foreign-page',
          'A page of another server asked for a change.',
          'Change the dossier from its own page, or on the command line.',
        );
      }
      if (context.req.method !== 'DELETE' && !/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
        throw new ParleyError('bad-body', 'The request is not JSON.', 'Send it with Content-Type: application/json.');
      }
    }
    await next();
  };
