import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import { inTime, patience } from './patience.js';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast meter '));
afterAll(() => rmSync(folder, { recursive: true }));

const meter = join(folder, 'meter.mjs');
// Linux tells how long a process was ready to run while others had every processor.
writeFileSync(
  meter,
  `import { existsSync, readFileSync, writeSync } from 'node:fs';
   const statistics = '/proc/self/schedstat';
   process.on('exit', () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
     const queued = existsSync(statistics) ? readFileSync(statistics, 'utf8').split(' ')[1] / 1e9 : 0;
     writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6, queued }));
   });`,
);

interface Taken {
  readonly megabytes: number;
  /** Of the processor, which no neighbour lengthens. */
  readonly seconds: number;
  /** Seconds in the queue for a processor. */
  readonly queued: number;
}

function measured(...args: string[]) {
  const { status, stdout, stderr, output } = spawnSync(process.execPath, ['--import', meter, main, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
    env: { ...process.env, LC_ALL: 'C' },
  });
  const taken = JSON.parse(output[3]!) as Taken;
  expect(taken.megabytes).toBeLessThan(200);
  expect(taken.seconds).toBeLessThan(patience);
  return { status, stdout, stderr, taken };
}

/** What the command says of a document that it refuses; within 2 s of waiting and of the processor, and 200 MB. */
export async function refusal(...args: string[]) {
  return inTime(
    () => measured(...args),
    ({ taken }) => taken.queued,
  );
}
