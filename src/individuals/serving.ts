import { congestionLoss, monthlyProbability, nextOwnEase, spendingEffect } from '../model/index.js';
import type { Vendor, World } from './world.js';

/**
 * Clouds serve what is asked of them; what exceeds the capacity built costs quality next month.
 *
 * Capacity is the largest demand so far with headroom. The first month's demand counts as foreseen.
 */
export function serve(world: World): void {
  const { congestion, headroom } = world.facts.serving;
  for (const vendor of world.vendors) {
    const demand = demandOn(world, vendor);
    if (vendor.firstVolume === 0) vendor.firstVolume = demand;
    if (vendor.capacity === 0) vendor.capacity = demand;
    vendor.congestion = congestionLoss(demand, vendor.capacity, congestion);
    vendor.capacity = Math.max(vendor.capacity, demand * (1 + headroom));
    vendor.volume += demand;
    easeUse(world, vendor);
  }
}

function demandOn({ groups }: World, vendor: Vendor): number {
  return groups.reduce((sum, { offers }) => sum + offers[3 * vendor.index]!.usage, 0);
}

/** Usability engineering makes the own cloud easier to use from next month on. */
function easeUse({ facts }: World, vendor: Vendor): void {
  const { usability_gain, usability_scale } = facts.choice;
  if (!vendor.alive) return;
  const effect = spendingEffect(vendor.facts.usability, usability_scale);
  vendor.ease = nextOwnEase(vendor.ease, monthlyProbability(usability_gain * effect));
}
