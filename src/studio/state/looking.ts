import { signal } from '@preact/signals';

export const panels = ['levers', 'numbers', 'text'] as const;
export const questions = ['why', 'vendors', 'beside', 'migration', 'influences', 'phase'] as const;
export const vendorViews = ['cash', 'runway', 'panels', 'stack', 'fan', 'dots'] as const;

/** A vendor in a month; steps count from 1. */
export interface Point {
  readonly vendor: string;
  readonly step: number;
}

/** The numbers along both sides of a map. */
export interface Axes {
  readonly x: string;
  readonly y: string;
}

/** What the reader of the sandbox looks at, beside what it is of: shared and kept with the document, but nothing to undo. */
export interface Looking {
  /** Which controls are beside the chart. */
  readonly panel: (typeof panels)[number];
  /** Which question is asked below it, and whether it was computed. */
  readonly question: (typeof questions)[number];
  readonly computed: boolean;
  /** Which chart of all vendors. */
  readonly vendors: (typeof vendorViews)[number];
  /** The point of which *why?* is asked; null for the last month. */
  readonly point: Point | null;
  /** Ways that are compared; null where the reader chose none. */
  readonly ways: readonly string[] | null;
  /** The claim whose border is mapped; empty for the best way. */
  readonly claim: string;
  /** Sides of the map; null where the reader chose none. */
  readonly axes: Axes | null;
  /** Metric by which the best way is sought. */
  readonly by: string;
}

export const usual: Looking = {
  panel: 'levers',
  question: 'why',
  computed: false,
  vendors: 'cash',
  point: null,
  ways: null,
  claim: '',
  axes: null,
  by: 'profit_npv',
};

export const looking = signal<Looking>(usual);

/** Whether what is looked at was computed by whoever shared it, and is still to be computed here. */
export const resuming = signal(false);

/** Looks at something else. */
export function look(part: Partial<Looking>): void {
  looking.value = { ...looking.peek(), ...part };
}

/** Longest name that is read, in characters, and ways that are compared at most. */
const longest = 300;
export const mostWays = 4;

/** What is looked at, from data of any origin: what is not understood there is as usual. Only the keys that are known are looked at. */
export function lookingFrom(data: unknown): Looking {
  const own = ownOf(data);
  const ways = own('ways');
  const axes = ownOf(own('axes'));
  const point = ownOf(own('point'));
  const [x, y, vendor, step] = [axes('x'), axes('y'), point('vendor'), point('step')];
  return {
    panel: oneOf(panels, own('panel')) ?? usual.panel,
    question: oneOf(questions, own('question')) ?? usual.question,
    computed: own('computed') === true,
    vendors: oneOf(vendorViews, own('vendors')) ?? usual.vendors,
    point: isName(vendor) && Number.isSafeInteger(step) && (step as number) > 0 ? { vendor, step: step as number } : null,
    ways: Array.isArray(ways) && ways.length <= mostWays && ways.length >= 2 && ways.every(isName) ? ways : null,
    claim: nameOr(own('claim'), usual.claim),
    axes: isName(x) && isName(y) ? { x, y } : null,
    by: nameOr(own('by'), usual.by),
  };
}

const isName = (data: unknown): data is string => typeof data === 'string' && data.length <= longest;
const nameOr = (data: unknown, otherwise: string): string => (isName(data) ? data : otherwise);
const oneOf = <T extends string>(names: readonly T[], data: unknown): T | undefined => names.find((name) => name === data);

/** Reads what data hold themselves, never what they inherit. */
export function ownOf(data: unknown): (key: string) => unknown {
  if (typeof data !== 'object' || data === null) return () => undefined;
  return (key) => (Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined);
}
