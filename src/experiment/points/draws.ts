import { nearest, problemAt, type Finding, type Place, type Problem } from '../../documents/index.js';
import { quantitiesOf, type Scenario } from '../../scenario/index.js';
import { drawPoints, evenly, type Ensemble } from './ensemble.js';
import { pointProblems } from './point.js';

/** A column of a table of draws; words where it holds any. */
export interface DrawColumn {
  readonly name: string;
  readonly values: Float64Array | null;
}

/** Draws as they stand in a table: a column for every path, one more called `weight` where they do not count alike. */
export interface DrawTable {
  readonly rows: number;
  readonly columns: readonly DrawColumn[];
  /** Where a row stands, from 0; of no row, the table. */
  readonly placeOf: (row: number | null) => Place;
}

const weight = 'weight';
/** Luck by which draws of unequal weight become draws that count alike. */
const evenSeed = 0;

/** Reads an ensemble of a scenario from a table; draws count alike afterwards. Every problem is returned at once. */
export function readDraws(
  scenario: Scenario,
  { rows, columns, placeOf }: DrawTable,
): { readonly ensemble: Ensemble } | { readonly problems: readonly Problem[] } {
  const known = new Map(quantitiesOf(scenario).map((at) => [at.path, at.spec]));
  const problems: Problem[] = [];
  const report = (finding: Finding, path: string, row: number | null): void =>
    void problems.push(problemAt(finding, placeOf(row), path));
  const numbers = columns.filter(({ name }) => name !== weight);
  if (numbers.length === 0 || rows === 0) report({ code: 'bad-table', reason: 'empty', found: 0, expected: 1 }, '', null);
  for (const { name, values } of columns) {
    const spec = known.get(name);
    const own = name === weight;
    if (spec === undefined && !own) {
      report({ code: 'unknown-path', found: name, didYouMean: nearest(name, known.keys()) }, name, null);
      continue;
    }
    if (values === null) {
      report({ code: 'not-a-number', found: name }, name, null);
      continue;
    }
    const min = own ? 0 : (spec?.min ?? null);
    const max = own ? null : (spec?.max ?? null);
    const lost = values.findIndex((value) => !Number.isFinite(value));
    if (lost >= 0) {
      const count = values.filter((value) => !Number.isFinite(value)).length;
      report({ code: 'missing-value', column: name, count, rows }, name, lost);
    }
    const beyond = values.findIndex((value) => value < (min ?? -Infinity) || value > (max ?? Infinity));
    if (beyond >= 0) {
      report({ code: 'out-of-range', found: values[beyond]!, min, max, unit: spec?.unit ?? null }, name, beyond);
    }
    if (own && !values.some((value) => value > 0)) {
      report({ code: 'out-of-range', found: 0, min: 0, max: null, unit: null }, name, null);
    }
  }
  if (problems.length > 0) return { problems };
  const weights = columns.find(({ name }) => name === weight)?.values ?? null;
  const paths = numbers.map(({ name }) => name);
  const values = new Float64Array(rows * paths.length);
  numbers.forEach((column, p) => {
    for (let row = 0; row < rows; row++) values[row * paths.length + p] = column.values![row]!;
  });
  const ensemble = evenly({ paths, draws: rows, values, weights }, evenSeed);
  const unfit = pointProblems(scenario, drawPoints(ensemble));
  return unfit.length > 0 ? { problems: unfit } : { ensemble };
}
