import { withStrategy } from './variant.js';
import { VariantRunner, vendorSeries, type Fidelity, type Market, type Recorder, type Variant } from '../../simulation/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { DrainReaction, DrainResult, DrainTask } from '../tasks/task.js';

const burnSeries = vendorSeries.indexOf('cumulative_burn');
const moraleSeries = vendorSeries.indexOf('morale');

/**
 * Variants for drain: the scenario as it is, then of each vendor a pair: as it is, and at `hold`, both with rivals that
 * react alike. Where they do not react, the scenario as it is stands for the first of every pair.
 */
export class DrainPairs {
  private readonly runner: VariantRunner;

  constructor(
    scenario: Scenario,
    fidelity: Fidelity,
    private readonly reaction: DrainReaction,
  ) {
    const names = Object.keys(scenario.vendors).sort();
    const variants: Variant[] = [{ name: 'base', scenario }];
    names.forEach((name, v) => {
      const among = reaction === 'best-reply' ? withBestReplies(scenario, name) : scenario;
      const held = withStrategy(among, name, 'hold');
      if (reaction === 'none') variants.push({ name, scenario: held, rivals: { of: v, do: 'repeat' } });
      else if (reaction === 'matching') {
        variants.push({ name, scenario, rivals: { of: v, do: 'match' } });
        variants.push({ name, scenario: held, rivals: { of: v, do: 'match' } });
      } else variants.push({ name, scenario: among }, { name, scenario: held });
    });
    this.runner = new VariantRunner(variants, fidelity);
  }

  get market(): Market {
    return this.runner.markets[0]!;
  }

  /** Runs the pairs of one replicate; `compare` is told of each vendor what it did and what it did at hold. */
  run(seed: number, replicate: number, compare: (vendor: number, as: Burden, held: Burden) => void): void {
    const perVendor = this.reaction === 'none' ? 1 : 2;
    const as = new Burden(this.market);
    const held = new Burden(this.market);
    this.runner.run(seed, replicate, (variant, recorder) => {
      const place = (variant - 1) % perVendor;
      if (variant === 0) as.read(recorder);
      else if (perVendor === 2 && place === 0) as.read(recorder);
      else {
        held.read(recorder);
        compare(Math.floor((variant - 1) / perVendor), as, held);
      }
    });
  }
}

/** The scenario in which every rival of `vendor` that is closed at the start looks ahead. */
function withBestReplies(scenario: Scenario, vendor: string): Scenario {
  return Object.entries(scenario.vendors)
    .filter(([name, { open }]) => name !== vendor && open === undefined)
    .reduce((changed, [name]) => withStrategy(changed, name, 'forward-looking'), scenario);
}

/** What a run asked of every vendor: USD burnt, and mean morale over months, zero where it has left. */
class Burden {
  readonly burn: Float64Array;
  readonly morale: Float64Array;

  constructor(private readonly market: Market) {
    this.burn = new Float64Array(market.layout.vendors);
    this.morale = new Float64Array(market.layout.vendors);
  }

  read({ vendorPath }: Recorder): void {
    const V = this.market.layout.vendors;
    const months = this.market.numbers.horizon;
    for (let v = 0; v < V; v++) {
      this.burn[v] = vendorPath[(burnSeries * V + v + 1) * months - 1]!;
      let sum = 0;
      for (let t = 0; t < months; t++) {
        const value = vendorPath[(moraleSeries * V + v) * months + t]!;
        sum += value === value ? value : 0;
      }
      this.morale[v] = sum / months;
    }
  }
}

/**
 * Drain of every vendor: its own strategy against `hold` under the same luck and frozen brand, rivals reacting alike in
 * both.
 *
 * Own cost = burn with the strategy less burn at hold; rivals' drain = the same difference summed over rivals that
 * were closed at the start; morale drain = how much lower their morale is with the strategy, on the mean over months
 * and rivals, a vendor that has left counting as zero. Carries E18c.
 */
export function runDrain(task: DrainTask, pairs: DrainPairs): DrainResult {
  const { market } = pairs;
  const V = market.layout.vendors;
  const values = new Float64Array(task.count * V * 3);
  for (let i = 0; i < task.count; i++) {
    pairs.run(task.seed, task.from + i, (own, as, held) => {
      let drained = 0;
      let spirit = 0;
      let rivals = 0;
      for (let v = 0; v < V; v++) {
        if (v === own || market.closedAtStart[v] === 0) continue;
        drained += as.burn[v]! - held.burn[v]!;
        spirit += held.morale[v]! - as.morale[v]!;
        rivals += 1;
      }
      const at = (i * V + own) * 3;
      values[at] = as.burn[own]! - held.burn[own]!;
      values[at + 1] = rivals > 0 ? drained : NaN;
      values[at + 2] = rivals > 0 ? spirit / rivals : NaN;
    });
  }
  return { type: 'drain', values };
}
