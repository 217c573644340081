/** Classes of characters by their code: a comparison of numbers costs a tenth of a pattern. */

/** ASCII letters. */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** ASCII digits. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** White space, as `\s` has it. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0xfeff ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x1680 ||
      code === 0x205f ||
      code === 0x3000));
