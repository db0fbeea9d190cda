import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/prepare.mjs', import.meta.url));

let root = '';
let log = '';
let env: NodeJS.ProcessEnv = {};

/** A checkout in miniature, in a folder with spaces, with an npm and a compiler that only note that they were called. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'out last '));
  log = join(root, 'calls.txt');
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'src'));
  copyFileSync(script, join(root, 'scripts/prepare.mjs'));
  for (const step of ['bundle', 'studio']) writeFileSync(join(root, `scripts/${step}.mjs`), '');
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  writeFileSync(join(root, 'src/index.ts'), 'export {};');
  const npm = join(root, 'npm.cjs');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.appendFileSync(${JSON.stringify(log)}, 'npm ' + process.argv.slice(2).join(' ') + ' ' + process.env.NODE_ENV + '\\n');
     if (process.env.FAIL_NPM) process.exit(1);
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
     fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
     fs.writeFileSync('node_modules/typescript/bin/tsc', "require('node:fs').appendFileSync(" + JSON.stringify(${JSON.stringify(log)}) + ", 'tsc ' + process.argv.slice(2).join(' ') + '\\\\n'); process.exit(process.env.FAIL_TSC ? 2 : 0)");
     fs.writeFileSync('node_modules/typescript/package.json', '{"type":"commonjs"}');`,
  );
  env = { ...process.env, npm_execpath: npm, NODE_ENV: 'production' };
});

afterEach(() => rmSync(root, { recursive: true }));

const prepare = (extra: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs')], { encoding: 'utf8', env: { ...env, ...extra } });
const calls = (): string[] => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);

describe('prepare', () => {
  test('installs once, development tools included even in production, then builds', () => {
    const { status, stderr, stdout } = prepare();
    expect(status).toBe(0);
    expect(calls()).toEqual(['npm ci --include=dev production', 'tsc -b']);
    expect(stderr).toMatch(/^outlast: installing the dependencies/);
    expect(stdout).toBe('');
  });

  test('does nothing the second time, and says nothing', () => {
    prepare();
    const { status, stderr } = prepare();
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(calls()).toHaveLength(2);
  });

  test('installs again when the lockfile changed, and builds again when a source did', () => {
    prepare();
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}');
    prepare();
    expect(calls().filter((call) => call.startsWith('npm'))).toHaveLength(2);
    writeFileSync(join(root, 'src/index.ts'), 'export const changed = true;');
    prepare();
    expect(calls().at(-1)).toBe('tsc -b');
    expect(calls()).toHaveLength(4);
  });

  test('says in a sentence that an installation failed, and tries again next time', () => {
    const { status, stderr } = prepare({ FAIL_NPM: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('Is there a network?');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(prepare().status).toBe(0);
  });

  test('does not take a failed build for a build', () => {
    expect(prepare({ FAIL_TSC: '1' }).status).toBe(1);
    expect(prepare().status).toBe(0);
    expect(calls().filter((call) => call.startsWith('tsc'))).toHaveLength(2);
  });

  test('installs nothing through a link: what it leads to is somebody else’s', () => {
    prepare();
    renameSync(join(root, 'node_modules'), join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}');
    expect(prepare().status).toBe(0);
    expect(calls().filter((call) => call.startsWith('npm'))).toHaveLength(1);
  });

  test('lets one of two processes work and the other wait', async () => {
    const both = [0, 1].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, [join(root, 'scripts/prepare.mjs')], { env, stdio: 'ignore' }).on('close', resolve);
        }),
    );
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect(calls()).toEqual(['npm ci --include=dev production', 'tsc -b']);
  });

  test('refuses a Node that is too old', async () => {
    const { isSupported } = (await import(script)) as { isSupported: (version: string) => boolean };
    expect(['18.20.0', '20.18.9', '16.0.0'].map(isSupported)).toEqual([false, false, false]);
    expect(['20.19.0', '22.0.0', '24.1.0'].map(isSupported)).toEqual([true, true, true]);
  });
});
