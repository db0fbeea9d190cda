// Puts the command line, and the threads that it starts, into a few files in dist/bin: Node takes some 0.4 s to find
// and read seven hundred modules, and every command and every thread would wait for that. Run: npm run build.
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { noticesOf } from './notices.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
// As deep as the folders of the build, so that what lies beside it is found from here as from there.
const folder = join(dist, 'bin');

/** Loaded from where they are installed: they have parts that are no modules, or are loaded only when they are needed. */
const installed = ['@duckdb/node-api', 'highs', 'piscina', 'subset-font', 'sucrase', '@fontsource/noto-sans-sc'];

const outputs = await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: process.argv.includes('--verbose') ? 'info' : 'error',
  ssr: { noExternal: true, external: installed, target: 'node' },
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        outlast: join(dist, 'cli', 'main.js'),
        worker: join(dist, 'executors', 'worker.js'),
        'player-worker': join(dist, 'executors', 'player-worker.js'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Without comments and white space, but with its names.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});

chmodSync(join(folder, 'outlast.js'), 0o755);
writeFileSync(join(folder, 'NOTICES.txt'), noticesOf(outputs));
