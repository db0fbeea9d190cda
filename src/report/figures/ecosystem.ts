import { duelOf, priceChange } from './duel.js';
import type { Figure } from './figure.js';
import { duelInExpectation } from './figure.js';
import { atTheEnd, expected } from './runs.js';

const exponents = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const attentions = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3];

/** Where a small advantage tips the market: the strength of the ecosystem against the speed of the market. */
export const ecosystem: Figure = {
  name: 'ecosystem',
  play: () => {
    const shares = attentions.map((attention) =>
      exponents.map((exponent) => {
        const set = [
          `segments.*.network=${exponent}`,
          `segments.*.attention=${attention}`,
          'segments.*.switching_cost=0',
          'segments.*.price=1.5',
        ];
        return atTheEnd(expected(duelOf('horizon=120', ...set, priceChange('first', 0.7))), 'first', 'business_share');
      }),
    );
    return ({ say, heading }) => ({
      kind: 'map',
      heading: heading({
        title: [
          'The ecosystem multiplies a small edge, if buyers ever look again',
          '生态能把一点优势越滚越大，前提是用户肯重新看一眼',
        ],
        subtitle: [
          'Share of business usage after ten years of the vendor that is 30% cheaper and otherwise equal',
          '其他条件相同，只便宜三成的一家，十年后的企业用量份额',
        ],
        description: [
          'A map of shares. They rise to the right, with the strength of the network term, and upwards, with attention; two thirds are passed only where both are high.',
          '份额的地图。越往右生态作用越强，越往上用户越常重新考虑，份额越高；只有两者都高，才过三分之二。',
        ],
        caption: duelInExpectation(['Network exponent of businesses and builders alike.', '企业与开发者的生态指数相同。']),
      }),
      x: { label: say(["exponent of a family's share of the ecosystem", '生态份额的指数']), values: exponents },
      y: {
        label: say(['part of users who reconsider in a month (hazard)', '每月重新考虑的风险率']),
        unit: 'share',
        values: attentions,
      },
      values: shares,
      unit: 'share',
      key: say(['share of the cheaper vendor', '便宜一家的份额']),
      range: [0.5, 0.8],
      border: { at: 2 / 3, label: say(['two thirds', '三分之二']) },
    });
  },
};
