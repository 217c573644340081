/**
 * "I" in somebody's own words is the one who speaks, "we" the body that speaks or the side that the speaker speaks for, "you" in a question of
 * an interview the one who answers it. In: a Doc, its actors, its statements. Out: the actors, with these pronouns among their forms.
 */
import type { Doc, Token } from '../../model/doc.ts';
import type { ActorForm, ActorMention, StatementMention } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { firstFrom, partitionPoint } from '../../text/partition-point.ts';
import { wordFact } from '../../text/word-facts.ts';

const SINGULAR = /^(?:i|me|my|mine|myself)$/;
const PLURAL = /^(?:we|us|our|ours|ourselves)$/;
const ADDRESSED = /^(?:you|your|yours|yourself)$/;

const personOf = wordFact(({ pos, norm }) => {
  if (pos !== 'PRON') return null;
  return SINGULAR.test(norm) ? 'singular' : PLURAL.test(norm) ? 'plural' : ADDRESSED.test(norm) ? 'addressed' : null;
});

export function withFirstPersons(
  doc: Doc,
  actors: readonly ActorMention[],
  statements: readonly StatementMention[],
): ActorMention[] {
  const byKey = new Map<string, ActorMention>();
  for (const actor of actors) byKey.set(actor.key, actor);
  const added = new Map<string, ActorForm[]>();
  // A token once: where words are quoted within words, the inner speaker says "I". Inner ones begin later.
  const taken = new Set<number>();
  const give = (token: Token, to: string | undefined, by: string): void => {
    if (taken.has(token.index)) return;
    taken.add(token.index);
    if (to === undefined) return;
    const forms = added.get(to) ?? [];
    forms.push({ start: token.start, end: token.end, form: 'pronoun', by });
    added.set(to, forms);
  };
  for (let i = statements.length - 1; i >= 0; i--) {
    const { mode, speaker, evidence, construction } = statements[i]!;
    if (mode !== 'direct' || !evidence.parts) continue;
    const who = 'actor' in speaker ? byKey.get(speaker.actor) : undefined;
    const one = who && isOne(who) ? who.key : undefined;
    let answer: Span | undefined;
    for (const part of evidence.parts) {
      if (part.part !== 'content') continue;
      if (construction === 'turn' && one !== undefined) answer ??= part;
      for (const token of pronounsIn(doc.tokens, part)) {
        const person = personOf(token);
        if (person === 'singular') give(token, one, 'actors/first-person');
        else if (person === 'plural') give(token, who && sideOf(who), 'actors/first-person-plural');
      }
    }
    const asked = answer && questionBefore(doc, answer);
    if (!asked) continue;
    for (const token of pronounsIn(doc.tokens, asked))
      if (personOf(token) === 'addressed') give(token, one, 'actors/second-person');
  }
  return actors.map(actor => {
    const own = added.get(actor.key);
    return own
      ? { ...actor, forms: [...actor.forms, ...own].sort((a, b) => a.start - b.start || b.end - a.end) }
      : actor;
  });
}

const isOne = ({ kind }: ActorMention): boolean => kind === 'person' || kind === 'role';

/** A body is "we" itself; one person says it for whom they speak, where the text tells. */
const sideOf = (actor: ActorMention): string | undefined => (isOne(actor) ? actor.speaksFor : actor.key);

/** Pronouns of somebody who speaks or is spoken to. */
function pronounsIn(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  let found: Token[] | undefined;
  for (let i = firstFrom(tokens, start); i < tokens.length && tokens[i]!.end <= end; i++) {
    if (personOf(tokens[i]!) === null) continue;
    found ??= [];
    found.push(tokens[i]!);
  }
  return found ?? NOBODY;
}

const NOBODY: readonly Token[] = [];

/** The paragraph before an answer, where it asks. */
function questionBefore({ paragraphs, article }: Doc, { start }: Span): Span | undefined {
  const before = paragraphs[partitionPoint(paragraphs, item => item.end <= start) - 1];
  return before && article.text.slice(before.start, before.end).trimEnd().endsWith('?') ? before : undefined;
}
