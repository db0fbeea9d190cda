import { duelOf, priceChange } from './duel.js';
import type { Figure } from './figure.js';
import { duelInExpectation } from './figure.js';
import { monthsTo, vendorAt, watch } from './runs.js';

const contested = [0, 0.3, 0.7, 1];

/** How growing usage lets a rival in that no user has moved to. */
export const usage: Figure = {
  name: 'usage',
  play: () => {
    const runs = contested.map((part) => {
      const set = ['segments.firms.intensity_growth=2', 'segments.firms.attention=0.01', `segments.firms.contested=${part}`];
      return watch(duelOf(...set, 'segments.firms.price=1.5', priceChange('second', 0.3)), (state, market) => [
        state.share[market.layout.vendors + vendorAt(market, 'second')]!,
      ])[0]!;
    });
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['Customers stay where they are; their growth does not', '客户没走，增量却走了'],
        subtitle: [
          'Share of usage of the cheaper of two vendors, by how much of the growth of usage is placed anew; usage doubles each year',
          '用量每年翻一番，其中多少重新选择；两家中较便宜一家的用量份额',
        ],
        description: [
          'Four rising lines. Where growth follows the present allocation, the cheaper vendor gains seven points in three years; where all growth is placed freely, twenty-five.',
          '四条上升的线。增量都跟着现有分配走，便宜的一家三年只多七个点；增量全部自由选择，就多出二十五个点。',
        ],
        caption: duelInExpectation([
          '1% of users reconsider in a month; one vendor asks three tenths of the price.',
          '每月只有 1% 的用户重新考虑；一家的价格是另一家的三成。',
        ]),
      }),
      x: { label: say(['month', '月']), scale: 'month', domain: [0, 36] },
      y: { label: say(['share of business usage', '企业用量份额']), unit: 'share', domain: [0.4, 0.8] },
      at: monthsTo(36),
      colours: 'ordered',
      series: runs.map((values, i) => ({
        label:
          contested[i] === 0
            ? say(['no growth contested', '增量不争'])
            : say([`${contested[i]! * 100}% contested`, `${contested[i]! * 100}% 可争`]),
        values,
      })),
    });
  },
};
