import { bareQuantity, type MarketEvent, type Scenario } from '../scenario/index.js';
import {
  channel,
  channels,
  compile,
  segmentKind,
  Simulator,
  VariantRunner,
  vendorSeries,
  type Fidelity,
  type Market,
  type Recorder,
} from '../simulation/index.js';
import { summarise, type Outcome } from './summary.js';
import type { CriteriaResult, CriteriaTask } from './task.js';

/** The essay's three candidates for what decides the match (E6). */
export const criteria = ['technology', 'consumers', 'ecosystem'] as const;
export type Criterion = (typeof criteria)[number];

/** What an intervention is told by: change of share, and of cumulative burn. */
const told = [
  { suffix: '', unit: 'fraction' },
  { suffix: '_cost', unit: 'USD' },
] as const;

/** What a vendor is expected to bear in the scenario as it is: a mean-field run, each month weighed by its chance of being there. */
interface Expected {
  /** Planned training budget by month, USD, had it been there for certain. */
  readonly training: Float64Array;
  /** The same over all months, weighed by the chance of being there. */
  trainingSum: number;
  /** Months that consumers spend on its cloud. */
  consumerMonths: number;
}

function expect(market: Market): Expected[] {
  const { vendors: V, segments: S, offers: O } = market.layout;
  const expected = market.layout.vendorNames.map(() => ({
    training: new Float64Array(market.numbers.horizon),
    trainingSum: 0,
    consumerMonths: 0,
  }));
  new Simulator(market, 'mean-field', 'quick').run(0, 0, {
    watch(state) {
      for (let v = 0; v < V; v++) {
        const of = expected[v]!;
        const planned = market.vendor.training[v]! * state.trainingIndex[v]!;
        of.training[state.month - 1] = planned;
        of.trainingSum += planned * state.alive[v]!;
        for (let s = 0; s < S; s++) {
          if (market.segment.kind[s] !== segmentKind.consumer) continue;
          of.consumerMonths += state.people[s * O + v * channels + channel.api]!;
        }
      }
    },
  });
  return expected;
}

/**
 * The events by which a vendor spends `budget`, a part of its planned training, on one criterion; none where there is
 * nobody to spend it on.
 *
 * Training and operations take the same money in the same month, in proportion to the training plan: a constant sum
 * would be beyond a young vendor's means. A subsidy follows the consumers, who grow as the plan does; over the horizon
 * it comes to the same sum.
 */
function intervene(criterion: Criterion, vendor: string, budget: number, expected: Expected): MarketEvent[] {
  const always = { month: bareQuantity(0), until: bareQuantity(1000), vendor };
  switch (criterion) {
    case 'technology':
      return [{ ...always, lever: 'training', add: bareQuantity(budget) }];
    case 'consumers':
      if (expected.consumerMonths === 0) return [];
      return [{ ...always, lever: 'subsidy', add: bareQuantity((budget * expected.trainingSum) / expected.consumerMonths) }];
    case 'ecosystem':
      return Array.from(expected.training, (planned, t) => ({
        month: bareQuantity(t + 1),
        until: bareQuantity(t + 2),
        vendor,
        lever: 'operations',
        add: bareQuantity(budget * planned),
      }));
  }
}

/** The scenario as it is, and of every vendor a variant by criterion in which it spends the same money on that. */
export class CriteriaVariants {
  /** What variant i + 1 is about: vendor * criteria + criterion. */
  private readonly subjects: readonly number[];
  private readonly runner: VariantRunner;

  constructor(scenario: Scenario, fidelity: Fidelity) {
    const market = compile(scenario);
    const expected = expect(market);
    const interventions = market.layout.vendorNames.flatMap((vendor, v) =>
      criteria.map((criterion, c) => ({
        name: `${vendor} ${criterion}`,
        subject: v * criteria.length + c,
        events: intervene(criterion, vendor, scenario.criteria.budget.value, expected[v]!),
      })),
    );
    const possible = interventions.filter(({ events }) => events.length > 0);
    this.subjects = possible.map(({ subject }) => subject);
    this.runner = new VariantRunner(
      [
        { name: 'base', scenario },
        ...possible.map(({ name, events }) => ({ name, scenario: { ...scenario, events: [...scenario.events, ...events] } })),
      ],
      fidelity,
    );
  }

  get market(): Market {
    return this.runner.markets[0]!;
  }

  /**
   * Change of share and of cumulative burn at the horizon by vendor and criterion, into `values`; untouched where there
   * is no such intervention. Share is of businesses, and of builders where the market has no business.
   */
  run(seed: number, replicate: number, values: Float64Array): void {
    const { layout, numbers, segment } = this.market;
    const share = segment.kind.includes(segmentKind.business) ? 'business_share' : 'builder_share';
    const end = ({ vendorPath }: Recorder, metric: (typeof vendorSeries)[number], v: number): number =>
      vendorPath[(vendorSeries.indexOf(metric) * layout.vendors + v + 1) * numbers.horizon - 1]!;
    const base: number[] = [];
    this.runner.run(seed, replicate, (variant, recorder) => {
      if (variant === 0) {
        for (let v = 0; v < layout.vendors; v++) base.push(end(recorder, share, v), end(recorder, 'cumulative_burn', v));
        return;
      }
      const subject = this.subjects[variant - 1]!;
      const v = Math.floor(subject / criteria.length);
      values[subject * told.length] = end(recorder, share, v) - base[2 * v]!;
      values[subject * told.length + 1] = end(recorder, 'cumulative_burn', v) - base[2 * v + 1]!;
    });
  }
}

/**
 * The three criteria by interventions of equal planned cost, under the same luck and frozen brand; rivals go on by their
 * own strategies. Carries E6, E9b.
 *
 * Operations, the way to an ecosystem, also make the vendor known and support its users; without these two and with a
 * network exponent of zero nothing is left of their effect. What is really spent differs from the plan: training is
 * capped by means, a subsidy draws more consumers than were planned for, and who has left spends nothing.
 */
export function runCriteria(task: CriteriaTask, variants: CriteriaVariants): CriteriaResult {
  const each = variants.market.layout.vendors * criteria.length * told.length;
  const values = new Float64Array(task.count * each).fill(NaN);
  for (let i = 0; i < task.count; i++) {
    variants.run(task.seed, task.from + i, values.subarray(i * each, (i + 1) * each));
  }
  return { type: 'criteria', values };
}

/** Outcomes of all interventions; `values` as in a result, of all replicates. */
export function criteriaOutcomes(vendors: readonly string[], values: readonly number[]): Outcome[] {
  const each = vendors.length * criteria.length * told.length;
  const column = (at: number): Float64Array =>
    Float64Array.from({ length: values.length / each }, (_, i) => values[i * each + at]!);
  return vendors.flatMap((vendor, v) =>
    criteria.flatMap((criterion, c) =>
      told.map(({ suffix, unit }, i) =>
        summarise(vendor, `criterion_${criterion}${suffix}`, unit, column((v * criteria.length + c) * told.length + i), false),
      ),
    ),
  );
}
