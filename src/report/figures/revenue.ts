import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

const hazards = [0, 0.02, 0.06];

/** Income while the market gropes for a business. */
export const revenue: Figure = {
  name: 'revenue',
  play: (bench) => {
    const runs = hazards.map(
      (hazard) =>
        watch(bench.scenario('llm-2024', 'horizon=36', `revenue.maturation=${hazard}`), (state, market) => {
          const v = vendorAt(market, 'openai');
          return [state.revenue[v]! / state.alive[v]!];
        })[0]!,
    );
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Use comes first, income when the market has found a business', '先有用量，等摸索出商业化才有收入'],
        subtitle: [
          "OpenAI's revenue while it lives, by the part of missing maturity that the market makes up in a month",
          'OpenAI 在局时的月收入，取决于市场每月补上商业成熟度缺口的几成',
        ],
        description: [
          'Three rising lines of monthly revenue over three years; the faster maturity closes what is missing, the higher the line.',
          '三年里月收入的三条上升曲线；商业成熟度补得越快，线越高。',
        ],
        caption: flagshipInExpectation([
          'Usage is sold at list price from the start; everything else waits for maturity, at first one half.',
          '用量从一开始就按标价收费；其余收入都受商业成熟度限制，起点为一半。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 36] },
      y: { label: say(['revenue, USD a month', '收入，美元／月']), unit: 'usd' },
      at: monthsTo(36),
      colours: 'ordered',
      series: runs.map((values, i) => ({
        label:
          hazards[i] === 0
            ? say(['never matures', '一直不成熟'])
            : say([`${hazards[i]! * 100}% a month`, `每月 ${hazards[i]! * 100}%`]),
        values,
      })),
    });
  },
};
