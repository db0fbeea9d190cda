import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, watch } from './runs.js';

const vendors = ['alibaba', 'anthropic', 'deepseek', 'google', 'meta', 'mistral', 'openai', 'xai'];
const [from, until] = [12, 30];

/** Everybody's training budget times `factor` for a year and a half. */
const budgets = (factor: number): string =>
  `events=${JSON.stringify(vendors.map((vendor) => ({ month: from, until, vendor, lever: 'training', factor })))}`;

/** What compute costs over its trend when all vendors buy more or less than planned. */
export const factors: Figure = {
  name: 'factors',
  play: (bench) => {
    const runs = [3, 1, 0.3].map(
      (factor) => watch(bench.scenario('llm-2024', budgets(factor)), (state) => [state.scarcity[0]!])[0]!,
    );
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Compute is dear only while more of it is bought than planned', '抢得比计划多，算力才贵'],
        subtitle: [
          'Price of compute over its trend when every training budget is tripled, or cut to three tenths, for 18 months',
          '所有厂商的训练预算在 18 个月里增至三倍或砍到三成时，算力价格与趋势之比',
        ],
        description: [
          'Three lines around one. The price of compute jumps when all budgets triple, and falls when they are cut; afterwards it returns to the path without a change, which sinks because vendors leave or cannot pay for their plans.',
          '三条线。预算都涨到三倍，算力价格跳升；都砍掉，价格下落；之后回到没有变动的那条线，后者缓缓下降，因为有厂商出局或负担不起计划。',
        ],
        caption: flagshipInExpectation([
          'Without a change the price sinks, because not all plans can be paid for.',
          '没有变动时价格也在降：有些计划付不起。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: { label: say(['price over trend, 1 = as planned', '与趋势之比，1 为与计划相同']) },
      at: monthsTo(60),
      occasions: [
        { at: from, label: say(['budgets change', '预算变动']) },
        { at: until, label: say(['back to plan', '回到计划']) },
      ],
      series: [
        { label: say(['budgets tripled', '预算三倍']), values: runs[0]! },
        { label: say(['no change', '没有变动']), values: runs[1]!, dashed: true },
        { label: say(['budgets cut to 30%', '预算砍到三成']), values: runs[2]! },
      ],
    });
  },
};
