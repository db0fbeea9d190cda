import { writeFileSync } from 'node:fs';
import { problemAt, noPlaces, type Finding } from '../documents/index.js';
import { cellOf, factorOf, type DesignDocument, type DesignTable, type Factor } from '../experiment/designs/index.js';
import {
  analyse,
  DeltaEstimator,
  MorrisEstimator,
  morrisMoves,
  outputProblem,
  partsOf,
  saltelliOf,
  SobolEstimator,
  type Estimator,
  type Parts,
} from '../experiment/sensitivity/index.js';
import { envelope, sensitivityText } from '../report/index.js';
import { csvOf, readCsv, type CsvColumns } from './csv.js';
import { designTable, openDesign } from './design-file.js';
import { refuse, whole } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Designs that indices can be told from: two by their structure, and any sample. */
export const evaluatedKinds = ['saltelli', 'morris', 'sample'] as const;
export type EvaluatedKind = (typeof evaluatedKinds)[number];

interface OwnFlags {
  readonly inputsFrom?: string;
  readonly design?: EvaluatedKind;
  readonly sample?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** Writes the points at which a user's own function is to be evaluated. */
export function writeDesign(file: string, from: string, { design: kind, sample, seed }: OwnFlags, speech: Speech): void {
  const stated = openDesign(from, speech);
  if (stated === undefined) return;
  const design: DesignDocument = {
    ...stated,
    ...(kind !== undefined && { kind: kind === 'sample' ? 'sobol' : kind }),
    ...(sample !== undefined && { points: sample }),
    ...(seed !== undefined && { seed }),
  };
  const factors = Object.entries(design.factors).map(([name, input]) => factorOf(name, input));
  const at = factors.findIndex((factor) => 'code' in factor);
  if (at >= 0) {
    const path = `factors.${Object.keys(design.factors)[at]}`;
    refuse([problemAt(factors[at] as Finding, noPlaces(from)([]), path)], speech, exit.invalid);
    return;
  }
  const table = designTable(design, factors as Factor[]);
  if ('code' in table) {
    refuse([problemAt(table, noPlaces(from)([]), 'factors')], speech, exit.invalid);
    return;
  }
  writeFileSync(file, csvOf(rowsOf(table)));
  process.stdout.write(`${speech.sentences.designWritten(file, table.points, table.factors.length)}\n`);
}

/** Head and points of a table. */
function* rowsOf(table: DesignTable): Generator<(string | number)[]> {
  yield table.factors.map(({ name }) => name);
  for (let i = 0; i < table.points; i++) yield table.factors.map((_, factor) => cellOf(table, i, factor));
}

/** Tells indices of a user's own function from its points and its values there. */
export function sensitivityOfTables(inputs: string, outputs: string, flags: OwnFlags, speech: Speech): void {
  const x = whole(inputs, () => readCsv(inputs), speech);
  const y = x && whole(outputs, () => readCsv(outputs), speech);
  if (x === undefined || y === undefined) return;
  const stated = flags.inputsFrom === undefined ? undefined : openDesign(flags.inputsFrom, speech);
  if (flags.inputsFrom !== undefined && stated === undefined) return;
  const values = Object.fromEntries(y.names.map((name, i) => [name, y.columns[i]!]));
  const problem = outputProblem(x.rows, values);
  if (problem !== undefined) {
    refuse(
      [problemAt(problem, { file: outputs, line: problem.row + (problem.reason === 'rows' ? 0 : 1), column: 1 }, '')],
      speech,
      exit.invalid,
    );
    return;
  }
  const { seed = 1, design = 'saltelli', json = false } = flags;
  const estimator = estimatorOf(design, x, partsOf(x.names, stated?.groups), stated?.levels, seed);
  if ('row' in estimator) {
    const finding: Finding = { code: 'not-of-design', reason: 'points', row: estimator.row, expected: x.rows, of: design };
    refuse([problemAt(finding, { file: inputs, line: estimator.row + 1, column: 1 }, '')], speech, exit.invalid);
    return;
  }
  const told = analyse(estimator, values);
  const data = { design, points: x.rows, inputs: x.names.length, ...told };
  process.stdout.write(json ? envelope('sensitivity', engine, null, seed, data) : sensitivityText(told, speech.language));
}

function estimatorOf(
  design: EvaluatedKind,
  x: CsvColumns,
  parts: Parts,
  levels: number | undefined,
  seed: number,
): Estimator | { readonly row: number } {
  const points = {
    points: x.rows,
    values: Float64Array.from(
      { length: x.rows * x.names.length },
      (_, i) => x.columns[i % x.names.length]![Math.floor(i / x.names.length)]!,
    ),
  };
  switch (design) {
    case 'sample':
      return new DeltaEstimator({ names: x.names, inputs: x.columns }, { seed });
    case 'saltelli': {
      const found = saltelliOf(points, parts);
      return 'row' in found ? found : new SobolEstimator(found, { seed });
    }
    case 'morris': {
      const found = morrisMoves(points, parts, levels);
      return 'row' in found ? found : new MorrisEstimator(found, { seed });
    }
  }
}
