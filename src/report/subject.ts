import type { Language } from '../documents/index.js';
import type { Outcome, RunResult } from '../experiment/index.js';
import type { Scenario, Segment } from '../scenario/index.js';
import type { Words } from './words.js';

/** What an answer is about, in one language. */
export interface Subject {
  readonly scenario: Scenario;
  readonly result: Omit<RunResult, 'values'>;
  readonly seed: number;
  readonly language: Language;
  readonly words: Words;
  readonly vendors: readonly string[];
  readonly find: (vendor: string | null, metric: string) => Outcome | undefined;
}

export const titleOf = ({ scenario }: Subject, vendor: string): string => scenario.vendors[vendor]!.title ?? vendor;

/** Whether anybody of that kind is in the market. */
export function has({ scenario }: Subject, kind: Segment['kind']): boolean {
  return Object.values(scenario.segments).some((segment) => segment.kind === kind);
}
