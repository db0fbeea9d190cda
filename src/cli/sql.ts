import { buildCommand } from '@stricli/core';
import { envelope } from '../report/index.js';
import { ask, DuckStore, type Answer, type Cell } from '../store/index.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';

interface SqlFlags extends LangFlag, StoreFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
}

async function sql({ json, csv, ...where }: SqlFlags, query: string, speech: Speech): Promise<void> {
  const file = storeOf(where, speech);
  if (file === undefined) return;
  const store = await DuckStore.read(file);
  try {
    const answer = await ask(store.database, query);
    if (json) await writeJson(answer);
    else if (csv) await writeLines(answer, csvLine);
    else await writeTable(answer);
  } finally {
    await store.close();
  }
}

const write = (text: string): void => void process.stdout.write(text);

/** The document around its rows, which are written as they come. */
async function writeJson({ columns, rows }: Answer): Promise<void> {
  const empty = '"rows": [';
  const whole = envelope('sql', engine, null, null, { columns, rows: [] });
  const at = whole.indexOf(empty) + empty.length;
  write(whole.slice(0, at));
  let between = '\n';
  for await (const row of rows) {
    write(`${between}${JSON.stringify(row)}`);
    between = ',\n';
  }
  write(whole.slice(at));
}

const textOf = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell));

const csvLine = (row: readonly Cell[]): string =>
  row
    .map(textOf)
    .map((text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');

async function writeLines({ columns, rows }: Answer, line: (row: readonly Cell[]) => string): Promise<void> {
  write(`${line(columns)}\n`);
  for await (const row of rows) write(`${line(row)}\n`);
}

/** Rows by which columns are measured; later ones that are wider stand out. */
const measured = 100;

async function writeTable({ columns, rows }: Answer): Promise<void> {
  const first: string[][] = [[...columns]];
  let widths: number[] | undefined;
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => text.padEnd(widths![i]!))
      .join('  ')
      .trimEnd();
  const show = (): void => {
    widths = columns.map((_, i) => Math.max(...first.map((row) => row[i]!.length)));
    for (const row of first) write(`${line(row)}\n`);
  };
  for await (const row of rows) {
    const texts = row.map(textOf);
    if (widths === undefined) first.push(texts);
    else write(`${line(texts)}\n`);
    if (widths === undefined && first.length > measured) show();
  }
  if (widths === undefined) show();
}

export const sqlCommand = (speech: Speech) => {
  const help = speech.help.sql;
  return buildCommand<SqlFlags, [string]>({
    func: (flags, query) => guarded(speech, () => sql(flags, query, speech)),
    parameters: {
      flags: {
        ...storeFlags(speech),
        csv: { kind: 'boolean', optional: true, withNegated: false, brief: help.csv },
        json: jsonFlag(speech, 'sql'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [{ parse: String, brief: help.query, placeholder: 'SQL' }] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'sql "select vendor, avg(value) from results where metric = \'survival\' group by vendor"',
        'sql "select * from results limit 5" --json',
        'sql "select count(*) from runs" --beside scenarios/llm-2024.yaml',
        'sql "select * from inputs" --csv > inputs.csv',
      ]),
    },
  });
};
