/**
 * Contents of reported acts other than plain speech: "urged X to …", "called for …", "accused X of …", "condemned …".
 * In: reading, verb and its uses. Out: the content and the longer cue, or nothing. The object is part of the content where it is
 * what the words are about ("accused Moscow of …").
 */
import { chargeNouns } from '../../knowledge/conflicts.ts';
import type { VerbUse } from '../../knowledge/reporting.ts';
import { behindColon } from './behind-colon.ts';
import { type Content, contentSpan } from './contents.ts';
import { cutRemark } from './cut-remarks.ts';
import { closingCue, cutAtNextCue, cutSubordinate } from './cuts.ts';
import { caseOf, type Parts, partsOf, prepositionOf } from './frame-arguments.ts';
import {
  findAs,
  infinitiveBehind,
  isAbsolute,
  isGreeting,
  isOfOneThing,
  isPurpose,
  isShove,
  isVerdict,
  nameBehindGerund,
  quotedAs,
} from './frame-parts.ts';
import { chargedByWords, quotedName } from './frames-by-words.ts';
import { isSourceCited } from './no-content.ts';
import { behindList, cutNarration, nameBehindPhrase, objectStart, widen, words } from './objects.ts';
import { isComma, type Reading, sentenceOf, tokenAt } from './reading.ts';
import { runOn } from './run-on.ts';
import { BARE_DENIAL, BARE_VERDICT } from './sift.ts';
import { type Range, relationOf } from './tree.ts';
import { verdictBefore } from './verdict-before.ts';
import { asWellAs, clauseOfIt, forWhat, overAdjectives, restOfInfinitives, trimmedTail } from './whole-phrases.ts';
import { particleAt } from './words.ts';

/** Objects that carry no matter of their own: "said so", "told it". */
const EMPTY = new Set('it this that so him her them himself herself themselves me us you what which'.split(' '));

export function actContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const before = verdictBefore(reading, verb, uses);
  if (before) {
    const last = cutSubordinate(reading, verb, before.first, cutAtNextCue(reading, verb, before.first, before.last));
    const span = contentSpan(reading, { first: before.first, last }, verb);
    return span && { spans: [span], use: before.use, construction: `act-${before.frame}` };
  }
  const parts = partsOf(reading, verb);
  for (const use of uses) {
    if (use.particle && !hasParticle(reading, verb, use.particle)) continue;
    for (const frame of use.takes) {
      if (frame === 'quote' || frame === 'clause') continue; // speech proper (contents.ts)
      const content = byFrame(reading, verb, use, frame, parts);
      // "welcomes the accord and calls on …": cut down to the one known thing
      const known = content && frame === 'object' && parts.object !== undefined && isOneThing(reading, content) ? verdictOn(reading, verb, uses, parts.object) : undefined; // biome-ignore format: one thought
      if (content) return known ?? asOneThing(reading, content);
    }
  }
  return parts.object === undefined ? undefined : verdictOn(reading, verb, uses, parts.object);
}

const isOneThing = ({ text }: Reading, { spans }: Content): boolean =>
  spans.length === 1 && /^(?:the|an?) \S+$/.test(text.slice(spans[0]!.start, spans[0]!.end));

/** "has demanded a vote", "called for a truce": two words that say enough. */
function asOneThing(reading: Reading, content: Content): Content {
  if (!/^act-(?:object|preposition)$/.test(content.construction) || !isOneThing(reading, content)) return content;
  if (!isOfOneThing(content.use)) return content;
  const { lemma } = reading.tokens[tokenAt(reading.tokens, content.spans[0]!.end - 1)]!;
  return reading.lexicon.matters.has(lemma) ? { ...content, construction: BARE_VERDICT } : content;
}

/** "Endorsed the deal", "criticized Oslo", where nothing tells why or as what. */
function verdictOn(reading: Reading, verb: number, uses: readonly VerbUse[], object: number): Content | undefined {
  const use = uses.find(u => isVerdict(reading, u, object) && (!u.particle || hasParticle(reading, verb, u.particle)));
  const { first, last } = reading.tree.extent(object);
  if (!use || first <= verb || words(reading, { first, last: object }) > 1 || isGreeting(reading, verb, object))
    return undefined;
  // A phrase behind the noun that the frames above left is when or where it was judged.
  const span = contentSpan(reading, { first, last: Math.min(last, object) }, verb);
  return span && { spans: [span], use, construction: BARE_VERDICT };
}

export function hasParticle({ tokens, tree }: Reading, verb: number, particle: string): boolean {
  if (tokens[verb + 1]?.norm === particle) return true;
  for (let c = tree.firstChild[verb]!; c >= 0 && c < verb + 4; c = tree.nextChild[c]!)
    if (c > verb && tokens[c]!.norm === particle) return true;
  return false;
}

/** The last token of the matter, with what the parse lost of it. */
function wholeOf(reading: Reading, verb: number, use: VerbUse, frame: VerbUse['takes'][number], range: Range): number {
  const { first } = range;
  if (frame === 'naming')
    return overAdjectives(reading, {
      first,
      last: clauseOfIt(reading, { first, last: runOn(reading, verb, first, range.last) }),
    });
  if (!/^(?:request|infinitive|preposition|object)$/.test(frame)) return range.last;
  const adjectives = overAdjectives(reading, range);
  const praised = use.group === 'judge' ? forWhat(reading, { first, last: adjectives }) : adjectives;
  const last = runOn(reading, verb, first, praised);
  if (/^(?:request|infinitive)$/.test(frame)) return restOfInfinitives(reading, { first, last });
  return asWellAs(reading, { first, last });
}

function byFrame(
  reading: Reading,
  verb: number,
  use: VerbUse,
  frame: VerbUse['takes'][number],
  parts: Parts,
): Content | undefined {
  const { tree, tokens } = reading;
  const { object, infinitive, gerund } = parts;
  const made = (first: number, last: number, more: Partial<Content> = {}): Content | undefined => {
    const whole = wholeOf(reading, verb, use, frame, { first, last });
    const cut = cutSubordinate(reading, verb, first, cutAtNextCue(reading, verb, first, whole));
    const own = /^(?:request|infinitive|preposition|object)$/.test(frame) ? cutNarration(reading, first, cut) : cut;
    // "offered to host the talks, state radio reported": who carries it.
    const credit =
      closingCue(reading, first, own) ??
      closingCue(reading, first, Math.min(own + 1, sentenceOf(reading, verb).last - 1));
    const said = credit === undefined ? own : credit - 1;
    const end = trimmedTail(reading, { first, last: cutRemark(reading, first, said) });
    const found = contentSpan(reading, { first, last: end }, verb);
    return found && { spans: [found], use, construction: `act-${frame}`, ...more };
  };
  switch (frame) {
    case 'request': {
      if (use.prepositions.length > 0) return requestBehindPreposition(reading, verb, use, parts, made);
      const asked = object ?? (infinitive === undefined ? undefined : tree.child(infinitive, 'nsubj'));
      if (asked === undefined || isShove(reading, use, asked)) return undefined;
      if (infinitive === undefined || asked > infinitive) {
        const verbBehind = infinitiveBehind(reading, asked);
        if (verbBehind === undefined) return undefined;
        return made(Math.max(tree.extent(asked).first, verb + 1), Math.max(tree.extent(verbBehind).last, verbBehind), {
          addressee: asked,
        });
      }
      // "urged him to sign": whom, the addressee says.
      const own = tree.extent(infinitive);
      const bare = /^(?:him|her|them)$/.test(tokens[asked]!.norm) && own.first === asked + 1;
      const first = bare ? own.first : Math.max(tree.extent(asked).first, verb + 1);
      return made(first, Math.max(own.last, infinitive), { addressee: asked });
    }
    case 'infinitive': {
      if (infinitive === undefined || object !== undefined || isPurpose(reading, verb, infinitive)) return undefined;
      const extent = tree.extent(infinitive);
      return extent.first > verb ? made(extent.first, behindList(reading, extent.last)) : undefined;
    }
    case 'gerund': {
      if (gerund === undefined) return undefined;
      const extent = tree.extent(gerund);
      return extent.first > verb ? made(extent.first, extent.last) : undefined;
    }
    case 'object': {
      if (object === undefined || (EMPTY.has(tokens[object]!.norm) && tree.children(object).length === 0))
        return undefined;
      if (isComma(tokens[verb + 1]) || isGreeting(reading, verb, object)) return undefined;
      // "a document detailing the plan" says nothing that somebody said.
      if (relationOf(tokens[verb]!) === 'acl' && tokens[verb]!.tag === 'VBG' && !isAbsolute(reading, verb))
        return undefined;
      // "set out two conditions: the road must open, and …"
      const listed = behindColon(reading, object + 1);
      if (listed) return { spans: [listed.span], use, construction: 'colon-after-cue', direct: listed.direct };
      const extent = tree.extent(object);
      const from = use.particle && tokens[verb + 1]?.norm === use.particle ? verb + 1 : verb;
      const first = objectStart(reading, from, Math.max(extent.first, from + 1));
      const range = widen(reading, verb, { first, last: extent.last });
      // One word with an article says nothing alone ("rejected the offer"); a bare noun does ("urged restraint").
      const bare = range.first === range.last && tokens[range.first]!.pos === 'NOUN';
      if (isSourceCited(reading, verb, range)) return undefined;
      // "expressed optimism": a mood without its matter.
      if (/^(?:few|little|no)$/.test(tokens[range.first]!.norm)) return undefined;
      if (
        bare &&
        /^(?:express|voice|convey|underline|highlight|raise|air|offer|extend|claim|protest|report|propose|float)$/.test(
          use.verb,
        )
      )
        return undefined;
      // "Denied any involvement", "rejected the accusation": whoever is blamed says that it is not so.
      const denied = use.group === 'reject' && chargeNouns().has(tokens[object]!.lemma);
      if (denied && words(reading, range) < 2) return made(range.first, range.last, { construction: BARE_DENIAL });
      return bare || words(reading, range) >= 2 ? made(range.first, range.last) : undefined;
    }
    case 'charge': {
      // "thanked him for the visit": manners; whom one thanks by name for what they did, a read-out tells
      if (object !== undefined && use.group === 'thank' && tokens[object]!.pos === 'PRON') return undefined;
      if (object === undefined) {
        const charged = chargedByWords(reading, verb, use);
        return charged && made(charged.first, charged.last);
      }
      const matter = parts.obliques.find(c => c > object && use.prepositions.includes(prepositionOf(reading, c)));
      if (matter === undefined && use.group !== 'charge' && use.group !== 'liken') return undefined;
      if (use.group === 'ask-for') {
        const mark = matter === undefined ? undefined : caseOf(reading, matter);
        if (matter === undefined || mark === undefined) return undefined;
        return made(mark + 1, tree.extent(matter).last, { addressee: object });
      }
      const first = Math.max(tree.extent(object).first, verb + 1);
      if (matter !== undefined)
        return made(
          first,
          widen(reading, verb, { first, last: Math.max(tree.extent(matter).last, tree.extent(object).last) }).last,
        );
      // The preposition hung on the object itself.
      const inner = tree.children(object).some(c => c > object && use.prepositions.includes(prepositionOf(reading, c)));
      // "…, blaming bad weather": whoever or whatever it is laid to
      return inner || use.verb === 'blame'
        ? made(first, widen(reading, verb, { first, last: tree.extent(object).last }).last)
        : undefined;
    }
    case 'as': {
      const start = object ?? parts.obliques.find(c => use.verb === 'refer' && prepositionOf(reading, c) === 'to');
      if (start === undefined) return undefined;
      const as = findAs(reading, start) ?? quotedAs(reading, start);
      if (as === undefined) return undefined;
      let first = Math.max(tree.extent(start).first, verb + 1);
      if (object === undefined && tokens[first]!.norm === 'to') first++;
      return made(first, widen(reading, verb, { first, last: Math.max(tree.extent(as).last, as) }).last);
    }
    case 'naming': {
      const quoted = quotedName(reading, verb);
      if (quoted !== undefined) return made(verb + 1, quoted);
      const named = tree
        .children(verb)
        .find(c => c > verb && ['xcomp', 'ccomp'].includes(relationOf(tokens[c]!)) && c !== infinitive);
      if (object !== undefined && named !== undefined && named > object && tokens[named]!.tag !== 'VB') {
        return made(Math.max(tree.extent(object).first, verb + 1), tree.extent(named).last);
      }
      // "called the talks productive", with the object hung on the adjective.
      if (
        object === undefined &&
        named !== undefined &&
        /^(?:JJ|NN|VBN)/.test(tokens[named]!.tag ?? '') &&
        tree.children(named).some(c => c < named && c > verb && /^(?:compound|nsubj)/.test(tokens[c]!.deprel))
      ) {
        return made(Math.max(tree.extent(named).first, verb + 1), tree.extent(named).last);
      }
      const iobj = tree.child(verb, 'iobj');
      const obj = tree.child(verb, 'obj');
      if (iobj !== undefined && obj !== undefined && iobj > verb && obj > iobj)
        return made(tree.extent(iobj).first, tree.extent(obj).last);
      const last = nameBehindPhrase(reading, verb) ?? nameBehindGerund(reading, verb);
      return last === undefined ? undefined : made(verb + 1, last);
    }
    case 'preposition': {
      // "took issue with": the preposition hangs on the noun that belongs to the verb.
      const own = use.particle === undefined ? undefined : particleAt(reading, verb, use.particle);
      if (own !== undefined && use.prepositions.includes(tokens[own + 1]?.norm ?? '')) {
        if (tokens[own + 2]?.norm === 'behalf') return undefined; // for whom one speaks
        const head = Math.max(tokens[own + 1]!.head, own + 2);
        const range = widen(reading, verb, { first: own + 2, last: Math.max(head, tree.extent(head).last) });
        return made(range.first, range.last, { cueLast: own + 1 });
      }
      const matter = parts.obliques.find(c => use.prepositions.includes(prepositionOf(reading, c)));
      if (matter === undefined) return undefined;
      const mark = caseOf(reading, matter) ?? tree.extent(matter).first;
      if (mark > verb + (use.group === 'argue-for' ? 1 : 3)) return undefined;
      const range = widen(reading, verb, { first: mark + 1, last: tree.extent(matter).last });
      return made(range.first, range.last, { cueLast: mark });
    }
    default:
      return undefined;
  }
}

/** "called on X to …", "appealed to X to …". */
function requestBehindPreposition(
  reading: Reading,
  verb: number,
  use: VerbUse,
  parts: Parts,
  made: (first: number, last: number, more?: Partial<Content>) => Content | undefined,
): Content | undefined {
  const { tree, tokens } = reading;
  const asked = parts.obliques.find(
    c => use.prepositions.includes(prepositionOf(reading, c)) && tokens[c]!.pos !== 'VERB',
  );
  if (asked === undefined) return undefined;
  const mark = caseOf(reading, asked);
  if (mark === undefined || mark > verb + 2) return undefined;
  const infinitive =
    parts.infinitive ??
    tree.children(asked).find(c => c > asked && tree.children(c).some(k => tokens[k]!.norm === 'to' && k < c));
  if (infinitive === undefined || infinitive < asked) return undefined;
  return made(mark + 1, Math.max(tree.extent(infinitive).last, infinitive), { addressee: asked, cueLast: mark });
}
