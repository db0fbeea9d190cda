import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DrainPairs, runDrain } from '../../src/experiment/run/drain.js';
import { assaults, runUnbeatable, unbeatable } from '../../src/experiment/run/unbeatable.js';
import { inLine, runScenario, type Outcome } from '../../src/experiment/index.js';
import { readScenario, scenarioHash, type Scenario } from '../../src/scenario/index.js';
import { compile, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { meanOf } from '../support/runs.js';

const scenario = flagship('horizon=18');
const run = (reactions: boolean) =>
  runScenario({
    scenario,
    hash: scenarioHash(scenario),
    fidelity: 'stochastic',
    replicates: 3,
    seed: 1,
    executor: inLine(),
    reactions,
    without: new Set(['assumptions']),
  });

test('unbeatable is the least survival over what all rivals may turn to, and names it where it matters (E18a)', () => {
  const besieged = (vendor: string, ...set: string[]): { readonly means: number[]; readonly row: Outcome } => {
    const task = {
      type: 'unbeatable',
      scenario: flagship(...set),
      hash: '',
      fidelity: 'stochastic',
      seed: 1,
      count: 12,
      vendor,
    } as const;
    const survivals = assaults.map((assault) => runUnbeatable({ ...task, assault }).values);
    return { means: survivals.map((values) => meanOf([...values])), row: unbeatable(vendor, survivals) };
  };
  const dependent = besieged('mistral', 'finance.round_hazard=0', 'horizon=40');
  expect(dependent.row.mean).toBe(Math.min(...dependent.means));
  expect(dependent.means[assaults.indexOf(dependent.row.against as never)]).toBe(dependent.row.mean);
  expect(Math.max(...dependent.means)).toBeGreaterThan(Math.min(...dependent.means));
  expect(besieged('openai', 'horizon=6').row.against).toBeUndefined();
});

/** A market of one closed vendor and open ones. */
function theDatabase(): Scenario {
  const read = readScenario(readFileSync(new URL('../../scenarios/database.yaml', import.meta.url), 'utf8'));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

test('a vendor is none of its own rivals: the only closed one of a market drains nobody', () => {
  const lonely = theDatabase();
  const pairs = new DrainPairs(lonely, 'mean-field', 'none');
  const { vendorNames, vendors } = pairs.market.layout;
  const { values } = runDrain(
    { type: 'drain', scenario: lonely, hash: '', fidelity: 'mean-field', seed: 1, from: 0, count: 1, reaction: 'none' },
    pairs,
  );
  const closed = vendorNames.filter((_, v) => pairs.market.closedAtStart[v] === 1);
  expect(closed).toHaveLength(1);
  const rivalsDrain = vendorNames.map((_, v) => values[v * 3 + 1]!);
  expect(rivalsDrain.map(Number.isNaN)).toEqual(vendorNames.map((name) => closed.includes(name)));
  expect(vendors).toBeGreaterThan(1);
});

test('drain of several replicates is that of each by itself', () => {
  const short = flagship('horizon=6');
  const pairs = new DrainPairs(short, 'stochastic', 'none');
  const task = { type: 'drain', scenario: short, hash: '', fidelity: 'stochastic', seed: 1, reaction: 'none' } as const;
  const drained = (from: number, count: number): number[] => [...runDrain({ ...task, from, count }, pairs).values];
  expect(drained(0, 3)).toEqual([...drained(0, 1), ...drained(1, 1), ...drained(2, 1)]);
});

test('every vendor is told its own drain', async () => {
  const { outcomes } = await run(false);
  const pairs = new DrainPairs(scenario, 'stochastic', 'none');
  const { values } = runDrain(
    { type: 'drain', scenario, hash: '', fidelity: 'stochastic', seed: 1, reaction: 'none', from: 0, count: 3 },
    pairs,
  );
  const { vendorNames, vendors } = pairs.market.layout;
  const told = vendorNames.map(
    (vendor) => outcomes.find((row) => row.metric === 'own_cost_delta' && row.vendor === vendor)!.mean,
  );
  const expected = vendorNames.map((_, v) => meanOf([0, 1, 2].map((i) => values[(i * vendors + v) * 3]!)));
  told.forEach((mean, v) => expect(mean! / expected[v]!).toBeCloseTo(1, 12));
});

describe('how rivals take it (E18c)', () => {
  test('rivals that match never ask more than the vendor asked the month before', () => {
    const simulator = new Simulator(compile(scenario), 'stochastic');
    const { vendorNames } = simulator.market.layout;
    const mistral = vendorNames.indexOf('mistral');
    const record = simulator.trace();
    simulator.run(1, 0, { record, reaction: { match: mistral } });
    const { actions } = simulator.state;
    const asked = { ...actions[0]! };
    const leader = { ...actions[0]! };
    for (let month = 2; month <= 18; month++) {
      record.read(month - 1, mistral, leader);
      vendorNames.forEach((_, v) => {
        if (v === mistral) return;
        record.read(month, v, asked);
        expect(asked.price).toBeLessThanOrEqual(leader.price);
      });
    }
  });

  test('every drain is told for rivals that do not react, match, and play their best reply', async () => {
    const { outcomes } = await run(true);
    const worst = outcomes.filter(({ metric }) => metric === 'unbeatable');
    expect(worst.map(({ vendor }) => vendor)).toEqual(Object.keys(scenario.vendors).sort());
    for (const suffix of ['', '_matching', '_best_reply']) {
      for (const metric of ['own_cost_delta', 'rivals_drain', 'morale_drain', 'drain_ratio']) {
        const rows = outcomes.filter((row) => row.metric === `${metric}${suffix}`);
        expect(rows.map(({ vendor }) => vendor)).toEqual(Object.keys(scenario.vendors).sort());
      }
    }
  });

  test('Mistral’s low prices drain closed rivals more when these match them', () => {
    const whole = flagship();
    const task = { type: 'drain', scenario: whole, hash: '', fidelity: 'stochastic', seed: 1, from: 0, count: 8 } as const;
    const drained = (reaction: 'none' | 'matching'): number[] => {
      const pairs = new DrainPairs(whole, 'stochastic', reaction);
      const { values } = runDrain({ ...task, reaction }, pairs);
      const { vendors, vendorNames } = pairs.market.layout;
      return Array.from({ length: task.count }, (_, i) => values[(i * vendors + vendorNames.indexOf('mistral')) * 3 + 1]!);
    };
    const [none, matching] = [drained('none'), drained('matching')];
    const gains = matching.map((value, i) => value - none[i]!);
    const mean = meanOf(gains);
    const error = Math.sqrt(meanOf(gains.map((gain) => (gain - mean) ** 2)) / (gains.length - 1));
    expect(mean).toBeGreaterThan(2.6 * error);
  });

  test('asking for reactions changes no other number', async () => {
    const [without, withAll] = [await run(false), await run(true)];
    const plain = withAll.outcomes.filter(({ metric }) => !/_(matching|best_reply)$|^unbeatable$|^criterion_/.test(metric));
    expect(plain).toEqual(without.outcomes);
  });
});
