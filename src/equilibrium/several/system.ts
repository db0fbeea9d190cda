import { expectation, type Bounds } from './bounds.js';
import type { Box } from './box.js';
import type { Table } from './table.js';
import { gainTensor, slopeTensor, type Supports, type Tensor } from './tensor.js';

/** A free probability: of a player, by its place in the support. */
interface Coordinate {
  readonly player: number;
  readonly place: number;
}

/** Bounds of a Jacobian: [row][column]. */
export interface Slopes {
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
}

/**
 * What an equilibrium on given supports has to fulfil: every player is indifferent over the own support, and nothing outside it pays more.
 *
 * Indifference is a square system of multilinear equations. Where a player has more equations than the others have free
 * probabilities, `rows` and `columns` are a square part of it, and the equations that are left have to hold at its roots.
 */
export class SupportSystem {
  readonly supports: Supports;
  /** Free probabilities that the square part solves for. */
  readonly columns: readonly Coordinate[];
  /** The player that has more equations than the others have free probabilities; undefined where the square part is everything. */
  readonly over: number | undefined;
  /** What each strategy of a support pays more than the last one; all players'. */
  private readonly equal: readonly Tensor[];
  private readonly rows: readonly Tensor[];
  /** What strategies outside pay more than ones inside. */
  private readonly outside: readonly Tensor[];
  /** Of each row by each free probability: one for every player of the role. */
  private readonly slopes: readonly (readonly (readonly Tensor[])[])[];

  /** The first player of each one's role: players of a role have the same supports and the same probabilities. */
  private readonly first: readonly number[];

  constructor(table: Table, supports: Supports, alive: Supports, first: readonly number[] = supports.map((_, i) => i)) {
    this.supports = supports;
    this.first = first;
    const leads = first.map((lead, i) => lead === i);
    const free = supports.map((own, i) => (leads[i]! ? own.length - 1 : 0));
    const all = free.reduce((sum, x) => sum + x, 0);
    const alone = leads.map((lead, i) => lead && first.every((other, j) => i === j || other !== i));
    const gains = supports.map((own, i) =>
      (leads[i]! ? own.slice(0, -1) : []).map((s) => gainTensor(table, supports, i, s, own.at(-1)!)),
    );
    const over = free.findIndex((own, i) => alone[i]! && own > all - own);
    this.over = over < 0 ? undefined : over;
    this.rows = over < 0 ? gains.flat() : gains[over]!.slice(0, all - free[over]!);
    this.equal = supports.flatMap((own, i) =>
      (leads[i]! ? own : []).flatMap((s, t) => own.slice(t + 1).map((other) => gainTensor(table, supports, i, s, other))),
    );
    this.columns = free.flatMap((own, player) =>
      player === over ? [] : Array.from({ length: own }, (_, place) => ({ player, place })),
    );
    this.outside = supports.flatMap((own, i) =>
      alive[i]!.filter((s) => !own.includes(s)).flatMap((s) => own.map((inside) => gainTensor(table, supports, i, s, inside))),
    );
    this.slopes = this.rows.map((row) =>
      this.columns.map(({ player, place }) =>
        row.players.filter((j) => first[j] === player).map((j) => slopeTensor(row, supports, j, place, supports[j]!.length - 1)),
      ),
    );
  }

  /** Gives every player of a role what its first player has. Writes in place. */
  mirror({ low, high }: Box): void {
    this.first.forEach((lead, i) => {
      if (lead === i) return;
      low[i]!.set(low[lead]!);
      high[i]!.set(high[lead]!);
    });
  }

  /** Whether no profile in the box can be an equilibrium: some indifference fails, or something outside pays more, all over it. */
  excludes(box: Box): boolean {
    for (const tensor of this.equal) {
      const { low, high } = expectation(tensor, box);
      if (low > 0 || high < 0) return true;
    }
    for (const tensor of this.outside) if (expectation(tensor, box).low > 0) return true;
    return false;
  }

  /** What strategies outside pay more than ones inside, at most. */
  temptation(box: Box): number {
    let most = -Infinity;
    for (const tensor of this.outside) most = Math.max(most, expectation(tensor, box).high);
    return most;
  }

  /** Bounds of the left-hand sides of the square part over a box. */
  values(box: Box): Bounds[] {
    return this.rows.map((row) => expectation(row, box));
  }

  jacobian(box: Box): Slopes {
    const n = this.rows.length;
    const low = this.rows.map(() => new Float64Array(n));
    const high = this.rows.map(() => new Float64Array(n));
    this.slopes.forEach((row, r) =>
      row.forEach((tensors, c) => {
        for (const tensor of tensors) {
          const bounds = expectation(tensor, box);
          low[r]![c]! += bounds.low;
          high[r]![c]! += bounds.high;
        }
        if (tensors.length < 2) return;
        const rounding = tensors.length * Number.EPSILON * Math.max(Math.abs(low[r]![c]!), Math.abs(high[r]![c]!));
        low[r]![c]! -= rounding;
        high[r]![c]! += rounding;
      }),
    );
    return { low, high };
  }
}
