import { exp, log } from '../../numerics/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Climates, in the order of their codes. */
export const climates = ['boom', 'normal', 'winter'] as const;

/** Growth a month of a factor a year, as a logarithm and as a factor. */
export const yearly = (factor: number): number => log(factor) / 12;
export const monthly = (factor: number): number => exp(yearly(factor));

/** 0 where switching cost is paid in the division of tastes, instead of in the odds of staying. */
export const inOdds = ({ choice }: Scenario): number => (choice.tastes === 'persistent' ? 0 : 1);
