import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { DuckStore } from 'outlast/store';
import { afterAll, expect, test } from 'vitest';
import { Luck } from '../../src/numerics/index.js';
import { Homes, main, type Home } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());

const kills = 20;
const replicates = 3000;
const line = (seed: number): string[] =>
  `run market.yaml --months 6 --threads 2 --store --replicates ${replicates} --seed ${seed}`.split(' ');
const env = { ...process.env, LC_ALL: 'C' };

/** Starts a run and kills it after that many milliseconds; whether it was still there to be killed. */
async function killed(home: Home, seed: number, milliseconds: number): Promise<boolean> {
  const life = spawn(process.execPath, [main, ...line(seed)], { cwd: home.folder, env, stdio: 'ignore' });
  const ended = once(life, 'exit') as Promise<[number | null, string | null]>;
  await Promise.race([ended, after(milliseconds)]);
  life.kill('SIGKILL');
  return (await ended)[1] === 'SIGKILL';
}

/** How many replicates are kept of all runs; every one, of the latest run or of all, has to have all of its outcomes, once. */
async function keptIn(home: Home, of: 'latest' | 'all' = 'latest'): Promise<number> {
  const store = await DuckStore.read(home.store).catch(() => undefined);
  if (store === undefined) return 0;
  const { database } = store;
  const those = of === 'all' ? '' : 'where run = (select max(id) from runs)';
  const [all] = await database.rows<[number]>('select coalesce(sum(count), 0)::integer from chunks');
  const [chunks] = await database.rows<[number]>(`select coalesce(sum(count), 0)::integer from chunks ${those}`);
  const [rows] = await database.rows<[number, number, number]>(
    `select count(*)::integer, count(distinct (run, replicate))::integer, count(distinct (run, replicate, measure))::integer
     from outcomes ${those}`,
  );
  const measures = await database.rows('select id from measures');
  await store.close();
  const kept = chunks![0];
  expect(rows).toEqual([kept * measures.length, kept, kept * measures.length]);
  return all![0];
}

test('twenty kills at random times lose nothing that was kept and leave nothing twice: the export equals that of runs without a break', async () => {
  const [broken, whole] = ['broken', 'whole'].map((name) => homes.make(name)) as [Home, Home];
  const began = performance.now();
  whole.say(...line(1));
  const span = performance.now() - began;
  const luck = new Luck(20240630, 0);
  let seed = 1;
  let kept = 0;
  let within = 0;
  for (let done = 0; done < kills || (within <= 2 && done < 3 * kills);) {
    if (await killed(broken, seed, 0.9 * span * luck.uniform(100 * seed + done))) done += 1;
    else seed += 1;
    const now = await keptIn(broken);
    expect(now).toBeGreaterThanOrEqual(kept);
    if (now > kept && now % replicates !== 0) within += 1;
    kept = now;
  }
  // Kills while Node still loads prove little: it is gone on until some have hit a run that has begun to keep.
  expect(within).toBeGreaterThan(2);
  for (let each = 1; each <= seed; each++) {
    broken.say(...line(each), '--resume');
    whole.say(...line(each));
  }
  expect(await keptIn(broken, 'all')).toBe(seed * replicates);
  expect(await broken.exported()).toEqual(await whole.exported());
}, 600_000);
