import { parseCsv, problemAt, type Csv, type Finding, type Problem } from '../documents/index.js';
import type { Fact } from './fact.js';

export type ReadFacts = { readonly facts: readonly Fact[] } | { readonly problems: readonly Problem[] };

const needed = ['id', 'series', 'entity', 'date', 'value', 'unit', 'source'] as const;
const optional = ['low', 'high', 'verified', 'note', 'published'] as const;
type Column = (typeof needed)[number] | (typeof optional)[number];

const isDate = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

/** Reads a table of facts with the columns of `Fact`; every problem is returned at once, each with its line. */
export function readFacts(text: string, file: string): ReadFacts {
  const table = parseCsv(text, file);
  const problems: Problem[] = [...table.problems];
  const missing = needed.filter((name) => !table.names.includes(name));
  for (const key of missing) problems.push(problemAt({ code: 'missing-key', key }, { file, line: 1, column: 1 }, key));
  if (problems.length > 0) return { problems };
  const seen = new Map<string, number>();
  const facts = table.lines.map((line, row) => {
    const report = (finding: Finding, path: Column): void =>
      void problems.push(problemAt(finding, { file, line, column: 1 }, path));
    const fact = factOf(table, row, report);
    const first = seen.get(fact.id);
    if (first !== undefined) report({ code: 'duplicate-key', key: fact.id, firstLine: first }, 'id');
    seen.set(fact.id, line);
    return fact;
  });
  return problems.length > 0 ? { problems } : { facts };
}

function factOf(table: Csv, row: number, report: (finding: Finding, path: Column) => void): Fact {
  const cell = (name: Column): string => table.columns[table.names.indexOf(name)]?.[row]?.trim() ?? '';
  const number = (name: Column): number => {
    const value = cell(name) === '' ? NaN : Number(cell(name));
    if (!Number.isFinite(value)) report({ code: 'not-a-number', found: cell(name) }, name);
    return value;
  };
  const date = (name: Column): string => {
    if (!isDate(cell(name))) report({ code: 'bad-date', found: cell(name) }, name);
    return cell(name);
  };
  return {
    id: cell('id'),
    series: cell('series'),
    entity: cell('entity'),
    date: date('date'),
    value: number('value'),
    unit: cell('unit'),
    ...(cell('low') !== '' && { low: number('low') }),
    ...(cell('high') !== '' && { high: number('high') }),
    source: cell('source'),
    verified: cell('verified') !== 'false',
    ...(cell('note') !== '' && { note: cell('note') }),
    ...(cell('published') !== '' && { published: date('published') }),
  };
}
