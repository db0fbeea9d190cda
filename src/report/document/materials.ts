import type { Language } from '../../documents/index.js';
import type { Analysis } from '../../experiment/sensitivity/index.js';
import type { BacktestResult } from '../../calibration/index.js';
import type { GameAnswer, SolveAnswer } from '../../equilibrium/index.js';
import type { Discovery } from '../../experiment/discovery/index.js';
import type {
  Comparison,
  Diff,
  Diversity,
  Ends,
  Migration,
  Optimum,
  Output,
  RunResult,
  SampledPaths,
} from '../../experiment/index.js';
import type { Explanation } from '../../argument/index.js';
import type { EquilibriaTold } from '../equilibria/data.js';
import type { Units } from '../discovery-words.js';
import type { Explained } from '../explanation.js';
import type { FitTold } from '../fit-words.js';
import type { Scenario } from '../../scenario/index.js';
import type { TriedClaim } from './answers/claims.js';

/** A scenario that was played, with all that the report shows of it. */
export interface Played {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly seed: number;
  readonly result: Omit<RunResult, 'values'>;
  readonly paths: SampledPaths;
  readonly migration: Migration | null;
  /** The output that an assumption moves most, and what the numbers that matter make of it; null where none matters. */
  readonly ends: { readonly output: Output; readonly base: number; readonly ends: readonly Ends[] } | null;
  /** What it is a variant of; null where it stands by itself. */
  readonly base: { readonly name: string; readonly scenario: Scenario; readonly diff: Diff } | null;
}

/** An answer in JSON as it was read. */
export interface Answer<Kind extends string, Data> {
  readonly kind: Kind;
  readonly schema: string;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string } | null;
  readonly seed: number | null;
  readonly data: Data;
}

export type AnyAnswer =
  | Answer<
      'run',
      Omit<RunResult, 'values' | 'fidelity' | 'continues'> & {
        readonly fidelity?: RunResult['fidelity'] | undefined;
        /** What was put on the scenario of the file, where anything. */
        readonly set?: readonly string[] | undefined;
      }
    >
  | Answer<'compare', Comparison & { readonly precision: number; readonly budget: number }>
  | Answer<'sensitivity', Analysis & { readonly method: string; readonly points: number; readonly inputs: number }>
  | Answer<
      'argue',
      {
        readonly claims: readonly TriedClaim[];
        readonly error: { readonly rate: number; readonly shared: number };
        /** Runs of a trial at most; documents of earlier versions do not say it. */
        readonly budget?: number | undefined;
      }
    >
  | Answer<'game', GameAnswer & { readonly metric: string; readonly unit: string }>
  | Answer<'backtest', Pick<BacktestResult, 'targets' | 'summary' | 'hash'>>
  | Answer<'sweep', SweepTold>
  | Answer<'equilibria', EquilibriaTold>
  | Answer<'discover', Discovery & { readonly units: Units }>
  | Answer<'optimize', Optimum>
  | Answer<'diversity', Diversity>
  | Answer<'fit', FitTold>
  | Answer<'solve', SolveAnswer>
  | Answer<'diff', Diff>
  | Answer<'explain', Explanation & { readonly outcome: Explained }>;

export type AnswerOf<Kind extends AnyAnswer['kind']> = Extract<AnyAnswer, { readonly kind: Kind }>;

/** A sweep as its document tells it. */
export interface SweepTold {
  readonly factors: readonly string[];
  readonly outputs: readonly string[];
  readonly points: readonly { readonly inputs: readonly (string | number)[]; readonly means: readonly (number | null)[] }[];
}

/** All that a report is written from. */
export interface Materials {
  readonly language: Language;
  readonly engine: string;
  readonly played: Played | null;
  readonly answers: readonly AnyAnswer[];
  /** What has to be known of how it was played, in the language of the report. */
  readonly caveats?: readonly string[];
  /** The command line that writes it anew. */
  readonly command: string;
}
