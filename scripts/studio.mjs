// Bundles the studio into dist/studio: a static page that needs no server of its own. Run: npm run build:studio.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readScenario } from '../dist/scenario/index.js';
import { noticesOf } from './notices.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'src');
const studio = join(sources, 'studio');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Fails where something asks for what only Node has, and says who. */
const withoutNode = {
  name: 'without-node',
  enforce: 'pre',
  resolveId(source, importer) {
    if (isBuiltin(source)) throw new Error(`${importer ?? 'the page'} imports ${source}, which no browser has`);
  },
};

/** Everything beside the studio is taken as the compiler built it. */
const asBuilt = {
  name: 'as-built',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.') || !source.endsWith('.js')) return null;
    const file = resolve(dirname(importer.split('?')[0]), source);
    const inside = relative(sources, file);
    if (inside.startsWith('..') || inside.startsWith(`studio${sep}`)) return null;
    // What nobody uses of a module may go: loading one does nothing by itself.
    return { id: join(root, 'dist', inside), moduleSideEffects: false };
  },
};

/** What would make code of a scenario's text: a page never does, so it does not even carry the means. */
const withoutCode = {
  name: 'without-code',
  enforce: 'pre',
  resolveId: (source) => (source === 'sucrase' ? '\0without-code' : null),
  load: (id) => (id === '\0without-code' ? "export const transform = () => { throw new Error('a page runs no code'); };" : null),
};

const plugins = () => [withoutNode, withoutCode, asBuilt];

/**
 * The font in the slices in which it is installed, each with the characters that it draws: a browser fetches those that a text needs and that
 * it has no font for. The rules are apart from the page's own style sheet, which nobody should wait longer for.
 */
function copyFaces(folder) {
  const font = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8'));
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  cpSync(join(font, 'LICENSE'), join(folder, 'fonts', 'LICENSE'));
  const rules = [400, 600].flatMap((weight) =>
    Object.entries(ranges).map(([slice, characters]) => {
      const file = `noto-sans-sc-${slice.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
      cpSync(join(font, 'files', file), join(folder, 'fonts', file));
      return `@font-face{font-family:'Outlast Sans';font-weight:${weight};font-display:block;src:url(fonts/${file})format('woff2');unicode-range:${characters}}\n`;
    }),
  );
  writeFileSync(join(folder, 'faces.css'), rules.join(''));
}

/** What the page keeps for when there is no network: all of it but the font, of which it keeps what it has used. */
function listForOffline(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|css|svg)$/.test(entry.name) && !entry.name.startsWith('offline'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  const kept = { version: hash.digest('hex').slice(0, 16), files };
  writeFileSync(join(folder, 'offline-files.js'), `self.offline = ${JSON.stringify(kept)};\n`);
}

/** The market that the first screen plays, and the hash that stands for it. */
function firstMarket() {
  const file = join(root, 'scenarios', 'llm-2024.yaml');
  const { scenario, hash } = readScenario(readFileSync(file, 'utf8'), { file });
  return { scenario, hash };
}

const outDir = join(root, 'dist', 'studio');
const outputs = await build({
  root: studio,
  configFile: false,
  logLevel: process.argv.includes('--verbose') ? 'info' : 'error',
  base: './',
  define: { outlastEngine: JSON.stringify(`outlast ${version}`), outlastFirst: JSON.stringify(firstMarket()) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: plugins(),
  worker: { format: 'es', plugins },
  build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
});

writeFileSync(join(outDir, 'NOTICES.txt'), noticesOf(outputs));
copyFaces(outDir);
listForOffline(outDir);
