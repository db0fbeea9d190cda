import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast offline '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes every way to a network that Node has say so on stderr and end the process, also in threads. */
const severed = join(folder, 'severed.cjs');
writeFileSync(
  severed,
  `const { syncBuiltinESMExports } = require('node:module');
   const { writeSync } = require('node:fs');
   const cut = (holder, name, whose) => {
     holder[name] = () => { writeSync(2, 'touched the network: ' + whose + '.' + name + '\\n'); process.exit(99); };
   };
   const ways = {
     net: ['connect', 'createConnection', 'createServer'],
     tls: ['connect', 'createServer'],
     http: ['request', 'get', 'createServer'],
     https: ['request', 'get', 'createServer'],
     http2: ['connect', 'createServer', 'createSecureServer'],
     dgram: ['createSocket'],
     dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
   };
   for (const [name, functions] of Object.entries(ways)) for (const each of functions) cut(require('node:' + name), each, name);
   cut(require('node:net').Socket.prototype, 'connect', 'net.Socket');
   for (const each of ['lookup', 'resolve', 'resolve4', 'resolve6']) cut(require('node:dns').promises, each, 'dns.promises');
   cut(globalThis, 'fetch', 'globalThis');
   cut(globalThis, 'WebSocket', 'globalThis');
   syncBuiltinESMExports();`,
);

const env = { ...process.env, LC_ALL: 'C', NODE_OPTIONS: `--require "${severed}"` };
const severedNode = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, env });

/** Command lines in their order: later ones use what earlier ones wrote. */
const lines = [
  ['init', 'market'],
  ['check', 'market.yaml'],
  ['run', 'market.yaml', '--replicates', '4', '--months', '12', '--threads', '2'],
  ['snapshot', 'market.yaml', '--month', '3', '--set', 'horizon=12', '--replicates', '2', '-o', 'm.snapshot'],
  ['run', '--from', 'm.snapshot', '--threads', '1'],
  ['strategies', 'hold'],
  ['schema'],
] as const;

describe('with every way to a network cut', () => {
  test.each(lines.map((line) => [line.join(' '), line] as const))('outlast %s works', (_, line) => {
    const { status, stdout, stderr } = severedNode(main, ...line);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeGreaterThan(60);
  });

  test.each([
    ["require('node:net').connect(9)", 'net.connect'],
    ["require('node:http').get('http://127.0.0.1:9')", 'http.get'],
    ["import('node:https').then((https) => https.get('https://127.0.0.1:9'))", 'https.get'],
    ["fetch('http://127.0.0.1:9')", 'globalThis.fetch'],
    ["require('node:dns').lookup('localhost', () => {})", 'dns.lookup'],
    ["new (require('node:net').Socket)().connect(9)", 'net.Socket.connect'],
  ])('the cut is one: %s is caught', (script, way) => {
    const { status, stderr } = severedNode('-e', script);
    expect([status, stderr]).toEqual([99, `touched the network: ${way}\n`]);
  });
});

const unshare = ['-rn', '--'];
const canUnshare = spawnSync('unshare', [...unshare, 'true']).status === 0;

test('in threads too', () => {
  const script = `new (require('node:worker_threads').Worker)("fetch('http://127.0.0.1:9')", { eval: true })`;
  expect(severedNode('-e', script).stderr).toBe('touched the network: globalThis.fetch\n');
});

describe.skipIf(!canUnshare)('in a namespace without a network', () => {
  test('there is no network', () => {
    const script = "process.exit(Object.values(require('node:os').networkInterfaces()).flat().length)";
    expect(spawnSync('unshare', [...unshare, process.execPath, '-e', script]).status).toBe(0);
  });

  test('a run gives the bytes that it gives with one', () => {
    const run = [main, 'run', 'market.yaml', '--replicates', '4', '--months', '12', '--threads', '2', '--json'];
    expect(readdirSync(folder)).toContain('market.yaml');
    const without = spawnSync('unshare', [...unshare, process.execPath, ...run], { cwd: folder, encoding: 'utf8' });
    expect([without.status, without.stderr]).toEqual([0, '']);
    expect(without.stdout).toBe(spawnSync(process.execPath, run, { cwd: folder, encoding: 'utf8' }).stdout);
  });
});
