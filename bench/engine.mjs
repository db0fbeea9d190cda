// Times the engine on the flagship: seeded, rounds interleaved, medians and spread, results used. Run: npm run bench.
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { loadScenario } from 'outlast';
import { withValue } from 'outlast/scenario';
import { compile, Simulator } from 'outlast/simulation';
import { median, show } from './figures.mjs';

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
  'mean-field, all metrics': { simulator: new Simulator(compile(scenario), 'mean-field'), runs: 100 },
  'mean-field': { simulator: new Simulator(compile(scenario), 'mean-field', 'quick'), runs: 100 },
  'stochastic, all metrics': { simulator: new Simulator(compile(scenario), 'stochastic'), runs: 30 },
  'stochastic, 1e6 builders': { simulator: new Simulator(compile(people(5e5)), 'stochastic'), runs: 30 },
  'stochastic, 1e9 builders': { simulator: new Simulator(compile(people(5e8)), 'stochastic'), runs: 30 },
};
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (const { simulator, runs } of Object.values(subjects)) timed(simulator, runs);
for (let round = 0; round < rounds; round++) {
  for (const [name, { simulator, runs }] of Object.entries(subjects)) times[name].push(timed(simulator, runs));
}

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds`);
for (const [name, values] of Object.entries(times)) show(name, values, 'ms/run');
console.log(
  `1e9 over 1e6 builders       ${(median(times['stochastic, 1e9 builders']) / median(times['stochastic, 1e6 builders'])).toFixed(2)}`,
);
console.log(`digest ${digest.digest('hex').slice(0, 16)}`);
