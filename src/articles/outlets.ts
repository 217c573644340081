/** Outlets by the host of an address (data/outlets, file name = domain). In: url. Out: the outlet's name, where known. */
import { z } from 'zod';
import { loadFolder } from '../knowledge/load.ts';

const shape = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  source: z.string(),
});
export type Outlet = z.infer<typeof shape>;

export const outlets = (): ReadonlyMap<string, Outlet> => loadFolder('outlets', shape);

export function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

/** The outlet whose domain is the host or its nearest parent: `live.harbour.example` → `harbour.example`. */
export function outletOf(url: string | undefined): Outlet | undefined {
  const labels = (url ? hostOf(url) : undefined)?.split('.') ?? [];
  const known = outlets();
  for (let i = 0; i < labels.length - 1; i++) {
    const outlet = known.get(labels.slice(i).join('.'));
    if (outlet) return outlet;
  }
  return undefined;
}

/**
 * Takes the site's name off a page's title: "Talks resume | World | The Harbour" → "Talks resume". Only where the last part is
 * one of the names, so that a headline with a bar or dash of its own stays whole.
 */
export function stripSiteName(title: string, names: readonly string[]): string {
  const parts = title.split(/\s+[|·•–—»-]\s+|\s+::\s+/);
  if (parts.length < 2) return title.trim();
  const last = parts.at(-1)!.trim().toLowerCase();
  const bare = (name: string): string => name.toLowerCase().replace(/^the /, '');
  if (!names.some(name => name && (bare(name) === last.replace(/^the /, '') || last.startsWith(`${bare(name)} `))))
    return title.trim();
  const end = title.lastIndexOf(parts.at(-1)!);
  let rest = title.slice(0, end).replace(/\s*(?:[|·•–—»-]|::)\s*$/, '');
  // "… | Section": one or two words after a bar are a section, not the headline.
  const section = /^(.{15,}?)\s+\|\s+[\w&]+(?: [\w&]+)?$/.exec(rest);
  if (section) rest = section[1]!;
  return rest.trim() || title.trim();
}
