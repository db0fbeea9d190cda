import { assessOffers } from './attraction.js';
import { spreadAwareness } from './awareness.js';
import { keepBooks } from './books.js';
import { decide } from './decisions.js';
import { growEcosystem } from './ecosystem.js';
import { moveTheWorld } from './exogenous.js';
import { fund } from './finance.js';
import { moveMorale } from './morale.js';
import { attentionOf, movePeople } from './moves.js';
import { priceSupply } from './prices.js';
import { serve } from './serving.js';
import { advanceTechnology } from './training.js';
import { noteShares, placeUsage } from './usage.js';
import type { World } from './world.js';

/** One month: each step acts on what the steps before it left, and on last month where it says so. */
export function liveMonth(world: World): void {
  world.month += 1;
  world.ledger.open();
  for (const vendor of world.vendors) vendor.closing = vendor.leaving;
  moveTheWorld(world);
  decide(world);
  advanceTechnology(world);
  priceSupply(world);
  spreadAwareness(world);
  assessOffers(world);
  for (const group of world.groups) {
    group.attentive = attentionOf(world, group);
    movePeople(world, group);
    placeUsage(group);
  }
  noteShares(world);
  serve(world);
  growEcosystem(world);
  keepBooks(world);
  fund(world);
  moveMorale(world);
}
