import { loadScenario, simulate } from 'outlast';

const scenario = await loadScenario('scenarios/llm-2024.yaml');
const { outcomes } = await simulate(scenario, { replicates: 20, seed: 1 });

for (const { vendor, metric, mean, mean_low, mean_high } of outcomes) {
  if (metric !== 'survival') continue;
  console.log(
    `${vendor} is still there in ${(20 * mean).toFixed(0)} of 20 runs (${mean_low.toFixed(2)} to ${mean_high.toFixed(2)})`,
  );
}
