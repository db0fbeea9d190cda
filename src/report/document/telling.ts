import { givesAway } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import type { Series } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { EvenAxis, Release } from '../charts/index.js';
import type { Part } from '../answer-parts.js';
import type { Block } from './block.js';
import type { Played } from './materials.js';
import { documentWords, type DocumentWords } from './words.js';

/** A played scenario in one language, with what every section asks of it. */
export interface Telling {
  readonly language: Language;
  readonly words: DocumentWords;
  readonly played: Played;
  readonly engine: string;
  readonly drawn: boolean;
  readonly name: (vendor: string) => string;
  /** Open where its weights are out at the start, or in expected flows in any month. */
  readonly release: (vendor: string) => Release;
  readonly series: (vendor: string, metric: string) => Series | undefined;
  readonly month: EvenAxis;
  /** Where numbers of the run come from. */
  readonly caption: string;
  /** Where numbers of expected flows come from. */
  readonly expected: string;
}

export function tellingOf(played: Played, language: Language, engine: string): Telling {
  const words = documentWords(language);
  const { scenario, result, seed } = played;
  const drawn = result.fidelity !== 'mean-field';
  const rows = new Map(result.series.map((row) => [`${row.vendor ?? ''} ${row.metric}`, row]));
  const expected = words.expected(scenario.name, engine);
  return {
    language,
    words,
    played,
    engine,
    drawn,
    name: (vendor) => scenario.vendors[vendor]?.title ?? vendor,
    release: (vendor) => (vendor in scenario.vendors && givesAway(scenario, vendor) ? 'open' : 'closed'),
    series: (vendor, metric) => rows.get(`${vendor} ${metric}`),
    month: { label: words.month(scenario.start), scale: 'month', domain: [0, scenario.horizon.value] },
    caption: drawn ? words.source(scenario.name, seed, result.replicates, engine) : expected,
    expected,
  };
}

/** A text of a scenario in one language. */
export const textOf = (text: Scenario['title'], language: Language): string | undefined =>
  typeof text === 'object' ? text[language] : text;

/** A part of the answer as blocks. */
export const blocksOf = ({ title, before, table, after }: Part): Block[] => [
  ...before.map((text): Block => ({ kind: 'text', text })),
  ...(table === undefined ? [] : [{ kind: 'table' as const, title: table.title ?? title, head: table.head, rows: table.rows }]),
  ...after.map((text): Block => ({ kind: 'text', text })),
];
