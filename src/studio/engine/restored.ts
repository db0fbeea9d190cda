import { stringify } from 'yaml';
import { largestDocument } from '../../documents/index.js';
import { formatName, type Quantity } from '../../scenario/index.js';
import type { Asks } from '../protocol/messages.js';
import { read, Unplayable } from './reading.js';

/** The run in a report, as a document that the reader can go on with; rejects where there is none that can be read. */
export function restoredRun(html: string): Asks['restore']['answer'] {
  const json = /<script type="application\/json" id="outlast-report">([^<]*)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Unplayable('no report');
  const data = JSON.parse(json) as { readonly schema?: unknown; readonly run?: unknown };
  const run = data.run as { readonly scenario?: unknown; readonly seed?: unknown; readonly base?: unknown } | null | undefined;
  if (data.schema !== 'outlast/report@1') throw new Unplayable('no run');
  const text = textOf(run?.scenario);
  if (text === undefined) throw new Unplayable('not readable');
  const seed = Number.isSafeInteger(run?.seed) ? (run!.seed as number) : 1;
  return { text, baseline: textOf(run?.base) ?? text, seed };
}

/** A resolved scenario as a document; undefined where it is none that can be read. */
function textOf(resolved: unknown): string | undefined {
  if (typeof resolved !== 'object' || resolved === null) return undefined;
  const { format: _, ...scenario } = plain(resolved) as Record<string, unknown>;
  const text = stringify({ format: formatName, ...scenario }, { lineWidth: 0 });
  return text.length > largestDocument || 'problems' in read(text) ? undefined : text;
}

/** What a reader would write: numbers of which nothing but the value is known stand alone, and what is not known is left out. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isBare(value)) return value.value;
  const known = Object.entries(value).filter(([key, inner]) => inner !== null && !(key === 'hindsight' && inner === false));
  return Object.fromEntries(known.map(([key, inner]) => [key, plain(inner)]));
}

const isBare = (value: object): value is Quantity =>
  'value' in value &&
  Object.entries(value).every(([key, inner]) => key === 'value' || inner === null || (key === 'hindsight' && inner === false));
