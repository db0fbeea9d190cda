import type { Language } from '../../documents/index.js';
import type { Chart, ChartTable } from '../charts/index.js';

/** What a document is made of. Texts are plain: whoever renders them escapes them. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ({ readonly kind: 'table'; readonly title?: string } & ChartTable)
  | { readonly kind: 'figure'; readonly chart: Chart; readonly summary: string; readonly table: ChartTable }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] };

/** A paragraph. */
export const paragraph = (said: string): Block => ({ kind: 'text', text: said });

export interface Section {
  /** Tells it from others, as an anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report, whatever it is written as. */
export interface Report {
  readonly language: Language;
  readonly title: string;
  /** What is asked. */
  readonly question: string;
  /** The answer: three sentences, or fewer where less is known. */
  readonly answer: readonly string[];
  /** One line under the title: which runs, of what. */
  readonly byline: string;
  readonly sections: readonly Section[];
  readonly disclaimer: string;
  /** What restores the run, to be embedded for programs. */
  readonly data: ReportData;
}

/** The machine-readable part of a report, `outlast/report@1`. */
export interface ReportData {
  readonly schema: 'outlast/report@1';
  readonly engine: string;
  readonly language: Language;
  /** The resolved scenario that was played, and how; null where the report is of answers alone. */
  readonly run: {
    readonly scenario: unknown;
    readonly hash: string;
    readonly seed: number;
    readonly replicates: number;
    readonly fidelity: string;
    /** The resolved scenario against which the report says what differs; null where it says nothing of that. */
    readonly base: unknown;
  } | null;
  /** Answers that the report was written from. */
  readonly answers: readonly {
    readonly schema: string;
    readonly engine: string;
    readonly scenario: { readonly name: string; readonly hash: string } | null;
    readonly seed: number | null;
  }[];
}
