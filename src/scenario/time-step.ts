import { pow } from '../numerics/index.js';
import type { QuantitySpec } from './quantity.js';
import type { Scenario } from './schema/scenario.js';
import type { Unit } from './units.js';
import { quantitiesOf, withValue } from './walk.js';

/** Exponent of time in a unit: 1 for what is said per month or year, -1 for durations. */
const perTime: Partial<Record<Unit, number>> = {
  '1/month': 1,
  '1/year': 1,
  'points/month': 1,
  'points/year': 1,
  'nat/month': 1,
  'nat/year': 1,
  'nat/year^0.5': 0.5,
  'USD/month': 1,
  'USD/person-month': 1,
  'Mtok/month': 1,
  'Mtok/person-month': 1,
  months: -1,
};

/**
 * The scenario with every rate, flow and duration in steps of `step` months, read off their units: what the engine calls a
 * month is then a step. Whole numbers of months become whole numbers of steps, at least one where they were not zero.
 *
 * What the engine itself counts in steps stays so: burn is the mean of three, traction looks back six, shares are seen one or
 * three late. A placement's reach is a part of people, not a rate, and stays too.
 */
export function inSteps(scenario: Scenario): Scenario {
  const step = scenario.step.value;
  if (step === 1) return scenario;
  return quantitiesOf(scenario)
    .filter(({ path }) => path !== 'step')
    .reduce((scaled, { path, spec, quantity }) => {
      const value = flowOfEvent.test(path) ? scaledFlow(scenario, path, quantity.value) : scaledValue(quantity.value, spec, step);
      return value === quantity.value ? scaled : withValue(scaled, path, value);
    }, scenario);
}

/** Events state amounts in their lever's own unit: USD a month, but for training, which they state as a factor. */
const flowOfEvent = /^events\.(\d+)\.(amount|add)$/;

function scaledFlow(scenario: Scenario, path: string, value: number): number {
  const event = scenario.events[Number(flowOfEvent.exec(path)![1])]!;
  return event.lever === 'training' ? value : value * scenario.step.value;
}

function scaledValue(value: number, spec: QuantitySpec, step: number): number {
  if (spec.unit === 'x/year') return pow(value, step);
  const exponent = perTime[spec.unit];
  if (exponent === undefined) return value;
  const scaled = exponent === 0.5 ? value * Math.sqrt(step) : exponent < 0 ? value / step : value * step;
  if (spec.integer !== true) return scaled;
  return value > 0 ? Math.max(1, Math.round(scaled)) : 0;
}
