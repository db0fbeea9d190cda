import type { MechanismName } from '../scenario/index.js';
import { channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** What no market may do. */
export type Breach =
  | 'capability is not finite'
  | 'a price is not a price'
  | 'people are not conserved'
  | 'tastes are not divided'
  | 'money is not conserved'
  | 'cash differs from its account'
  | 'morale is outside [0, 1]';

/** A run that produced nonsense: it stops with the month, the mechanism, the vendor or segment and the values. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';

  constructor(
    readonly month: number,
    readonly mechanism: MechanismName,
    readonly what: Breach,
    readonly whose: string | null,
    readonly values: Readonly<Record<string, number>>,
  ) {
    super(
      `month ${month}, ${mechanism}: ${what}${whose === null ? '' : ` for ${whose}`} (${Object.entries(values)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', ')})`,
    );
  }
}

/** Capabilities are finite and prices neither negative nor infinite. */
export function checkSupply(market: Market, state: State): void {
  const { vendors: V, workloads: W, classes: K } = market.layout;
  for (let v = 0; v < V; v++) {
    for (let w = 0; w < W; w++) {
      const points = state.capability[v * W + w]!;
      if (!Number.isFinite(points)) fail(market, state, 'training', 'capability is not finite', v, { points });
    }
    for (let k = 0; k < K; k++) {
      const price = state.price[v * K + k]!;
      if (!(price >= 0 && price < Infinity)) fail(market, state, 'serving', 'a price is not a price', v, { price });
    }
  }
}

/** Nobody is lost, invented or negative: users of a segment sum to its adopters, exactly when people are whole. */
export function checkPeople(market: Market, state: State, whole: boolean): void {
  const { vendors: V, segments: S, offers: O, stages: T } = market.layout;
  const { users, isOpen } = state;
  for (let s = 0; s < S; s++) {
    let sum = 0;
    let least = 0;
    for (let v = 0; v < V; v++) {
      const cloud = (s * O + v * channels) * T;
      // Without weights there is nobody elsewhere; if anybody was, the sum would miss them.
      const end = isOpen[v] === 0 ? cloud + 1 : cloud + channels * T;
      let held = 0;
      for (let cell = cloud; cell < end; cell++) {
        const people = users[cell]!;
        held += people;
        if (!(people >= least)) least = people;
      }
      sum += held;
    }
    const adopted = state.adopted[s]!;
    const lost = Math.abs(sum - adopted);
    if (least === 0 && (whole ? lost === 0 : lost <= 1e-9 * Math.max(state.potential[s]!, 1))) continue;
    throw new InvariantError(state.month, 'inertia', 'people are not conserved', market.layout.segmentNames[s]!, {
      users: sum,
      adopted,
      least,
    });
  }
}

/** Where tastes persist, each segment's intervals ascend from 0 to 1, and what they use is on the list of offers. */
export function checkTastes(market: Market, state: State): void {
  const { offers: O } = market.layout;
  for (let s = 0; s < state.tastes.length; s++) {
    const { until, use } = state.tastes[s]!.before;
    let from = 0;
    for (let k = 0; from < 1; k++) {
      const end = until[k]!;
      const offer = use[k]!;
      if (!(end > from && end <= 1 && offer >= -1 && offer <= O)) {
        const values = { interval: k, from, until: end, offer };
        throw new InvariantError(state.month, 'choice', 'tastes are not divided', market.layout.segmentNames[s]!, values);
      }
      from = end;
    }
  }
}

/** A month's money sums to zero within 1e-9 of turnover, and every vendor's cash is what its account says. */
export function checkMoney(market: Market, state: State): void {
  const turnover = state.ledger.turnover();
  const imbalance = state.ledger.imbalance();
  if (!(Math.abs(imbalance) <= 1e-9 * turnover)) {
    throw new InvariantError(state.month, 'finance', 'money is not conserved', null, { imbalance, turnover });
  }
  for (let v = 0; v < market.layout.vendors; v++) {
    const held = state.alive[v]! * state.cash[v]!;
    const account = state.account[v]!;
    if (state.alive[v] === 0 && market.vendor.enters[v]! > state.month) continue;
    if (!(Math.abs(held - account) <= 1e-9 * Math.max(Math.abs(held), Math.abs(market.vendor.cash[v]!), turnover))) {
      fail(market, state, 'finance', 'cash differs from its account', v, { cash: held, account });
    }
    const morale = state.morale[v]!;
    if (!(morale >= 0 && morale <= 1)) fail(market, state, 'morale', 'morale is outside [0, 1]', v, { morale });
  }
}

function fail(
  market: Market,
  state: State,
  mechanism: MechanismName,
  what: Breach,
  v: number,
  values: Readonly<Record<string, number>>,
): never {
  throw new InvariantError(state.month, mechanism, what, market.layout.vendorNames[v]!, values);
}
