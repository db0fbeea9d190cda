import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fact } from '../../evidence/index.js';
import { canonicalJson, type Scenario } from '../../scenario/index.js';
import { fitSteps, type Fit, type FitSettings } from '../fit/fit.js';
import { pastOf } from '../fit/problem.js';
import type { Held } from '../play/ensemble.js';
import type { Players } from '../play/players.js';
import { ended, type Steps } from '../play/steps.js';
import { Known } from '../state/known.js';
import type { Target } from '../targets/document.js';
import { forecastSteps, type Forecast } from './forecast.js';
import { scoreForecasts, summarise, type ScoredRow, type ScoredTarget } from './score.js';

/** Where what has been calculated is kept, text by key; `put` may be called again with the same. */
export interface Keep {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** A target with the rows of its table, and the scenarios that it may start from. */
export interface Posed {
  readonly target: Target;
  readonly facts: readonly Fact[];
  /** The scenario of a day from what was known on it; undefined where there is none. */
  readonly scenarioAt: (known: Known) => Scenario | undefined;
}

export interface BacktestRequest {
  readonly posed: readonly Posed[];
  readonly settings: FitSettings & { readonly draws: number };
  /** Numbers that forecasts hold, whatever the fit says. */
  readonly held?: Held;
  /** Version of the program: what another one has calculated is not used. */
  readonly engine: string;
  readonly keep: Keep;
  readonly progress?: (stage: 'fit' | 'forecast', done: number, total: number) => void;
  /** Who plays; the caller's own thread where nobody is named. */
  readonly players?: Players;
}

/** A fit in short, and the day and the market that it is of. */
export interface FitSummary extends Omit<Fit, 'ensemble' | 'ranges'> {
  readonly information: string;
  readonly market: string;
  readonly draws: number;
}

export interface BacktestResult {
  readonly targets: readonly ScoredRow[];
  readonly summary: readonly ScoredTarget[];
  readonly fits: readonly FitSummary[];
  /** Draws by target, for figures. */
  readonly forecasts: readonly (Forecast & { readonly id: string; readonly information: string })[];
  /** SHA-256 of all scored rows. */
  readonly hash: string;
  /** How many fits and forecasts were calculated now, and how many were there. */
  readonly calculated: number;
  readonly kept: number;
}

/**
 * Fits, forecasts and scores targets by a rolling origin: one fit for every information date and market.
 *
 * Fits and forecasts are handed what was known on the information date (`Known`) and nothing else; only scoring sees later rows.
 */
export async function backtest(request: BacktestRequest): Promise<BacktestResult> {
  const rows: ScoredRow[] = [];
  const fits: FitSummary[] = [];
  const forecasts: BacktestResult['forecasts'][number][] = [];
  const count = { calculated: 0, kept: 0 };
  for (const group of grouped(request.posed)) {
    const { facts, scenarioAt, targets, market } = group;
    const known = new Known(facts, targets[0]!.information);
    const scenario = scenarioAt(known);
    if (scenario === undefined) continue;
    const inputs = { known: known.facts, day: known.day, scenario, targets, settings: request.settings };
    const fit = await remembered(request, count, 'fit', inputs, fitGroup(request, known, group));
    const { draws, fidelity, seed } = request.settings;
    const held = request.held ?? {};
    const steps = forecastSteps({ targets, known, scenario, fit, draws, fidelity, seed, held });
    const told = await remembered(request, count, 'forecast', { ...inputs, fit, held }, steps);
    rows.push(...scoreForecasts(targets, told, facts));
    forecasts.push(...told.map((one) => ({ ...one, id: targets[one.target]!.id, information: known.day })));
    if (fit !== null) {
      const { ensemble, ranges: _, ...rest } = fit;
      fits.push({ information: known.day, market, draws: ensemble.draws, ...rest });
    }
  }
  const order = request.posed.map(({ target }) => target.id);
  rows.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { targets: rows, summary: summarise(rows), fits, forecasts, hash: digest(rows), ...count };
}

interface Group extends Omit<Posed, 'target'> {
  readonly targets: readonly Target[];
  readonly market: string;
}

const marketOf = ({ market, scenario }: Target): string => market ?? scenario!;

/** Targets of one information date, market and table are fitted and forecast together, the earliest date first. */
function grouped(posed: readonly Posed[]): Group[] {
  const groups = new Map<
    string,
    { key: string; market: string; facts: readonly Fact[]; scenarioAt: Posed['scenarioAt']; targets: Target[] }
  >();
  for (const { target, facts, scenarioAt } of posed) {
    const market = marketOf(target);
    const key = [target.information, market, target.data].join('\n');
    const group = groups.get(key) ?? { key, market, facts, scenarioAt, targets: [] };
    group.targets.push(target);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Fits follow all targets of the market and table, whatever their dates: what may be met of the past is in `known`. */
function* fitGroup({ posed, settings }: BacktestRequest, known: Known, group: Group): Steps<Fit | null> {
  const followed = posed.filter(({ target, facts }) => marketOf(target) === group.market && facts === group.facts);
  const past = pastOf(
    followed.map(({ target }) => target),
    known,
    (day) => group.scenarioAt(new Known(known.facts, day)),
  );
  return past === null ? null : yield* fitSteps(past, settings);
}

/** What the same inputs came to before, or what they come to now. */
async function remembered<T>(
  { keep, engine, settings, progress, players }: BacktestRequest,
  count: { calculated: number; kept: number },
  stage: 'fit' | 'forecast',
  inputs: unknown,
  steps: Steps<T>,
): Promise<T> {
  const key = `${stage}-${digest({ engine, inputs })}`;
  const there = keep.get(key);
  if (there !== undefined) {
    count.kept += 1;
    return revived(there) as T;
  }
  count.calculated += 1;
  const total = stage === 'fit' ? settings.budget : settings.draws;
  const result = await ended(steps, players, (done) => progress?.(stage, Math.min(done, total), total));
  progress?.(stage, total, total);
  const text = JSON.stringify(result, (_, value: unknown) => (value instanceof Float64Array ? { float64: [...value] } : value));
  keep.put(key, text);
  // What is used now is what will be read later.
  return revived(text) as T;
}

function revived(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'float64' in value ? Float64Array.from(value.float64 as number[]) : value,
  );
}

const digest = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(value)) as never))));
