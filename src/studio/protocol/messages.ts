import type { Report } from '../../report/document/block.js';
import type { Opened, Said } from './market.js';
import type { Fan, Paths } from './paths.js';

/** A change of one number, or of a strategy, as a document would write it. */
export interface Move {
  readonly path: string;
  readonly value: string;
  /** The same as the model has it; none where it is no number. */
  readonly number?: number;
}

export interface Contribution {
  readonly name: string;
  readonly value: number;
}

/** Why a vendor has what it has in a month. */
export interface Why {
  readonly value: number;
  readonly rest: number;
  readonly contributions: readonly Contribution[];
  readonly winner: string;
  readonly flip: {
    readonly path: string;
    readonly from: number;
    readonly to: number;
    readonly unit: string;
    readonly part: number;
    readonly winner: string;
  } | null;
  /** Metrics of the vendor month by month, in the order in which they bring each other about. */
  readonly trace: readonly { readonly month: number; readonly values: Readonly<Record<string, number | null>> }[];
}

/** A strategy of one vendor beside others, under the same luck. */
export interface Arm {
  readonly strategy: string;
  readonly metrics: Readonly<Record<string, Told>>;
}

/** A mean, and its difference from the first arm with an interval that holds at every look. */
export interface Told {
  readonly mean: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Beside {
  readonly arms: readonly Arm[];
  readonly replicates: number;
}

/** A number that moves somebody's survival or share: how far and whose, over its range, and what one outcome is at its ends. */
export interface Influence {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly effect: number;
  readonly vendor: string;
  readonly metric: string;
  readonly basis: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** The numbers that matter most, the most influential first, and what one outcome of a vendor comes to at their ends. */
export interface Weighed {
  readonly output: { readonly metric: string; readonly vendor: string };
  /** The outcome where every number is at its best guess. */
  readonly base: number;
  readonly rows: readonly Influence[];
}

/** Which strategy is best for a vendor, over two numbers. */
export interface PhaseMap {
  readonly x: Axis;
  readonly y: Axis;
  readonly strategies: readonly string[];
  /** By row of y, within by x: index of the best strategy, -1 where none has a value; and what it comes to. */
  readonly best: readonly number[];
  readonly values: readonly number[];
}

export interface Axis {
  readonly path: string;
  readonly unit: string;
  readonly at: readonly number[];
}

/** In how many of a few runs a claim holds, over two numbers. */
export interface ClaimMap {
  readonly x: Axis;
  readonly y: Axis;
  /** Runs of every arm in each cell. */
  readonly worlds: number;
  readonly fidelity: 'stochastic' | 'mean-field';
  /** By row of y, within by x: part of the runs in which it holds, NaN where it says nothing. */
  readonly holds: readonly number[];
}

/** Who among builders left whom for whom, and how long those who come stay. */
export interface Migrated {
  readonly vendors: readonly string[];
  /** [from][to] builders. */
  readonly flows: readonly (readonly number[])[];
  /** [vendor][month since entry] part that has not left. */
  readonly staying: readonly (readonly (number | null)[])[];
}

/** A row of evidence behind a number. */
export interface EvidenceRow {
  readonly id: string;
  readonly entity: string;
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly verified: boolean;
  readonly note: string | null;
}

export interface Evidence {
  readonly rows: readonly EvidenceRow[];
  readonly contradictions: readonly { readonly number: number; readonly sentence: Said }[];
}

/** What may stand at a place of a document. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'key' | 'value';
}

/** What one claim comes to on the reader's market. */
export interface ClaimTrial {
  readonly verdict: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly holds: number;
  readonly worlds: number;
}

/** A claim of the essay, with the verdicts that shipped. */
export interface ClaimView {
  readonly id: string;
  readonly essay: readonly string[];
  readonly statement: Said;
  readonly refutedBy: Said;
  readonly least: number;
  readonly unit: Said;
  readonly because: Said;
  readonly restsOn: readonly string[];
  /** Paths, with `*`, of the numbers that it is said to turn on. */
  readonly conditions: readonly string[];
  /** Whether it can be tried run by run, so that it has a border over two numbers. */
  readonly mapped: boolean;
  readonly rows: readonly VerdictRow[];
}

export interface VerdictRow {
  readonly market: string;
  readonly premises: string;
  readonly play: string;
  readonly verdict: string;
  readonly effect: string;
  readonly holds: string;
  readonly worlds: string;
}

/** Everything that the desk can be asked, by name: what it is given, what it says meanwhile, and what it answers. */
export interface Asks {
  open: { readonly given: { readonly text: string }; readonly tells: never; readonly answer: Opened };
  shipped: { readonly given: { readonly name: string }; readonly tells: never; readonly answer: string };
  edit: {
    readonly given: { readonly text: string; readonly moves: readonly Move[]; readonly baseline: string };
    readonly tells: never;
    readonly answer: string;
  };
  instant: { readonly given: Market; readonly tells: never; readonly answer: Paths };
  fan: { readonly given: Market & Lucky & { readonly looks: readonly number[] }; readonly tells: Fan; readonly answer: Fan };
  why: {
    readonly given: Market & { readonly metric: string; readonly vendor: string; readonly month: number };
    readonly tells: Progress;
    readonly answer: Why;
  };
  beside: {
    readonly given: Market & Lucky & { readonly vendor: string; readonly strategies: readonly string[] };
    readonly tells: Progress & { readonly beside?: Beside };
    readonly answer: Beside;
  };
  influences: {
    readonly given: Market & { readonly vendor: string; readonly metric: string };
    readonly tells: Progress;
    readonly answer: Weighed;
  };
  phase: {
    readonly given: Market & {
      readonly vendor: string;
      readonly x: string;
      readonly y: string;
      readonly metric: string;
      readonly strategies: readonly string[];
    };
    readonly tells: Progress;
    readonly answer: PhaseMap;
  };
  claims: { readonly given: Record<string, never>; readonly tells: never; readonly answer: readonly ClaimView[] };
  migration: { readonly given: Market; readonly tells: never; readonly answer: Migrated };
  evidence: { readonly given: { readonly source: string }; readonly tells: never; readonly answer: Evidence };
  complete: {
    readonly given: { readonly text: string; readonly offset: number; readonly language: 'en' | 'zh-Hans' };
    readonly tells: never;
    readonly answer: { readonly from: number; readonly options: readonly Completion[] };
  };
  table: {
    readonly given: Market & Lucky & { readonly replicates: number; readonly as: 'csv' | 'parquet' };
    readonly tells: Progress;
    readonly answer: Uint8Array;
  };
  report: {
    /** `caveats`: what the page has to say of how the market is played here. */
    readonly given: {
      readonly text: string;
      readonly baseline: string;
      readonly seed: number;
      readonly replicates: number;
      readonly language: 'en' | 'zh-Hans';
      readonly caveats: readonly string[];
    };
    readonly tells: Progress;
    readonly answer: Report;
  };
  restore: {
    readonly given: { readonly html: string };
    readonly tells: never;
    readonly answer: { readonly text: string; readonly baseline: string; readonly seed: number };
  };
  border: {
    readonly given: Market & { readonly claim: string; readonly x: string; readonly y: string };
    readonly tells: Progress;
    readonly answer: ClaimMap;
  };
  trial: { readonly given: Market & { readonly claim: string }; readonly tells: Progress; readonly answer: ClaimTrial };
}

/** A document and what is moved in it without being written yet. */
export interface Market {
  readonly text: string;
  readonly moves?: readonly Move[];
}

export interface Lucky {
  readonly seed: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type AskName = keyof Asks;

/** A question to the desk, or that one is no longer wanted. */
export type Order =
  | { [N in AskName]: { readonly id: number; readonly name: N; readonly given: Asks[N]['given'] } }[AskName]
  | { readonly id: number; readonly name: 'cancel' };

/** What the desk says of a question: how far it is, its answer, or why there is none. */
export type Reply =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string; readonly cancelled: boolean };
