import type { Equilibrium, EquilibriumComponent } from '../solution.js';

/** Equilibria that were found, each once, and which of them a set of equilibria joins. */
export class Found {
  readonly equilibria: Equilibrium[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly parent: number[] = [];

  /** The place of an equilibrium in the list; one that is known exactly is not listed twice. */
  add(equilibrium: Equilibrium): number {
    const { exact } = equilibrium;
    const key = exact?.map((own) => own.map(({ num, den }) => `${num}/${den}`).join()).join(';');
    const known = key === undefined ? undefined : this.byKey.get(key);
    if (known !== undefined) return known;
    const place = this.equilibria.push(equilibrium) - 1;
    this.parent.push(place);
    if (key !== undefined) this.byKey.set(key, place);
    return place;
  }

  /** Says that some equilibria are vertices of one connected set. */
  join(places: readonly number[]): void {
    for (const place of places) this.parent[this.rootOf(place)] = this.rootOf(places[0]!);
  }

  /** Sum of the indices, or null where one is not known. */
  indexSum(): number | null {
    let sum = 0;
    for (const { index } of this.equilibria) {
      if (index === null) return null;
      sum += index;
    }
    return sum;
  }

  components(): EquilibriumComponent[] {
    const groups = new Map<number, number[]>();
    this.equilibria.forEach((_, place) => {
      const root = this.rootOf(place);
      groups.set(root, [...(groups.get(root) ?? []), place]);
    });
    return [...groups.values()].map((members) => ({
      equilibria: members,
      index: members.length === 1 ? this.equilibria[members[0]!]!.index : null,
      subsets: null,
    }));
  }

  private rootOf(place: number): number {
    let at = place;
    while (this.parent[at]! !== at) at = this.parent[at]!;
    return at;
  }
}
