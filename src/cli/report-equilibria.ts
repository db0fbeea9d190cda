import { z } from 'zod';
import { contenders, positions } from '../argument/index.js';

const value = z.number().nullable();
const position = z.enum(positions);
const climate = z.enum(['boom', 'normal', 'winter']);
const way = z.enum(contenders);
const paired = z.looseObject({
  estimate: z.number(),
  low: value,
  high: value,
  wins: z.number(),
  losses: z.number(),
  usual: z.enum(['gains', 'loses', 'undecided']),
});
const stability = z.enum(['equilibrium', 'no-equilibrium', 'undecided']);
const side = z.looseObject({
  path: z.string(),
  operator: z.enum(['<=', '>=']),
  value: z.number(),
  coverage: z.number(),
  density: z.number(),
});
const border = z.looseObject({ of: z.enum(['fails', 'holds']), sides: z.array(side), byChance: value });

/** How often something holds over thirds of one or two numbers. */
export const holdingMapShape = z
  .looseObject({
    paths: z.array(z.string()).min(1).max(2),
    cuts: z.array(z.tuple([z.number(), z.number()])),
    cells: z.array(z.looseObject({ share: value, worlds: z.number() })),
  })
  .refine(({ paths, cuts, cells }) => cuts.length === paths.length && cells.length === 3 ** paths.length);

/** What is read of `outlast/equilibria@1`. */
export const equilibriaShape = z.looseObject({
  markets: z.array(
    z.looseObject({
      scenario: z.string(),
      worlds: z.number(),
      chosen_in: z.number(),
      runs: z.number(),
      seats: z.looseObject({ leader: z.string(), challenger: z.string(), laggard: z.string() }),
      responses: z.array(
        z.looseObject({
          position,
          climate,
          rivals: z.enum(['as-is', 'all-closed', 'all-open']),
          vendor: z.string(),
          best: way,
          gain: paired,
          gain_on_plain: paired,
        }),
      ),
      all_open: z.array(
        z.looseObject({
          climate,
          stability,
          against_closed: stability,
          holds: z.number(),
          boundary: border.nullable(),
          map: holdingMapShape.nullable(),
          temptations: z
            .array(z.looseObject({ position, vendor: z.string(), way, gain: paired, closed: way, closed_gain: paired }))
            .min(1),
        }),
      ),
      contrasts: z.array(z.looseObject({ difference: paired })),
      rest_points: z.array(z.looseObject({ at_rest: z.boolean(), regrets: z.array(z.looseObject({ gain: paired })) })),
      advice: z.array(
        z.looseObject({
          position,
          vendor: z.string(),
          lever: z.enum(['price', 'operations', 'ease', 'licence', 'training', 'hosting', 'support']),
          amount: z.union([z.number(), z.string()]),
          own: z.boolean(),
          gain: paired,
          reversal: border.nullable(),
          // Documents of earlier versions have none.
          map: holdingMapShape.nullable().default(null),
        }),
      ),
    }),
  ),
});
