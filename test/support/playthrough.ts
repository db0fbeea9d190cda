import type { Scenario } from '../../src/scenario/index.js';
import { compile, Simulator } from '../../src/simulation/index.js';

const climates = ['boom', 'normal', 'winter'];
const share = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(7);
const money = (usd: number): string => `${(usd / 1e6).toFixed(0)} M`.padStart(8);

/**
 * One stochastic run month by month in words: who released or opened what, changed its price, closed a round, took the
 * lead or left, and how the climate turned; and every half a year who holds what.
 */
export function playthrough(scenario: Scenario, seed: number): string {
  const lines: string[] = [];
  const market = compile(scenario);
  const simulator = new Simulator(market, 'stochastic');
  const { layout, numbers } = market;
  const { vendors: V, vendorNames, workloads: W, classes: K } = layout;
  const before = { alive: [] as number[], open: [] as number[], price: [] as number[], climate: -1, leader: -1 };
  simulator.run(seed, 0, {
    watch: (state) => {
      const news: string[] = [];
      if (state.climate !== before.climate && before.climate >= 0) news.push(`the climate turns to ${climates[state.climate]!}`);
      vendorNames.forEach((name, v) => {
        if (state.released[v]) news.push(`${name} releases ${state.capability[v * W]!.toFixed(0)} points`);
        if (state.isOpen[v] && before.open[v] === 0) news.push(`${name} opens its weights`);
        const list = state.price[v * K]! * state.priceEvent[v]!;
        const then = before.price[v] ?? list;
        if (Math.abs(list / then - 1) > 0.02) news.push(`${name} lists at ${list.toFixed(2)} after ${then.toFixed(2)}`);
        if (state.roundClosed[v]) news.push(`${name} closes a round`);
        if (state.alive[v] === 1 && before.alive[v] === 0) news.push(`${name} enters`);
        if (state.alive[v] === 0 && before.alive[v] === 1) news.push(`${name} leaves`);
        before.alive[v] = state.alive[v]!;
        before.open[v] = state.isOpen[v]!;
        before.price[v] = list;
      });
      if (state.leader !== before.leader && before.leader >= 0 && state.leader >= 0)
        news.push(`${vendorNames[state.leader]!} leads`);
      before.leader = state.leader;
      before.climate = state.climate;
      lines.push(`month ${String(state.month).padStart(2)}: ${news.join('; ') || 'nothing new'}`);
      if (state.month % 6 !== 0 && state.month !== numbers.horizon) return;
      for (let v = 0; v < V; v++) {
        if (state.alive[v] === 0 && state.isOpen[v] === 0) continue;
        const [consumers, businesses, builders] = [state.share[v]!, state.share[V + v]!, state.share[2 * V + v]!];
        lines.push(
          `    ${vendorNames[v]!.padEnd(12)} consumers ${share(consumers)}  businesses ${share(businesses)}  builders ${share(builders)}` +
            `  ${state.capability[v * W]!.toFixed(0).padStart(5)} points  morale ${state.morale[v]!.toFixed(2)}  cash ${money(state.cash[v]!)}` +
            (state.alive[v] === 0 ? '  (gone, weights live on)' : ''),
        );
      }
    },
  });
  return `${lines.join('\n')}\n`;
}
