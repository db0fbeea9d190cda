import { z } from 'zod';
import { kindOf, nearest, type Finding, type Path } from '../documents/index.js';
import { readNumber, type Unit } from './units.js';

/** Who decides a number: a vendor (lever), nobody knows it (uncertainty), or it is settled (constant). */
export type Role = 'lever' | 'uncertainty' | 'constant';

export const distributions = ['uniform', 'loguniform', 'triangular', 'normal', 'lognormal'] as const;

/** How a number spreads: `low` and `high` are the 5 % and 95 % points of the two normals, and the bounds of the rest. */
export type Distribution = (typeof distributions)[number];

/** What a quantity of the schema means and which values it may take; bounds are inclusive and in its unit. */
export interface QuantitySpec {
  readonly unit: Unit;
  readonly role: Role;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly doc: string;
  readonly default?: QuantityInput;
}

/** A number in its own unit, or text with another unit of the same dimension: `20 %`, `5 B USD`. */
export type NumberInput = number | string;

/** What a user writes; `null` says the same as leaving a key out, so that a `Quantity` reads back as itself. */
export type QuantityInput =
  | NumberInput
  | {
      readonly value: NumberInput;
      readonly low?: NumberInput | null;
      readonly high?: NumberInput | null;
      readonly dist?: Distribution | null;
      readonly source?: string | null;
      readonly note?: string | null;
      readonly hindsight?: boolean;
    };

/** A number with the range within which it is believed, in the unit of its spec. */
export interface Quantity {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** `null` where the scenario does not say. */
  readonly dist: Distribution | null;
  /** Ids of evidence (`F0123`) or a reason, such as `assumption`. */
  readonly source: string | null;
  readonly note: string | null;
  /** Known only after the scenario's start: a backtest leaves it out. */
  readonly hindsight: boolean;
}

type QuantityType = z.ZodPipe<z.ZodCustom<QuantityInput, QuantityInput>, z.ZodTransform<Quantity, QuantityInput>>;

const specs = z.registry<QuantitySpec>();

/**
 * The schema of a number with a unit and, if it is doubted, a range.
 *
 * Its issues are findings (`params.problem`): wrong type or unit, no number, out of range, range out of order.
 * A spec with a default may be left out of the document; the default passes the same checks.
 */
export function quantity(spec: QuantitySpec & { readonly default: QuantityInput }): z.ZodPrefault<QuantityType>;
export function quantity(spec: QuantitySpec): QuantityType;
export function quantity(spec: QuantitySpec): QuantityType | z.ZodPrefault<QuantityType> {
  const type: QuantityType = z.custom<QuantityInput>().transform((input, context) => {
    const { quantity: read, findings } = readQuantity(input, spec);
    for (const { finding, path } of findings) {
      context.issues.push({ code: 'custom', input, path: [...path], params: { problem: finding }, message: finding.code });
    }
    return read;
  });
  type.register(specs, spec);
  return spec.default === undefined ? type : type.prefault(spec.default);
}

/** The spec of a schema that `quantity` made, also under a default or where it may be left out. */
export function quantitySpecOf(schema: z.core.$ZodType): QuantitySpec | undefined {
  const spec = specs.get(schema as QuantityType);
  if (spec !== undefined) return spec;
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType === undefined ? undefined : quantitySpecOf(innerType);
}

/** Something wrong at a key of a quantity, or with all of it where the path is empty. */
interface Located {
  readonly finding: Finding;
  readonly path: Path;
}

const keys = ['value', 'low', 'high', 'dist', 'source', 'note', 'hindsight'];

/** Reads what stands for a quantity; where there are findings the quantity is not to be used. */
export function readQuantity(
  input: unknown,
  spec: QuantitySpec,
): { readonly quantity: Quantity; readonly findings: readonly Located[] } {
  const findings: Located[] = [];
  const report = (finding: Finding, ...path: string[]) => findings.push({ finding, path });
  const fields = kindOf(input) === 'map' ? (input as Record<string, unknown>) : null;

  const number = (found: unknown, ...path: string[]): number => {
    const read = readAmount(found, spec, fields === null);
    if (typeof read === 'number') return read;
    report(read, ...path);
    return Number.NaN;
  };

  if (fields === null) return { quantity: bareQuantity(number(input)), findings };

  const present = (key: string) => Object.hasOwn(fields, key) && fields[key] !== null && fields[key] !== undefined;
  for (const key of Object.keys(fields)) {
    if (!keys.includes(key)) report({ code: 'unknown-key', key, didYouMean: nearest(key, keys), allowed: keys }, key);
  }
  if (!present('value')) report({ code: 'missing-key', key: 'value' }, 'value');
  const value = present('value') ? number(fields['value'], 'value') : Number.NaN;
  const low = present('low') ? number(fields['low'], 'low') : null;
  const high = present('high') ? number(fields['high'], 'high') : null;
  if ((low === null) !== (high === null)) {
    const key = low === null ? 'low' : 'high';
    report({ code: 'missing-key', key }, key);
  }
  if (low !== null && high !== null && (low > value || value > high || low > high))
    report({ code: 'bad-range', low, value, high });

  const text = (key: string): string | null => {
    const found = fields[key];
    if (!present(key)) return null;
    if (typeof found === 'string') return found;
    report({ code: 'wrong-type', found: kindOf(found), allowed: ['text'] }, key);
    return null;
  };
  const dist = readDistribution(text('dist'), low, report);
  const hindsight = fields['hindsight'] ?? false;
  if (typeof hindsight !== 'boolean') report({ code: 'wrong-type', found: kindOf(hindsight), allowed: ['boolean'] }, 'hindsight');
  return {
    quantity: { value, low, high, dist, source: text('source'), note: text('note'), hindsight: hindsight === true },
    findings,
  };
}

/** A number with neither range nor source: what a plain number in a document means. */
export function bareQuantity(value: number): Quantity {
  return { value, low: null, high: null, dist: null, source: null, note: null, hindsight: false };
}

/** A number in the unit of the spec and within its bounds, or what is wrong with it. */
function readAmount(found: unknown, spec: QuantitySpec, mayBeMap: boolean): number | Finding {
  if (typeof found !== 'number' && typeof found !== 'string') {
    return { code: 'wrong-type', found: kindOf(found), allowed: mayBeMap ? ['number', 'text', 'map'] : ['number', 'text'] };
  }
  const amount = typeof found === 'string' ? readNumber(found, spec.unit) : found;
  if (typeof amount !== 'number') return amount;
  if (!Number.isFinite(amount)) return { code: 'not-a-number', found: String(found) };
  if (amount < (spec.min ?? -Infinity) || amount > (spec.max ?? Infinity)) {
    return { code: 'out-of-range', found: amount, min: spec.min ?? null, max: spec.max ?? null, unit: spec.unit };
  }
  if (spec.integer === true && !Number.isInteger(amount)) return { code: 'not-whole', found: amount };
  return amount;
}

function readDistribution(
  found: string | null,
  low: number | null,
  report: (finding: Finding, ...path: string[]) => void,
): Distribution | null {
  if (found === null) return null;
  const dist = distributions.find((name) => name === found);
  if (dist === undefined) {
    report({ code: 'bad-choice', found, allowed: distributions, didYouMean: nearest(found, distributions) }, 'dist');
    return null;
  }
  const logarithmic = dist === 'loguniform' || dist === 'lognormal';
  if (low === null) report({ code: 'bad-distribution', found: dist, needs: 'range' }, 'dist');
  else if (logarithmic && low <= 0) report({ code: 'bad-distribution', found: dist, needs: 'positive-range' }, 'dist');
  return dist;
}
