import { partKey } from '../numerics/index.js';
import { knowing } from './awareness.js';
import { stream } from './streams.js';
import { networkOf, type Network } from './facts.js';
import type { Group, Person, World } from './world.js';

/** Gives everybody neighbours within the segment, and what each knows at the start; nothing where there is no network. */
export function knitNetworks(world: World): void {
  const network = networkOf(world.facts);
  if (network === undefined) return;
  for (const group of world.groups) {
    world.luck.begin(stream.network, 0);
    world.luck.uniform(group.key);
    knit(group.people, network, () => world.luck.next());
    introduce(world, group);
  }
}

/** Ties people as the kind of network says, by numbers of (0, 1). */
function knit(people: readonly Person[], { kind, degree, rewiring }: Network, next: () => number): void {
  const ties = people.map(() => new Set<number>());
  if (kind === 'scale-free') attachPreferentially(ties, Math.max(1, Math.round(degree / 2)), next);
  else {
    tieRing(ties, Math.max(1, Math.round(degree / 2)));
    if (kind === 'small-world') rewire(ties, rewiring, next);
  }
  people.forEach((person, i) => (person.neighbours = [...ties[i]!].map((j) => people[j]!)));
}

type Ties = readonly Set<number>[];

function tie(ties: Ties, i: number, j: number): void {
  ties[i]!.add(j);
  ties[j]!.add(i);
}

/** Everybody knows the `half` next on both sides of a circle. */
function tieRing(ties: Ties, half: number): void {
  const n = ties.length;
  for (let i = 0; i < n; i++) for (let step = 1; step <= Math.min(half, n - 1); step++) tie(ties, i, (i + step) % n);
  ties.forEach((tied, i) => tied.delete(i));
}

/** Each tie of a circle is led elsewhere with a chance, so that the world becomes small (Watts and Strogatz 1998). */
function rewire(ties: Ties, chance: number, next: () => number): void {
  const n = ties.length;
  for (let i = 0; i < n; i++) {
    for (const j of [...ties[i]!].filter((other) => (other - i + n) % n <= n / 2)) {
      if (next() >= chance || ties[i]!.size >= n - 1) continue;
      let other = Math.floor(next() * n);
      while (other === i || ties[i]!.has(other)) other = Math.floor(next() * n);
      ties[i]!.delete(j);
      ties[j]!.delete(i);
      tie(ties, i, other);
    }
  }
}

/** Each newcomer ties itself to `count` of those there, with chances in proportion to their ties (Barabasi and Albert 1999). */
function attachPreferentially(ties: Ties, count: number, next: () => number): void {
  // Everybody stands here once for each of its ties.
  const ends: number[] = [];
  for (let i = 1; i < ties.length; i++) {
    const wanted = Math.min(count, i);
    while (ties[i]!.size < wanted) {
      const other = i <= count ? ties[i]!.size : ends[Math.floor(next() * ends.length)]!;
      tie(ties, i, other);
    }
    for (const other of ties[i]!) ends.push(i, other);
  }
}

/** Who knows whom at the start: users know what they use, the others as many as the scenario says. */
function introduce(world: World, group: Group): void {
  world.luck.begin(stream.knowledge, 0);
  for (const vendor of world.vendors) {
    for (const person of group.people) {
      person.knows ??= new Set();
      const known = world.luck.uniform(partKey(person.key, vendor.index)) < group.aware[vendor.index]!;
      if (known || person.offer?.vendor === vendor) person.knows.add(vendor);
    }
    group.aware[vendor.index] = knowing(group, vendor);
  }
}
