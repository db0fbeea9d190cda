import type { Language } from '../documents/index.js';
import type { RunResult, Series } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Chart } from './charts/index.js';
import { readable } from './charts/numbers.js';
import { wordsIn } from './words.js';

/** Who never holds as much is left out, so that the rest can be told apart. */
const smallest = 0.01;
/** As many as colours tell apart. */
const most = 8;

const last = ({ mean }: Series): number => mean.findLast((value) => value !== null) ?? 0;

/** Shares of business usage, or of builders' where there are no businesses, with the spread of runs: the largest at the end first. */
export function shareFan(
  scenario: Scenario,
  result: Pick<RunResult, 'series' | 'fidelity' | 'replicates'>,
  seed: number,
  engine: string,
  language: Language,
): Chart {
  const words = wordsIn(language).shareFan;
  const businesses = Object.values(scenario.segments).some(({ kind }) => kind === 'business');
  const of = businesses ? words.businesses : words.builders;
  const shown = result.series
    .filter(
      ({ metric, mean }) =>
        metric === (businesses ? 'business_share' : 'builder_share') && mean.some((value) => (value ?? 0) >= smallest),
    )
    .sort((a, b) => last(b) - last(a))
    .slice(0, most);
  const titleOf = ({ vendor }: Series): string => scenario.vendors[vendor!]!.title ?? vendor!;
  const drawn = result.fidelity === 'stochastic';
  return {
    kind: 'fan',
    heading: {
      id: 'shares',
      language,
      title: words.title(of, scenario.horizon.value),
      subtitle: drawn ? words.spread : words.expectation,
      description: words.description(
        of,
        shown.map((series) => `${titleOf(series)} ${readable(last(series), 'share', language)}`),
      ),
      caption: words.caption(scenario.name, seed, result.replicates, engine),
    },
    x: { label: words.month(scenario.start), scale: 'month', domain: [0, scenario.horizon.value] },
    y: { label: words.share, unit: 'share' },
    at: shown[0]?.months ?? [],
    series: shown.map((series) => ({
      label: titleOf(series),
      release: scenario.vendors[series.vendor!]!.open === undefined ? ('closed' as const) : ('open' as const),
      centre: series.mean,
      bands: drawn ? [{ low: series.low, high: series.high }] : [],
    })),
  };
}
