import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutTime } from './pdf-time.js';

/** Headless, quiet, and without any connection: every name resolves to nothing. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

/** Milliseconds after which a browser is given up. */
const patience = 120_000;

/** Prints an HTML file that needs nothing beside itself, by a Chromium; null where it wrote nothing. */
export async function pdfFile(html: string, chromium: string): Promise<Uint8Array | null> {
  const folder = mkdtempSync(join(tmpdir(), 'outlast-print-'));
  try {
    const page = join(folder, 'report.html');
    const target = join(folder, 'report.pdf');
    writeFileSync(page, html);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    for (const more of sandboxing()) {
      await finished(chromium, [...flags, ...more, profile, `--print-to-pdf=${target}`, pathToFileURL(page).href]);
      if (existsSync(target)) break;
    }
    return existsSync(target) ? withoutTime(readFileSync(target)) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** In its sandbox first. A superuser, and many a container, cannot have one; the page is our own and may run nothing. */
const sandboxing = (): readonly (readonly string[])[] => (process.getuid?.() === 0 ? [['--no-sandbox']] : [[], ['--no-sandbox']]);

/** Waits until a program ends, however it does. */
function finished(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patience });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
