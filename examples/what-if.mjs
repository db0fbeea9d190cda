import { loadScenario, simulate } from 'outlast';

// The same luck, another decision: what if Meta had closed its weights?
const file = 'scenarios/llm-2024.yaml';
const open = await simulate(await loadScenario(file), { replicates: 20, without: new Set(['assumptions']) });
const closed = await simulate(await loadScenario(file, ['vendors.meta.strategy=closed-premium']), {
  replicates: 20,
  without: new Set(['assumptions']),
});

const builders = (result) => result.outcomes.find((row) => row.vendor === 'meta' && row.metric === 'builders').mean;
console.log(
  `builders on Meta's models after five years: open ${builders(open).toExponential(2)}, closed ${builders(closed).toExponential(2)}`,
);
