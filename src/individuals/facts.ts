import { withNeutral } from '../model/index.js';
import type { Quantity, Scenario } from '../scenario/index.js';

/** A part of a scenario with plain numbers in place of quantities. */
type Plain<T> = T extends Quantity
  ? number
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** What the scenario says, mechanisms that are switched off at their neutral parameters. */
export type Facts = Plain<Scenario>;

export function factsOf(scenario: Scenario): Facts {
  return plain(withNeutral(scenario)) as Facts;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'hindsight' in value) return value.value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

export type Network = NonNullable<Facts['diffusion']['network']>;

/** Who talks to whom, where that matters. */
export function networkOf({ diffusion: { network } }: Facts): Network | undefined {
  return network?.kind === 'none' ? undefined : network;
}
