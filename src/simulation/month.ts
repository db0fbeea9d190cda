import type { Luck } from '../numerics/index.js';
import { giveUpByAttrition } from './attrition.js';
import { assessQuality, attract } from './attraction.js';
import { measureShares } from './begin.js';
import { keepBooks } from './books.js';
import { decide, type Lookout, type Reaction } from './decide.js';
import { growEcosystem } from './ecosystem.js';
import { moveTheWorld } from './exogenous.js';
import { fund } from './funding.js';
import { allot, type Grant } from './grants.js';
import { checkMoney, checkPeople, checkSupply, checkTastes } from './invariants.js';
import { spreadAwareness } from './awareness.js';
import type { Market } from './market.js';
import { attentionOf } from './movement.js';
import { moveMorale } from './spirits.js';
import { lateMonths, type State } from './state.js';
import { easeUse, priceSupply, serve } from './supply.js';
import { advanceTechnology } from './technology.js';
import type { ActionTrace } from './trace.js';
import { countBuilders, placeUsage } from './usage.js';
import { moveDrawn } from './users-drawn.js';
import { arriveInTurn } from './users-in-turn.js';
import { moveExpected } from './users-expected.js';

/** Working columns of a run, so that no month allocates. */
export interface Workspace {
  readonly lookout: Lookout;
  readonly cloud: Float64Array;
  readonly open: Float64Array;
  readonly offers: Float64Array;
}

/**
 * One month of the market, in the only order there is.
 *
 * 1. The world moves: factor prices, climate, potentials, brand, entries, dated events.
 * 2. Vendors observe and decide, all at once on the same information.
 * 3. Training advances; finished runs are released or kept; know-how spills over with delay.
 * 4. Unit costs fall; releases set new stickers; hosts price this month's weights.
 * 5. Awareness spreads from last month's shares.
 * 6. Users move: builders, businesses and consumers each see this month's prices and last month's ecosystem and
 *    congestion. Tenure and hardware age, users of a closed cloud must move, the attentive choose under switching
 *    cost, new users choose or follow. Then usage is placed.
 * 7. Clouds serve; demand beyond capacity costs quality next month, usability engineering makes them easier to use then.
 * 8. The ecosystem grows from this month's builders and acts next month.
 * 9. Books close; parents top up and rounds come in; only then are exits tested, and
 *    vendors at a war of attrition may give up.
 * 10. Morale moves and acts next month.
 *
 * Everything acts on values frozen earlier, so nothing needs a fixed point inside a month but what buyers expect of the next,
 * where they do.
 */
export function stepMonth(
  market: Market,
  state: State,
  work: Workspace,
  luck?: Luck,
  record?: ActionTrace,
  reaction?: Reaction,
  grant?: Grant,
): void {
  const { segments: S } = market.layout;
  state.month += 1;
  state.ledger.open();
  state.forced.set(state.exitPart);
  moveTheWorld(market, state, luck);
  if (grant !== undefined) allot(state, grant);
  decide(market, state, luck, work.lookout, record, reaction);
  advanceTechnology(market, state, luck);
  priceSupply(market, state);
  checkSupply(market, state);
  spreadAwareness(market, state);
  assessQuality(market, state);
  attract(market, state);
  for (let s = 0; s < S; s++) state.attentive[s] = attentionOf(market, state, s);
  if (luck === undefined) moveExpected(market, state);
  else {
    for (let s = 0; s < S; s++) moveDrawn(market, state, luck, s, work.offers);
    if (market.numbers.inTurn) arriveInTurn(market, state, luck, work.cloud, work.offers);
  }
  checkPeople(market, state, luck !== undefined);
  checkTastes(market, state);
  placeUsage(market, state);
  measureShares(market, state);
  serve(market, state);
  easeUse(market, state);
  countBuilders(market, state, work.cloud, work.open);
  growEcosystem(market, state, work.cloud, work.open);
  keepBooks(market, state, work.cloud, work.open);
  fund(market, state, luck);
  if (market.numbers.atWar) giveUpByAttrition(market, state, luck);
  moveMorale(market, state);
  state.lateShares.set(state.share, (state.month % lateMonths) * state.share.length);
  checkMoney(market, state);
}
