/** What looks at all of the record at once: the timeline, the days, the search. */
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import { type Candidate, searchIn, searchTerms } from '../../dossier/search-text.ts';
import type { DaysView, Page, SearchHit, SearchNoun, SearchView, TimelineEntry } from '../../dossier/views.ts';
import type { ParleyRecord } from '../../model/record.ts';
import type { Query } from '../client.ts';
import { actorLine, type Index, moveRows, pageOf, statementRows, statementWhen } from './rows.ts';

const ALL = { limit: Number.MAX_SAFE_INTEGER, offset: 0, order: undefined };

export function timelineOf(record: ParleyRecord, index: Index, query: Query): Page<TimelineEntry> {
  const wanted = String(query.entries ?? 'said,published,event').split(',');
  const rows = { ...query, ...ALL, entries: undefined };
  const entries: Omit<TimelineEntry, 'date'>[] = [];
  if (wanted.includes('published')) {
    for (const article of index.refs.values()) {
      const text = article.title ?? article.id;
      const fits = (!query.outlet || article.outlet === query.outlet) && index.isWithin(article.published, query);
      if (fits && text.toLowerCase().includes(String(query.q ?? '').toLowerCase()) && !query.actor)
        entries.push({ kind: 'published', id: article.id, text, when: article.published, article });
    }
  }
  if (wanted.includes('said')) {
    for (const row of statementRows(index, rows).items) {
      const { statement, article } = row;
      const speaker = row.speaker ?? (typeof statement.speaker === 'string' ? undefined : statement.speaker);
      const { id, text, mode } = statement;
      entries.push({
        kind: 'said',
        id,
        text,
        mode,
        when: statementWhen(row),
        article,
        evidence: statement.evidence[0],
        ...(speaker && { speaker }),
      });
    }
  }
  if (wanted.includes('event')) {
    for (const view of moveRows(index, 'event', rows).items) {
      if (view.noun !== 'event' || !view.record.when) continue;
      const { id, when, status, evidence } = view.record;
      const text = [whoNames(view), moveLine(view).text].filter(Boolean).join(': ');
      entries.push({ kind: 'event', id, text, when, status, article: view.article, evidence: evidence[0] });
    }
  }
  if (wanted.includes('time') && !query.actor) {
    for (const article of record.articles) {
      for (const { start, end, quote, when, anchor } of article.times) {
        if (!index.isWithin(when, query)) continue;
        const evidence = { article: article.id, start, end, quote, prefix: '', suffix: '' };
        const text = article.text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
        entries.push({
          kind: 'time',
          id: `${article.id}:${start}`,
          text,
          when,
          anchor,
          evidence,
          article: index.refs.get(article.id)!,
        });
      }
    }
  }
  const dated = entries.flatMap(entry => {
    const date = index.dayOf(entry.when);
    return date ? [{ ...entry, date }] : [];
  });
  return pageOf(
    index.byDate(dated, entry => entry.when),
    query,
  );
}

/** As many lanes of parties as a server gives. */
const PARTIES = 8;

export function daysIn(record: ParleyRecord, index: Index, query: Query): DaysView {
  const byParty = query.by === 'party';
  const counts = new Map<string, DaysView['days'][number]>();
  const add = (lane: string | undefined, day: string | undefined, planned: boolean): void => {
    if (lane === undefined || day === undefined) return;
    const key = `${lane} ${day}`;
    const before = counts.get(key);
    counts.set(key, { lane, day, count: (before?.count ?? 0) + 1, planned: (before?.planned ?? 0) + Number(planned) });
  };
  const rows = { ...query, ...ALL, by: undefined };
  for (const row of statementRows(index, rows).items)
    add(byParty ? (row.party?.id ?? row.speaker?.id) : 'said', index.dayOf(statementWhen(row)), false);
  for (const noun of ['event', 'commitment'] as const) {
    for (const view of moveRows(index, noun, rows).items) {
      const { when, who } = moveLine(view);
      const planned = 'status' in view.record && ['planned', 'postponed', 'open'].includes(String(view.record.status));
      const lane = noun === 'commitment' ? 'due' : view.noun === 'event' ? view.record.kind : '';
      const lanes = byParty ? who.filter(one => typeof one === 'string') : [lane];
      for (const one of lanes) add(one, index.dayOf(when), planned);
    }
  }
  if (!byParty) {
    for (const { published, outlet } of record.articles)
      if ((!query.outlet || outlet === query.outlet) && index.isWithin(published, query))
        add('published', index.dayOf(published), false);
  }
  const days = [...counts.values()];
  if (!byParty) return { days, parties: [] };
  const totals = new Map<string, number>();
  for (const { lane, count } of days) totals.set(lane, (totals.get(lane) ?? 0) + count);
  const parties = [...totals]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id]) => index.actors.get(id) ?? [])
    .slice(0, PARTIES)
    .map(({ id, name, kind }) => ({ id, name, kind }));
  const shown = new Set(parties.map(({ id }) => id));
  return { days: days.filter(({ lane }) => shown.has(lane)), parties };
}

/** Names offered above what was found by its words, as by a server. */
const NAMES = 6;

export function searchRecord(record: ParleyRecord, index: Index, query: Query): SearchView {
  const terms = searchTerms(String(query.q ?? ''));
  function* candidates(): Iterable<Candidate<Omit<SearchHit, 'pieces' | 'noun'>>> {
    for (const row of index.statements) {
      const { statement, article, speaker } = row;
      const heading = speaker?.name ?? (typeof statement.speaker === 'string' ? '' : statement.speaker.described);
      const text = statement.evidence[0]!.quote;
      yield { noun: 'statement', text, hit: { id: statement.id, heading, when: statementWhen(row), article } };
    }
    for (const view of index.moves) {
      const { what, when, text } = moveLine(view);
      const hit = {
        id: view.record.id,
        heading: whoNames(view) || text,
        what,
        when: when?.edtf ? when : view.article.published,
        article: view.article,
      };
      yield { noun: view.noun, text: view.record.evidence[0]!.quote, hit };
    }
    for (const { id, title, text, published } of record.articles) {
      const hit = { id, heading: title ?? '', when: published, article: index.refs.get(id)! };
      yield { noun: 'article', text: `${title ? `${title}\n` : ''}${text}`, hit };
    }
  }
  const { found, counts } = searchIn(candidates(), terms);
  const hits = found.filter(({ noun }) => !query.noun || noun === query.noun) as SearchHit[];
  const wanted = terms.all.flat().join(' ');
  const named =
    wanted === ''
      ? []
      : record.actors.filter(({ name, aliases }) =>
          [name, ...aliases].some(form => form.toLowerCase().includes(wanted)),
        );
  return {
    counts: counts as Partial<Record<SearchNoun, number>>,
    actors: named.slice(0, NAMES).map(actor => actorLine(index, actor)),
    issues:
      wanted === ''
        ? []
        : (record.issues ?? [])
            .filter(({ label }) => label.toLowerCase().includes(wanted))
            .slice(0, NAMES)
            .map(({ id, label }) => ({ id, label })),
    hits: pageOf(hits, { limit: 20, ...query, order: undefined }),
  };
}
