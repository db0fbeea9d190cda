import { z } from 'zod';
import { parseYaml, problemIn, problemsOf, type Finding, type PlaceOf, type Problem } from '../../documents/index.js';
import { distributions } from '../../scenario/index.js';

export const designFormat = 'outlast/design@1';
export const designKinds = ['factorial', 'lhs', 'sobol', 'saltelli', 'morris'] as const;
export type DesignKind = (typeof designKinds)[number];

const single = z.union([z.number(), z.string(), z.boolean()]);

const spreadSchema = z.strictObject({
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  dist: z.enum(distributions).exactOptional(),
  /** Where a triangular one peaks. */
  mode: z.number().exactOptional(),
  integer: z.boolean().exactOptional(),
  /** Values that a factorial takes: at even steps of probability, from end to end. */
  levels: z.int().min(2).max(1000).exactOptional(),
});

/** Levels that each put several values at once, by name. */
const setsSchema = z.strictObject({ sets: z.record(z.string(), z.record(z.string(), single)) });

const factorSchema = z.union([z.array(single).min(1), setsSchema, spreadSchema]);

const designSchema = z.strictObject({
  format: z.literal(designFormat),
  kind: z.enum(designKinds).default('sobol'),
  /** Points of lhs and sobol, base points of saltelli, trajectories of morris; a factorial has as many as it has. */
  points: z.int().min(1).max(10_000_000).default(256),
  replicates: z.int().min(1).max(1_000_000).default(20),
  seed: z.int().min(0).default(1),
  /** Whether a Saltelli design also tells second-order indices. */
  second: z.boolean().default(true),
  /** Levels of a Morris design. */
  levels: z.int().min(2).max(1000).multipleOf(2).default(4),
  metrics: z.array(z.string()).min(1).optional(),
  factors: z.record(z.string(), factorSchema),
  /** Factors that are moved together. */
  groups: z.record(z.string(), z.array(z.string()).min(1)).default({}),
});

/** What a document says that is to be tried. */
export type DesignDocument = z.output<typeof designSchema>;
export type FactorInput = z.output<typeof factorSchema>;

export type ReadDesign =
  | { readonly design: DesignDocument; readonly placeOf: PlaceOf }
  | { readonly problems: readonly Problem[] };

/** Reads a document of a design; every problem is returned at once. */
export function readDesign(text: string, file: string): ReadDesign {
  const parsed = parseYaml(text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const checked = designSchema.safeParse(parsed.value);
  if (!checked.success) {
    const refused = problemsOf(checked.error.issues, { schema: designSchema, input: parsed.value, placeOf: parsed.placeOf });
    return { problems: [...parsed.problems, ...refused] };
  }
  const problems = [...parsed.problems, ...groupProblems(checked.data, parsed.placeOf)];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { design: checked.data, placeOf: parsed.placeOf };
}

function groupProblems({ factors, groups }: DesignDocument, placeOf: PlaceOf): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const report = (finding: Finding, group: string, i: number): void =>
    void problems.push(problemIn(finding, ['groups', group, i], placeOf));
  for (const [group, names] of Object.entries(groups)) {
    names.forEach((name, i) => {
      if (!Object.hasOwn(factors, name)) {
        const allowed = Object.keys(factors);
        report({ code: 'bad-choice', found: name, allowed, didYouMean: null }, group, i);
      }
      if (seen.has(name)) report(twice(name), group, i);
      seen.add(name);
    });
  }
  return problems;
}

const twice = (name: string): Finding => ({
  code: 'unfit',
  sentence: { en: `the factor ${name} is in a group already`, 'zh-Hans': `因素 ${name} 已经在一个组里` },
});
