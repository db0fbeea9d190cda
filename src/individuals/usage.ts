import { boundUsage, freeUsage } from '../model/index.js';
import type { Group, Kind, World } from './world.js';

/**
 * Usage of every offer: of its users, and what is placed freely beside main offers.
 *
 * Free usage is no person's: at the rate of attention it is placed anew by the segment's choice, without switching
 * cost, and that on a cloud which closed at once.
 */
export function placeUsage(group: Group): void {
  const { facts, choice, offers, intensity } = group;
  const grown = facts.intensity > 0 ? intensity / facts.intensity : 0;
  const bound = facts.intensity * boundUsage(grown, facts.contested, facts.second_source);
  const target = group.adopters * facts.intensity * freeUsage(grown, facts.contested, facts.second_source);
  for (const offer of offers) {
    const closed = offer.channel === 'api' && offer.vendor.closing;
    offer.free = closed ? 0 : offer.free * (1 - group.attentive);
  }
  const missing = Math.max(0, target - offers.reduce((sum, { free }) => sum + free, 0));
  offers.forEach((offer, i) => {
    if (choice.all > 0) offer.free += (missing * choice.weights[i]!) / choice.all;
    offer.usage = bound * offer.users + offer.free;
  });
}

/** Usage shares of every family by kind of segment. */
export function sharesOf({ vendors, groups }: World): Readonly<Record<Kind, number>>[] {
  const none = (): Record<Kind, number> => ({ consumer: 0, business: 0, builder: 0 });
  const used = vendors.map(none);
  const total = none();
  for (const { facts, offers } of groups) {
    for (const { vendor, usage } of offers) {
      used[vendor.index]![facts.kind] += usage;
      total[facts.kind] += usage;
    }
  }
  const share = (of: Record<Kind, number>, kind: Kind): number => (total[kind] > 0 ? of[kind] / total[kind] : 0);
  return used.map((of) => ({
    consumer: share(of, 'consumer'),
    business: share(of, 'business'),
    builder: share(of, 'builder'),
  }));
}

/** Months of shares that are remembered for late observers. */
const remembered = 4;

export function noteShares(world: World): void {
  sharesOf(world).forEach((share, v) => {
    const vendor = world.vendors[v]!;
    vendor.shares = [share, ...vendor.shares].slice(0, remembered);
  });
}
