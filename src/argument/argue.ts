import { outputName, type Ensemble, type Evaluator, type Keyed, type Output } from '../experiment/index.js';
import { quantitySpecOf, scenarioSchema } from '../scenario/index.js';
import { schemaAt } from '../documents/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { Bench } from './bench.js';
import { borderOf, tiesOf, type Border, type Tie } from './border.js';
import { weakestLinks } from './chain.js';
import { mapOf, type HoldingMap } from './map.js';
import type { Claim } from './claim/document.js';
import { closedPlays, type ClosedPlay } from './positions.js';
import { outputsOf, tryClaim, type Trial } from './trial.js';
import type { Estimate, Verdict } from './verdict.js';

/** Whose premises hold: the essay's (does it follow?), or those of surveys (does it hold?). */
export const premises = ['essay', 'survey'] as const;
export type Premises = (typeof premises)[number];

/** A market under one set of premises, and all that it may be. */
export interface PremisedMarket extends Keyed {
  readonly premises: Premises;
  readonly ensemble: Ensemble;
}

export interface ArgueRequest {
  /** All claims of the set, in the order of the essay: their number decides how sure each verdict has to be. */
  readonly claims: readonly Claim[];
  /** Those that are wanted; what they are derived from is tried too. */
  readonly wanted: readonly string[];
  readonly markets: readonly PremisedMarket[];
  readonly seed: number;
  readonly evaluator: Evaluator;
  /** Runs that a row may take, by how closed vendors play. */
  readonly budget: Readonly<Record<ClosedPlay, number>>;
  readonly progress?: (done: number, total: number) => void;
}

/** A claim in one market, under one set of premises, with closed vendors that play in one way. */
export interface Row {
  readonly claim: Claim;
  readonly scenario: string;
  readonly premises: Premises;
  readonly closed: ClosedPlay;
  /** Of a derived claim that of the weakest link. */
  readonly verdict: Verdict;
  /** What its own experiment says. */
  readonly own: Verdict;
  /** The weakest claim that a derived one rests on. */
  readonly weakest: string | null;
  readonly effect: Estimate;
  readonly holds: { readonly share: number; readonly low: number; readonly high: number };
  readonly border: Border | null;
  readonly map: HoldingMap | null;
  readonly runs: number;
  readonly worlds: number;
  /** Worlds that would tell the effect from the smallest that matters; null where none would. */
  readonly needed: number | null;
  readonly bySubject: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, number>>;
  readonly ties: readonly Tie[];
}

export interface Argument {
  readonly rows: readonly Row[];
  /** The chance that any of all verdicts of the set is wrong is at most this. */
  readonly rate: number;
  /** Verdicts among which it is shared out. */
  readonly shared: number;
}

/** The chance that any verdict of a whole answer is wrong. */
export const errorRate = 0.05;
/** Markets of an answer: verdicts in one of them alone are as sure, so that a claim has the same numbers however it is asked for. */
const usualMarkets = 2;
/** Numbers with which an effect moves most that are told. */
const mostTies = 3;

/** Tries claims in every market, under every set of premises and against closed vendors of both kinds. */
export async function argue(request: ArgueRequest): Promise<Argument> {
  const { claims, markets, seed, evaluator, budget } = request;
  const names = new Set(markets.map(({ scenario }) => scenario.name));
  const shared = claims.length * Math.max(usualMarkets, names.size) * premises.length * closedPlays.length;
  const tried = withLinks(claims, request.wanted);
  const total = tried.length * markets.length * closedPlays.length;
  const rows: Row[] = [];
  for (const market of markets) {
    for (const play of closedPlays) {
      const benches = new Map<Fidelity, Bench>();
      for (const fidelity of fidelities) {
        const own = claims.filter((claim) => claim.fidelity === fidelity);
        const outputs = union(own.flatMap((claim) => outputsOf(claim, market.scenario)));
        benches.set(fidelity, new Bench({ ...market, outputs, fidelity, seed, evaluator }));
      }
      for (const claim of tried) {
        const bench = benches.get(claim.fidelity)!;
        const alpha = errorRate / shared;
        const trial = await tryClaim({ claim, scenario: market.scenario, play, bench, alpha, budget: budget[play] });
        rows.push(rowOf(claim, market, play, trial, seed));
        request.progress?.(rows.length, total);
      }
    }
  }
  const linked = weakestLinks(rows);
  const told = linked.filter(({ claim }) => request.wanted.includes(claim.id));
  const order = new Map(claims.map(({ id }, i) => [id, i]));
  return { rows: told.toSorted((a, b) => order.get(a.claim.id)! - order.get(b.claim.id)!), rate: errorRate, shared };
}

function rowOf(claim: Claim, market: PremisedMarket, closed: ClosedPlay, trial: Trial, seed: number): Row {
  const { judge, values, runs, bySubject, parts } = trial;
  const { scenario, premises: whose, ensemble } = market;
  const { estimate, low, high } = judge.share;
  const holding = values.map((value) => (Number.isNaN(value) ? null : judge.holds(value)));
  const border = borderOf(ensemble, holding, conditionsIn(claim, ensemble), seed);
  return {
    claim,
    scenario: scenario.name,
    premises: whose,
    closed,
    verdict: judge.verdict,
    own: judge.verdict,
    weakest: null,
    effect: judge.effect,
    holds: { share: estimate, low, high },
    border,
    map: mapOf(ensemble, holding, claim.map.length > 0 ? claim.map : (border?.sides ?? []).map(({ path }) => path)),
    runs,
    worlds: values.length,
    needed: judge.verdict === 'undetermined' ? judge.needed : null,
    bySubject,
    parts,
    ties: tiesOf(ensemble, values, mostTies),
  };
}

/** The numbers of an ensemble on which a claim may depend. */
function conditionsIn({ conditions }: Claim, { paths }: Ensemble): string[] {
  const shapes = conditions.map(
    (pattern) => new RegExp(`^${pattern.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&').replaceAll('*', '[^.]+')}$`),
  );
  return paths.filter((path) => shapes.some((shape) => shape.test(path)));
}

/** Claims that are wanted, and those that derived ones among them rest on, in the order of the set. */
function withLinks(claims: readonly Claim[], wanted: readonly string[]): Claim[] {
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    const claim = claims.find((one) => one.id === id);
    if (claim?.derived) claim.rests_on.forEach(visit);
  };
  wanted.forEach(visit);
  return claims.filter(({ id }) => needed.has(id));
}

function union(outputs: readonly Output[]): Output[] {
  return [...new Map(outputs.map((output) => [outputName(output), output])).values()].toSorted((a, b) =>
    outputName(a) < outputName(b) ? -1 : 1,
  );
}

/** The unit of the number that a scenario has at a path. */
export function unitAt(path: string): string | null {
  const schema = schemaAt(scenarioSchema, path.split('.'));
  return (schema && quantitySpecOf(schema)?.unit) ?? null;
}
