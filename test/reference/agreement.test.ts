import { describe, expect, test } from 'vitest';
import { IndividualsSimulator } from '../../src/individuals/index.js';
import { mechanismNames, type MechanismName, type Scenario } from '../../src/scenario/index.js';
import { extent, proof } from '../support/proof.js';
import { individual, lumped, type Measures } from '../support/samples.js';
import { smallMarkets } from '../support/small-markets.js';
import { criticalDistance, distance } from '../support/two-samples.js';

/**
 * Stochastic runs and runs of individuals are samples of one distribution. Every count, share and amount of money at
 * several months is asked; together these questions err with a chance below `error`, whatever the distributions are.
 *
 * A proof asks with many more runs, and with every mechanism switched off in turn.
 */
const runs = extent(100, 400);
const error = 1e-4;
/** What is switched off in turn: nothing, and in a proof every mechanism. */
const without: readonly (MechanismName | null)[] = extent([null], [null, ...mechanismNames]);
/** How often the battery is asked. */
const batteries = smallMarkets.length * without.length;

interface Answer {
  readonly name: string;
  /** Largest distance of the two samples' distribution functions, and the one that would be too large. */
  readonly d: number;
  readonly limit: number;
}

/** How far two samples are apart, question by question, the farthest first. */
function compared(one: readonly Measures[], other: readonly Measures[]): Answer[] {
  const names = [...one[0]!.keys()];
  expect([...other[0]!.keys()].toSorted()).toEqual(names.toSorted());
  const limit = criticalDistance(one.length, names.length * batteries, error);
  const column = (sample: readonly Measures[], name: string): number[] => sample.map((run) => run.get(name)!);
  return names
    .map((name) => ({ name, d: distance(column(one, name), column(other, name)), limit }))
    .toSorted((a, b) => b.d - a.d);
}

const apart = (answers: readonly Answer[]): Answer[] => answers.filter(({ d, limit }) => d > limit);

test.each(smallMarkets)('$name: stochastic and individuals agree in distribution', { timeout: 3_600_000 }, (market) => {
  const answers = without.flatMap((off) => {
    const scenario = off === null ? market.with() : market.with(`mechanisms.${off}=false`);
    return compared(lumped(scenario, runs), individual(scenario, runs)).map((answer) => ({
      ...answer,
      name: off === null ? answer.name : `${answer.name} without ${off}`,
    }));
  });
  const farthest = answers.toSorted((a, b) => b.d / b.limit - a.d / a.limit)[0]!;
  proof({
    id: `agreement-${market.name}`,
    claim: {
      en: `Runs by counts and person by person agree in distribution in the market ${market.name}, with all mechanisms and with each switched off`,
      zh: `在市场 ${market.name} 里，不论机制全开还是逐个关闭，按人数计数的推演与逐人推演在分布上一致`,
    },
    holds: apart(answers).length === 0,
    figures: [
      { en: 'runs of each engine', zh: '每个引擎的推演次数', value: runs },
      {
        en: 'questions: counts, shares and money at several months',
        zh: '问题数：若干月份的人数、份额与金额',
        value: answers.length,
      },
      { en: 'chance that all markets’ questions together err', zh: '所有市场的问题合起来出错的概率上限', value: error },
      { en: 'farthest apart', zh: '差得最远的', value: farthest.name },
      { en: 'its Kolmogorov-Smirnov distance', zh: '它的柯尔莫哥洛夫-斯米尔诺夫距离', value: Number(farthest.d.toFixed(4)) },
      { en: 'distance that would be too large', zh: '算作不一致的距离', value: Number(farthest.limit.toFixed(4)) },
    ],
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
  ['nobody takes a default', 'vendors.*.by_default.*=0'],
  ['procurement decides nothing', 'segments.*.approval=0'],
  ['larger models cost no more to serve', 'serving.classes.*.size_elasticity=0'],
];

describe('the same battery notices an engine in which', () => {
  const right = ['segments.*.attention=0.1', 'segments.*.switching_cost=1', 'segments.*.contested=1'];
  const market = smallMarkets.find(({ name }) => name === 'turmoil')!;
  const truth = individual(market.with(...right), runs);
  test.each(wrong)('%s', (_, set) => {
    expect(apart(compared(lumped(market.with(...right, set), runs, market.with(...right)), truth))).not.toEqual([]);
  });
});
