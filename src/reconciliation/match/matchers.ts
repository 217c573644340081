/** The matcher of each noun. */
import type { ClaimNoun } from '../../model/claims.ts';
import { actorMatcher } from './actors.ts';
import { articleMatcher } from './articles.ts';
import { commitmentMatcher } from './commitments.ts';
import { eventMatcher } from './events.ts';
import { figureMatcher } from './figures.ts';
import type { Matcher } from './matcher.ts';
import { positionMatcher } from './positions.ts';
import { proposalMatcher } from './proposals.ts';
import { statementMatcher } from './statements.ts';

export const MATCHERS: { readonly [Noun in ClaimNoun]: Matcher<Noun> } = {
  article: articleMatcher,
  statement: statementMatcher,
  position: positionMatcher,
  actor: actorMatcher,
  event: eventMatcher,
  proposal: proposalMatcher,
  commitment: commitmentMatcher,
  figure: figureMatcher,
};
