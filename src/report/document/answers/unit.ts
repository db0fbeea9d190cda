import type { Unit } from '../../charts/index.js';

/** How amounts of a unit are drawn. */
export const chartUnit = (unit: string): Unit => (unit === 'fraction' ? 'share' : unit.startsWith('USD') ? 'usd' : 'plain');
