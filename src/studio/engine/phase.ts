import type { Evaluator } from '../../experiment/index.js';
import type { Asks, PhaseMap, Progress } from '../protocol/messages.js';
import { axisOf } from './axes.js';
import { played } from './reading.js';

/** Cells along each side. */
const side = 9;

/** Which strategy serves a vendor best, in expected flows, over the ranges of two numbers. */
export async function phase(
  asked: Asks['phase']['given'],
  evaluator: Evaluator,
  tell: (told: Progress) => void,
): Promise<PhaseMap> {
  const { vendor, metric, strategies } = asked;
  const market = played(asked);
  const x = axisOf(market.scenario, asked.x, side);
  const y = axisOf(market.scenario, asked.y, side);
  const cells = y.at.flatMap((row) => x.at.map((column) => [`${x.path}=${column}`, `${y.path}=${row}`]));
  const points = cells.flatMap((sets, i) =>
    strategies.map((strategy) => ({ id: `${i} ${strategy}`, sets: [...sets, `vendors.${vendor}.strategy=${strategy}`] })),
  );
  const { values } = await evaluator.evaluate({
    ...market,
    points,
    outputs: [{ metric, vendor, month: null }],
    fidelity: 'mean-field',
    replicates: 1,
    seed: 1,
    frozen: true,
    progress: (done, total) => tell({ done, total }),
  });
  const best = cells.map((_, i) => bestOf(values.subarray(i * strategies.length, (i + 1) * strategies.length)));
  return { x, y, strategies, best, values: best.map((one, i) => (one < 0 ? NaN : values[i * strategies.length + one]!)) };
}

/** Index of the largest value; -1 where there is none. */
function bestOf(values: Float64Array): number {
  return values.reduce((best, value, i) => (!Number.isNaN(value) && (best < 0 || value > values[best]!) ? i : best), -1);
}
