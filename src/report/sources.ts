import type { Language } from '../documents/index.js';
import type { Scenario } from '../scenario/index.js';
import { table } from './numbers.js';
import { wordsIn, type Words } from './words.js';

/** A number of a scenario with what it rests on. */
export interface SourceRow {
  readonly path: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly role: string;
  readonly basis: 'evidence' | 'hindsight' | 'assumption';
  readonly source: string | null;
  readonly note: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly entity: string;
    readonly date: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
  }[];
}

/** What `check` says of a valid scenario; with `listed`, every number and the rows that it rests on. */
export function checkText(
  scenario: Scenario,
  hash: string,
  gains: readonly { readonly segment: string; readonly total: number }[],
  sources: readonly SourceRow[],
  listed: boolean,
  language: Language,
): string {
  const words = wordsIn(language);
  const { vendors, segments, horizon, start, name } = scenario;
  const lines = [
    words.checked(name, Object.keys(vendors).length, Object.keys(segments).length, horizon.value, start, sources.length, hash),
    words.gains(gains.map(({ segment, total }) => `${segment} ${total.toFixed(2)}`)),
  ];
  if (listed) {
    const rows = sources.map((source) => [
      source.path,
      `${Number(source.value.toPrecision(6))} ${source.unit}`,
      source.low === null || source.high === null
        ? ''
        : `${Number(source.low.toPrecision(4))} – ${Number(source.high.toPrecision(4))}`,
      restsOn(source, words),
    ]);
    lines.push('', table(words.sourceHead, rows, 'text'));
  }
  return `${lines.join('\n')}\n`;
}

function restsOn({ basis, source, rows }: SourceRow, words: Words): string {
  if (basis === 'assumption') return words.basis.assumption;
  const evidence = rows.map(
    ({ id, entity, date, value, unit, source: from }) => `${id} ${entity} ${date}: ${value} ${unit} (${from})`,
  );
  return `${words.basis[basis]}: ${evidence.length > 0 ? evidence.join('; ') : source}`;
}
