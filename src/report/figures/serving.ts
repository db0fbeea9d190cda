import type { Figure } from './figure.js';
import { flagshipInExpectation } from './figure.js';
import { monthsTo, segmentAt, vendorAt, watch } from './runs.js';

/** List price, unit cost and what hosts ask, for what businesses buy. */
export const serving: Figure = {
  name: 'serving',
  play: (bench) => {
    const [list, cost, hosted] = watch(bench.scenario('llm-2024'), (state, market) => {
      const segment = segmentAt(market, 'businesses');
      const pair = segment * market.layout.vendors + vendorAt(market, 'openai');
      return [state.listPrice[pair]!, state.servingCost[pair]!, state.hostedPrice[segment]!];
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Costs slide, list prices come down in stairs', '成本月月在滑，标价一级一级降'],
        subtitle: [
          'USD per million tokens for the mix of models that businesses use; equal steps are equal factors',
          '企业所用各档模型组合的每百万 token 价格，美元；等距为等比',
        ],
        description: [
          "OpenAI's list price falls in steps, at its releases; its cost of serving falls every month and faster, as does what hosts ask for open weights, near cost.",
          'OpenAI 的标价只在发布新版时下一级台阶；它的推理成本每月都在降，降得更快；第三方托管开放权重的要价贴着成本走。',
        ],
        caption: flagshipInExpectation([
          'A release passes on a part of the fall in cost.',
          '每次发布只把降下来的成本让出一部分。',
        ]),
      }),
      x: { label: say(['months from mid-2024', '2024 年年中起的月数']), scale: 'month', domain: [0, 60] },
      y: {
        label: say(['USD per million tokens', '美元／百万 token']),
        unit: 'usd',
        scale: 'log',
        domain: [0.1, 10],
        ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10],
      },
      at: monthsTo(60),
      steps: true,
      series: [
        { label: say(["OpenAI's list price", 'OpenAI 标价']), values: list! },
        { label: say(["OpenAI's cost of serving", 'OpenAI 推理成本']), values: cost! },
        { label: say(['open weights at hosts', '第三方托管的开放权重']), values: hosted! },
      ],
    });
  },
};
