/**
 * Gatherings that are only where somebody spoke: "told a security conference in Oslo", "speaking at the forum". In: context, an event noun
 * and what it hangs on. Out: whether the words tell of the speech and not of the gathering.
 */
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import type { Host } from './noun-host.ts';
import { lemmaOf } from './words.ts';

/** Gatherings of many, to which people come to speak; who meets at "a summit" or "a meeting" is there for it. */
const isOpenToMany = wordFact(word => /^(?:conference|congress|convention|forum|gathering)$/.test(lemmaOf({ word })));
const SPEAKS =
  /^(?:say|tell|speak|add|ask|address|remark|comment|warn|state|announce|declare|argue|quote|interview|reiterate|stress|note|question|claim|explain|reply|answer)$/;

export function isVenue(context: Context, noun: number, { clause, stands }: Host): boolean {
  const { tokens, reading } = context;
  if (!clause || stands === 'subject' || !isOpenToMany(tokens[noun]!) || !SPEAKS.test(clause.lemma)) return false;
  return stands === 'object' || clause.recipient === noun || /^(?:at|to|in|during)$/.test(caseOf(reading.tree, noun));
}
