import type { YamlFault } from './faults.js';
import type { Language } from './language.js';

/** Where something stands: line and column count from 1; line 0 means an object without text behind it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the work; a warning is told and the work goes on. */
export type Severity = 'error' | 'warning';

/** What a value in a document looks like, before anybody knows what it means. */
export type Kind = 'text' | 'number' | 'boolean' | 'map' | 'list' | 'empty';

/** What a name in a document may stand for. */
export type NameKind =
  | 'vendor'
  | 'segment'
  | 'workload'
  | 'class'
  | 'strategy'
  | 'evidence'
  | 'mechanism'
  | 'claim'
  | 'design'
  | 'column'
  | 'metric';

/** What stands in a game's file. */
export type GamePart = 'header' | 'title' | 'players' | 'strategies' | 'outcomes' | 'payoffs' | 'number' | 'columns';

/** Why a file that a document names cannot be had. */
export type FileFault = 'outside' | 'unreadable' | 'too-large' | 'not-text';

/**
 * Everything a user may get wrong, and what a surface needs to know to say so.
 *
 * A new code is one line here and one sentence in each catalogue; a catalogue without it does not compile.
 */
interface Fields {
  'not-yaml': { readonly fault: YamlFault };
  'duplicate-key': { readonly key: string; readonly firstLine: number };
  'too-large': { readonly found: number | null; readonly max: number; readonly of: 'characters' | 'bytes' };
  /** More words and signs than are read. */
  'too-long': { readonly max: number };
  'too-deep': { readonly max: number };
  'not-text': { readonly reason: 'utf-16' | 'bytes' };
  /** The character's number in hexadecimal, four digits. */
  'control-character': { readonly found: string };
  'too-many-aliases': { readonly max: number };
  'unknown-format': { readonly found: string | null; readonly allowed: readonly string[] };
  'format-not-first': { readonly first: string };
  'unknown-key': { readonly key: string; readonly didYouMean: string | null; readonly allowed: readonly string[] };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly found: Kind; readonly allowed: readonly Kind[] };
  'not-a-number': { readonly found: string };
  'not-whole': { readonly found: number };
  'out-of-range': {
    readonly found: number;
    readonly min: number | null;
    readonly max: number | null;
    readonly unit: string | null;
  };
  'bad-length': {
    readonly found: number;
    readonly min: number | null;
    readonly max: number | null;
    readonly of: 'text' | 'list' | 'map';
  };
  'wrong-unit': { readonly found: string; readonly expected: string };
  'unknown-unit': { readonly found: string; readonly expected: string; readonly didYouMean: string | null };
  'bad-range': { readonly low: number; readonly value: number; readonly high: number };
  'bad-distribution': { readonly found: string; readonly needs: 'range' | 'positive-range' };
  'bad-choice': { readonly found: string; readonly allowed: readonly string[]; readonly didYouMean: string | null };
  'bad-text': { readonly found: string; readonly pattern: string };
  'bad-date': { readonly found: string };
  'unknown-name': {
    readonly kind: NameKind;
    readonly name: string;
    readonly allowed: readonly string[];
    readonly didYouMean: string | null;
  };
  'unknown-source': { readonly found: string };
  'shares-exceed-one': { readonly total: number };
  'unknown-path': { readonly found: string; readonly didYouMean: string | null };
  'bad-override': { readonly text: string; readonly reason: 'no-equals' | 'no-path' | 'not-yaml' | 'no-match' };
  'bad-extends': { readonly found: string; readonly reason: FileFault | 'cycle' | 'chain' | 'not-a-file' };
  'code-not-allowed': { readonly found: string; readonly reason: FileFault | 'not-asked' };
  'bad-snapshot': { readonly reason: 'none' | 'truncated' | 'damaged' };
  'other-engine': { readonly found: string; readonly needed: string };
  'no-duckdb': {};
  'bad-store': { readonly reason: 'absent' | 'foreign' | 'locked' | 'full' | 'read-only' | 'damaged' };
  'newer-store': { readonly found: number; readonly known: number };
  /** The database's own words. */
  'bad-query': { readonly message: string };
  'no-row': { readonly found: string; readonly reason: 'form' | 'none' | 'several' };
  /** Results of one run are wanted; `keys` are of the runs that there are. */
  'no-results': { readonly found: string; readonly reason: 'none' | 'several' | 'foreign'; readonly keys: readonly string[] };
  /** A document that should be an answer of outlast in JSON: it is none, lacks its scenario, or is of another one. */
  'bad-answer': {
    readonly found: string;
    readonly reason: 'foreign' | 'damaged' | 'untold' | 'alone' | 'other' | 'unlike';
    /** What the document says that it is; null where it says nothing. */
    readonly kind: string | null;
    /** Kinds that can be told. */
    readonly told: readonly string[];
  };
  /** A PDF is wanted and no browser prints it; null where none was named. */
  'no-browser': { readonly found: string | null; readonly reason: 'missing' | 'failed' };
  'row-differs': {
    readonly metric: string;
    readonly vendor: string | null;
    readonly stored: number | null;
    readonly played: number | null;
  };
  'bad-shard': { readonly reason: 'foreign' | 'damaged' };
  'bad-ensemble': { readonly reason: 'no-scenario' | 'damaged' };
  'other-layout': { readonly part: 'vendors' | 'segments' | 'workloads' | 'classes' | 'stages' };
  /** An option that says otherwise than the snapshot, or, where nothing is stated, has no place beside one. */
  'fixed-by-snapshot': { readonly option: string; readonly found: string; readonly stated: string | null };
  /** What a fidelity cannot have: who talks to whom, so many people, a strategy that looks ahead, runs under other reactions. */
  'beyond-fidelity': {
    readonly fidelity: string;
    readonly reason: 'network' | 'people' | 'look-ahead' | 'reactions' | 'option';
    readonly found: string | number;
    readonly max: number | null;
  };
  /** What cannot be read as a table; `found` and `expected` are cells of a row. */
  'bad-table': {
    readonly reason: 'empty' | 'cells' | 'quote' | 'not-parquet';
    readonly found: number;
    readonly expected: number;
  };
  'missing-value': { readonly column: string; readonly count: number; readonly rows: number };
  /** What stands where an expression goes on otherwise; empty at its end. */
  'bad-expression': {
    readonly found: string;
    readonly expected: 'value' | 'comparison' | 'end' | 'closing' | 'quote' | 'numbers' | 'equality';
  };
  /** An outcome that tells no row from another. */
  'same-outcome': { readonly outcome: 'never' | 'always'; readonly rows: number };
  /** Outputs that are not one number for each point of a design, or points that are not a design of this kind. */
  'not-of-design': {
    readonly reason: 'rows' | 'value' | 'points';
    /** Rows that there are, or the row, from 1, that does not fit. */
    readonly row: number;
    readonly expected: number;
    /** The output, or the kind of design. */
    readonly of: string;
  };
  /** What cannot be read as a game; `of` is how many of what is expected there should be, or could be. */
  'bad-game': {
    readonly reason: 'expected' | 'end' | 'number' | 'few' | 'many' | 'count' | 'outcome' | 'columns' | 'unplayed';
    readonly found: string;
    readonly expected: GamePart;
    readonly of: number;
  };
  'game-too-large': { readonly found: number; readonly max: number; readonly of: 'payoffs' | 'players' };
  /** Stands for all problems that are not told. */
  'more-problems': { readonly told: number; readonly more: number };
  /** A rule that only one document has: its sentence comes along, in every language. */
  unfit: { readonly sentence: Readonly<Record<Language, string>> };
}

export type ProblemCode = keyof Fields;

/** A problem of one code; `path` is dotted, e.g. `vendors.meta.cash`, and empty for the document itself. */
export type ProblemOf<C extends ProblemCode> = {
  [K in C]: { readonly code: K; readonly severity: Severity; readonly at: Place; readonly path: string } & Fields[K];
}[C];

/** A mistake in a document, as data: surfaces word it for their reader. */
export type Problem = ProblemOf<ProblemCode>;

/** A problem that does not know yet where it stands; an error unless it says otherwise. */
export type Finding = {
  [K in ProblemCode]: { readonly code: K; readonly severity?: Severity } & Fields[K];
}[ProblemCode];

/** A way to a value: keys of maps and indices of lists, from the top of the document. */
export type Path = readonly (string | number)[];

/** The place of the value at a path, or of the key that names it; a missing path has its nearest parent's place. */
export type PlaceOf = (path: Path, which?: 'value' | 'key') => Place;

/** Gives a finding its place. */
export function problemAt(finding: Finding, at: Place, path: string): Problem {
  return { severity: 'error', ...finding, at, path };
}

/** Gives a finding the place of the value at a path. */
export function problemIn(finding: Finding, path: Path, placeOf: PlaceOf): Problem {
  return problemAt(finding, placeOf(path, finding.code === 'unknown-key' ? 'key' : 'value'), path.join('.'));
}

/** Problems that are told of one document: nobody reads more of them at a time. */
export const mostTold = 100;

/** Orders problems as a reader meets them. */
export function byPlace(one: Problem, other: Problem): number {
  return one.at.line - other.at.line || one.at.column - other.at.column;
}

/** The first problems, and where there are more than anybody reads, at the place of the next how many. */
export function firstOf(problems: readonly Problem[]): Problem[] {
  const next = problems[mostTold];
  if (next === undefined || problems.some(({ code }) => code === 'more-problems')) return [...problems];
  const rest: Finding = { code: 'more-problems', told: mostTold, more: problems.length - mostTold };
  return [...problems.slice(0, mostTold), problemAt(rest, next.at, '')];
}

/** What a value looks like to whoever wrote it. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return 'map';
}
