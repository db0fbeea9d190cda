import { exp, log } from '../numerics/index.js';

/**
 * War of attrition: vendors that lose money while others are there, and would earn it alone.
 *
 * Carries E16, E18. In the equilibrium in which everybody mixes, giving up (0) is worth as much as staying: alone with the chance
 * that all others leave at once, at the price of another month where they do not. So what makes one indifferent is what the
 * others do, and who has more to win leaves more often: attrition can favour the weaker side. Sources: Maynard Smith (1974);
 * Fudenberg and Tirole (1991), Game Theory, section 4.5. Everybody knows everybody's costs and prizes.
 */

/**
 * The chance that all others leave this month at which a vendor is indifferent: cost / (cost + prize).
 *
 * `cost` is what a month costs it while they stay, above zero; `prize` what being alone is worth. Without a prize: 1.
 */
export function indifferentChance(cost: number, prize: number): number {
  return prize > 0 ? cost / (cost + prize) : 1;
}

/**
 * Chances to give up this month at which each vendor's others leave together with its indifferent chance, in place.
 *
 * `chance` holds indifferent chances and NaN for who takes no part. Where no chances do that, because one has far more at stake
 * than the others, they are cut at 1. Nobody leaves who is alone.
 */
export function chancesToGiveUp(chance: Float64Array): void {
  let contenders = 0;
  let sum = 0;
  for (const one of chance) {
    if (Number.isNaN(one)) continue;
    contenders += 1;
    sum += log(one);
  }
  for (let v = 0; v < chance.length; v++) {
    if (Number.isNaN(chance[v]!)) chance[v] = 0;
    else chance[v] = contenders < 2 ? 0 : exp(Math.min(0, sum / (contenders - 1) - log(chance[v]!)));
  }
}
