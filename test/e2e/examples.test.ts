import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** Runs an example as a user would, against the built package; types are stripped by the compiler that builds it. */
function run(name: string): string {
  const folder = join(root, 'node_modules/.cache/outlast-examples');
  mkdirSync(folder, { recursive: true });
  const plain = readFileSync(join(root, 'examples', name), 'utf8')
    .replaceAll(/!(?=[.;,)])/g, '')
    .replaceAll(/\((\w+): typeof open\): number/g, '($1)');
  const file = join(folder, name.replace(/\.ts$/, '.mjs'));
  writeFileSync(file, plain);
  return execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
}

test('every example is run here', () => {
  expect(readdirSync(join(root, 'examples')).sort()).toEqual(['run-a-scenario.ts', 'what-if.ts']);
});

test('run-a-scenario prints a survival for every vendor', () => {
  expect(run('run-a-scenario.ts').match(/of 20 runs/g)).toHaveLength(8);
});

test('what-if finds fewer builders where the weights are closed', () => {
  const [, open, closed] = /open (\S+), closed (\S+)/.exec(run('what-if.ts'))!;
  expect(Number(open)).toBeGreaterThan(Number(closed));
});
