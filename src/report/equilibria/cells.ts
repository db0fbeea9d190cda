import type { Paired } from '../../argument/index.js';
import { compact, signless } from '../numbers.js';

/** Money in three digits, or a small number in as many as tell something. */
export const amountOf = (value: number): string => {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return Math.abs(value) >= 1000 ? compact(value) : signless(value, 2);
};
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${amountOf(value)}`;
export const intervalOf = ({ low, high }: Pick<Paired, 'low' | 'high'>): string => `${amountOf(low)} … ${amountOf(high)}`;
export const percentOf = (share: number): string => `${signless(100 * share, 0)} %`;
export const inWorlds = ({ wins, losses }: Paired): string => `${wins}/${wins + losses}`;
