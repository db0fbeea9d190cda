import type { Evaluator, Keyed, Output } from '../../experiment/index.js';
import { mechanismNames } from '../../scenario/index.js';
import { smallestFlip, type Flip } from './flip.js';
import { groupNames, mechanismGroups, switchedOff } from './groups.js';
import { coalitionsFor, shapley, type Contribution } from './shapley.js';

export interface ExplainRequest extends Keyed {
  /** A metric of a vendor, at the end or at a month. */
  readonly outcome: Output & { readonly vendor: string };
  /** Overrides of two variants, of which the difference, the second less the first, is explained; null: of the scenario as it is. */
  readonly between: readonly [readonly string[], readonly string[]] | null;
  /** Whether every mechanism stands by itself instead of in its group. */
  readonly single: boolean;
  readonly seed: number;
  readonly evaluator: Evaluator;
  readonly progress?: (done: number, total: number) => void;
}

/** What a vendor had in every month, and how it differs between two variants where two are compared. */
export interface TraceRow {
  readonly month: number;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface Explanation {
  /** The outcome, or the difference of the two variants. */
  readonly value: number;
  /** What is left of it where every mechanism is off. */
  readonly rest: number;
  readonly contributions: readonly Contribution[];
  readonly exact: boolean;
  readonly runs: number;
  readonly trace: readonly TraceRow[];
  /** Who has most of the metric, or whether the difference is above nothing. */
  readonly winner: string;
  readonly flip: Flip | null;
}

/** Orders of mechanisms that are drawn where not all can be tried. */
const orders = 200;
/** Stocks and flows of a vendor, in the order in which they bring each other about. */
export const traced = [
  'capability_lead',
  'builders',
  'builder_share',
  'consumer_share',
  'business_share',
  'cumulative_burn',
  'cash',
  'morale',
  'survival',
] as const;

/** Why an outcome is as it is, in expected flows with the brand of the scenario: by mechanism, month by month, and what would flip it. */
export async function explain(request: ExplainRequest): Promise<Explanation> {
  const { scenario, hash, outcome, between, single, seed, evaluator } = request;
  const variants = between ?? [[]];
  let runs = 0;
  const play = async (points: readonly (readonly string[])[], outputs: readonly Output[]): Promise<Float64Array> => {
    runs += points.length;
    const named = points.map((sets, i) => ({ id: String(i), sets }));
    const asked = { scenario, hash, points: named, outputs, fidelity: 'mean-field', replicates: 1, seed, frozen: true } as const;
    return (await evaluator.evaluate({ ...asked, progress: (done, total) => request.progress?.(done, total) })).values;
  };
  const names: readonly string[] = single ? mechanismNames : groupNames;
  const players = single ? mechanismNames.map((name) => [name]) : groupNames.map((name) => mechanismGroups[name]);
  const coalitions = coalitionsFor(names.length, orders, seed);
  const played = await play(
    coalitions.flatMap((mask) => variants.map((sets) => [...sets, ...switchedOff(mask, players)])),
    [outcome],
  );
  const worths = new Map(coalitions.map((mask, i) => [mask, told(played, i, variants.length)]));
  const worth = (mask: number): number => worths.get(mask)!;
  const contributions = shapley(names, worth, orders, seed);
  const winners = await winnersBy(request, play);
  const [winner] = await winners([[]]);
  const all = (1 << names.length) - 1;
  return {
    value: worth(all),
    rest: worth(0),
    contributions: contributions.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    exact: contributions.every(({ low, high }) => low === high),
    trace: await traceOf(request, variants, play),
    winner: winner!,
    flip: await smallestFlip(scenario, winners),
    runs,
  };
}

/** An outcome, or the second variant's less the first's; what does not exist counts as nothing. */
function told(values: Float64Array, at: number, variants: number): number {
  const one = (i: number): number => (Number.isNaN(values[i]!) ? 0 : values[i]!);
  return variants === 1 ? one(at) : one(2 * at + 1) - one(2 * at);
}

type Play = (points: readonly (readonly string[])[], outputs: readonly Output[]) => Promise<Float64Array>;

/** Who has most of the metric; of two variants, which has more of it for the vendor. */
async function winnersBy({ scenario, outcome, between }: ExplainRequest, play: Play) {
  const vendors = Object.keys(scenario.vendors);
  const outputs = between === null ? vendors.map((vendor) => ({ ...outcome, vendor })) : [outcome];
  return async (points: readonly (readonly string[])[]): Promise<string[]> => {
    const variants = between ?? [[]];
    const values = await play(
      points.flatMap((sets) => variants.map((variant) => [...sets, ...variant])),
      outputs,
    );
    return points.map((_, i) => {
      if (between !== null) return told(values, i, 2) > 0 ? 'second' : 'first';
      const own = vendors.map((vendor, v): [string, number] => [vendor, values[i * vendors.length + v]!]);
      const there = own.filter(([, value]) => !Number.isNaN(value));
      return there.reduce((best, one) => (one[1] > best[1] ? one : best), there[0] ?? ['', NaN])[0];
    });
  };
}

async function traceOf(
  { scenario, outcome }: ExplainRequest,
  variants: readonly (readonly string[])[],
  play: Play,
): Promise<TraceRow[]> {
  const horizon = Math.floor(scenario.horizon.value / scenario.step.value);
  const months = Array.from({ length: horizon }, (_, i) => i + 1);
  const outputs = months.flatMap((month) => traced.map((metric) => ({ metric, vendor: outcome.vendor, month })));
  const values = await play(variants, outputs);
  return months.map((month, m) => ({
    month,
    values: Object.fromEntries(
      traced.map((metric, i) => {
        const at = m * traced.length + i;
        const value = variants.length === 1 ? values[at]! : values[outputs.length + at]! - values[at]!;
        return [metric, Number.isNaN(value) ? null : value];
      }),
    ),
  }));
}
