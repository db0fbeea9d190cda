import type { Fact } from '../../evidence/index.js';
import type { Known } from './known.js';

/** A number of a scenario as it is written: a value, the range within which it is believed, and what it rests on. */
export interface Entry {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
  readonly note?: string;
  readonly hindsight?: true;
}

/** Six digits: what is written is what is meant, on every machine. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

/** A share, never rounded up: shares that add up to one stay within it. */
export const share = (value: number): number => Math.floor(value * 1e6) / 1e6;

/** A number that no row gives. */
export function assumed(value: number, low: number, high: number, note?: string): Entry {
  return {
    value: rounded(value),
    low: rounded(Math.min(low, value)),
    high: rounded(Math.max(high, value)),
    source: 'assumption',
    ...(note !== undefined && { note }),
  };
}

/** A number that rows give, perhaps within a range. */
export function observed(
  known: Known,
  value: number,
  rows: readonly Fact[],
  { low, high, note }: { readonly low?: number; readonly high?: number; readonly note?: string } = {},
): Entry {
  return {
    value: rounded(value),
    ...(low !== undefined && high !== undefined && { low: rounded(Math.min(low, value)), high: rounded(Math.max(high, value)) }),
    source: rows.map(({ id }) => id).join(', '),
    ...(note !== undefined && { note }),
    ...(rows.some((row) => known.isHindsight(row)) && { hindsight: true as const }),
  };
}

/** What a vendor of no interest may be told as: plain text keys to entries, nested. */
export type Tree = { readonly [key: string]: Tree | Entry | Branch };
export type Branch = string | number | boolean | readonly (string | number | boolean | Tree)[];
