import { schemaAt } from '../documents/index.js';
import type { Ensemble, Keyed } from '../experiment/index.js';
import { pathsLike, quantitySpecOf, scenarioSchema } from '../scenario/index.js';
import type { Advice } from './advice.js';
import { borderOf, tiesOf, type Border, type Tie } from './border.js';
import type { Claim } from './claim/document.js';
import { mapOf, type HoldingMap } from './map.js';
import type { ClosedPlay } from './positions.js';
import type { Trial } from './trial.js';
import type { Estimate, Verdict } from './verdict.js';

/** Whose premises hold: the essay's (does it follow?), or those of surveys (does it hold?). */
export const premises = ['essay', 'survey'] as const;
export type Premises = (typeof premises)[number];

/** A market under one set of premises, and all that it may be. */
export interface PremisedMarket extends Keyed {
  readonly premises: Premises;
  readonly ensemble: Ensemble;
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
  readonly advice: readonly Advice[];
  readonly ties: readonly Tie[];
}

/** Numbers with which an effect moves most that are told. */
const mostTies = 3;

/** What a trial came to as a row; the weakest link of a derived claim is found later. */
export function rowOf(claim: Claim, market: PremisedMarket, closed: ClosedPlay, trial: Trial, seed: number): Row {
  const { judge, values, runs, bySubject, parts, advice } = trial;
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
    advice,
    ties: tiesOf(ensemble, values, mostTies),
  };
}

/** The numbers of an ensemble on which a claim may depend. */
function conditionsIn({ conditions }: Claim, { paths }: Ensemble): string[] {
  const shapes = conditions.map(pathsLike);
  return paths.filter((path) => shapes.some((shape) => shape.test(path)));
}

/** The unit of the number that a scenario has at a path. */
export function unitAt(path: string): string | null {
  const schema = schemaAt(scenarioSchema, path.split('.'));
  return (schema && quantitySpecOf(schema)?.unit) ?? null;
}
