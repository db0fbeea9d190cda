import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

const growths = [1, 1.5, 2.4, 4];

/** Capability paths under different growth of the training budget. */
export const training: Figure = {
  name: 'training',
  play: (bench) => {
    const runs = growths.map((growth) => {
      const set = [`vendors.openai.training_growth=${growth}`, 'vendors.openai.cash=1e15', 'mechanisms.spillover=false'];
      return watch(bench.scenario('llm-2024', ...set), (state, market) => [
        state.capability[vendorAt(market, 'openai') * market.layout.workloads]!,
      ])[0]!;
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Budgets that multiply buy capability that only adds up', '预算成倍地涨，能力只一分一分地加'],
        subtitle: [
          "OpenAI's released capability when its training budget grows by different factors a year",
          'OpenAI 的训练预算每年按不同倍数增长时，已发布的能力',
        ],
        description: [
          'Four staircases of capability over five years. The faster the budget grows, the steeper the stairs; with a constant budget they still rise, because compute gets cheaper and algorithms better.',
          '五年里四条能力阶梯。预算涨得越快，阶梯越陡；预算不变时也还在升，因为算力变便宜、算法在进步。',
        ],
        caption: flagshipInExpectation([
          'Spill-over off; money is no object, so that plans are carried out.',
          '关闭技术外溢；资金不设限，计划照单执行。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: { label: say(['capability, points', '能力，分']) },
      at: monthsTo(60),
      steps: true,
      colours: 'ordered',
      series: runs.map((values, i) => ({
        label:
          growths[i] === 1 ? say(['constant budget', '预算不变']) : say([`${growths[i]} times a year`, `每年 ${growths[i]} 倍`]),
        values,
      })),
    });
  },
};
