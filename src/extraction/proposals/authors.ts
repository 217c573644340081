/** Whose plan it is: its owner, the one who proposes it, or the states its words name. In: the head of a phrase. Out: the authors, each once. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation } from '../statements/tree.ts';
import type { Lookup } from './lookup.ts';
import { drawnUpBy, isMadeByParty, isPutTo, wholeLemma } from './tabled.ts';

const OFFERED = new Set(['propose', 'draft', 'sponsor', 'author', 'write', 'present', 'submit', 'bring', 'float', 'prepare', 'suggest', 'design']); // biome-ignore format: one glance

const unique = (speakers: readonly (Speaker | undefined)[]): Speaker[] => {
  const seen = new Set<string>();
  return speakers.filter((s): s is Speaker => {
    const key = JSON.stringify(s);
    if (!s || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Regions are nobody: "the European proposal". */
const REGION = /^(?:European|African|Arab|Asian|Western|Latin American|Gulf|Nordic|Baltic)s?$/;

/** "The U.S.-Norvandi plan": the first of the two is joined by a hyphen. */
const isFirstOfTwo = ({ tokens, nameAt }: Lookup, index: number): boolean =>
  /^[-–/]$/.test(tokens[index + 1]?.norm ?? '') &&
  /^(?:nationality|state|organization)$/.test(nameAt(index + 2)?.kind ?? '');

/** By the words before the head: "Norvandi", "U.S.-proposed", "Security Council". */
function namedBefore(lookup: Lookup, before: readonly Token[], agreed: boolean): (Speaker | undefined)[] {
  const { tokens, nameAt, namedBy, reading } = lookup;
  return before.map(token => {
    const name = nameAt(token.index);
    const hyphen = tokens[token.index + 1]?.norm === '-';
    const proposedBy = hyphen && OFFERED.has(tokens[token.index + 2]?.lemma ?? '');
    // "Norvand peace plan" is a plan for Norvand; states that have no adjective in use (US, UK) are its authors
    const states = name?.kind === 'nationality' || (name?.kind === 'state' && /^(?:[A-Z]\.?){2,4}$/.test(token.text));
    // the body before an agreement is what it is called by: "the Free Trade Area agreement"
    const bodies = !agreed && name?.kind === 'organization' && /^(?:amod|compound|nmod)/.test(token.deprel);
    const told = proposedBy || (hyphen && isFirstOfTwo(lookup, token.index)) || (!hyphen && (states || bodies));
    const who = name && told ? namedBy(token.index) : undefined;
    const actor = who && 'actor' in who ? reading.actors.find(a => a.key === who.actor) : undefined;
    return actor && REGION.test(actor.name) ? undefined : who;
  });
}

/** Camps at a table that are told of in the plural. */
const CAMP =
  /^(?:creditor|lender|bondholder|guerrilla|insurgent|militant|docker|dockworker|pilot|nurse|teacher|miner|management)$/;

/** "The mediators' road map": people or bodies without a name. */
export function describedAt({ reading, tokens }: Lookup, of: number): Speaker | undefined {
  const { lemma, norm, pos } = tokens[of]!;
  const kind = sourceNounKind(lemma) ?? sourceNounKind(norm.replace(/s$/, ''));
  if ((kind !== 'person' && kind !== 'body' && !CAMP.test(lemma)) || pos === 'PRON') return undefined;
  const first = Math.max(reading.tree.extent(of).first, of - 4);
  const from = tokens[first]!.pos === 'ADP' ? first + 1 : first;
  const text = reading.doc.article.text.slice(tokens[from]!.start, tokens[of]!.end);
  return { described: text.replace(/\s+/g, ' ') };
}

/** By what hangs on the head: "Norvand's …", "… by the envoy", "… brought from Kenya". */
function namedAround(lookup: Lookup, head: number, agreed: boolean): (Speaker | undefined)[] {
  const { reading, tokens, lexicon, namedBy } = lookup;
  const { tree } = reading;
  const possessors = tree.children(head).filter(c => c < head && tokens[c]!.deprel === 'nmod:poss').length;
  return tree.children(head).flatMap(child => {
    const token = tokens[child]!;
    if (child < head) {
      const owners =
        token.deprel === 'nmod:poss' ? [namedBy(child) ?? describedAt(lookup, child), ...joined(child)] : [];
      // "Norvand's treaty with Kenya" is of both; "Norvand's and Kenya's agreement" says so
      return agreed && owners.length < 2 && possessors < 2 ? [] : owners;
    }
    if (hasRelation(token, 'nmod'))
      return (agreed ? /^by$/ : /^(?:by|from)$/).test(caseOf(tree, child))
        ? [namedBy(child) ?? describedAt(lookup, child), ...joined(child)]
        : [];
    if (!hasRelation(token, 'acl') || !(OFFERED.has(token.lemma) || lexicon.author.has(token.lemma))) return [];
    return tree
      .children(child)
      .filter(o => /^(?:by|from)$/.test(caseOf(tree, o)))
      .flatMap(o => [namedBy(o), ...joined(o)]);
  });

  function joined(of: number): (Speaker | undefined)[] {
    return tree
      .children(of)
      .filter(c => tokens[c]!.deprel === 'conj')
      .map(namedBy);
  }
}

/** "Made an offer to swap the bonds": of a matter of negotiation, and not for a piece of land. */
function isAbout({ tokens, lexicon }: Lookup, head: number): boolean {
  if (!/^(?:to|on|for|of)$/.test(tokens[head + 1]?.norm ?? '')) return false;
  return tokens.slice(head + 2, head + 8).some(t => lexicon.agreedTopics.has(t.lemma));
}

export function authorsOf(
  lookup: Lookup,
  head: number,
  before: readonly Token[],
  clause: Clause | undefined,
  noun: string,
): Speaker[] {
  const { lexicon, namedBy } = lookup;
  // "is likely to present a deal" has presented none
  const lemma = clause && (lexicon.author.has(clause.lemma) ? clause.lemma : wholeLemma(lookup, clause.predicate));
  const makes = clause?.lemma === 'make' && /^(?:counter-?)?(?:offer|proposal)$/.test(noun) && (isAbout(lookup, head) || isMadeByParty(lookup, head, clause)); // biome-ignore format: one line
  const puts = clause?.lemma === 'put' && isPutTo(lookup, head);
  const authored = clause && (lexicon.author.has(lemma ?? '') || makes || puts) && clause.object === head && clause.subject !== undefined && !clause.negated && clause.modal === undefined; // biome-ignore format: one condition
  const byClause = authored ? [namedBy(clause.subject!) ?? describedAt(lookup, clause.subject!)] : [];
  // "withdrew its proposal": its own
  const own = clause?.subject !== undefined && lookup.tokens[clause.subject]!.pos !== 'PRON' && /^(?:its|their|his|her)$/.test(lookup.tokens[(before[0]?.index ?? head) - 1]?.norm ?? '') ? [namedBy(clause.subject)] : []; // biome-ignore format: one line
  const proposed = before.some(t => /^(?:proposed|draft|backed|brokered|sponsored)$/.test(t.norm));
  const agreed = lexicon.heads.get(noun) === 'agreement' && !lexicon.pauses.has(noun) && !proposed;
  return unique([
    ...namedAround(lookup, head, agreed),
    ...namedBefore(lookup, before, agreed),
    ...drawnUpBy(lookup, head),
    ...byClause,
    ...(byClause.length === 0 ? own : []),
  ]);
}
