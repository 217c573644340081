/**
 * One article's moves become its records: events, positions, proposals, commitments, figures, terms. In: the mentions, and
 * the ids that actors and statements already have. Out: records, each with what lists filter it by. Like derive-records.ts
 * it looks at no other article; an id is a hash of the place and of what is said there, so that no order enters.
 */
import type {
  ClauseMention,
  CommitmentMention,
  EventMention,
  FigureMention,
  HandoverMention,
  PositionMention,
  ProposalMention,
  TermMention,
} from '../model/moves.ts';
import { present } from '../model/present.ts';
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  MoveNoun,
  MoveRecords,
  PositionRecord,
  ProposalRecord,
  TermRecord,
} from '../model/record.ts';
import type { When } from '../model/when.ts';
import { type ArticleIds, known, Resolver } from './resolver.ts';

export interface DerivedMove<Noun extends MoveNoun = MoveNoun> {
  readonly noun: Noun;
  readonly record: MoveRecords[Noun];
  /** The main actor, where it is a known one, and the party that it counts for. */
  readonly actor?: string;
  readonly party?: string;
  /** Everybody who has a part in it, with their parties: what `--actor` looks for. */
  readonly involved: readonly string[];
  /** The date that lists go by; left out where it is not known. */
  readonly when?: When;
  readonly kind?: string;
  readonly status?: string;
  readonly stance?: string;
  readonly issues: readonly string[];
  /** Words to search in, beside the evidence. */
  readonly words: readonly string[];
}

function deriveEvent(event: EventMention, resolver: Resolver, published: When): DerivedMove<'event'> {
  const when = resolver.when(event.when);
  const participants = event.participants.map(({ who, role, representedBy }) =>
    present({ actor: resolver.who(who), role, representedBy: resolver.maybeWho(representedBy) }),
  );
  const record: EventRecord = present({
    ...resolver.base('ev', event.by, [event.evidence], event.subtype, event.label),
    type: event.type,
    mode: event.mode,
    contexts: event.contexts,
    subtype: event.subtype,
    kind: event.kind,
    label: event.label,
    status: event.status,
    participants,
    level: event.level,
    when,
    place: event.place,
    day: event.day,
    statement: resolver.statement(event.statement)?.id,
    history: [present({ status: event.status, when, knownSince: published, evidence: event.evidence })],
  });
  const main = participants.find(({ role }) => role === 'actor') ?? participants[0];
  return {
    noun: 'event',
    record,
    actor: known(main?.actor),
    party: resolver.party(main?.actor),
    involved: resolver.involved(participants.flatMap(({ actor, representedBy }) => [actor, representedBy])),
    when,
    kind: event.kind,
    status: event.status,
    issues: [],
    words: [event.label, event.place?.name ?? ''],
  };
}

function derivePosition(position: PositionMention, resolver: Resolver): DerivedMove<'position'> {
  const holder = resolver.who(position.holder);
  const statement = resolver.statement(position.statement);
  const said = resolver.when(position.said) ?? statement?.said;
  // "Russian officials": the party that a description names, and what that one speaks for.
  const named = position.party === undefined ? undefined : known(resolver.who({ actor: position.party }));
  const party = resolver.party(holder) ?? resolver.party(named) ?? named;
  const record: PositionRecord = present({
    ...resolver.base('po', position.by, [position.evidence], position.issue, position.stance, position.text),
    holder,
    party: party ?? holder,
    issue: position.issue,
    stance: position.stance,
    condition: position.condition,
    awaits: position.awaits && { ...position.awaits, who: resolver.who(position.awaits.who) },
    text: position.text,
    said,
    statement: statement?.id,
  });
  return {
    noun: 'position',
    record,
    actor: known(holder),
    party,
    involved: resolver.involved([holder, party]),
    when: said?.edtf ? said : resolver.reported(position.evidence),
    stance: position.stance,
    issues: [position.issue],
    words: [position.text],
  };
}

const deriveHandover = (handover: HandoverMention, resolver: Resolver): ProposalRecord['handovers'][number] =>
  present({
    from: resolver.maybeWho(handover.from),
    to: resolver.maybeWho(handover.to),
    when: resolver.when(handover.when),
    status: handover.status,
    evidence: handover.evidence,
  });

const deriveClause = (clause: ClauseMention, resolver: Resolver): ProposalRecord['clauses'][number] =>
  present({
    text: clause.text,
    issue: clause.issue,
    evidence: clause.evidence,
    accepts: resolver.everyWho(clause.accepts),
    rejects: resolver.everyWho(clause.rejects),
  });

/** Ids first: a plan may revise or counter one that stands after it in the list. */
function deriveProposals(proposals: readonly ProposalMention[], resolver: Resolver): DerivedMove<'proposal'>[] {
  const bases = proposals.map(({ by, evidence, name, kind }) => resolver.base('pr', by, evidence, kind, name));
  const idByKey = new Map(proposals.map(({ key }, index) => [key, bases[index]!.id]));
  return proposals.flatMap((proposal, index): DerivedMove<'proposal'>[] => {
    const [first] = proposal.evidence;
    if (!first) return []; // nothing without the words that show it
    const authors = resolver.everyWho(proposal.authors);
    const handovers = proposal.handovers.map(handover => deriveHandover(handover, resolver));
    const clauses = proposal.clauses.map(clause => deriveClause(clause, resolver));
    const answers = (proposal.answers ?? []).map(({ who, ...answer }) => ({ who: resolver.who(who), ...answer }));
    const record: ProposalRecord = present({
      ...bases[index]!,
      name: proposal.name,
      aliases: proposal.aliases,
      kind: proposal.kind,
      points: proposal.points,
      authors,
      revises: proposal.revises === undefined ? undefined : idByKey.get(proposal.revises),
      counters: proposal.counters === undefined ? undefined : idByKey.get(proposal.counters),
      status: proposal.status,
      handovers,
      clauses,
      answers: answers.length > 0 ? answers : undefined,
    });
    const others = [
      ...clauses.flatMap(({ accepts, rejects }) => [...accepts, ...rejects]),
      ...answers.map(({ who }) => who),
    ];
    return [
      {
        noun: 'proposal',
        record,
        actor: known(authors[0]),
        party: resolver.party(authors[0]),
        involved: resolver.involved([...authors, ...handovers.flatMap(({ from, to }) => [from, to]), ...others]),
        when: resolver.reported(first),
        kind: proposal.kind,
        status: proposal.status,
        issues: [...new Set(clauses.flatMap(({ issue }) => issue ?? []))],
        words: [proposal.name, ...proposal.aliases, ...clauses.map(({ text }) => text)],
      },
    ];
  });
}

function deriveCommitment(commitment: CommitmentMention, resolver: Resolver): DerivedMove<'commitment'> {
  const committer = resolver.who(commitment.committer);
  const to = resolver.maybeWho(commitment.to);
  const statement = resolver.statement(commitment.statement);
  const when = statement?.said?.edtf ? statement.said : resolver.reported(commitment.evidence);
  const record: CommitmentRecord = present({
    ...resolver.base('co', commitment.by, [commitment.evidence], commitment.text),
    committer,
    to,
    text: commitment.text,
    due: resolver.when(commitment.due),
    condition: commitment.condition,
    awaits: commitment.awaits && { ...commitment.awaits, who: resolver.who(commitment.awaits.who) },
    status: commitment.status,
    statement: statement?.id,
    history: [present({ status: commitment.status, who: committer, when, evidence: commitment.evidence })],
  });
  return {
    noun: 'commitment',
    record,
    actor: known(committer),
    party: resolver.party(committer),
    involved: resolver.involved([committer, to]),
    when,
    status: commitment.status,
    issues: [],
    words: [commitment.text],
  };
}

function deriveFigure(figure: FigureMention, resolver: Resolver): DerivedMove<'figure'> {
  const claimedBy = resolver.maybeWho(figure.claimedBy);
  const record: FigureRecord = present({
    ...resolver.base('fi', figure.by, [figure.evidence], figure.value, figure.of),
    value: figure.value,
    low: figure.low,
    high: figure.high,
    qualifier: figure.qualifier,
    words: figure.words,
    of: figure.of,
    what: figure.what,
    period: resolver.when(figure.period),
    place: figure.place,
    claimedBy,
  });
  return {
    noun: 'figure',
    record,
    actor: known(claimedBy),
    party: resolver.party(claimedBy),
    involved: resolver.involved([claimedBy]),
    when: resolver.reported(figure.evidence),
    issues: [],
    words: [String(figure.value), figure.of, figure.what ?? '', figure.place ?? ''],
  };
}

function deriveTerm(term: TermMention, resolver: Resolver): DerivedMove<'term'> {
  const actor = resolver.who(term.actor);
  const record: TermRecord = {
    ...resolver.base('te', term.by, [term.evidence], term.term, term.for),
    actor,
    term: term.term,
    for: term.for,
  };
  return {
    noun: 'term',
    record,
    actor: known(actor),
    party: resolver.party(actor),
    involved: resolver.involved([actor]),
    when: resolver.reported(term.evidence),
    issues: [],
    words: [term.term, term.for],
  };
}

/** Noun by noun, each in the order of the mentions. */
export function deriveMoves(ids: ArticleIds): DerivedMove[] {
  const { moves } = ids.mentions;
  if (!moves) return [];
  const resolver = new Resolver(ids);
  return [
    ...moves.events.map(event => deriveEvent(event, resolver, ids.article.published)),
    ...moves.positions.map(position => derivePosition(position, resolver)),
    ...deriveProposals(moves.proposals, resolver),
    ...moves.commitments.map(commitment => deriveCommitment(commitment, resolver)),
    ...moves.figures.map(figure => deriveFigure(figure, resolver)),
    ...moves.terms.map(term => deriveTerm(term, resolver)),
  ];
}
