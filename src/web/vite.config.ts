import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { shapes } from './shapes-plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same application as one script and one sheet, for dossiers that are one file (src/export/html.ts). */
const asOneFile: InlineConfig = {
  configFile: false,
  root: at('.'),
  logLevel: 'warn',
  plugins: [react(), shapes],
  build: {
    outDir: at('../../dist/web-file'),
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: {
      input: at('inside/main.tsx'),
      output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
    },
  },
};

const alsoAsOneFile: Plugin = {
  name: 'also-as-one-file',
  apply: 'build',
  closeBundle: async () => void (await build(asOneFile)),
};

export default defineConfig({
  root: at('.'),
  plugins: [react(), shapes, alsoAsOneFile],
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    // The content security policy forbids inline data but for images; nothing here is small enough to matter.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7353' } },
});
