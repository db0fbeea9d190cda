import { expect, test } from 'vitest';
import { inLine, runScenario } from '../../src/experiment/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { flagship } from '../support/flagship.js';

test('what is told of a path is its value in the last month', async () => {
  const scenario = flagship('horizon=14');
  const { outcomes, series } = await runScenario({
    scenario,
    hash: scenarioHash(scenario),
    fidelity: 'stochastic',
    replicates: 5,
    seed: 2,
    executor: inLine(),
    without: new Set(['assumptions', 'drain']),
  });
  let told = 0;
  for (const { vendor, metric, mean, months } of series) {
    const row = outcomes.find((one) => one.vendor === vendor && one.metric === metric)!;
    const last = mean.at(-1)!;
    expect(months.at(-1)).toBe(14);
    if (last === null) expect(row.mean, `${vendor} ${metric}`).toBeNull();
    else expect(Math.abs(row.mean! - last), `${vendor} ${metric}`).toBeLessThanOrEqual(1e-9 * Math.abs(last));
    if (last !== null && last !== mean.at(-2)) told += 1;
  }
  expect(told).toBeGreaterThan(30);
});
