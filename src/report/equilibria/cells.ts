import type { Paired } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { compact, signless } from '../numbers.js';

/** Money in three digits, or a small number in as many as tell something. */
export const amountOf = (value: number, language: Language): string => {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return Math.abs(value) >= 1000 ? compact(value, language) : signless(value, 2);
};
export const signed = (value: number, language: Language): string => `${value > 0 ? '+' : ''}${amountOf(value, language)}`;
export const intervalOf = ({ low, high }: Pick<Paired, 'low' | 'high'>, language: Language): string =>
  `${amountOf(low, language)} … ${amountOf(high, language)}`;
/** An estimate and its interval. */
export const boundedOf = (gain: Pick<Paired, 'estimate' | 'low' | 'high'>, language: Language): string => {
  const [amount, interval] = [amountOf(gain.estimate, language), intervalOf(gain, language)];
  return language === 'en' ? `${amount} (${interval})` : `${amount}（${interval}）`;
};
export const percentOf = (share: number): string => `${signless(100 * share, 0)} %`;
export const inWorlds = ({ wins, losses }: Paired): string => `${wins}/${wins + losses}`;
