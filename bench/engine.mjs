// Times the engine on the flagship: seeded, rounds interleaved, medians and spread, results used. Run: npm run bench.
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { loadScenario } from 'outlast';
import { threads, tuneProcess } from 'outlast/executors';
import { scenarioHash, withValue } from 'outlast/scenario';
import { compile, Simulator } from 'outlast/simulation';

tuneProcess();
const rounds = Number(process.argv[2] ?? 7);
const scenario = await loadScenario('scenarios/llm-2024.yaml');
const people = (count) =>
  ['startups', 'hobbyists'].reduce(
    (changed, name) => withValue(withValue(changed, `segments.${name}.potential`, count * 4), `segments.${name}.adopted`, count),
    scenario,
  );
const digest = createHash('sha256');

/** Milliseconds a run. */
const timed = (simulator, runs) => {
  const start = performance.now();
  for (let i = 0; i < runs; i++) digest.update(String(simulator.run(1, i).vendorPath.at(-1)));
  return (performance.now() - start) / runs;
};

const subjects = {
  'mean-field': { simulator: new Simulator(compile(scenario), 'mean-field'), runs: 100 },
  'mean-field, quick': { simulator: new Simulator(compile(scenario), 'mean-field', 'quick'), runs: 100 },
  stochastic: { simulator: new Simulator(compile(scenario), 'stochastic'), runs: 30 },
  'stochastic, 1e6 builders': { simulator: new Simulator(compile(people(5e5)), 'stochastic'), runs: 30 },
  'stochastic, 1e9 builders': { simulator: new Simulator(compile(people(5e8)), 'stochastic'), runs: 30 },
};
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (const { simulator, runs } of Object.values(subjects)) timed(simulator, runs);
for (let round = 0; round < rounds; round++) {
  for (const [name, { simulator, runs }] of Object.entries(subjects)) times[name].push(timed(simulator, runs));
}

const hash = scenarioHash(scenario);
const tasks = Array.from({ length: 100 }, (_, i) => ({
  type: 'replicates',
  scenario,
  hash,
  fidelity: 'stochastic',
  seed: 1,
  from: i * 2,
  count: 2,
}));
const pools = { 'one thread': threads(1), 'two threads': threads(2) };
const throughput = { 'one thread': [], 'two threads': [] };
for (const pool of Object.values(pools)) await pool.run(tasks, () => {});
for (let round = 0; round < rounds; round++) {
  for (const [name, pool] of Object.entries(pools)) {
    const start = performance.now();
    await pool.run(tasks, ({ endings }) => digest.update(String(endings[0])));
    throughput[name].push(performance.now() - start);
  }
}
for (const pool of Object.values(pools)) await pool.close();

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const show = (name, values, unit) =>
  console.log(
    `${name.padEnd(26)} ${median(values).toFixed(2).padStart(8)} ${unit}  (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`,
  );

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds`);
for (const [name, values] of Object.entries(times)) show(name, values, 'ms/run');
show('200 runs, one thread', throughput['one thread'], 'ms');
show('200 runs, two threads', throughput['two threads'], 'ms');
console.log(
  `1e9 over 1e6 builders       ${(median(times['stochastic, 1e9 builders']) / median(times['stochastic, 1e6 builders'])).toFixed(2)}`,
);
console.log(`two threads over one        ${(median(throughput['one thread']) / median(throughput['two threads'])).toFixed(2)}`);
console.log(`digest ${digest.digest('hex').slice(0, 16)}`);
