import { nextEcosystem } from '../model/index.js';
import type { Market } from './market.js';
import { measureNetwork } from './network.js';
import type { State } from './state.js';

/** Stocks and shares of the ecosystem from this month's builders; they act on choice next month. */
export function growEcosystem(market: Market, state: State, cloud: Float64Array, open: Float64Array): void {
  const { vendors: V } = market.layout;
  const { build, decay, operationsShare } = market.numbers;
  let total = 0;
  for (let v = 0; v < V; v++) {
    state.ecosystem[v] = nextEcosystem(
      state.ecosystem[v]!,
      cloud[v]! + open[v]!,
      build,
      decay,
      operationsShare,
      state.operations[v]!,
    );
    total += state.ecosystem[v]!;
  }
  if (total > 0) for (let v = 0; v < V; v++) state.ecosystemShare[v] = state.ecosystem[v]! / total;
  measureNetwork(market, state);
}
