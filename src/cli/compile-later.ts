/** A setting of the process for those who start it (bin, npm start, the bench): nobody who only imports Parley has it changed. */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before V8 optimises it; 132 KB by default. */
const BUDGET = 300_000;
/** V8 12 (Node 22) has another compiler between; not measured there. */
const LAST_MEASURED = 11;

/**
 * Has V8 wait longer before it optimises a function. Parley's rules are thousands of small functions, each of which runs rarely: in
 * the first hundreds of articles compiling them, on another thread, costs as much processor time as they do. 226 articles read take a
 * fifth less of it, in the same time by the clock; with a million it is a quarter, but batches of thousands then cost a twentieth more.
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_MEASURED) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
