import { monthlyProbability, nextMorale, runway } from '../model/index.js';
import { release, shippedStrategies } from '../strategies/index.js';
import { leave } from './finance.js';
import { openWeights } from './training.js';
import { kinds, type Vendor, type World } from './world.js';

/** Months of runway under which a team reads the newspaper's business pages. */
const shortRunway = 6;
/** Months below the threshold after which a team gives up. */
const patience = 3;

/** What the month did to every team's morale; it acts next month. */
export function moveMorale(world: World): void {
  const { morale, finance } = world.facts;
  for (const vendor of world.vendors) {
    const before = vendor.moraleShare;
    vendor.moraleShare = overallShare(vendor);
    if (!vendor.alive) continue;
    vendor.morale = nextMorale(
      vendor.morale,
      { ...morale, reversion: monthlyProbability(morale.reversion) },
      before > 0 ? (vendor.moraleShare - before) / before : 0,
      runway(vendor.cash, vendor.burn) < shortRunway ? 1 : 0,
      vendor.looking >= finance.missed_after ? 1 : 0,
      vendor.departed,
      (vendor.tookLead ? 1 : 0) + (vendor.roundClosed ? 1 : 0),
    );
    vendor.lowMonths = vendor.morale < morale.threshold ? vendor.lowMonths + 1 : 0;
    if (vendor.lowMonths >= patience) giveUp(world, vendor);
  }
}

/** Mean of a vendor's shares among consumers, businesses and builders: what its team reads in the news. */
export function overallShare({ shares }: Vendor): number {
  return kinds.reduce((sum, kind) => sum + shares[0]![kind], 0) / kinds.length;
}

/** A team that has given up leaves, or opens what it has and begins anew. */
function giveUp(world: World, vendor: Vendor): void {
  vendor.lowMonths = 0;
  const open = shippedStrategies['open-weights'];
  if (vendor.facts.distress === 'exit' || vendor.strategy === open) {
    leave(world, vendor);
    return;
  }
  openWeights(world, vendor, release.open, world.month + 1);
  vendor.strategy = open;
  vendor.morale = world.facts.morale.baseline;
}
