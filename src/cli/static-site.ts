import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a page from here may do: run its own scripts, and nothing that comes from elsewhere or is made of text. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What is named by what it holds never changes: a browser keeps it, and what it compiled of it. */
const lasting = /^\/(?:assets|fonts)\//;

/** Files whose names begin alike, and the folder in which they are. */
export interface Elsewhere {
  readonly under: string;
  readonly folder: string;
}

/** A server of the files in a folder, of those that are kept elsewhere, and of no other. */
export function siteOf(folder: string, elsewhere?: Elsewhere): Server {
  return createServer((request, response) => answer(folder, elsewhere, request, response));
}

function answer(
  folder: string,
  elsewhere: Elsewhere | undefined,
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
): void {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
  const file =
    elsewhere !== undefined && url.startsWith(elsewhere.under)
      ? fileAt(elsewhere.folder, `/${url.slice(elsewhere.under.length)}`)
      : fileAt(folder, url);
  const size = file === undefined ? undefined : sizeOf(file);
  if (file === undefined || size === undefined) return refuse(response, 404);
  response.writeHead(200, {
    ...always,
    'Cache-Control': lasting.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': kinds[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file that an address means; undefined where it is outside the folder or no address at all. */
function fileAt(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://studio').pathname);
    if (path.includes('\0')) return undefined;
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf(file: string): number | undefined {
  const status = statSync(file, { throwIfNoEntry: false });
  return status?.isFile() === true ? status.size : undefined;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...always, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
