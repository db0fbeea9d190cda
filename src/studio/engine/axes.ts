import { quantitiesOf, type Scenario } from '../../scenario/index.js';
import type { Axis } from '../protocol/messages.js';

/** Evenly spaced values over the range of a number, or from half to twice of one that states none; each once. */
export function axisOf(scenario: Scenario, path: string, count: number): Axis {
  const { quantity, spec } = quantitiesOf(scenario).find((one) => one.path === path)!;
  const low = quantity.low ?? quantity.value / 2;
  const high = quantity.high ?? quantity.value * 2;
  const at = Array.from({ length: count }, (_, i) => {
    const value = low + ((high - low) * i) / (count - 1);
    return spec.integer === true ? Math.round(value) : Number(value.toPrecision(3));
  });
  return { path, unit: spec.unit, at: [...new Set(at)] };
}
