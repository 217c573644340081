/**
 * "I" in somebody's own words is the one who speaks, "we" the body that speaks or the side that the speaker speaks for, "you" in a question of
 * an interview the one who answers it. In: a Doc, its actors, its statements. Out: the actors, with these pronouns among their forms.
 */
import type { Doc, Token } from '../../model/doc.ts';
import type { ActorForm, ActorMention, StatementMention } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { partitionPoint } from '../../text/partition-point.ts';

const SINGULAR = /^(?:i|me|my|mine|myself)$/;
const PLURAL = /^(?:we|us|our|ours|ourselves)$/;
const ADDRESSED = /^(?:you|your|yours|yourself)$/;

export function withFirstPersons(
  doc: Doc,
  actors: readonly ActorMention[],
  statements: readonly StatementMention[],
): ActorMention[] {
  const { tokens } = doc;
  const byKey = new Map(actors.map(actor => [actor.key, actor]));
  const added = new Map<string, ActorForm[]>();
  // A token once: where words are quoted within words, the inner speaker says "I". Inner ones begin later.
  const taken = new Set<number>();
  const give = (span: Span, words: RegExp, to: string | undefined, by: string): void => {
    for (const token of pronounsIn(tokens, span)) {
      if (taken.has(token.index) || !words.test(token.norm)) continue;
      taken.add(token.index);
      if (to === undefined) continue;
      const forms = added.get(to) ?? [];
      forms.push({ start: token.start, end: token.end, form: 'pronoun', by });
      added.set(to, forms);
    }
  };
  for (const { mode, speaker, evidence, construction } of [...statements].reverse()) {
    if (mode !== 'direct') continue;
    const who = 'actor' in speaker ? byKey.get(speaker.actor) : undefined;
    const contents = evidence.parts?.filter(({ part }) => part === 'content') ?? [];
    for (const content of contents) {
      give(content, SINGULAR, who && isOne(who) ? who.key : undefined, 'actors/first-person');
      give(content, PLURAL, who && sideOf(who), 'actors/first-person-plural');
    }
    const question = construction === 'turn' && contents[0] ? questionBefore(doc, contents[0]) : undefined;
    if (question && who && isOne(who)) give(question, ADDRESSED, who.key, 'actors/second-person');
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

function* pronounsIn(tokens: readonly Token[], { start, end }: Span): Generator<Token> {
  for (let i = partitionPoint(tokens, item => item.start < start); i < tokens.length && tokens[i]!.end <= end; i++)
    if (tokens[i]!.pos === 'PRON') yield tokens[i]!;
}

/** The paragraph before an answer, where it asks. */
function questionBefore({ paragraphs, article }: Doc, { start }: Span): Span | undefined {
  const before = paragraphs[partitionPoint(paragraphs, item => item.end <= start) - 1];
  return before && article.text.slice(before.start, before.end).trimEnd().endsWith('?') ? before : undefined;
}
