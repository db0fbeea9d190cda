import { describe, expect, test } from 'vitest';
import { bareQuantity, type Scenario } from '../../src/scenario/index.js';
import { channel, channels, compile, moveRate, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { meanOf, runOf, sample } from '../support/runs.js';

const quiet = ['climate.initial=normal', 'horizon=36'];

/** An event in the flagship's market. */
function withEvent(scenario: Scenario, event: Record<string, unknown>): Scenario {
  const { month, until, factor, amount, ...rest } = event as { month: number; until: number; factor?: number; amount?: number };
  return {
    ...scenario,
    events: [
      {
        ...rest,
        month: bareQuantity(month),
        until: bareQuantity(until),
        ...(factor !== undefined && { factor: bareQuantity(factor) }),
        ...(amount !== undefined && { amount: bareQuantity(amount) }),
      },
    ],
  };
}

describe('E8a: consumers go where they are paid to go', () => {
  const base = flagship(...quiet);
  const subsidised = withEvent(base, { month: 6, until: 18, vendor: 'anthropic', lever: 'subsidy', amount: 3 });
  const without = runOf(base, 'mean-field');
  const during = runOf(subsidised, 'mean-field');
  const bought = (month: number): number =>
    during.at('anthropic', 'consumer_share', month) - without.at('anthropic', 'consumer_share', month);

  test('a subsidy raises consumer share and lowers cash', () => {
    expect(bought(17)).toBeGreaterThan(0.01);
    expect(during.at('anthropic', 'cumulative_burn', 17)).toBeGreaterThan(without.at('anthropic', 'cumulative_burn', 17));
  });

  test('eighteen months after its end most of the bought share is lost', () => {
    expect(bought(36)).toBeLessThan(0.5 * bought(17));
  });
});

describe('E13, E15: who leaves in the month after all clouds cut their prices to a third', () => {
  const vendors = ['alibaba', 'anthropic', 'deepseek', 'google', 'meta', 'mistral', 'openai', 'xai'];
  const builders = ['startups', 'hobbyists'];
  const each = (name: string, value: number): string[] => builders.map((segment) => `segments.${segment}.${name}=${value}`);
  const essay = [...each('switching_cost', 0.25), ...each('coupling', 3), ...each('portability', 0)];
  const survey = [...each('switching_cost', 2.6), ...each('coupling', 3), ...each('attention', 0.01)];

  /** Monthly chance that a builder of one segment leaves its family, by channel, over all families and tenures. */
  const hazards = (name: string, stickiness: string[]): { readonly api: number; readonly local: number } => {
    const base = flagship('horizon=13', ...stickiness);
    const events = vendors.flatMap(
      (rival) => withEvent(base, { month: 12, until: 1000, vendor: rival, lever: 'price', factor: 1 / 3 }).events,
    );
    const simulator = new Simulator(compile({ ...base, events }), 'mean-field');
    simulator.run(1, 0);
    const { state, market } = simulator;
    const { offers: O, stages: T, segmentNames } = market.layout;
    const s = segmentNames.indexOf(name);
    const mean = (wanted: number): number => {
      let people = 0;
      let leaving = 0;
      for (let o = wanted; o < O; o += channels) {
        for (let k = 0; k < T; k++) {
          const here = state.users[(s * O + o) * T + k]!;
          const rate = moveRate(market, state, s, o, k);
          const portable = wanted === channel.local ? market.segment.portableBonus[s * T + k]! : 0;
          people += here;
          const returns = state.weight[s * O + o]! / state.weightSum[s]!;
          leaving += here * rate * (state.weightSum[s]! * (1 - returns) + state.localSum[s]! * portable);
        }
      }
      return leaving / people;
    };
    return { api: mean(channel.api), local: mean(channel.local) };
  };

  test("with the essay's stickiness, where own hardware is common, builders leave an API faster than it", () => {
    const { api, local } = hazards('hobbyists', essay);
    expect(api).toBeGreaterThan(1.1 * local);
  });

  test('where own hardware is rare and far from the best offer it holds nobody: the row has a border', () => {
    const { api, local } = hazards('startups', essay);
    expect(local).toBeGreaterThan(api);
  });

  test.each(builders)(
    "with the survey's stickiness hardly any of %s leave either way: the contrast needs its premise",
    (name) => {
      const { api, local } = hazards(name, survey);
      expect(api).toBeLessThan(0.012);
      expect(local).toBeLessThan(0.012);
    },
  );
});

describe('E17: a funding winter shortens venture-funded lives, open or closed', () => {
  test.each(['closed-premium', 'open-weights'])('%s', (strategy) => {
    const set = [`vendors.anthropic.strategy=${strategy}`, 'vendors.anthropic.cash=1e9'];
    const lives = (climate: string): number =>
      meanOf(
        sample(
          flagship(...set, `climate.initial=${climate}`, 'climate.winter.length=36', 'climate.boom.length=36'),
          'anthropic',
          'survival',
          80,
        ),
      );
    expect(lives('winter')).toBeLessThan(lives('boom') - 0.1);
  });
});
