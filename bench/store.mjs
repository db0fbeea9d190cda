// What the experiment layer costs over two threads that only simulate: replicates played as a design plays them, and played
// into a store. A market of 3 vendors and 36 months, rounds interleaved, medians and spread. Time of the processor is told
// beside that of the clock, which other load moves. Run: node bench/store.mjs [ROUNDS]
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadScenario } from 'outlast';
import { threads } from 'outlast/executors';
import { evaluatorOn, measuresOf, Pace, runInto } from 'outlast/experiment';
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
    world: 0,
    hash,
    brand: hash,
    fidelity: 'stochastic',
    seed: 1,
    engine: `bench ${round}`,
    asked: null,
  };
  await runInto({ run, scenario, wanted: { from: 0, count: replicates }, executor, sink, pace });
}

const outputs = measuresOf(scenario, 'stochastic').map(({ vendor, metric }) => ({ vendor, metric, month: null }));
const evaluator = evaluatorOn({ executor, pace: new Pace(2, () => performance.now() / 1000) });

async function evaluated() {
  const points = [{ id: 'as it is', sets: [] }];
  await evaluator.evaluate({ scenario, hash, points, outputs, fidelity: 'stochastic', replicates, seed: 1 });
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

const measured = { bare: [], evaluated: [], kept: [] };
for (let round = -1; round < rounds; round++) {
  const all = { bare: await timed(bare), evaluated: await timed(evaluated), kept: await timed(() => kept(round)) };
  // The first round warms up.
  if (round < 0) continue;
  for (const name of Object.keys(measured)) measured[name].push(all[name]);
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
const over = (name, of) =>
  100 * (median(measured[name].map((time) => time[of])) / median(measured.bare.map((time) => time[of])) - 1);
for (const name of ['evaluated', 'kept']) {
  const [wall, cpu] = ['wall', 'cpu'].map((of) => over(name, of).toFixed(1));
  console.log(`${name} over bare: ${wall} % by the clock, ${cpu} % of the processor`);
}
