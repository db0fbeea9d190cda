import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Whether proofs run in full (`npm run prove`) instead of the slice that belongs to every `npm test`. */
export const proving = process.env['OUTLAST_PROVE'] === '1';

/** What a proof is run with: little in every test run, all of it in a proof. */
export function extent<T>(slice: T, full: T): T {
  return proving ? full : slice;
}

/** A sentence in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export interface Figure extends Bilingual {
  readonly value: number | string;
}

export interface Proof {
  /** Unique over all proofs; the page is sorted by it. */
  readonly id: string;
  /** What is claimed. */
  readonly claim: Bilingual;
  /** Whether it held. The test fails where it did not. */
  readonly holds: boolean;
  /** What was measured, bounds among it. */
  readonly figures: readonly Figure[];
  /** What anybody can type to see it, where it is more than the test itself. */
  readonly command?: string;
}

/** A proof that this machine cannot carry out, and what it lacks. */
export type LeftOut = Pick<Proof, 'id' | 'claim'> & { readonly lacks: Bilingual };

/** Hands a claim and what was measured to docs/proofs.md while proofs run, and fails the test where it does not hold. */
export function proof(proved: Proof): void {
  write(proved);
  expect(proved.holds, JSON.stringify(proved.figures.map(({ en, value }) => `${en}: ${value}`))).toBe(true);
}

/** Says on docs/proofs.md that a proof was left out. */
export function leaveOut(left: LeftOut): void {
  write(left);
}

function write(entry: Proof | LeftOut): void {
  const file = process.env['OUTLAST_PROOFS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`);
}
