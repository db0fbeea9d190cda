import type { Scenario } from '../../scenario/index.js';
import {
  compile,
  segmentKind,
  Simulator,
  vendorSeries,
  type Fidelity,
  type Grant,
  type Market,
  type Recorder,
} from '../../simulation/index.js';
import { evenSubsidies, plannedAmounts } from './budget.js';
import { summarise, type Outcome } from './summary.js';
import type { CriteriaResult, CriteriaTask } from '../tasks/task.js';

/** The essay's three candidates for what decides the match (E6). */
export const criteria = ['technology', 'consumers', 'ecosystem'] as const;
export type Criterion = (typeof criteria)[number];

/** What an intervention is told by: change of share, and what it cost. */
const told = [
  { suffix: '', unit: 'fraction' },
  { suffix: '_cost', unit: 'USD' },
] as const;

/**
 * The market as it is, and with money that investors grant to each vendor in turn for each criterion.
 *
 * The subsidy of consumers is played first: an even amount for every consumer, found so that it costs the budget in
 * expectation. What it really took month by month is then what training and operations get in the same replicate, so that
 * the three cost the same. A vendor without consumers gets a part of its training plan for the other two.
 */
export class CriteriaRuns {
  readonly market: Market;
  private readonly simulator: Simulator;
  /** [vendor] USD a month for every consumer, NaN where there is none; and [vendor][month - 1] planned USD. */
  private readonly subsidies: Float64Array;
  private readonly planned: readonly Float64Array[];
  private readonly amounts: Float64Array;

  constructor(scenario: Scenario, fidelity: Fidelity) {
    this.market = compile(scenario);
    this.simulator = new Simulator(this.market, fidelity, 'quick');
    this.planned = plannedAmounts(this.market, scenario.criteria.budget.value);
    this.subsidies = evenSubsidies(this.market, this.planned);
    this.amounts = new Float64Array(this.market.numbers.horizon);
  }

  /**
   * Change of share at the horizon and cost by vendor and criterion, into `values`; untouched where there is no such
   * intervention. Share is of businesses, and of builders where the market has no business.
   */
  run(seed: number, replicate: number, values: Float64Array): void {
    const { vendors } = this.market.layout;
    const base = this.shares(this.simulator.run(seed, replicate));
    for (let v = 0; v < vendors; v++) {
      this.amounts.set(this.planned[v]!);
      const tell = (criterion: Criterion, grant: Grant): void => {
        const at = (v * criteria.length + criteria.indexOf(criterion)) * told.length;
        const { share, cost } = this.intervene(seed, replicate, grant);
        values[at] = share - base[v]!;
        values[at + 1] = cost;
      };
      if (!Number.isNaN(this.subsidies[v]!)) {
        tell('consumers', { vendor: v, purpose: 'subsidy', perPerson: this.subsidies[v]! });
      }
      tell('technology', { vendor: v, purpose: 'training', amounts: this.amounts });
      tell('ecosystem', { vendor: v, purpose: 'operations', amounts: this.amounts });
    }
  }

  /** The run with the grant; a subsidy leaves in `amounts` what it took. */
  private intervene(seed: number, replicate: number, grant: Grant): { readonly share: number; readonly cost: number } {
    let cost = 0;
    const recorder = this.simulator.run(seed, replicate, {
      grant,
      watch: ({ granted, month }) => {
        cost += granted[grant.vendor]!;
        if (grant.purpose === 'subsidy') this.amounts[month - 1] = granted[grant.vendor]!;
      },
    });
    return { share: this.shares(recorder)[grant.vendor]!, cost };
  }

  private shares({ vendorPath }: Recorder): Float64Array {
    const { layout, numbers, segment } = this.market;
    const metric = segment.kind.includes(segmentKind.business) ? 'business_share' : 'builder_share';
    const first = vendorSeries.indexOf(metric) * layout.vendors;
    return Float64Array.from(layout.vendorNames, (_, v) => vendorPath[(first + v + 1) * numbers.horizon - 1]!);
  }
}

/**
 * The three criteria by interventions of equal cost, under the same luck and frozen brand; rivals go on by their own
 * strategies. Carries E6, E9b.
 *
 * Money reaches a vendor only while it lives: where an intervention ends or spares a vendor, the costs of a replicate part.
 * Operations, the way to an ecosystem, also make the vendor known and support its users; without these two and with a
 * network exponent of zero nothing is left of their effect.
 */
export function runCriteria(task: CriteriaTask, runs: CriteriaRuns): CriteriaResult {
  const each = runs.market.layout.vendors * criteria.length * told.length;
  const values = new Float64Array(task.count * each).fill(NaN);
  for (let i = 0; i < task.count; i++) {
    runs.run(task.seed, task.from + i, values.subarray(i * each, (i + 1) * each));
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
