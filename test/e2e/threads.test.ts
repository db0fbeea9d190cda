import fc from 'fast-check';
import { loadScenario, type Scenario } from 'outlast';
import { threads } from 'outlast/executors';
import { runScenario, type Executor } from 'outlast/experiment';
import { scenarioHash, withValue } from 'outlast/scenario';
import { afterAll, describe, expect, test } from 'vitest';

const flagship = await loadScenario('scenarios/llm-2024.yaml');
const one = threads(1);
const others = [threads(2), threads(3)];
afterAll(() => Promise.all([one, ...others].map((pool) => pool.close())));

describe('threads', () => {
  test('change no byte of any run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          months: fc.integer({ min: 1, max: 20 }),
          replicates: fc.integer({ min: 1, max: 9 }),
          seed: fc.nat(),
          sensitivity: fc.double({ min: 0.1, max: 3, noNaN: true }),
          fidelity: fc.constantFrom('stochastic' as const, 'mean-field' as const),
        }),
        async ({ months, replicates, seed, sensitivity, fidelity }) => {
          const scenario: Scenario = withValue(withValue(flagship, 'horizon', months), 'segments.startups.price', sensitivity);
          const answer = async (executor: Executor): Promise<string> =>
            JSON.stringify(
              await runScenario({
                scenario,
                hash: scenarioHash(scenario),
                fidelity,
                replicates,
                seed,
                executor,
                without: new Set(['assumptions']),
              }),
            );
          const expected = await answer(one);
          for (const pool of others) expect(await answer(pool)).toBe(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('change no byte of how rivals take it and of what the same money moves', async () => {
    const scenario = withValue(flagship, 'horizon', 6);
    const answer = async (executor: Executor): Promise<string> => {
      const { outcomes } = await runScenario({
        scenario,
        hash: scenarioHash(scenario),
        fidelity: 'stochastic',
        replicates: 5,
        seed: 3,
        executor,
        reactions: true,
        without: new Set(['assumptions']),
      });
      return JSON.stringify(outcomes);
    };
    const expected = await answer(one);
    expect(expected).toContain('criterion_ecosystem_cost');
    for (const pool of others) expect(await answer(pool)).toBe(expected);
  });

  test('stop at the first month that breaks an invariant, and say where', async () => {
    const broken = withValue(
      withValue(flagship, 'segments.consumers.intensity', 1e300),
      'segments.consumers.intensity_growth',
      1e10,
    );
    const message = async (executor: Executor): Promise<string> =>
      runScenario({
        scenario: broken,
        hash: scenarioHash(broken),
        fidelity: 'stochastic',
        replicates: 6,
        seed: 1,
        executor,
        without: new Set(['assumptions', 'drain']),
      }).then(
        () => 'no error',
        (error: unknown) => String(error),
      );
    const expected = await message(one);
    expect(expected).toMatch(/InvariantError: month \d+, \w+: /);
    for (const pool of others) expect(await message(pool)).toBe(expected);
  });
});
