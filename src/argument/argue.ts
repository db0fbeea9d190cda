import { outputName, rangeOf, type Evaluator, type Output, type Shard } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Fidelity } from '../simulation/index.js';
import { Bench } from './bench.js';
import { weakestLinks } from './chain.js';
import type { Claim } from './claim/document.js';
import { closedPlays, type ClosedPlay } from './positions.js';
import { premises, rowOf, type PremisedMarket, type Row } from './row.js';
import { outputsOf, tryClaim, type Trial } from './trial.js';

export interface ArgueRequest {
  /** All claims of the set, in the order of the essay: their number decides how sure each verdict has to be. */
  readonly claims: readonly Claim[];
  /** Those that are wanted; what they are derived from is tried too. */
  readonly wanted: readonly string[];
  readonly markets: readonly PremisedMarket[];
  readonly seed: number;
  readonly evaluator: Evaluator;
  /** Runs that a row may take. */
  readonly budget: number;
  readonly progress?: (done: number, total: number) => void;
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
/** A row that is to be tried. */
interface Cell {
  readonly market: PremisedMarket;
  readonly closed: ClosedPlay;
  readonly claim: Claim;
}

/** Tries claims in every market, under every set of premises and against closed vendors of both kinds. */
export async function argue(request: ArgueRequest): Promise<Argument> {
  const { claims, wanted, seed, progress } = request;
  const cells = cellsOf(request);
  const found = new Map<Cell, Row>();
  await each(request, cells, (cell, trial) => {
    found.set(cell, rowOf(cell.claim, cell.market, cell.closed, trial, seed));
    progress?.(found.size, cells.length);
  });
  const rows = cells.map((cell) => found.get(cell)!);
  const told = weakestLinks(rows).filter(({ claim }) => wanted.includes(claim.id));
  const order = new Map(claims.map(({ id }, i) => [id, i]));
  return {
    rows: told.toSorted((a, b) => order.get(a.claim.id)! - order.get(b.claim.id)!),
    rate: errorRate,
    shared: sharedOf(request),
  };
}

/** Plays what a shard is to play of the claims of one fidelity: a stretch of their rows, each to its end. */
export async function arguePart(request: ArgueRequest, fidelity: Fidelity, shard: Shard): Promise<void> {
  const cells = cellsOf(request).filter(({ claim }) => claim.fidelity === fidelity);
  const { from, count } = rangeOf(shard, cells.length);
  let done = 0;
  await each(request, cells.slice(from, from + count), () => request.progress?.(++done, count));
}

/** Verdicts among which the error rate is shared out. */
function sharedOf({ claims, markets }: ArgueRequest): number {
  const names = new Set(markets.map(({ scenario }) => scenario.name));
  return claims.length * Math.max(usualMarkets, names.size) * premises.length * closedPlays.length;
}

/** All rows, those that have arms in common after each other. */
function cellsOf({ claims, wanted, markets }: ArgueRequest): Cell[] {
  const tried = withLinks(claims, wanted);
  return markets.flatMap((market) => closedPlays.flatMap((closed) => tried.map((claim) => ({ market, closed, claim }))));
}

/** Markets that are tried at the same time, so that threads have work while one of them waits for its last runs or its store. */
const abreast = 4;

/** Tries rows, those of one market one after another: they have runs in common. */
async function each(request: ArgueRequest, cells: readonly Cell[], take: (cell: Cell, trial: Trial) => void): Promise<void> {
  const ofMarket = new Map<string, Cell[]>();
  for (const cell of cells) ofMarket.set(cell.market.hash, [...(ofMarket.get(cell.market.hash) ?? []), cell]);
  const waiting = [...ofMarket.values()];
  let failed = false;
  const follow = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !failed; next = waiting.shift()) {
      try {
        await inOneMarket(request, next, () => failed, take);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: abreast }, follow));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function inOneMarket(
  request: ArgueRequest,
  cells: readonly Cell[],
  broken: () => boolean,
  take: (cell: Cell, trial: Trial) => void,
): Promise<void> {
  const { budget } = request;
  const alpha = errorRate / sharedOf(request);
  let benches = new Map<Fidelity, Bench>();
  let last: Cell | undefined;
  for (const cell of cells) {
    if (broken()) return;
    const { claim, market, closed } = cell;
    if (last?.market !== market || last.closed !== closed) benches = new Map();
    last = cell;
    const bench = benches.get(claim.fidelity) ?? benchOf(request, market, claim.fidelity);
    benches.set(claim.fidelity, bench);
    take(cell, await tryClaim({ claim, scenario: market.scenario, play: closed, bench, alpha, budget }));
  }
}

/** Whatever any claim of the set reads is read off every run, so that a kept run serves them all. */
function benchOf({ claims, seed, evaluator }: ArgueRequest, market: PremisedMarket, fidelity: Fidelity): Bench {
  return new Bench({ ...market, outputs: outputsRead(claims, market.scenario, fidelity), fidelity, seed, evaluator });
}

/** What claims of one fidelity read off a run, in alphabetical order. */
export function outputsRead(claims: readonly Claim[], scenario: Scenario, fidelity: Fidelity): Output[] {
  const own = claims.filter((claim) => claim.fidelity === fidelity);
  const outputs = own.flatMap((claim) => outputsOf(claim, scenario));
  return [...new Map(outputs.map((output) => [outputName(output), output])).values()].toSorted((a, b) =>
    outputName(a) < outputName(b) ? -1 : 1,
  );
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
