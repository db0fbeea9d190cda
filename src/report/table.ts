import type { OutcomeValues } from '../experiment/index.js';

/** Outcomes by replicate as one long table: a row for every replicate, vendor and metric. */
export interface OutcomeTable {
  readonly replicate: Int32Array;
  /** Null for the whole market. */
  readonly vendor: readonly (string | null)[];
  readonly metric: readonly string[];
  readonly unit: readonly string[];
  /** Null where a value does not exist. */
  readonly value: readonly (number | null)[];
}

export function outcomeTable(outcomes: readonly OutcomeValues[]): OutcomeTable {
  const replicates = outcomes[0]?.values.length ?? 0;
  const rows = outcomes.flatMap((outcome) => Array.from({ length: replicates }, (_, replicate) => ({ ...outcome, replicate })));
  return {
    replicate: Int32Array.from(rows, (row) => row.replicate),
    vendor: rows.map((row) => row.vendor),
    metric: rows.map((row) => row.metric),
    unit: rows.map((row) => row.unit),
    value: rows.map(({ values, replicate }) => (Number.isNaN(values[replicate]!) ? null : values[replicate]!)),
  };
}

/** The table as comma-separated values (RFC 4180), numbers to the last bit, nothing where a value does not exist. */
export function csvText({ replicate, vendor, metric, unit, value }: OutcomeTable): string {
  const cell = (text: string | number | null): string =>
    typeof text === 'string' && /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : String(text ?? '');
  const lines = metric.map((name, i) => [replicate[i]!, vendor[i]!, name, unit[i]!, value[i]!].map(cell).join(','));
  return `replicate,vendor,metric,unit,value\n${lines.join('\n')}\n`;
}
