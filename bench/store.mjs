// What it costs to play replicates through tasks on two threads into a store, over two threads that only simulate: a
// market of 3 vendors and 36 months, rounds interleaved, medians and spread. Time of the processor is told beside
// that of the clock, which other load moves. Run: node bench/store.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadScenario } from 'outlast';
import { threads } from 'outlast/executors';
import { Pace, runInto } from 'outlast/experiment';
import { scenarioHash } from 'outlast/scenario';
import { DuckStore } from 'outlast/store';
import { median, show } from './figures.mjs';

const rounds = Number(process.argv[2] ?? 7);
const replicates = 4000;
const scenario = await loadScenario('templates/market.yaml', ['horizon=36']);
const hash = scenarioHash(scenario);
const folder = mkdtempSync(join(tmpdir(), 'outlast bench '));
const sink = await DuckStore.open(join(folder, 'results.duckdb'), { threads: 1 });
const executor = threads(2);
const pace = new Pace(2, () => performance.now() / 1000);
const workers = [0, 1].map(() => new Worker(new URL('bare.mjs', import.meta.url), { workerData: scenario }));

async function bare() {
  const count = replicates / workers.length;
  await Promise.all(
    workers.map(async (worker, i) => {
      worker.postMessage({ from: i * count, count });
      await once(worker, 'message');
    }),
  );
}

async function kept(round) {
  const run = {
    base: { scenario, hash },
    overrides: [],
    hash,
    frozen: false,
    fidelity: 'stochastic',
    seed: 1,
    engine: `bench ${round}`,
    asked: null,
  };
  await runInto({ run, scenario, wanted: { from: 0, count: replicates }, executor, sink, pace });
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

const measured = { bare: [], kept: [] };
for (let round = -1; round < rounds; round++) {
  const both = { bare: await timed(bare), kept: await timed(() => kept(round)) };
  // The first round warms up.
  if (round < 0) continue;
  for (const name of ['bare', 'kept']) measured[name].push(both[name]);
}
await executor.close();
await sink.close();
await Promise.all(workers.map((worker) => worker.terminate()));
rmSync(folder, { recursive: true });

for (const [name, times] of Object.entries(measured)) {
  show(
    `${replicates} runs ${name}, by the clock`,
    times.map(({ wall }) => wall),
    'ms',
  );
  show(
    `${replicates} runs ${name}, processor`,
    times.map(({ cpu }) => cpu),
    'ms',
  );
}
const over = (of) => 100 * (median(measured.kept.map((time) => time[of])) / median(measured.bare.map((time) => time[of])) - 1);
console.log(
  `kept over bare              ${over('wall').toFixed(1)} % by the clock, ${over('cpu').toFixed(1)} % of the processor`,
);
