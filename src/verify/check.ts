import { families } from './families/index.js';
import type { VerifyCase } from './cases.js';

/** What a case came to. `expected`, `obtained` and `tolerance`, absolute, are as long as each other. */
export interface Check {
  readonly id: string;
  readonly title: VerifyCase['title'];
  readonly expected: readonly number[];
  /** Null where the engine gives no finite number. */
  readonly obtained: readonly (number | null)[];
  readonly tolerance: readonly number[];
  readonly pass: boolean;
  readonly source: string;
}

/** Configures the engine for the case, runs it and compares. The case has been read without a problem. */
export function checkCase(one: VerifyCase): Check {
  const family = families[one.family]!;
  const told = family.run(family.inputs.parse(one.inputs));
  const obtained = one.expected.map((_, i) => (Number.isFinite(told[i]) ? told[i]! : null));
  const tolerance = one.expected.map((value, i) => absolute(one.tolerance, value, i));
  const near = one.expected.every((value, i) => obtained[i] !== null && Math.abs(obtained[i]! - value) <= tolerance[i]!);
  const pass = near && told.length === one.expected.length;
  return { id: one.id, title: one.title, expected: one.expected, obtained, tolerance, pass, source: one.source };
}

function absolute(tolerance: VerifyCase['tolerance'], expected: number, i: number): number {
  if (Array.isArray(tolerance)) return tolerance[i]!;
  return tolerance * Math.max(1, Math.abs(expected));
}
