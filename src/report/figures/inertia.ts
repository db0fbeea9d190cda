import { duelOf, priceChange } from './duel.js';
import type { Figure } from './figure.js';
import { duelInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

const costs = [0, 1, 2, 3.2];
const [cut, over] = [6, 18];

/** Who leaves during a rival's price cut, and who comes back after it. */
export const inertia: Figure = {
  name: 'inertia',
  play: () => {
    const runs = costs.map((cost) => {
      const set = ['segments.firms.price=1.5', 'segments.firms.attention=0.15', `segments.firms.switching_cost=${cost}`];
      return watch(duelOf('horizon=48', ...set, priceChange('second', 0.25, cut, over)), (state, market) => [
        state.share[market.layout.vendors + vendorAt(market, 'first')]!,
      ])[0]!;
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Switching costs keep customers, and keep away those who left', '转换成本留得住人，也让走了的人回不来'],
        subtitle: [
          "A vendor's share of business usage when its rival asks a quarter of the price for a year",
          '对手用一年时间以四分之一的价格抢客户，该厂商的企业用量份额',
        ],
        description: [
          'Four lines fall while the rival is cheap and recover afterwards. A high switching cost holds most customers but hardly lets those who left return; a small one loses as many as none does, and wins them back later.',
          '对手降价期间四条线都往下走，之后回升。转换成本高，留住大多数人，但走了的很难回来；转换成本低，丢得和没有时一样多，回来得却更慢。',
        ],
        caption: duelInExpectation([
          '15% of users reconsider in a month; switching cost in nats.',
          '每月约 15% 的用户重新考虑；转换成本以奈特计。',
        ]),
      }),
      x: { label: say(['month', '月']), scale: 'month', domain: [0, 48] },
      y: { label: say(['share of business usage', '企业用量份额']), unit: 'share', domain: [0, 0.6] },
      at: monthsTo(48),
      colours: 'ordered',
      occasions: [
        { at: cut, label: say(['the rival cuts', '对手降价']) },
        { at: over, label: say(['the cut ends', '降价结束']) },
      ],
      series: runs.map((values, i) => ({
        label:
          costs[i] === 0
            ? say(['no switching cost', '没有转换成本'])
            : say([`switching cost ${costs[i]}`, `转换成本 ${costs[i]}`]),
        values,
      })),
    });
  },
};
