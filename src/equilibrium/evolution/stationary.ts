import { exp } from '../../numerics/index.js';
import { logSum } from './fixation.js';

/** Rates from each state to others, as logs; a state's rate to itself is not told. */
export type LogRates = readonly ReadonlyMap<number, number>[];

/** States up to which elimination is tried, and sums that it may take; and sums that sweeps may take. */
const mostEliminated = 2000;
const mostSums = 6e7;

export interface Stationary {
  /** Share of time in each state. */
  readonly shares: Float64Array;
  /** How far the shares are from balance, relative to the largest flow; zero but for rounding where they come by elimination. */
  readonly residual: number;
}

/**
 * Stationary distribution of a chain of which every state can be reached from every other.
 *
 * States are eliminated one after another without a subtraction, so that shares are right to many
 * digits however small; in logs, so that none underflows. Larger chains are swept over until they balance.
 * Source: Grassmann, Taksar and Heyman (1985), Operations Research 33, 1107-1116.
 */
export function stationary(rates: LogRates): Stationary {
  const eliminated = rates.length <= mostEliminated ? byElimination(rates) : undefined;
  const logs = eliminated ?? bySweeps(rates);
  const most = logs.reduce((largest, x) => Math.max(largest, x), -Infinity);
  const weights = logs.map((x) => exp(x - most));
  const sum = weights.reduce((total, x) => total + x, 0);
  return { shares: weights.map((x) => x / sum), residual: eliminated === undefined ? imbalance(rates, logs) : 0 };
}

/** Undefined where it would take too long. */
function byElimination(rates: LogRates): Float64Array | undefined {
  const n = rates.length;
  const table = rates.map((own) => {
    const row = new Float64Array(n).fill(-Infinity);
    own.forEach((rate, to) => void (row[to] = rate));
    return row;
  });
  const totals = new Float64Array(n);
  const outs = new Int32Array(n);
  let sums = 0;
  for (let state = n - 1; state > 0; state--) {
    const row = table[state]!;
    let [total, count] = [-Infinity, 0];
    for (let to = 0; to < state; to++) {
      if (row[to] === -Infinity) continue;
      total = logSum(total, row[to]!);
      outs[count++] = to;
    }
    totals[state] = total;
    if (sums > mostSums) return undefined;
    for (let from = 0; from < state; from++) {
      const into = table[from]![state]!;
      if (into === -Infinity) continue;
      sums += count;
      for (let k = 0; k < count; k++) {
        const to = outs[k]!;
        if (to !== from) table[from]![to] = logSum(table[from]![to]!, into + row[to]! - total);
      }
    }
  }
  const logs = new Float64Array(n);
  for (let state = 1; state < n; state++) {
    let sum = -Infinity;
    for (let from = 0; from < state; from++) sum = logSum(sum, logs[from]! + table[from]![state]!);
    logs[state] = sum - totals[state]!;
  }
  return logs;
}

/** Gauss and Seidel's sweeps: each state takes what flows into it over what flows out. */
function bySweeps(rates: LogRates): Float64Array {
  const into = rates.map(() => [] as [number, number][]);
  rates.forEach((own, from) => own.forEach((rate, to) => void into[to]!.push([from, rate])));
  const totals = rates.map((own) => [...own.values()].reduce(logSum, -Infinity));
  const logs = new Float64Array(rates.length);
  const edges = rates.reduce((sum, own) => sum + own.size, 0);
  for (let sweep = 0; sweep * edges < mostSums; sweep++) {
    let change = 0;
    for (let state = 0; state < logs.length; state++) {
      let sum = -Infinity;
      for (const [from, rate] of into[state]!) sum = logSum(sum, logs[from]! + rate);
      const next = sum - totals[state]!;
      change = Math.max(change, Math.abs(next - logs[state]!));
      logs[state] = next;
    }
    if (change < 1e-12) break;
  }
  return logs;
}

/** The largest difference of what flows into a state and out of it, over the largest flow. */
function imbalance(rates: LogRates, logs: Float64Array): number {
  const top = rates.reduce(
    (most, own, from) => [...own.values()].reduce((largest, rate) => Math.max(largest, logs[from]! + rate), most),
    -Infinity,
  );
  const flow = new Float64Array(rates.length);
  rates.forEach((own, from) =>
    own.forEach((rate, to) => {
      const amount = exp(logs[from]! + rate - top);
      flow[from]! -= amount;
      flow[to]! += amount;
    }),
  );
  return flow.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
