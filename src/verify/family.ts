import type { z } from 'zod';

/**
 * A kind of special case: what may be put in, and how the engine is configured and run for it.
 *
 * `run` returns the numbers that the case is judged by, in the order that `tells` names them.
 */
export interface Family<Inputs = never> {
  readonly name: string;
  /** What a case of this family shows, and what its numbers are. */
  readonly about: string;
  readonly tells: string;
  readonly inputs: z.ZodType<Inputs>;
  run(inputs: Inputs): readonly number[];
}

/** A family as the registry holds it: inputs are checked before they are handed over. */
export type AnyFamily = Family<never>;
