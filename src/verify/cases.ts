import { z } from 'zod';
import { nearest, problemIn, problemsOf, readDocument, type Finding, type Problem } from '../documents/index.js';
import { families } from './families/index.js';

export const verifyFormat = 'outlast/verify@1';

const caseSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  title: z.union([z.string(), z.strictObject({ en: z.string(), 'zh-Hans': z.string() })]),
  family: z.string(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  expected: z.array(z.number()).min(1),
  /** One number: relative to expected values above one, absolute below. A list: absolute, one for each expected number. */
  tolerance: z.union([z.number().min(0), z.array(z.number().min(0)).min(1)]),
  source: z.string(),
});

const documentSchema = z.strictObject({ format: z.literal(verifyFormat), cases: z.array(caseSchema).min(1) });

/** A case of a family: inputs, what must come out, and within what. */
export type VerifyCase = z.output<typeof caseSchema>;

export type ReadCases = { readonly cases: readonly VerifyCase[] } | { readonly problems: readonly Problem[] };

/** Reads a document of cases; every problem is returned at once, those of a family's inputs included. */
export function readCases(text: string, file: string): ReadCases {
  const read = readDocument(text, file, documentSchema);
  if (!('data' in read)) return read;
  const { data, problems, placeOf } = read;
  const seen = new Set<string>();
  data.cases.forEach((one, i) => {
    const report = (finding: Finding, ...path: string[]): void =>
      void problems.push(problemIn(finding, ['cases', i, ...path], placeOf));
    const names = Object.keys(families);
    const family = families[one.family];
    if (seen.has(one.id)) report(twice(one.id), 'id');
    seen.add(one.id);
    if (Array.isArray(one.tolerance) && one.tolerance.length !== one.expected.length) {
      report(unequal(one.tolerance.length, one.expected.length), 'tolerance');
    }
    if (family === undefined) {
      report({ code: 'bad-choice', found: one.family, allowed: names, didYouMean: nearest(one.family, names) }, 'family');
      return;
    }
    const inputs = family.inputs.safeParse(one.inputs);
    if (inputs.success) return;
    const within: typeof placeOf = (path, which) => placeOf(['cases', i, 'inputs', ...path], which);
    const inside = problemsOf(inputs.error.issues, { schema: family.inputs, input: one.inputs, placeOf: within });
    problems.push(...inside.map((problem) => ({ ...problem, path: `cases.${i}.inputs.${problem.path}` })));
  });
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { cases: data.cases };
}

const unfit = (en: string, zh: string): Finding => ({ code: 'unfit', sentence: { en, 'zh-Hans': zh } });
const twice = (id: string) => unfit(`${id} is the id of an earlier case`, `${id} 已经是前面一个算例的编号`);
const unequal = (tolerances: number, expected: number) =>
  unfit(`${tolerances} tolerances for ${expected} expected numbers`, `${expected} 个期望值却有 ${tolerances} 个容差`);
