import { describe, expect, test } from 'vitest';
import { IndividualsSimulator } from '../../src/individuals/index.js';
import { mechanismNames, type Scenario } from '../../src/scenario/index.js';
import { individual, lumped, type Measures } from '../support/samples.js';
import { smallMarkets } from '../support/small-markets.js';
import { criticalDistance, distance } from '../support/two-samples.js';

/**
 * Stochastic runs and runs of individuals are samples of one distribution. Every count, share and amount of money at
 * several months is asked; together these questions err with a chance below `error`, whatever the distributions are.
 *
 * OUTLAST_PROVE=1 asks with many more runs, and with every mechanism switched off in turn.
 */
const prove = process.env['OUTLAST_PROVE'] !== undefined;
const runs = prove ? 500 : 100;
const error = 1e-4;
/** How often the battery is asked. */
const batteries = smallMarkets.length * (prove ? 1 + mechanismNames.length : 1);

/** What is too far apart: by name, with the distance of the two samples. */
function apart(one: readonly Measures[], other: readonly Measures[]): string[] {
  const names = [...one[0]!.keys()];
  expect([...other[0]!.keys()].toSorted()).toEqual(names.toSorted());
  const limit = criticalDistance(one.length, names.length * batteries, error);
  const column = (sample: readonly Measures[], name: string): number[] => sample.map((run) => run.get(name)!);
  return names
    .map((name) => ({ name, d: distance(column(one, name), column(other, name)) }))
    .filter(({ d }) => d > limit)
    .toSorted((a, b) => b.d - a.d)
    .map(({ name, d }) => `${name}: ${d.toFixed(2)} > ${limit.toFixed(2)}`);
}

const agreement = (scenario: Scenario, many = runs): string[] => apart(lumped(scenario, many), individual(scenario, many));

describe.each(smallMarkets)('$name', (market) => {
  test('stochastic and individuals agree in distribution', () => {
    expect(agreement(market.with())).toEqual([]);
  });

  test.each(prove ? mechanismNames : [])('and also without %s', (name) => {
    expect(agreement(market.with(`mechanisms.${name}=false`))).toEqual([]);
  });
});

test.each(mechanismNames)('%s acts in one of these markets: without it the individuals live otherwise', (name) => {
  const life = (scenario: Scenario): string => JSON.stringify([...new IndividualsSimulator(scenario).run(1, 0).vendors]);
  const acts = smallMarkets.some((market) => life(market.with()) !== life(market.with(`mechanisms.${name}=false`)));
  expect(acts).toBe(true);
});

/** Engines that would be wrong, as parameters: the same brand and initial users, another month. */
const wrong: readonly (readonly [string, string])[] = [
  ['attention is a fifth too low', 'segments.*.attention=0.08'],
  ['tenure has no stages', 'segments.*.coupling_time=1000'],
  ['switching costs nothing', 'segments.*.switching_cost=0'],
  ['nothing of coupling carries over', 'segments.*.portability=0'],
  ['all usage follows the present allocation', 'segments.*.contested=0'],
  ['hardware lasts for ever', 'segments.*.hardware_life=1000'],
  ['nobody forgets', 'diffusion.decay=0'],
  ['nobody climbs the ladder', 'segments.*.upgrade_local=0'],
  ['rounds are half as likely', 'finance.round_hazard=0.1'],
];

describe('the same battery notices an engine in which', () => {
  const right = ['segments.*.attention=0.1', 'segments.*.switching_cost=1', 'segments.*.contested=1'];
  const market = smallMarkets.find(({ name }) => name === 'turmoil')!;
  const truth = individual(market.with(...right), runs);
  test.each(wrong)('%s', (_, set) => {
    expect(apart(lumped(market.with(...right, set), runs, market.with(...right)), truth)).not.toEqual([]);
  });
});
