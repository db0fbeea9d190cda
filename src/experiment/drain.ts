import { withStrategy } from './variant.js';
import { VariantRunner, vendorSeries, type Fidelity, type Recorder } from '../simulation/index.js';
import type { Scenario } from '../scenario/index.js';
import type { DrainResult, DrainTask } from './task.js';

const burnSeries = vendorSeries.indexOf('cumulative_burn');
const moraleSeries = vendorSeries.indexOf('morale');

/** Pairs for drain: the scenario as it is, then each vendor in turn at `hold` while rivals repeat what they did. */
export function drainRunner(scenario: Scenario, fidelity: Fidelity): VariantRunner {
  const names = Object.keys(scenario.vendors).sort();
  return new VariantRunner(
    [
      { name: 'base', scenario },
      ...names.map((name, v) => ({ name, scenario: withStrategy(scenario, name, 'hold'), rivalsRepeat: v })),
    ],
    fidelity,
  );
}

/**
 * Drain of every vendor: its own strategy against `hold` under the same luck and frozen brand, rivals not reacting.
 *
 * Own cost = burn with the strategy less burn at hold; rivals' drain = the same difference summed over rivals that
 * were closed at the start; morale drain = how much lower their morale is with the strategy, on the mean over months
 * and rivals, a vendor that has left counting as zero. Carries E18c.
 */
export function runDrain(task: DrainTask, runner: VariantRunner): DrainResult {
  const market = runner.markets[0]!;
  const V = market.layout.vendors;
  const months = market.numbers.horizon;
  const values = new Float64Array(task.count * V * 3);
  const burn = new Float64Array(V);
  const morale = new Float64Array(V);
  const burnOf = (recorder: Recorder, v: number): number => recorder.vendorPath[(burnSeries * V + v + 1) * months - 1]!;
  const moraleOf = (recorder: Recorder, v: number): number => {
    let sum = 0;
    for (let t = 0; t < months; t++) {
      const value = recorder.vendorPath[(moraleSeries * V + v) * months + t]!;
      sum += value === value ? value : 0;
    }
    return sum / months;
  };
  for (let i = 0; i < task.count; i++) {
    runner.run(task.seed, task.from + i, (variant, recorder) => {
      if (variant === 0) {
        for (let v = 0; v < V; v++) {
          burn[v] = burnOf(recorder, v);
          morale[v] = moraleOf(recorder, v);
        }
        return;
      }
      const own = variant - 1;
      let drained = 0;
      let spirit = 0;
      let rivals = 0;
      for (let v = 0; v < V; v++) {
        if (v === own || market.closedAtStart[v] === 0) continue;
        drained += burn[v]! - burnOf(recorder, v);
        spirit += moraleOf(recorder, v) - morale[v]!;
        rivals += 1;
      }
      const at = (i * V + own) * 3;
      values[at] = burn[own]! - burnOf(recorder, own);
      values[at + 1] = rivals > 0 ? drained : NaN;
      values[at + 2] = rivals > 0 ? spirit / rivals : NaN;
    });
  }
  return { type: 'drain', values };
}
