import { fidelities } from '../../simulation/fidelity.js';

/** Every way to play a scenario: by counts of people (expected, or drawn), or person by person. */
export const allFidelities = [...fidelities, 'individuals'] as const;
export type AnyFidelity = (typeof allFidelities)[number];
