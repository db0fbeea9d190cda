import { pow } from '../numerics/index.js';
import { hostPrice, learningExponent, learningFactor, payingShare, sizeFactor, sticker } from '../model/index.js';
import type { Group, Offer, Vendor, World } from './world.js';

/** Unit costs fall, a release sets new stickers, hosts price this month's weights near their cost. */
export function priceSupply(world: World): void {
  const { hardware_gain, learning_rate, host_markup, pass_through, floor } = world.facts.serving;
  const hardware = pow(hardware_gain, -world.month / 12);
  const given = world.vendors.filter(({ isOpen }) => isOpen);
  world.hostPrices = world.classes.map(({ cost }, k) => {
    const size = given.reduce((product, vendor) => product * pow(sizeCost(world, vendor, k), 1 / given.length), 1);
    return hostPrice(cost * hardware * size, host_markup, floor);
  });
  for (const vendor of world.vendors) {
    const { volume, firstVolume } = vendor;
    const grown = firstVolume > 0 ? 1 + volume / (12 * firstVolume) : 1;
    vendor.costFall = hardware * learningFactor(learningExponent(learning_rate), grown);
    if (!vendor.released && world.facts.serving.stickers === 'held') continue;
    vendor.stickers = referencePrices(world, vendor).map((reference, k) =>
      sticker(reference, vendor.action.price, vendor.costFall * sizeCost(world, vendor, k), pass_through, floor),
    );
  }
}

/** Cost of serving a size class with the vendor's model as large as it is, over one as large as at the start. */
export function sizeCost({ classes, facts }: World, { flagship, firstCompute }: Vendor, k: number): number {
  const { parameter_exponent: a, data_exponent: b } = facts.capability;
  return sizeFactor(flagship.compute, firstCompute, b / (a + b), classes[k]!.sizeElasticity);
}

/** Stickers of the start by size class, which later ones are set against. */
export function referencePrices({ classes }: Pick<World, 'classes'>, { facts }: Pick<Vendor, 'facts'>): number[] {
  return classes.map(({ name, cost }) => facts.prices[name] ?? cost);
}

/** A price by class for the classes that a segment uses. */
export function mixed({ classes }: World, { facts }: Group, byClass: readonly number[]): number {
  return classes.reduce((sum, { name }, k) => sum + (facts.classes[name] ?? 0) * byClass[k]!, 0);
}

/** USD per unit that a vendor lists for a segment's mix of classes. */
export function listPrice(world: World, group: Group, vendor: Vendor): number {
  return mixed(world, group, vendor.stickers) * vendor.priceEvent;
}

/** USD per unit that serving a segment's mix of classes costs a vendor. */
export function servingCost(world: World, group: Group, vendor: Vendor): number {
  const cost = mixed(
    world,
    group,
    world.classes.map((size, k) => size.cost * sizeCost(world, vendor, k)),
  );
  return cost * vendor.facts.cost_factor * vendor.costFall;
}

/** Part of the subscribers who pay. */
export function payingOf({ facts, maturity }: World, group: Group): number {
  return payingShare(group.facts.paying, maturity, facts.revenue.maturity);
}

/** USD a month that own hardware costs an adopter. */
export function hardwareCost({ facts }: Group): number {
  return (facts.hardware * (1 - facts.hardware_owned)) / facts.hardware_life + facts.running_cost;
}

/** What an offer costs somebody in the segment: USD per unit, or per person and month where billing is by subscription. */
export function priceOf(world: World, group: Group, { vendor, channel }: Offer): number {
  const subscription = group.facts.billing === 'subscription';
  const perUnit = subscription ? group.intensity : 1;
  if (channel === 'hosted') return mixed(world, group, world.hostPrices) * perUnit;
  if (channel === 'local') return subscription ? hardwareCost(group) : hardwareCost(group) / group.intensity;
  const given = givenBack(group, vendor);
  if (subscription) return vendor.facts.subscription * vendor.priceEvent * payingOf(world, group) - given;
  const paid = listPrice(world, group, vendor) - (given > 0 ? given / group.intensity : 0);
  // Credits buy no more than is used; a subsidy is money.
  return group.facts.kind === 'builder' ? Math.max(0, paid) : paid;
}

/** USD a month that a vendor gives back to a user of its cloud: subsidies to consumers, credits to builders. */
export function givenBack({ facts: { kind } }: Group, { action }: Vendor): number {
  if (kind === 'consumer') return action.subsidy;
  return kind === 'builder' ? action.credits : 0;
}
