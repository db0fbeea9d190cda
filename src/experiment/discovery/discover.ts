import { nearest, noPlaces, problemAt, type Problem } from '../../documents/index.js';
import { countAll, densityOf, drawn, excess, restricted, type Count, type Sample } from './box.js';
import { cart, denseLeaves } from './cart.js';
import { readOutcome } from './expression.js';
import { limitsOf, type Limits } from './limits.js';
import { prim, rest, type Prim, type Step } from './prim.js';
import { quasiPs } from './quasi-p.js';
import { trust } from './resampling.js';
import { missingIn, placeOfRow, type Column, type Table } from './table.js';

export const methods = ['prim', 'cart'] as const;
export type Method = (typeof methods)[number];

export interface DiscoverRequest {
  readonly table: Table;
  /** Names of the columns to search; null: all that the outcome does not read. */
  readonly inputs: readonly string[] | null;
  readonly outcome: string;
  /** Where inputs and outcome were written, for the places of problems. */
  readonly files?: { readonly inputs: string; readonly outcome: string };
  readonly method?: Method;
  /** Density that a box is to have. */
  readonly threshold?: number | null;
  /** Part that a peel takes away. */
  readonly alpha?: number;
  /** Rows that a box or leaf has at least. */
  readonly minimum?: number;
  /** Boxes that are told at most. */
  readonly boxes?: number;
  /** Tables redrawn, and shuffled, to say how far a box can be trusted; 0 leaves that out. */
  readonly resamples?: number;
  readonly seed?: number;
  readonly progress?: (done: number, total: number) => void;
}

export interface FoundBox {
  readonly limits: Limits;
  /** Part of all cases that the box holds. */
  readonly coverage: number;
  /** Part of its rows that are cases. */
  readonly density: number;
  /** Part of all rows that the box holds. */
  readonly support: number;
  readonly rows: number;
  readonly cases: number;
  readonly quasi_p: Readonly<Record<string, number>>;
  /** By input how often a table without any signal yields something as significant; null where it was not asked. */
  readonly family_p: Readonly<Record<string, number>> | null;
  /** By input in which part of redrawn tables it is restricted too; null where it was not asked. */
  readonly reproduced: Readonly<Record<string, number>> | null;
}

/** A point of the peeling trajectory. */
export interface Point {
  readonly coverage: number;
  readonly density: number;
  readonly support: number;
  /** Inputs that are restricted. */
  readonly restricted: number;
}

export interface Discovery {
  readonly method: Method;
  readonly outcome: string;
  readonly inputs: readonly string[];
  readonly rows: number;
  readonly cases: number;
  /** The density that was asked for; null where the excess of cases decided. */
  readonly threshold: number | null;
  readonly resamples: number;
  /** Of the first box; `taken` is the index of the point from which it was made. Empty for a tree. */
  readonly trajectory: readonly Point[];
  readonly taken: number | null;
  readonly boxes: readonly FoundBox[];
}

/** A box whose most significant side is no more significant than this by chance is not followed by another. */
const significant = 0.05;

/** Searches a table for boxes in which an outcome is dense, or says all that keeps it from doing so. */
export function discover(
  request: DiscoverRequest,
): { readonly discovery: Discovery } | { readonly problems: readonly Problem[] } {
  const prepared = prepare(request);
  if ('problems' in prepared) return prepared;
  const { sample } = prepared;
  const { method = 'prim', threshold = null, resamples = 100 } = request;
  const all = countAll(sample);
  const found = method === 'prim' ? peeled(sample, request) : grown(sample, request);
  return {
    discovery: {
      method,
      outcome: request.outcome,
      inputs: sample.columns.map(({ name }) => name),
      ...all,
      threshold,
      resamples: method === 'prim' ? resamples : 0,
      ...found,
    },
  };
}

function peeled(sample: Sample, request: DiscoverRequest): Pick<Discovery, 'trajectory' | 'taken' | 'boxes'> {
  const { boxes = 3, resamples = 100, seed = 1, threshold = null, alpha = 0.05 } = request;
  const all = countAll(sample);
  const options = { alpha, threshold, minimum: request.minimum ?? leastRows(all.rows) };
  const found: FoundBox[] = [];
  let first: Prim | undefined;
  let left = sample;
  for (let i = 0; i < boxes; i++) {
    const cases = countAll(left);
    if (cases.cases === 0 || cases.rows < options.minimum) break;
    const one = prim(left, options);
    first ??= one;
    if (restricted(one.box.box, sample.columns).length === 0) break;
    const tested = resamples === 0 ? null : trust(left, one, options, seed + i, resamples, request.progress);
    const sure = tested === null || Math.min(...tested.familyP.values()) <= significant;
    // Later boxes are looked for in what is left, and there only where the outcome is denser than by chance.
    if (i > 0 && (!sure || excess(one.box, all) <= 0)) break;
    found.push(told(left, one.box, all, tested));
    left = drawn(left, rest(left, one.box.box));
    if (!sure) break;
  }
  return {
    trajectory: first?.trajectory.map((step) => pointOf(step, all, sample.columns)) ?? [],
    taken: first?.taken ?? null,
    boxes: found,
  };
}

function grown(sample: Sample, request: DiscoverRequest): Pick<Discovery, 'trajectory' | 'taken' | 'boxes'> {
  if (sample.columns.length === 0) return { trajectory: [], taken: null, boxes: [] };
  const all = countAll(sample);
  const minimum = request.minimum ?? leastRows(all.rows);
  const leaves = denseLeaves(cart(sample, { minimum, seed: request.seed ?? 1 }), request.threshold ?? null);
  const boxes = leaves.filter(({ box }) => restricted(box, sample.columns).length > 0).slice(0, request.boxes ?? 3);
  return { trajectory: [], taken: null, boxes: boxes.map((leaf) => told(sample, leaf, all, null)) };
}

/** One row in a hundred, and no fewer than ten. */
const leastRows = (rows: number): number => Math.max(10, Math.ceil(rows / 100));

function pointOf(step: Step, all: Count, columns: readonly Column[]): Point {
  return { ...shares(step, all), restricted: restricted(step.box, columns).length };
}

const shares = (inside: Count, all: Count) => ({
  coverage: inside.cases / all.cases,
  density: densityOf(inside),
  support: inside.rows / all.rows,
});

function told(sample: Sample, step: Step, all: Count, tested: ReturnType<typeof trust> | null): FoundBox {
  const byName = (values: ReadonlyMap<number, number>): Record<string, number> =>
    Object.fromEntries([...values].map(([column, value]) => [sample.columns[column]!.name, value]));
  return {
    limits: limitsOf(step.box, sample.columns),
    ...shares(step, all),
    rows: step.rows,
    cases: step.cases,
    quasi_p: byName(quasiPs(sample, step)),
    family_p: tested && byName(tested.familyP),
    reproduced: tested && byName(tested.reproduced),
  };
}

/** The columns that are searched, and of every row whether the outcome is there; or every problem. */
function prepare(request: DiscoverRequest): { readonly sample: Sample } | { readonly problems: readonly Problem[] } {
  const { table, files = { inputs: table.file, outcome: table.file } } = request;
  const outcome = readOutcome(request.outcome, table.columns, files.outcome);
  if ('problem' in outcome) return { problems: [outcome.problem] };
  const inputs = inputsOf(table, request.inputs, outcome.columns, files.inputs);
  if ('problems' in inputs) return inputs;
  const problems = [...new Set([...inputs.columns, ...outcome.columns])].flatMap((column) => {
    const missing = missingIn(column);
    if (missing === null) return [];
    const { first, count } = missing;
    const finding = { code: 'missing-value', column: column.name, count, rows: table.rows } as const;
    return [problemAt(finding, placeOfRow(table, first), '')];
  });
  if (problems.length > 0) return { problems };
  const sample = {
    columns: inputs.columns,
    outcome: Uint8Array.from({ length: table.rows }, (_, row) => Number(outcome.holds(row))),
  };
  const { rows, cases } = countAll(sample);
  if (cases > 0 && cases < rows) return { sample };
  const same = { code: 'same-outcome', outcome: cases === 0 ? 'never' : 'always', rows } as const;
  return { problems: [problemAt(same, { file: files.outcome, line: 1, column: 1 }, '')] };
}

function inputsOf(
  table: Table,
  names: readonly string[] | null,
  read: readonly Column[],
  file: string,
): { readonly columns: readonly Column[] } | { readonly problems: readonly Problem[] } {
  if (names === null) return { columns: table.columns.filter((column) => !read.includes(column)) };
  const allowed = table.columns.map(({ name }) => name);
  const problems = names
    .filter((name) => !allowed.includes(name))
    .map((name) => {
      const finding = { code: 'unknown-name', kind: 'column', name, allowed, didYouMean: nearest(name, allowed) } as const;
      return problemAt(finding, noPlaces(file)([]), '');
    });
  if (problems.length > 0) return { problems };
  return { columns: [...new Set(names)].map((name) => table.columns.find((column) => column.name === name)!) };
}
