import { z } from 'zod';

const value = z.number().nullable();
const numbers = z.array(z.number());
const texts = z.array(z.string());
const mixed = z.array(numbers);
const selection = { population: z.number(), intensity: z.number() };
const states = z.array(z.looseObject({ state: numbers.min(1), share: z.number() }));
const ranking = z.looseObject({ ranking: states }).nullable();
const chances = z
  .looseObject({ fixations: z.array(z.looseObject({ from: numbers.min(1), to: numbers.min(1), chance: z.number() })) })
  .nullable();
const distribution = z
  .looseObject({ payoffs: numbers, distribution: z.array(z.looseObject({ profile: numbers, p: z.number() })) })
  .nullable();
const correlated = z.looseObject({ max_welfare: distribution, max_entropy: distribution });

/** What is read of `outlast/solve@1`. */
export const solveShape = z
  .looseObject({
    game: z.looseObject({ title: z.string(), players: texts.min(1), strategies: z.array(texts.min(1)) }),
    equilibria: z.array(mixed),
    exact: z.array(z.array(texts).nullable()),
    payoffs: z.array(numbers),
    indices: z.array(value),
    complete: z.boolean(),
    certificate: z.looseObject({
      method: z.enum(['vertex-enumeration', 'support-subdivision']),
      verdict: z.enum(['exhaustive', 'refuted', 'unproven']),
      unsettled: z.array(z.unknown()),
    }),
    components: z.array(z.looseObject({ equilibria: numbers, index: value, subsets: z.array(z.unknown()).nullable() })),
    ce: correlated,
    cce: correlated,
    ess: z
      .array(
        z.looseObject({
          equilibrium: z.number(),
          stable: z.boolean(),
          invader: texts.nullable(),
          role: value,
        }),
      )
      .nullable(),
    dominated: z.array(z.looseObject({ player: z.number(), strategy: z.number() })),
    'alpha-rank': z.looseObject({ ...selection, one: ranking, each: ranking }).optional(),
    fixation: z.looseObject({ ...selection, one: chances, each: chances }).optional(),
    replicator: z
      .looseObject({
        starts: z.number(),
        ends: z.array(z.looseObject({ equilibrium: value, strategies: mixed, share: z.number() })),
        moving: z.number(),
      })
      .optional(),
    qre: z
      .looseObject({
        branches: z
          .array(z.looseObject({ from: value, to: value, turns: z.array(z.looseObject({ lambda: z.number() })) }))
          .nullable(),
      })
      .optional(),
  })
  .refine(({ game: { players, strategies }, equilibria, exact, payoffs, indices }) => {
    const fits = (one: readonly (readonly unknown[])[]): boolean =>
      one.length === players.length && one.every((own, player) => own.length === strategies[player]?.length);
    return (
      strategies.length === players.length &&
      equilibria.every(fits) &&
      [exact, payoffs, indices].every(({ length }) => length === equilibria.length) &&
      payoffs.every(({ length }) => length === players.length)
    );
  });
