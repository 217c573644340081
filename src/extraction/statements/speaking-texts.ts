/**
 * Texts that speak: "the release said", "the report warned", "the message read", where the passage told before who put them out. In: reading, cues in
 * text order, their speakers. Out: the speakers, changed in place. A text whose issuer is nowhere named stays the one that speaks.
 */
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { Draft } from './draft.ts';
import { type Found, isNominal, type Reading } from './reading.ts';
import { type SpeakerIndex, speakerAt } from './speakers.ts';
import { agentOf, nounPhrase, subjectOf } from './subjects.ts';
import { relationOf } from './tree.ts';

/** Sentences back to where a text was brought up. */
const BACK = 10;
const ISSUES =
  /^(?:issue|release|publish|send|deliver|circulate|sign|write|post|put|unveil|present|produce|file|draft|distribute|address|compile|commission|tweet|read)$/;
/** Nouns for one text: what was a press release may be called a statement next. */
const ALIKE: readonly (readonly string[])[] = [
  ['statement', 'release', 'communique', 'communiqué', 'declaration', 'announcement'],
  ['report', 'study', 'survey', 'analysis', 'assessment', 'review', 'paper', 'document'],
  ['letter', 'memo', 'memorandum', 'note', 'message', 'email', 'e-mail', 'document'],
  ['post', 'tweet', 'message'],
  ['readout', 'read-out'],
];

/** Papers lodged with somebody bear that one's name: "a court filing". */
const LODGED = /^(?:filing|document|complaint|lawsuit|transcript)$/;

const isAlike = (a: string, b: string): boolean =>
  a === b || ALIKE.some(nouns => nouns.includes(a) && nouns.includes(b));

export function resolveTexts(
  reading: Reading,
  speakers: SpeakerIndex,
  drafts: readonly Draft[],
  speakerOf: Map<Found, Speaker>,
): void {
  for (const { found } of drafts) {
    const speaker = speakerOf.get(found);
    if (found.source < 0 || !speaker || !('described' in speaker)) continue;
    const issuer = ofNation(reading, found.source) ?? issuerOf(reading, speakers, found.source);
    if (issuer) speakerOf.set(found, issuer);
  }
}

/** What a state puts out; reports and letters called by a nationality are anybody's there. */
const OFFICIAL = /^(?:statement|readout|read-out|communiqu[eé]|declaration)$/;

/** "The Ruritanian statement said": Ruritania's. */
function ofNation({ doc, tokens, tree, actors }: Reading, head: number): Speaker | undefined {
  const { lemma, tag } = tokens[head]!;
  if (!OFFICIAL.test(lemma) || tag === 'NNS') return undefined;
  const word = tree.children(head).find(c => c === head - 1 && /^(?:amod|compound)$/.test(tokens[c]!.deprel));
  const name = word === undefined ? undefined : doc.names.find(one => one.first <= word && word < one.last);
  if (!name?.known?.startsWith('state/')) return undefined;
  // "a joint Ruritanian-Velmian statement": of two
  if (/^[-‐–]$/.test(tokens[name.first - 1]?.text ?? '') || tree.children(head).some(c => tokens[c]!.norm === 'joint'))
    return undefined;
  const state = actors.find(actor => actor.known === name.known);
  if (state) return { actor: state.key };
  const entry = gazetteer().entries.get(name.known);
  return entry && { described: entry.name };
}

function issuerOf(reading: Reading, speakers: SpeakerIndex, head: number): Speaker | undefined {
  const { tokens, doc, lexicon } = reading;
  const token = tokens[head]!;
  if (!lexicon.documents.has(token.norm) || token.tag === 'NNS' || LODGED.test(token.lemma)) return undefined;
  const own = issuedBy(reading, speakers, head);
  if (own) return own;
  if (!isTakenUp(reading, head)) return undefined;
  const post = doc.paragraphs[doc.sentences[token.sentence]!.paragraph]!.post;
  const from = doc.sentences[Math.max(0, token.sentence - BACK)]!.first;
  for (let i = head - 1; i >= from; i--) {
    const { norm, pos, lemma } = tokens[i]!;
    if (pos !== 'NOUN' || !lexicon.documents.has(norm) || !isAlike(lemma, token.lemma)) continue;
    if (doc.paragraphs[doc.sentences[tokens[i]!.sentence]!.paragraph]!.post !== post) return undefined;
    const issuer = issuedBy(reading, speakers, i);
    if (issuer) return issuer;
    // Another one, of whom is not told: "a report by a union … ; the report".
    if (!isTakenUp(reading, i)) return undefined;
  }
  return undefined;
}

/** "the release", "that letter", "the 40-page report": nothing says whose it is. */
function isTakenUp({ tokens, tree }: Reading, head: number): boolean {
  const children = tree.children(head);
  if (children.some(c => /^(?:nmod|acl|appos)/.test(tokens[c]!.deprel) || tokens[c]!.pos === 'PROPN')) return false;
  return children.some(c => c < head && /^(?:the|this|that)$/.test(tokens[c]!.norm));
}

/** Who put out a text, where its own sentence tells. */
function issuedBy(reading: Reading, speakers: SpeakerIndex, head: number): Speaker | undefined {
  const { tokens, tree } = reading;
  // "a statement released by the mayor's office"
  for (const c of tree.children(head)) {
    const agent = c > head && relationOf(tokens[c]!) === 'acl' && ISSUES.test(tokens[c]!.lemma) ? agentOf(reading, c) : undefined; // biome-ignore format: one thought
    if (agent !== undefined && isNominal(tokens[agent])) return named(reading, speakers, agent);
  }
  const owner = speakerAt(reading, speakers, head, nounPhrase(reading, head));
  if ('actor' in owner && !speakers.at(head)) return owner;
  const { deprel, head: verb } = tokens[head]!;
  if (verb < 0 || tokens[verb]!.pos !== 'VERB') return undefined;
  // "the envoy read a joint communique": theirs who are joined in it.
  if (tokens[verb]!.lemma === 'read' && tree.children(head).some(c => tokens[c]!.norm === 'joint')) return undefined;
  // "the union published a report"; "in a letter to the union, the mayor offered a bonus"
  const puts = deprel === 'obj' && ISSUES.test(tokens[verb]!.lemma);
  const within =
    relationOf(tokens[head]!) === 'obl' && tree.children(head).some(c => c < head && tokens[c]!.norm === 'in');
  if (deprel === 'nsubj:pass' && ISSUES.test(tokens[verb]!.lemma)) {
    const agent = agentOf(reading, verb);
    return agent === undefined ? undefined : named(reading, speakers, agent);
  }
  if (!puts && !within) return undefined;
  const subject = subjectOf(reading, verb);
  return subject && subject.head !== head ? named(reading, speakers, subject.head) : undefined;
}

/** An actor, or what one owns: "the mayor's office". */
function named(reading: Reading, speakers: SpeakerIndex, head: number): Speaker | undefined {
  const { tree, tokens } = reading;
  const speaker = speakerAt(reading, speakers, head, nounPhrase(reading, head));
  if ('actor' in speaker) return speaker;
  const owned = tree.children(head).some(c => tokens[c]!.deprel === 'nmod:poss' && speakers.at(c));
  return owned || / and /.test(speaker.described) ? speaker : undefined;
}
