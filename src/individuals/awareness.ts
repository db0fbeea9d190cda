import { partKey } from '../numerics/index.js';
import { monthlyProbability, nextAwareness, spendingEffect } from '../model/index.js';
import { networkOf } from './facts.js';
import { stream } from './streams.js';
import type { Group, Person, Vendor, World } from './world.js';

/** Launches, lead, advertising and operations make vendors known; so do their users; and they are forgotten. */
export function spreadAwareness(world: World): void {
  const lead = findLeader(world);
  const { diffusion } = world.facts;
  const forgotten = monthlyProbability(diffusion.decay);
  for (const group of world.groups) {
    for (const vendor of world.vendors) {
      const publicity = publicityOf(world, vendor, vendor === world.leader ? lead : 0);
      if (networkOf(world.facts) === undefined) {
        const word = diffusion.word_of_mouth * vendor.shares[0]![group.facts.kind];
        const { index } = vendor;
        group.aware[index] = nextAwareness(group.aware[index]!, monthlyProbability(publicity + word), forgotten);
      } else talk(world, group, vendor, publicity, forgotten);
    }
  }
}

/** Finds who leads among living vendors, and by how many points. */
function findLeader(world: World): number {
  const ranked = world.vendors.filter(({ alive }) => alive).sort((a, b) => b.points[0]! - a.points[0]!);
  const [first, second] = ranked;
  for (const vendor of world.vendors) vendor.tookLead = vendor === first && world.leader !== undefined && world.leader !== first;
  world.leader = first;
  return second === undefined ? 0 : first!.points[0]! - second.points[0]!;
}

/** Hazard of learning of a vendor by what it does and how it does. */
function publicityOf({ facts: { diffusion } }: World, vendor: Vendor, lead: number): number {
  const operations = diffusion.operations * vendor.operations;
  if (!vendor.alive) return operations;
  const launch = vendor.released ? diffusion.launch : 0;
  const advertising = diffusion.advertising * spendingEffect(vendor.action.advertising, diffusion.advertising_scale);
  return launch + (diffusion.lead * lead) / 100 + advertising + operations;
}

/** With a network everybody hears of a vendor from the neighbours who use it, and nobody forgets what it uses. */
function talk(world: World, group: Group, vendor: Vendor, publicity: number, forgotten: number): void {
  const { luck, month, facts } = world;
  luck.begin(stream.knowledge, month);
  const heard = group.people.map((person) => facts.diffusion.word_of_mouth * usersAmong(person.neighbours, vendor));
  group.people.forEach((person, i) => {
    const u = luck.uniform(partKey(person.key, vendor.index));
    // Who has come to the segment since the start knows nobody yet.
    person.knows ??= new Set();
    if (person.offer?.vendor === vendor) person.knows.add(vendor);
    else if (!person.knows.has(vendor)) {
      if (u < monthlyProbability(publicity + heard[i]!)) person.knows.add(vendor);
    } else if (u < forgotten) person.knows.delete(vendor);
  });
  group.aware[vendor.index] = knowing(group, vendor);
}

/** Part of the people in a segment who know a vendor. */
export function knowing({ people }: Group, vendor: Vendor): number {
  return people.length > 0 ? people.filter(({ knows }) => knows?.has(vendor)).length / people.length : 0;
}

/** Part of those who have adopted who use a vendor's family. */
function usersAmong(people: readonly Person[], vendor: Vendor): number {
  let adopters = 0;
  let users = 0;
  for (const { offer } of people) {
    if (offer === undefined) continue;
    adopters += 1;
    if (offer.vendor === vendor) users += 1;
  }
  return adopters > 0 ? users / adopters : 0;
}
