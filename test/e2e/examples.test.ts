import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (name: string): string => execFileSync(process.execPath, [join('examples', name)], { cwd: root, encoding: 'utf8' });

test('every example is run here', () => {
  expect(readdirSync(join(root, 'examples')).toSorted()).toEqual(['own-strategy', 'run-a-scenario.mjs', 'what-if.mjs']);
});

test('run-a-scenario prints a survival for every vendor, and the README shows this very program', () => {
  expect(run('run-a-scenario.mjs').match(/of 20 runs/g)).toHaveLength(8);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(
    readFileSync(join(root, 'examples/run-a-scenario.mjs'), 'utf8'),
  );
});

test('what-if finds fewer builders where the weights are closed', () => {
  const found = /open (\S+), closed (\S+)/.exec(run('what-if.mjs'));
  expect(Number(found?.[1])).toBeGreaterThan(Number(found?.[2]));
});

test('the README shows the own strategy as it is', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(
    readFileSync(join(root, 'examples/own-strategy/patient.ts'), 'utf8'),
  );
});
