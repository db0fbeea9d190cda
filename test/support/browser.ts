import { accessSync, constants } from 'node:fs';
import { isBuiltin } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build, preview, type PreviewServer, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The installed Chromium; none is ever fetched. */
export const chromiumPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find(isProgram);

/** Whether the absence of a tool is a failure, as in continuous integration, and not a reason to leave a test out. */
export const strict = (process.env['OUTLAST_CI'] ?? process.env['CI'] ?? '') !== '';

export function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(`no Chromium on PATH: looked for ${names.join(', ')}`);
  return chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** Fails the build where something asks for what only Node has, and says who. */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId(source, importer) {
    if (isBuiltin(source)) throw new Error(`${importer ?? 'the page'} imports ${source}, which no browser has`);
  },
};

/** Bundles the page of a folder with what `dist` holds, module workers included. */
export async function bundle(folder: string, outDir: string): Promise<void> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    resolve: { alias: [{ find: /^outlast\/(.+)$/, replacement: `${root}dist/$1/index.js` }] },
    plugins: [withoutNode],
    worker: { format: 'es', plugins: () => [withoutNode] },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
}

/** Serves what was bundled on a free port of this machine, to this machine only. */
export function serve(outDir: string): Promise<PreviewServer> {
  return preview({
    root: outDir,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
}
