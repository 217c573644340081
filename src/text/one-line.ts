/** A text on one line. In: a text. Out: the same with one space for any run of white space. */

/** Most words are on one line already: looking is a tenth of the cost of replacing each space by itself. */
export const oneLine = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text);
