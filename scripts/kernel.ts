/**
 * `npm run kernel [-- --check]`: compiles kernel/ (AssemblyScript, a TypeScript of WebAssembly's own types) to models/kernel.wasm. The same source gives the
 * same bytes; with --check it is only compared with the file, and another one is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const OUT = 'models/kernel.wasm';
/** No collector of garbage; `abort` traps. */
const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--use', 'abort='];

async function compile(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['kernel/index.ts', ...OPTIONS, '--outFile', OUT], {
    writeFile: (_, contents) => {
      bytes = contents as Uint8Array;
    },
  });
  if (error || !bytes) throw new Error(`kernel/ does not compile.\n${stderr.toString()}`);
  return bytes;
}

const bytes = await compile();
if (!process.argv.includes('--check')) writeFileSync(OUT, bytes);
else if (Buffer.compare(bytes, readFileSync(OUT)) !== 0) {
  console.error(`${OUT} is not what kernel/ gives: run "npm run kernel" and commit it.`);
  process.exitCode = 1;
}
console.log(`kernel: ${bytes.length} bytes`);
