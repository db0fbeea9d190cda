import { firstOf, problemAt, type Finding, type Place, type Problem } from './problem.js';

/** A table of texts by column, and the line on which each of its rows begins. */
export interface Csv {
  readonly names: readonly string[];
  readonly columns: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/** A row as it stands: its cells and where each begins. */
interface Row {
  readonly cells: readonly string[];
  readonly places: readonly Place[];
}

/**
 * Reads comma-separated values with a header (RFC 4180); lines may end either way, empty ones are passed over.
 *
 * A row with another number of cells than the header is a problem and left out.
 */
export function parseCsv(text: string, file: string): Csv {
  const problems: Problem[] = [];
  const report = (finding: Finding, at: Place): void => void problems.push(problemAt(finding, at, ''));
  const rows = rowsOf(text.replace(/^\uFEFF/, ''), file, report);
  const { value: head } = rows.next();
  if (head === undefined) {
    report({ code: 'bad-table', reason: 'empty', found: 0, expected: 1 }, { file, line: 1, column: 1 });
    return { names: [], columns: [], lines: [], problems };
  }
  const names = head.cells.map((cell) => cell.trim());
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) report({ code: 'duplicate-key', key: name, firstLine: head.places[0]!.line }, head.places[i]!);
  });
  const columns: string[][] = names.map(() => []);
  const lines: number[] = [];
  for (const { cells, places } of rows) {
    if (cells.length !== names.length) {
      report({ code: 'bad-table', reason: 'cells', found: cells.length, expected: names.length }, places[0]!);
      continue;
    }
    cells.forEach((cell, i) => columns[i]!.push(cell));
    lines.push(places[0]!.line);
  }
  return { names, columns, lines, problems: firstOf(problems) };
}

/** The rows of a text one by one. */
function* rowsOf(text: string, file: string, report: (finding: Finding, at: Place) => void): Generator<Row, undefined> {
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  while (offset < text.length) {
    const cells: string[] = [];
    const places: Place[] = [];
    for (;;) {
      const at = { file, line, column: offset - lineStart + 1 };
      const cell = text[offset] === '"' ? quotedCell(text, offset) : plainCell(text, offset);
      places.push(at);
      cells.push(cell.text);
      for (let i = text.indexOf('\n', offset); i >= 0 && i < cell.end; i = text.indexOf('\n', i + 1)) {
        line += 1;
        lineStart = i + 1;
      }
      offset = cell.end;
      if (cell.broken) {
        report({ code: 'bad-table', reason: 'quote', found: 0, expected: 0 }, at);
        return;
      }
      if (text[offset] !== ',') break;
      offset += 1;
    }
    if (text[offset] === '\r') offset += 1;
    if (text[offset] === '\n') offset += 1;
    if (cells.length > 1 || cells[0] !== '') yield { cells, places };
    line += 1;
    lineStart = offset;
  }
}

interface Cell {
  readonly text: string;
  /** Offset of the comma or line end after it. */
  readonly end: number;
  readonly broken?: true;
}

function plainCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && !(text[end] === '\r' && text[end + 1] === '\n'))
    end += 1;
  return { text: text.slice(from, end), end };
}

/** A cell in quotes, in which two quotes are one; broken where the quote is not closed or something follows it. */
function quotedCell(text: string, from: number): Cell {
  let close = from + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return { text: '', end: text.length, broken: true };
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const end = close + 1;
  const next = text[end];
  const inner = text.slice(from + 1, close).replaceAll('""', '"');
  const closed = next === undefined || next === ',' || next === '\n' || next === '\r';
  return closed ? { text: inner, end } : { text: inner, end, broken: true };
}
