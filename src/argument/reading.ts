import { outputName, type Output } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { termsOf, type Measure, type Outcome } from './claim/measure.js';
import { isClosed, isOpen } from './positions.js';

/** What a run of some overrides came to, in one world. */
export type Reader = (output: string) => number;

/** A month as a measure states it, in steps of a run; null for its end. */
export function monthOf({ month }: Pick<Measure, 'month'>, scenario: Scenario): number | null {
  const horizon = Math.floor(scenario.horizon.value / scenario.step.value);
  if (month === undefined) return null;
  return Math.max(1, Math.min(horizon, month < 1 ? Math.round(month * horizon) : Math.round(month)));
}

/** The outputs that a measure reads. */
export function outputsIn(measure: Measure, scenario: Scenario): Output[] {
  const { metric, of } = measure;
  const month = monthOf(measure, scenario);
  if (of === 'market') return [{ metric, vendor: null, month }];
  const metrics = typeof of === 'object' ? [metric, of.most] : [metric];
  return Object.keys(scenario.vendors).flatMap((vendor) => metrics.map((one) => ({ metric: one, vendor, month })));
}

/** What an outcome is in a run; NaN where any of its terms does not exist. */
export function outcomeIn(outcome: Outcome, scenario: Scenario, subject: string | null, read: Reader): number {
  return termsOf(outcome).reduce((sum, term) => sum + term.weight * measured(term, scenario, subject, read), 0);
}

function measured(measure: Measure, scenario: Scenario, subject: string | null, read: Reader): number {
  const { metric, of, is, per } = measure;
  const month = monthOf(measure, scenario);
  const at = (one: string, vendor: string | null): number => read(outputName({ metric: one, vendor, month }));
  const names = of === 'market' ? [null] : vendorsOf(of, scenario, subject, (name, one) => at(one, name));
  const raw = names.map((name) => at(metric, name));
  const stated = is === undefined ? raw : raw.map((value) => indicated(value, is));
  const value = taken(
    stated.filter((one) => !Number.isNaN(one)),
    measure.take,
  );
  return per === 'plan' && subject !== null ? value / scenario.vendors[subject]!.training.value : value;
}

function vendorsOf(
  of: Exclude<Measure['of'], 'market'>,
  scenario: Scenario,
  subject: string | null,
  value: (name: string, metric: string) => number,
): string[] {
  const names = Object.keys(scenario.vendors);
  if (typeof of === 'object') {
    const there = names.filter((name) => !Number.isNaN(value(name, of.most)));
    return there.length === 0 ? [] : [there.reduce((best, name) => (value(name, of.most) > value(best, of.most) ? name : best))];
  }
  if (of === 'subject') return subject === null ? [] : [subject];
  if (of === 'vendors') return names;
  if (of === 'rivals') return names.filter((name) => name !== subject);
  if (of === 'open') return names.filter((name) => isOpen(scenario, name));
  return names.filter((name) => isClosed(scenario, name) && (of === 'closed' || name !== subject));
}

function indicated(value: number, is: NonNullable<Measure['is']>): number {
  if (is === 'there') return Number.isNaN(value) ? 0 : 1;
  if (Number.isNaN(value)) return NaN;
  return Number('above' in is ? value > is.above : value < is.below);
}

function taken(values: readonly number[], take: Measure['take']): number {
  if (values.length === 0) return NaN;
  if (take === 'max') return Math.max(...values);
  if (take === 'min') return Math.min(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return take === 'sum' ? sum : sum / values.length;
}

/** A metric of every vendor, at a month or at the end. */
export function seriesIn(metric: string, month: number | undefined, scenario: Scenario, read: Reader): number[] {
  const at = monthOf({ month }, scenario);
  return Object.keys(scenario.vendors).map((vendor) => read(outputName({ metric, vendor, month: at })));
}
