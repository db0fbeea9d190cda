import { monthlyProbability, nextEcosystem } from '../model/index.js';
import type { World } from './world.js';

/** Who builds on what, and what this month's builders add to the stock of every family; it acts on choice next month. */
export function growEcosystem(world: World): void {
  const { build, decay, operations_share } = world.facts.ecosystem;
  const forgotten = monthlyProbability(decay);
  countBuilders(world);
  for (const vendor of world.vendors) {
    const { cloud, weights } = vendor.builders;
    vendor.ecosystem = nextEcosystem(vendor.ecosystem, cloud + weights, build, forgotten, operations_share, vendor.operations);
  }
  const total = world.vendors.reduce((sum, { ecosystem }) => sum + ecosystem, 0);
  if (total > 0) for (const vendor of world.vendors) vendor.ecosystemShare = vendor.ecosystem / total;
}

function countBuilders({ vendors, groups }: World): void {
  const building = groups.filter(({ facts }) => facts.kind === 'builder');
  const all = building.reduce((sum, { adopters }) => sum + adopters, 0);
  for (const vendor of vendors) {
    const first = 3 * vendor.index;
    const on = (channel: number): number => building.reduce((sum, { offers }) => sum + offers[first + channel]!.users, 0);
    vendor.builders = { cloud: on(0), weights: on(1) + on(2) };
    vendor.openBuilderShare = all > 0 ? vendor.builders.weights / all : 0;
  }
}
