import { nearest, noPlaces, problemAt, type Finding, type Problem } from '../../documents/index.js';
import { checkScenario, quantitiesOf, readQuantity, withValue, type QuantityAt, type Scenario } from '../../scenario/index.js';
import { marketSeries, metricUnits, vendorEndings, vendorSeries } from '../../simulation/index.js';

/** An outcome of a run; of the whole market where no vendor is named. */
export interface Metric {
  readonly metric: string;
  readonly vendor: string | null;
}

/** A number of a scenario that may be chosen between two ends. */
export interface Range {
  readonly path: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly integer: boolean;
  /** What it is in the scenario. */
  readonly value: number;
}

type Read<T> = { readonly read: readonly T[] } | { readonly problems: readonly Problem[] };

/** Splits `path:low..high`; null where it is not written so. */
export function splitRange(text: string): { readonly path: string; readonly low: string; readonly high: string } | null {
  const parts = /^([^:]+):(.+?)\.\.(.+)$/.exec(text.trim());
  return parts === null ? null : { path: parts[1]!.trim(), low: parts[2]!.trim(), high: parts[3]!.trim() };
}

/** Reads ranges of numbers of a scenario; each end is checked as if it stood in the scenario. `flag` is where they were written. */
export function readRanges(texts: readonly string[], scenario: Scenario, flag: string): Read<Range> {
  const numbers = new Map(quantitiesOf(scenario).map((number) => [number.path, number]));
  const problems: Problem[] = [];
  const read = texts.flatMap((text) => {
    const { path, low, high } = splitRange(text)!;
    const report = (finding: Finding): void => void problems.push(problemAt(finding, noPlaces(flag)([]), path));
    const number = numbers.get(path);
    if (number === undefined) {
      report({ code: 'unknown-path', found: path, didYouMean: nearest(path, numbers.keys()) });
      return [];
    }
    const ends = [low, high].map((end) => endOf(end, number, scenario, report));
    if (ends.includes(null)) return [];
    const [from, to] = ends as [number, number];
    if (from >= to) report({ code: 'bad-range', low: from, value: number.quantity.value, high: to });
    const { unit, integer = false } = number.spec;
    return [{ path, unit, low: from, high: to, integer, value: number.quantity.value }];
  });
  return problems.length > 0 ? { problems } : { read };
}

function endOf(text: string, { path, spec }: QuantityAt, scenario: Scenario, report: (finding: Finding) => void): number | null {
  const { quantity, findings } = readQuantity(text, spec);
  findings.forEach(({ finding }) => report(finding));
  if (findings.length > 0) return null;
  const moved = checkScenario(withValue(scenario, path, quantity.value), noPlaces(''), () => true);
  const errors = moved.filter(({ severity }) => severity === 'error');
  errors.forEach(report);
  return errors.length > 0 ? null : quantity.value;
}

/** Reads names of outcomes, `metric.vendor`, or `metric` for one of the whole market. */
export function readMetrics(
  names: readonly string[],
  scenario: Scenario,
  flag: string,
): Read<Metric & { readonly unit: string }> {
  const vendors = Object.keys(scenario.vendors).sort();
  const allowed = [
    ...vendors.flatMap((vendor) => [...vendorSeries, ...vendorEndings].map((metric) => `${metric}.${vendor}`)),
    ...marketSeries,
  ];
  const problems: Problem[] = [];
  const read = names.map((name) => {
    if (!allowed.includes(name)) {
      const finding = { code: 'unknown-name', kind: 'metric', name, allowed: [], didYouMean: nearest(name, allowed) } as const;
      problems.push(problemAt(finding, noPlaces(flag)([]), ''));
    }
    const [metric, vendor = null] = name.split('.') as [keyof typeof metricUnits, string?];
    return { metric, vendor, unit: metricUnits[metric] };
  });
  return problems.length > 0 ? { problems } : { read };
}
