/** A text in both languages, or in whichever it was written. */
export interface Said {
  readonly en: string;
  readonly 'zh-Hans': string;
}

export interface VendorView {
  readonly id: string;
  readonly title: string;
  readonly strategy: string;
  /** Whether it gives weights away by its strategy, or has given some and may again. */
  readonly open: boolean;
}

/** A number of the scenario, with what it means and what it rests on. */
export interface Parameter {
  readonly path: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly role: 'lever' | 'uncertainty' | 'constant';
  readonly min: number | null;
  readonly max: number | null;
  readonly whole: boolean;
  readonly doc: Said;
  readonly source: string | null;
  readonly note: string | null;
  readonly basis: 'evidence' | 'hindsight' | 'assumption';
}

/** A vendor whose own strategy is code, and the strategy that it plays here instead: a page never runs code. */
export interface Fallback {
  readonly vendor: string;
  readonly code: string;
  readonly plays: string;
}

/** What the page has to know of a scenario that may be run. */
export interface MarketView {
  readonly name: string;
  readonly hash: string;
  readonly title: Said;
  readonly question: Said;
  readonly start: string;
  readonly horizon: number;
  readonly step: number;
  readonly vendors: readonly VendorView[];
  readonly segments: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  readonly parameters: readonly Parameter[];
  readonly mechanisms: Readonly<Record<string, boolean>>;
  readonly fallbacks: readonly Fallback[];
}

/** Something wrong in a text, in both languages, and where. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: Said;
}

/** A text that was read: a market, or everything that is wrong with it. */
export interface Opened {
  readonly market: MarketView | null;
  readonly faults: readonly Fault[];
}
