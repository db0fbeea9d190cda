import { exp, expm1, log, log1p } from '../../numerics/index.js';

/** How a population of finite size chooses: pairwise comparison, the better payoff being imitated with odds e^(intensity x gap). */
export interface Selection {
  readonly population: number;
  /** Strength of selection; per unit of payoff. */
  readonly intensity: number;
}

/**
 * Log of the chance that one mutant takes over a population that meets itself: residents and mutants play `a` against their own kind
 * and one another, [mutant, mutant], [mutant, resident], [resident, mutant], [resident, resident], never against themselves.
 *
 * Source: Traulsen, Nowak and Pacheco (2006), Physical Review E 74, 011909.
 */
export function logFixationWithin(
  { population, intensity }: Selection,
  a: readonly [mm: number, mr: number, rm: number, rr: number],
): number {
  const [mm, mr, rm, rr] = a;
  const others = population - 1;
  let exponent = 0;
  let sum = 0;
  for (let k = 1; k < population; k++) {
    const mutant = ((k - 1) * mm + (population - k) * mr) / others;
    const resident = (k * rm + (population - k - 1) * rr) / others;
    exponent -= intensity * (mutant - resident);
    sum = logSum(sum, exponent);
  }
  return -sum;
}

/**
 * Log of the chance that one mutant takes over its population while all other populations stay as they are: its payoff exceeds that of
 * the residents by `gain` whatever its number. 1/population without selection.
 */
export function logFixationAgainst({ population, intensity }: Selection, gain: number): number {
  const x = intensity * gain;
  if (x === 0) return -log(population);
  // (1 - e^-x) / (1 - e^(-population x)); of both negative terms for x < 0 the large exponentials are taken out.
  if (x > 0) return logOneMinusExp(-x) - logOneMinusExp(-population * x);
  return logOneMinusExp(x) - x - (logOneMinusExp(population * x) - population * x);
}

/** log(1 - e^y) for y < 0. */
const logOneMinusExp = (y: number): number => (y > -0.7 ? log(-expm1(y)) : log1p(-exp(y)));

/** log(e^a + e^b). */
export function logSum(a: number, b: number): number {
  const gap = a > b ? b - a : a - b;
  const most = a > b ? a : b;
  // Beyond this the smaller one is rounded away; so are infinite ones.
  return gap > -38 ? most + log1p(exp(gap)) : most;
}
