import { describe, expect, test } from 'vitest';
import { criteria, CriteriaRuns } from '../../src/experiment/run/criteria.js';
import { inLine, runScenario, type Criterion, type Outcome, type RunResult } from '../../src/experiment/index.js';
import { answerText } from '../../src/report/index.js';
import { bareQuantity, scenarioHash, type MarketEvent, type Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, type Fidelity, type Grant } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

interface Told {
  readonly vendor: string;
  readonly criterion: Criterion;
  readonly share: number;
  readonly cost: number;
}

/** What every intervention came to in one replicate. */
function told(scenario: Scenario, fidelity: Fidelity, replicate = 0): Told[] {
  const variants = new CriteriaRuns(scenario, fidelity);
  const { vendorNames } = variants.market.layout;
  const values = new Float64Array(vendorNames.length * criteria.length * 2).fill(NaN);
  variants.run(1, replicate, values);
  return vendorNames.flatMap((vendor, v) =>
    criteria.map((criterion, c) => {
      const at = (v * criteria.length + c) * 2;
      return { vendor, criterion, share: values[at]!, cost: values[at + 1]! };
    }),
  );
}

const without = ({ segments, ...rest }: Scenario, kind: string): Scenario => ({
  ...rest,
  segments: Object.fromEntries(Object.entries(segments).filter(([, segment]) => segment.kind !== kind)),
});

describe('an event that adds to a lever', () => {
  const operations = (strategy: string, add: number): number => {
    const scenario = flagship(`vendors.openai.strategy=${strategy}`, 'horizon=3');
    const event: MarketEvent = {
      month: bareQuantity(2),
      until: bareQuantity(9),
      vendor: 'openai',
      lever: 'operations',
      add: bareQuantity(add),
    };
    const simulator = new Simulator(compile({ ...scenario, events: [event] }), 'mean-field', 'quick');
    simulator.run(0, 0);
    return simulator.state.actions[simulator.market.layout.vendorNames.indexOf('openai')]!.operations;
  };

  test('acts on what the strategy has decided, whichever it is, and never below nothing', () => {
    expect(operations('closed-premium', 3e6)).toBe(13e6);
    expect(operations('hold', 3e6)).toBe(3e6);
    expect(operations('closed-premium', -3e6)).toBe(7e6);
    expect(operations('closed-premium', -30e6)).toBe(0);
  });
});

describe('what the same money moves (E6)', () => {
  test('no money changes nothing', () => {
    for (const fidelity of ['mean-field', 'stochastic'] as const) {
      const none = told(flagship('horizon=12', 'criteria.budget=0'), fidelity, 1);
      expect(none.map(({ share, cost }) => [share, cost])).toEqual(none.map(() => [0, 0]));
      expect(told(flagship('horizon=12'), fidelity, 1).every(({ cost }) => cost !== 0)).toBe(true);
    }
  });

  test('where nobody can exit, every vendor is granted a tenth of its training plan for each, whatever it plays', () => {
    const horizon = 30;
    const scenario = flagship(
      `horizon=${horizon}`,
      'vendors.xai.strategy=hold',
      ...['finance', 'morale'].map((name) => `mechanisms.${name}=false`),
    );
    for (const { vendor, criterion, cost } of told(scenario, 'mean-field')) {
      const { training, training_growth: growth, enters } = scenario.vendors[vendor]!;
      let planned = 0;
      for (let month = Math.max(1, enters.value); month <= horizon; month++) {
        planned += training.value * growth.value ** (month / 12);
      }
      expect(cost / (0.1 * planned), `${vendor} ${criterion}`).toBeGreaterThan(0.999);
      expect(cost / (0.1 * planned), `${vendor} ${criterion}`).toBeLessThan(1.001);
    }
  });

  test('whatever luck brings, all three cost the same; only an exit that an intervention makes or spares parts them', () => {
    let equal = 0;
    let all = 0;
    for (let replicate = 0; replicate < 6; replicate++) {
      const rows = told(flagship('horizon=36'), 'stochastic', replicate);
      for (const vendor of new Set(rows.map((row) => row.vendor))) {
        const costs = rows.filter((row) => row.vendor === vendor).map(({ cost }) => cost);
        const spread = (Math.max(...costs) - Math.min(...costs)) / Math.max(1, ...costs);
        all += 1;
        if (spread < 1e-9) equal += 1;
      }
    }
    expect(all).toBe(48);
    expect(equal).toBeGreaterThanOrEqual(46);
  });

  test('a grant passes through: it leaves the cash and the runway of a vendor that nobody heeds where they were', () => {
    const unheeded = ['segments.*.network=0', 'segments.*.support=0', 'choice.ecosystem_ease=0', 'mechanisms.diffusion=false'];
    const market = compile(flagship('horizon=12', ...unheeded, 'programmes.open_support=0'));
    const { vendorNames } = market.layout;
    const vendor = vendorNames.indexOf('openai');
    const cashWith = (grant?: Grant): number => {
      const simulator = new Simulator(market, 'stochastic', 'quick');
      simulator.run(1, 0, grant === undefined ? {} : { grant });
      return simulator.state.cash[vendor]!;
    };
    const amounts = new Float64Array(12).fill(1e9);
    expect(cashWith({ vendor, purpose: 'operations', amounts }) / cashWith()).toBeCloseTo(1, 12);
  });

  test('who has no consumers has nothing to tell of them, and a market without businesses tells of builders', async () => {
    const lonely = told(flagship('horizon=6', 'vendors.mistral.admissible.consumers=0'), 'mean-field');
    const empty = lonely.filter(({ share }) => Number.isNaN(share));
    expect(empty).toMatchObject([{ vendor: 'mistral', criterion: 'consumers', cost: NaN }]);
    const market = without(without(flagship('horizon=6'), 'consumer'), 'business');
    const { outcomes } = await runScenario({
      scenario: market,
      hash: scenarioHash(market),
      fidelity: 'mean-field',
      replicates: 1,
      seed: 1,
      executor: inLine(),
      reactions: true,
      without: new Set(['assumptions', 'drain']),
    });
    const means = (metric: string) => outcomes.filter((row) => row.metric === metric).map(({ mean, n }) => [mean, n]);
    expect(means('criterion_consumers')).toEqual(Object.keys(market.vendors).map(() => [null, 0]));
    expect(means('criterion_consumers_cost')).toEqual(means('criterion_consumers'));
    expect(means('criterion_ecosystem').every(([mean]) => mean! > 0)).toBe(true);
  });

  describe('placebo', () => {
    const ecosystem = (...set: string[]): number[] =>
      told(
        flagship(
          'horizon=18',
          'mechanisms.finance=false',
          'mechanisms.morale=false',
          'policies.retreat.runway=0',
          'choice.ecosystem_ease=0',
          'segments.*.support=0',
          'diffusion.operations=0',
          ...set,
        ),
        'mean-field',
      )
        .filter(({ criterion }) => criterion === 'ecosystem')
        .map(({ share }) => share);

    test('an ecosystem that nobody heeds moves no share', () => {
      expect(ecosystem('segments.*.network=0')).toEqual(Array.from({ length: 8 }, () => 0));
    });

    test('one that is heeded raises the share of whoever builds it', () => {
      const rises = ecosystem('segments.*.network=0.25');
      expect(Math.min(...rises)).toBeGreaterThan(0);
    });
  });

  describe('the answer', () => {
    const scenario = flagship('horizon=3');
    const row = (vendor: string, metric: string, mean: number, half: number): Outcome => ({
      vendor,
      metric,
      unit: 'fraction',
      mean,
      low: null,
      high: null,
      median: null,
      n: 20,
      se: half,
      mean_low: mean - half,
      mean_high: mean + half,
    });
    const changes: readonly (readonly [vendor: string, technology: number, consumers: number, ecosystem: number])[] = [
      ['meta', 0.01, 0.02, 0.05],
      ['openai', 0.06, 0.02, 0.01],
      ['google', 0.04, 0.01, 0.05],
      ['xai', -0.04, -0.06, 0.005],
      ['mistral', 0.01, 0.02, 0.05],
    ];
    const answer = async (language: 'en' | 'zh-Hans'): Promise<string> => {
      const result = await runScenario({
        scenario,
        hash: scenarioHash(scenario),
        fidelity: 'mean-field',
        replicates: 1,
        seed: 1,
        executor: inLine(),
        without: new Set(['assumptions', 'drain']),
      });
      const outcomes = [
        ...result.outcomes,
        ...Object.keys(scenario.vendors).flatMap((vendor) => {
          const change = changes.find(([name]) => name === vendor) ?? [vendor, 0, 0, 0];
          return criteria.flatMap((criterion, c) => [
            row(vendor, `criterion_${criterion}`, change[c + 1] as number, 0.008),
            row(vendor, `criterion_${criterion}_cost`, vendor === 'mistral' && criterion === 'technology' ? 1e8 : 1e9, 1e8),
          ]);
        }),
      ];
      return answerText(scenario, { ...result, outcomes } satisfies RunResult, 1, language);
    };

    test('names what moves most, and says where intervals overlap or reach no change', async () => {
      const en = await answer('en');
      expect(en).toContain('technology moves OpenAI most; ecosystem moves Meta most; too close to call');
      expect(en).toMatch(/Meta +1\.0 ± 0\.8 +2\.0 ± 0\.8 +5\.0 ± 0\.8 +\$1 B +ecosystem/);
      expect(en).toMatch(/Google .* too close to call\n/);
      expect(en).toMatch(/xAI .* too close to call\n/);
      expect(en).toMatch(/Mistral .* costs too unequal\n/);
      expect(en).toContain('so none is named: Mistral');
      expect(await answer('zh-Hans')).toContain('技术最能推动 OpenAI；生态最能推动 Meta；区间重叠或包含零，难分高下：');
    });
  });
});
