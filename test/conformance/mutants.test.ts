import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly breaks: string;
  readonly search: string;
  readonly replace: string;
}

const { readMutants, mutated } = (await import(String(new URL('../../scripts/mutants.mjs', import.meta.url)))) as {
  readonly readMutants: () => readonly Mutant[];
  readonly mutated: (text: string, mutant: Mutant) => string;
};
const mutants = readMutants();
const kinds = ['sign', 'off by one', 'dropped term', 'swapped index'];

test('every mutant still applies: its text is in its file exactly once, and it changes it', () => {
  for (const mutant of mutants) {
    const text = readFileSync(mutant.file, 'utf8');
    expect(mutated(text, mutant)).not.toBe(text);
  }
});

test('mutants are at least forty, of every kind, with names of their own, in every folder that computes', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(40);
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(kinds));
  const folders = new Set(mutants.map(({ file }) => file.split('/')[1]));
  expect(folders).toEqual(new Set(['numerics', 'model', 'simulation', 'strategies', 'experiment']));
});

test('a mutant whose text is gone, or there twice, is an error', () => {
  const mutant = { ...mutants[0]!, search: 'a', replace: 'b' };
  expect(() => mutated('xyz', mutant)).toThrow('0 times');
  expect(() => mutated('a a', mutant)).toThrow('2 times');
});
