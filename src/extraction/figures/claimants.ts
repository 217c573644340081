/**
 * Who says a figure: the one whose claim or count it is, else the speaker of the statement around it, else the source that its sentence
 * names. In: a reading. Out: a look-up by token; contents are laid over the tokens once, so that each asks in constant time.
 */

import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { indexSpans } from '../../text/spans.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { isSomebody } from '../commitments/voices.ts';
import type { Reading } from '../reading.ts';

/** A speaker that names nobody: a pronoun left unresolved, "estimates". */
const isVague = (speaker: Speaker): boolean =>
  'described' in speaker &&
  /^(?:it|he|she|they|i|we|you|who|which|that|this|estimates?|figures|data|statistics|reports?|recent reports|some|one|others)$/i.test(
    speaker.described,
  );

const kindOf = (noun: string): string =>
  sourceNounKind(noun) ?? sourceNounKind(noun.replace(/ies$/, 'y')) ?? sourceNounKind(noun.replace(/s$/, '')) ?? '';

/** "A group monitoring the war", "Kenyan and Ugandan officials", "aid agencies": the noun of who speaks stands elsewhere than last. */
function isSource(speaker: Speaker): boolean {
  if (isSomebody(speaker)) return true;
  if (!('described' in speaker)) return false;
  const words = speaker.described.toLowerCase().split(/\s+/);
  const doing = words.findIndex((word, i) => i > 1 && word.endsWith('ing'));
  return [words.at(-1) ?? '', words[doing - 1] ?? ''].some(noun => /^(?:person|body)$/.test(kindOf(noun)));
}

/** "The ministry put the toll at 40", "monitors counted 12": the subject is the source. */
const COUNTS = /^(?:put|count|estimate|report|record|document|register|tally|verify|confirm|log|list|cite|note|say|announce|pledge|promise|appeal|warn)$/; // biome-ignore format: one glance
/** "by the army's own count". */
const RECKONS = /^(?:count|tally|estimate|reckoning|figures|calculations?|estimates)$/;
/** Tokens between "that" and the number. */
const FARTHEST = 16;
/** "The ministry's claim that …". */
const CLAIMS =
  /^(?:claim|allegation|accusation|assertion|estimate|report|charge|tally|count|figure|statement|contention)$/;
/** Deeds that somebody claims for themselves; "claimed 40 lives". */
const DEEDS =
  /^(?:responsibility|credit|attack|attacker|bombing|bomb|blast|explosion|strike|assault|raid|ambush|killing|assassination|life|lives|victim|dead|that|which|victory)$/;
/** Who claims a deed, or asks for something, states no number: "claimed responsibility", "urged it to end the war, which has displaced". */
const NO_COUNT =
  /^(?:claim(?:ed|s|ing)?(?: (?:the|an?))?(?: responsibility| credit)?$|(?:also )?claimed by|(?:urg|demand|ask|call(?:ed|s|ing)? (?:on|for)|request|order|invit|appeal|plead|implor|rul(?:ed|es|ing)? out))/i;
/** What one denies is another's claim. */
const DENIES = /^(?:den(?:y|ies|ied|ying)|reject|dismiss|refus|disput)/i;
/** "U.N. figures show …". */
const SHOWS = /^(?:show|suggest|indicate|put|reveal)$/;

/** The statements whose content holds a token, the innermost first. Laid out when first asked for: many articles have no figures. */
function makeStatementsAround({
  doc: { tokens },
  statements,
}: Reading): (token: number) => readonly StatementMention[] {
  let passages: (Span & { readonly statement: StatementMention })[] | undefined;
  let over: ((span: Span) => number[]) | undefined;
  return token => {
    passages ??= contentsOf(statements);
    over ??= indexSpans(passages);
    const { start } = tokens[token]!;
    const found: StatementMention[] = [];
    for (const i of over({ start, end: start + 1 })) found.push(passages[i]!.statement);
    return found.reverse();
  };
}

/** The longest first. */
function contentsOf(statements: readonly StatementMention[]): (Span & { readonly statement: StatementMention })[] {
  const found: (Span & { readonly statement: StatementMention })[] = [];
  for (const statement of statements)
    for (const { part, start, end } of statement.evidence.parts ?? [])
      if (part === 'content') found.push({ start, end, statement });
  return found.sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** ", hospital officials", "with government forces": the words for somebody alone. */
const clean = (speaker: Speaker | undefined): Speaker | undefined =>
  speaker && 'described' in speaker
    ? { described: speaker.described.replace(/^(?:[^\p{L}\p{N}]+|(?:with|by|as|from)\s+)+/u, '') }
    : speaker;

const isRelative = wordFact(({ norm }) => norm === 'that' || norm === 'which');

export function makeClaimantFinder(
  reading: Reading,
  clauseAt: (predicate: number) => Clause | undefined,
): (token: number, clause: Clause | undefined) => Speaker | undefined {
  const { tree, doc } = reading;
  const { tokens } = doc;
  const statementsAround = makeStatementsAround(reading);

  const wordsOf = (head: number): Speaker | undefined => {
    const kind = sourceNounKind(tokens[head]!.lemma);
    if (kind !== 'person' && kind !== 'body') return undefined;
    const first = Math.max(tree.extent(head).first, head - 5);
    return { described: oneLine(doc.article.text.slice(tokens[first]!.start, tokens[head]!.end)) };
  };
  const namedOrDescribed = (head: number): Speaker | undefined => reading.actorOf(head) ?? wordsOf(head);

  /** The words from an article to a noun. */
  const phraseTo = (head: number): Speaker => {
    const first = Math.max(tree.extent(head).first, head - 5);
    return { described: oneLine(doc.article.text.slice(tokens[first]!.start, tokens[head]!.end)) };
  };

  /** "dismissed the ministry's claim that aircraft had hit two hospitals": up from the number, or beside the verb that it hangs on. */
  function claimed(token: number): Speaker | undefined {
    for (let at = tokens[token]!.head, steps = 0; at >= 0 && steps < 8; at = tokens[at]!.head, steps++) {
      const object = tokens[at]!.pos === 'VERB' ? tree.child(at, 'obj') : at;
      if (
        object === undefined ||
        object > token ||
        tokens[object]!.pos !== 'NOUN' ||
        !CLAIMS.test(tokens[object]!.lemma)
      )
        continue;
      for (const child of tree.children(object)) {
        const { deprel, pos } = tokens[child]!;
        if (child > object || !/^(?:nmod:poss|compound|amod)$/.test(deprel)) continue;
        const who = reading.actorOf(child) ?? (deprel === 'nmod:poss' && pos !== 'PRON' ? phraseTo(child) : undefined);
        if (who) return who;
      }
    }
    return ownerOfClaim(token);
  }

  /** "the ministry's claim on Monday that …": read off the words, where the parse hangs the clause elsewhere. */
  function ownerOfClaim(token: number): Speaker | undefined {
    const { first } = doc.sentences[tokens[token]!.sentence]!;
    let that = token - 1;
    while (that > first && token - that < FARTHEST && tokens[that]!.norm !== 'that') that--;
    if (tokens[that]?.norm !== 'that') return undefined;
    for (let i = that - 1; i > Math.max(first, that - 4); i--) {
      if (CLAIMS.test(tokens[i]!.lemma) && tokens[i]!.pos === 'NOUN')
        return /^['’]s?$/.test(tokens[i - 1]!.norm) ? (reading.actorOf(i - 2) ?? phraseTo(i - 2)) : undefined;
    }
    return undefined;
  }

  /** "Claimed the capture of 18 villages", "claims that 40 fell"; who claims an attack says nothing of its dead. */
  const claimsFact = ({ lemma, object, predicate }: Clause): boolean =>
    lemma === 'claim' &&
    (object === undefined
      ? tree.child(predicate, 'ccomp') !== undefined || tree.child(predicate, 'xcomp') !== undefined
      : !DEEDS.test(tokens[object]!.lemma));

  function counted(clause: Clause | undefined): Speaker | undefined {
    let at = clause;
    for (let steps = 0; at && steps < 3; steps++) {
      const { subject, lemma, negated, hypothetical, passive } = at;
      if (subject !== undefined && !negated && !hypothetical && !passive && (COUNTS.test(lemma) || claimsFact(at))) {
        const who = namedOrDescribed(subject);
        if (who) return who;
      }
      if (subject !== undefined && SHOWS.test(lemma)) {
        const source = tree.children(subject).find(c => c < subject && reading.actorOf(c));
        if (source !== undefined) return reading.actorOf(source);
      }
      at = at.governor && clauseAt(at.governor.predicate);
    }
    return undefined;
  }

  /** "…, by the army's own count": whose count it is. */
  function byCountOf(token: number): Speaker | undefined {
    const { last } = doc.sentences[tokens[token]!.sentence]!;
    for (let i = token + 1; i < last; i++) {
      if (tokens[i]!.norm !== 'by') continue;
      for (let j = i + 2; j < Math.min(last, i + 7); j++) {
        if (!RECKONS.test(tokens[j]!.norm)) continue;
        const owner = tree.children(j).find(c => tokens[c]!.deprel === 'nmod:poss' && tokens[c]!.pos !== 'PRON');
        return owner === undefined ? undefined : namedOrDescribed(owner);
      }
    }
    return undefined;
  }

  /** "…, according to monitors" where no statement has been made of it. */
  function accordingTo(token: number): Speaker | undefined {
    const { first, last } = doc.sentences[tokens[token]!.sentence]!;
    for (let i = first; i < last - 2; i++) {
      if (tokens[i]!.norm !== 'according' || tokens[i + 1]!.norm !== 'to') continue;
      for (let j = i + 2; j < Math.min(last, i + 10); j++) {
        const who = reading.actorOf(j) ?? (tokens[j + 1]?.pos === 'NOUN' ? undefined : wordsOf(j));
        if (who) return who;
      }
    }
    return undefined;
  }

  return (token, clause) => {
    const around = statementsAround(token);
    // "… to end a war that has killed 250,000": the reporter's reminder inside what another is said to say
    const relative = clause && !clause.passive && tree.children(clause.predicate).some(c => isRelative(tokens[c]!));
    const reminder =
      relative && clause.perfect && clause.governor?.relation.startsWith('acl') && around[0]?.mode === 'indirect';
    if (reminder) return claimed(token);
    const speaker = around.find(
      s => !isVague(s.speaker) && isSource(s.speaker) && !DENIES.test(s.cue ?? '') && !NO_COUNT.test(s.cue ?? ''),
    )?.speaker;
    return clean(claimed(token) ?? byCountOf(token) ?? counted(clause) ?? speaker ?? accordingTo(token));
  };
}
