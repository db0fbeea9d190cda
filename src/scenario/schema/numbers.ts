import { quantity, type QuantitySpec } from '../quantity.js';

type Unit = QuantitySpec['unit'];
type Bounds = Pick<QuantitySpec, 'min' | 'max' | 'integer'>;

const nonNegative: Bounds = { min: 0 };

/** A number nobody in the market chooses and nobody doubts within the scenario: a law's coefficient, a convention. */
export const constant = (unit: Unit, value: number, doc: string, source = 'convention', bounds: Bounds = nonNegative) =>
  quantity({ unit, role: 'constant', doc, ...bounds, default: { value, source } });

/** A number that is not known, with the range within which it is believed and the reason for it. */
export const uncertain = (
  unit: Unit,
  value: number,
  low: number,
  high: number,
  doc: string,
  source = 'assumption',
  bounds: Bounds = nonNegative,
) => quantity({ unit, role: 'uncertainty', doc, ...bounds, default: { value, low, high, source } });

/** A number that every scenario has to state, because no market shares it with another. */
export const stated = (unit: Unit, doc: string, bounds: Bounds = nonNegative) =>
  quantity({ unit, role: 'uncertainty', doc, ...bounds });

/** A number that a vendor chooses. */
export const lever = (unit: Unit, value: number, doc: string, bounds: Bounds = nonNegative) =>
  quantity({ unit, role: 'lever', doc, ...bounds, default: { value, source: 'assumption' } });

/** A lever that has no sensible default. */
export const statedLever = (unit: Unit, doc: string, bounds: Bounds = nonNegative) =>
  quantity({ unit, role: 'lever', doc, ...bounds });

/** Bounds of a share, a probability, an index in [0, 1]. */
export const unitInterval: Bounds = { min: 0, max: 1 };

/** A number of either sign. */
export const signed: Bounds = {};
