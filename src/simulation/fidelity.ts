/** How flows of people are found: as expectations, or as exact random counts. */
export const fidelities = ['mean-field', 'stochastic'] as const;
export type Fidelity = (typeof fidelities)[number];
