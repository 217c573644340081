/** Whether a sentence leans on the one before it, by how it begins or by what it only points to. In: its words as printed. Pure. */

/** Openings that lean on the sentence before. */
const LEANS =
  /^["“‘]?(?:therefore|thus|hence|instead|otherwise|similarly|likewise|also|too|then|so|rather|moreover|furthermore|additionally|nonetheless|nevertheless|afterwards?|consequently|accordingly|conversely|for example|for instance|in (?:response|return|addition|turn|contrast|exchange|all|other words|this|that)|as (?:a result|such|part of)|by (?:contrast|comparison)|at the same|on the other|among (?:them|these|those)|to (?:that|this) end|both|the (?:former|latter|other|others|same|two|three|four|pair|duo)|another|others?|some(?! \d)|one of|the following|asked|that (?:is|was|would|will|has|had|could|means|makes|said)|even so|or|nor|yes|no,|well,|such|not|and|but|yet|still|however|later|earlier|more \w+ly|well)\b/i;
/** What was answered stands in the sentence before. */
const ANSWERS = /\b(?:counter(?:s|ed)|respond(?:s|ed)|repl(?:ies|ied)|retort(?:s|ed)|react(?:s|ed))\b(?! to)/i;
const BESIDE = /^[^,]{1,60}, (?:however|meanwhile|though|too|in turn|for (?:its|his|her|their) part),/i;
/** "The latest round of talks at the palace": which, and between whom, stands in the sentence before. */
const LATEST =
  /\bthe (?:latest|current|ongoing|present) (?:\p{Ll}+ )?(?:(?:round|session|stage|phase|day)s?(?: of (?:\p{Ll}+ )?(?:talks|negotiations|discussions))?|talks|negotiations|discussions|meetings?|plan|proposal|draft|offer)\b(?! (?:(?!in\b|at\b)\p{Ll}+ ){0,6}(?:between|with|on|over|about|by|from|to|ending|end|for|of) (?:(?:the|\p{Ll}+) )?\p{Lu})/u;

/** "The meeting with Norvand is set for Monday": whose? */
const ONE_SIDED =
  /^The (?:next |second |third |first )?(?:meeting|talks|session|call|round|negotiations|discussions) with (?:the )?\p{Lu}/u;

export const leansOnAnother = (sentence: string): boolean =>
  [LEANS, ANSWERS, BESIDE, ONE_SIDED].some(shape => shape.test(sentence)) ||
  LATEST.test(sentence.replace(/^\p{Lu}/u, first => first.toLowerCase()));
