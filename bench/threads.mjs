// Times one thread against two on the flagship: seeded, rounds interleaved, medians and spread. Run: npm run bench.
import { createHash } from 'node:crypto';
import { loadScenario } from 'outlast';
import { threads } from 'outlast/executors';
import { scenarioHash } from 'outlast/scenario';
import { median, show } from './figures.mjs';

const rounds = Number(process.argv[2] ?? 7);
const scenario = await loadScenario('scenarios/llm-2024.yaml');
const digest = createHash('sha256');

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

show('200 runs, one thread', throughput['one thread'], 'ms');
show('200 runs, two threads', throughput['two threads'], 'ms');
console.log(`two threads over one        ${(median(throughput['one thread']) / median(throughput['two threads'])).toFixed(2)}`);
console.log(`digest ${digest.digest('hex').slice(0, 16)}`);
