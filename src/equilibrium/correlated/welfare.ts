import type { LegacyHighs } from 'highs';
import { floatPayoffs, sizesOf, type Game } from '../game.js';
import { incentivesOf, violation, type Incentive, type Obedience } from './incentives.js';

/** A distribution over profiles, of which no deviation gains. */
export interface Correlated {
  /** Chance of each profile. */
  readonly distribution: Float64Array;
  /** Expected payoff of each player. */
  readonly payoffs: readonly number[];
  /** What the best deviation gains on average, in units of its largest gain: rounding of the solver. */
  readonly violation: number;
}

/** The solver's module; its own types describe it as if `require` had loaded it. */
interface Loader {
  readonly default: () => Promise<LegacyHighs>;
}

/** Loaded when it is first needed, once. */
let solver: Promise<LegacyHighs> | undefined;

async function loadSolver(): Promise<LegacyHighs> {
  const { default: load } = (await import('highs')) as unknown as Loader;
  return load();
}

/** Coefficients of a linear programme that is solved. */
const mostEntries = 300_000;

/** Whether the deviations of a game are few enough to be solved for; told before they are listed. */
export function isSolvable(game: Game, obedience: Obedience): boolean {
  const { length } = game.payoffs[0]!;
  const others = obedience === 'coarse' ? 0 : 1;
  return sizesOf(game).reduce((sum, size) => sum + length * (size - others), 0) <= mostEntries;
}

/** The correlated equilibrium with the largest sum of payoffs, by linear programming; undefined where the programme is too large. */
export async function mostWelfare(game: Game, obedience: Obedience): Promise<Correlated | undefined> {
  if (!isSolvable(game, obedience)) return undefined;
  const incentives = incentivesOf(game, obedience);
  const payoffs = floatPayoffs(game);
  const welfare = payoffs[0]!.map((_, profile) => payoffs.reduce((sum, own) => sum + own[profile]!, 0));
  const highs = await (solver ??= loadSolver());
  const { Status, Columns } = highs.solve(programme(welfare, incentives), { output_flag: false });
  if (Status !== 'Optimal') throw new Error(`a linear programme that has a solution ended as ${Status}`);
  const distribution = Float64Array.from(welfare, (_, profile) => {
    const column = Columns[`p${profile}`];
    return column !== undefined && 'Primal' in column ? Math.max(0, Number(column.Primal)) : 0;
  });
  return told(distribution, payoffs, incentives);
}

/** Makes a distribution sum to one and works out what it pays. */
export function told(distribution: Float64Array, payoffs: readonly Float64Array[], incentives: readonly Incentive[]): Correlated {
  const sum = distribution.reduce((total, p) => total + p, 0);
  const shares = distribution.map((p) => p / sum);
  return {
    distribution: shares,
    payoffs: payoffs.map((own) => own.reduce((total, payoff, profile) => total + payoff * shares[profile]!, 0)),
    violation: violation(incentives, shares),
  };
}

/** The programme in the text form that the solver reads. */
function programme(welfare: Float64Array, incentives: readonly Incentive[]): string {
  const most = welfare.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0) || 1;
  const term = (x: number, profile: number): string => `${x < 0 ? '-' : '+'} ${Math.abs(x)} p${profile}`;
  const lines = (values: Float64Array, profiles: ArrayLike<number> | null): string => {
    const terms: string[] = [];
    values.forEach((x, k) => void (x !== 0 && terms.push(term(x, profiles === null ? k : profiles[k]!))));
    return terms.join('\n ');
  };
  const rows = incentives
    .map(({ profiles, gains }) => lines(gains, profiles))
    .flatMap((text, r) => (text === '' ? [] : [` d${r}: ${text} <= 0`]));
  const objective = lines(
    welfare.map((x) => x / most),
    null,
  );
  return [
    'Maximize',
    ` welfare: ${objective === '' ? '0 p0' : objective}`,
    'Subject To',
    ` sum: ${lines(new Float64Array(welfare.length).fill(1), null)} = 1`,
    ...rows,
    'End',
  ].join('\n');
}
