/**
 * Developer programmes, by who bears the cost.
 *
 * Carries E10-E12, E14. On the own cloud the vendor pays sandbox serving, platform engineers and credits for every
 * active builder. With open weights builders run and debug on their own machines; the vendor pays support and
 * relations in proportion to the intensity of its operations; hosts bear part of the debugging on hosted weights.
 */

/** Months of sandbox serving in USD for `builders` on the own cloud. */
export function sandboxCost(builders: number, perBuilder: number): number {
  return builders * perBuilder;
}

/** Support of `builders` on open weights in USD a month at an intensity of operations in [0, 1]. */
export function openSupportCost(builders: number, perBuilder: number, operations: number): number {
  return builders * perBuilder * operations;
}
