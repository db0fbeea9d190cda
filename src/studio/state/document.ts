import { pathMetrics, type PathMetric } from '../protocol/paths.js';
import { ownOf } from './looking.js';

/** Everything that a reader works on: it is undone, shared and restored as a whole. */
export interface Document {
  /** The scenario, as its reader may write it. */
  readonly text: string;
  /** The scenario against which changes are seen. */
  readonly baseline: string;
  readonly seed: number;
  /** The vendor that the reader looks at; null where the market has not been read yet. */
  readonly vendor: string | null;
  readonly metric: PathMetric;
}

/** The largest document that is read, in characters: the engine's own bound. */
export const largestText = 1 << 20;

/** A document from data of any origin; undefined where it is none. Only the keys that are known are looked at. */
export function documentFrom(data: unknown): Document | undefined {
  const own = ownOf(data);
  const text = own('text');
  const baseline = own('baseline') ?? text;
  const seed = own('seed') ?? 1;
  const vendor = own('vendor') ?? null;
  const metric = own('metric') ?? 'business_share';
  if (typeof text !== 'string' || text.length > largestText) return undefined;
  if (typeof baseline !== 'string' || baseline.length > largestText) return undefined;
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0) return undefined;
  if (vendor !== null && (typeof vendor !== 'string' || vendor.length > 200)) return undefined;
  const known = pathMetrics.find((name) => name === metric);
  return known === undefined ? undefined : { text, baseline, seed, vendor, metric: known };
}
