import { duelOf, priceChange } from './duel.js';
import type { Figure } from './figure.js';
import { duelInExpectation } from './figure.js';
import { atTheEnd, expected } from './runs.js';

const sensitivities = [0.2, 0.6, 1.5];
/** Prices over the rival's, evenly spaced in factors. */
const prices = [0.25, 0.35, 0.5, 0.71, 1, 1.41, 2, 2.83, 4];

/** Share against price for several sensitivities. */
export const choice: Figure = {
  name: 'choice',
  play: () => {
    const runs = sensitivities.map((sensitivity) =>
      prices.map((price) => {
        const set = [`segments.firms.price=${sensitivity}`, 'segments.firms.attention=1', 'segments.firms.switching_cost=0'];
        return atTheEnd(expected(duelOf(...set, priceChange('first', price))), 'first', 'business_share');
      }),
    );
    return ({ say, heading }) => ({
      kind: 'line',
      heading: heading({
        title: ['What a lower price wins depends on who is asked', '降价能抢来多少，要看用户有多在乎价格'],
        subtitle: [
          "Share of business usage after three years, by a vendor's price over its equal rival's",
          '三年后的企业用量份额，横轴是该厂商价格与对手价格之比，其他条件相同',
        ],
        description: [
          'Three falling curves through one half at equal prices: at a quarter of the price the share is a little above one half where price hardly matters, and over four fifths where it matters much.',
          '三条下降的曲线，价格相同时都是一半：价格只有对手四分之一时，不在乎价格的市场里份额略高于一半，很在乎的市场里超过八成。',
        ],
        caption: duelInExpectation([
          'No switching cost, no network; buyers reconsider often.',
          '没有转换成本，没有生态效应，用户经常重新考虑。',
        ]),
      }),
      x: { label: say(["price over the rival's", '与对手价格之比']), unit: 'factor', scale: 'log', ticks: [0.25, 0.5, 1, 2, 4] },
      y: { label: say(['share of business usage', '企业用量份额']), unit: 'share', domain: [0, 1] },
      at: prices,
      colours: 'ordered',
      series: runs.map((values, i) => ({
        label: say([`price sensitivity ${sensitivities[i]}`, `价格敏感度 ${sensitivities[i]}`]),
        values,
      })),
    });
  },
};
