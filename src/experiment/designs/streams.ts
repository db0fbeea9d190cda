/** What a design draws its luck for. Append, never renumber, or every seed means another design. */
export const stream = { latinHypercube: 1, scrambling: 2, morris: 3, bootstrap: 4, random: 5 } as const;
