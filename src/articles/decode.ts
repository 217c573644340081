/**
 * Bytes become text. In: the bytes of a file. Out: the text with LF line ends and without NUL and invisible characters, or a
 * refusal; a warning where the encoding had to be guessed. UTF-8 first, then a byte order mark or the pattern of NULs of UTF-16,
 * then chardet, where Windows-1252 stands in for ISO-8859-1 as browsers do (https://encoding.spec.whatwg.org/#names-and-labels).
 */
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { INVISIBLE } from '../text/normalise.ts';

export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean; readonly replaced: number }
  | { readonly refused: 'empty' | 'binary' };

/** How many bytes are looked at to tell an encoding. 64 KiB: more than any page head, and quick. */
const SAMPLE_BYTES = 65_536;
/** Share of control characters above which bytes are no text. Text has none but tab, line feed, carriage return, form feed. */
const CONTROL_SHARE = 0.02;

const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
];

/** A declared charset in the first bytes of a page: `<meta charset=…>` or the http-equiv form. */
function declaredCharset(sample: Uint8Array): string | undefined {
  const head = Buffer.from(sample.subarray(0, 4096)).toString('latin1');
  return head.match(/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i)?.[1];
}

function utf16Kind(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text in UTF-16 has a NUL in every second place.
  let even = 0;
  let odd = 0;
  const pairs = Math.floor(Math.min(sample.length, 2048) / 2);
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) even++;
    if (sample[2 * i + 1] === 0) odd++;
  }
  if (pairs >= 4 && odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (pairs >= 4 && even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function looksBinary(sample: Uint8Array): boolean {
  if (signatures.some(signature => signature.every((byte, i) => sample[i] === byte))) return true;
  let control = 0;
  let nul = 0;
  for (const byte of sample) {
    if (byte === 0) nul++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      control++;
  }
  // A stray NUL is mended; many NULs that make no UTF-16 are no text.
  return control + nul > sample.length * CONTROL_SHARE + 4;
}

const invisible = new RegExp(`${INVISIBLE.source}|\\u0000`, 'g');

/** What steers a terminal (ECMA-48): colours and cursor movements, and commands up to their end mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const terminalSequence = /\u001B(?:\[[0-?]{0,40}[ -/]{0,8}[@-~]|\][^\u0007\u001B\n]{0,400}(?:\u0007|\u001B\\))/g;

/** LF line ends; NBSP and other fixed spaces to a space; NUL, zero-width and direction marks away. */
export function cleanCharacters(text: string): string {
  return (
    text
      .replace(terminalSequence, '')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(invisible, '')
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\f\v]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0001-\u0008\u000E-\u001F\u007F]/g, '')
  );
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'empty' };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const utf16 = utf16Kind(sample);
  if (!utf16 && looksBinary(sample)) return { refused: 'binary' };
  const finish = (raw: string, encoding: string, guessed: boolean): Decoded => {
    const text = cleanCharacters(raw);
    if (text.trim() === '') return { refused: 'empty' };
    return { text, encoding, guessed, replaced: raw.split('\uFFFD').length - 1 };
  };
  if (utf16) return finish(iconv.decode(Buffer.from(bytes), utf16), utf16, false);
  if (isUtf8(bytes)) return finish(new TextDecoder('utf-8').decode(bytes), 'utf-8', false);
  const declared = declaredCharset(sample);
  const guess = declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared) ? declared : undefined;
  const detected = guess ?? chardet.detect(Buffer.from(sample)) ?? 'windows-1252';
  const encoding =
    /^(iso-8859-1|ascii|us-ascii|utf-?8)$/i.test(detected) && !mostlyUtf8(sample) ? 'windows-1252' : detected;
  const known = iconv.encodingExists(encoding) ? encoding : 'windows-1252';
  return finish(iconv.decode(Buffer.from(bytes), known), known.toLowerCase(), guess === undefined);
}

/** UTF-8 with a few broken bytes (a cut file) stays UTF-8: more well-formed sequences than broken ones. */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let broken = 0;
  let good = 0;
  for (const character of text) {
    if (character === '\uFFFD') broken++;
    else if (character > '\u007F') good++;
  }
  return good > broken;
}
