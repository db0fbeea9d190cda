import { compile, vendorEndings } from '../../simulation/index.js';
import type { Bench, Both, Figure } from './figure.js';
import { expected, vendorAt } from './runs.js';

const played: readonly (readonly [name: string, words: Both])[] = [
  ['closed-premium', ['closed, premium', '闭源高价']],
  ['open-core', ['open core', '开放核心']],
  ['open-weights', ['open weights', '开放权重']],
  ['unbeatable-first', ['unbeatable first', '先为不可胜']],
];
/** Points over the rivals' 1200. */
const leads = [-150, -100, -50, 0, 50, 100, 150];
const tastes = [0.2, 0.5, 0.8, 1.1, 1.4, 1.7, 2];
/** A market with enough business in it that somebody can earn what training costs. */
const market = ['vendors.*.training=1.5e7', 'vendors.*.training_growth=1.2', 'segments.firms.intensity=1000'];

/** Index of the strategy under which Elm's discounted profit is highest, by where it starts and what buyers want. */
function best(bench: Bench, taste: number): number[] {
  const set = [...market, `segments.*.quality=${taste}`];
  const frozen = compile(bench.scenario('superpower', ...set));
  return leads.map((lead) => {
    const profits = played.map(([name]) => {
      const scenario = bench.scenario(
        'superpower',
        ...set,
        `vendors.elm.strategy=${name}`,
        `vendors.elm.capability.general=${1200 + lead}`,
      );
      const { market: own, recorder } = expected(scenario, frozen);
      return recorder.endings[vendorEndings.indexOf('profit_npv') * own.layout.vendors + vendorAt(own, 'elm')]!;
    });
    return profits.indexOf(Math.max(...profits));
  });
}

/** Which way of doing business pays a small vendor best. */
export const strategies: Figure = {
  name: 'strategies',
  play: (bench) => {
    const cells = tastes.map((taste) => best(bench, taste));
    return ({ say, heading }) => ({
      kind: 'map',
      heading: heading({
        title: [
          'Ahead, closed pays best; behind, open weights and a low burn',
          '领先时闭源最划算；落后时，开放权重、少烧钱最划算',
        ],
        subtitle: [
          'Strategy with the highest discounted profit for one of five small vendors beside a superpower',
          '一超多强里，五家小厂商之一采用哪种策略，利润现值最高',
        ],
        description: [
          'A map of the best strategy. Closed pays on the right, where the vendor starts ahead and buyers care for quality; open strategies of low burn pay on the left, where it starts behind.',
          '最优策略的地图。右侧起步领先、用户看重能力，闭源更划算；左侧起步落后，少烧钱的开放策略更划算。',
        ],
        caption: [
          'Source: Outlast, scenarios/superpower.yaml with cheaper training and heavier use, mean-field, five years; brand frozen.',
          '来源：Outlast，场景 superpower，训练更便宜、用量更大，期望流量，五年；品牌冻结。',
        ],
      }),
      x: { label: say(['points ahead of the others at the start', '起步时领先其他厂商的分数']), values: leads },
      y: { label: say(['utility of 100 points, nats', '100 分能力的效用，奈特']), values: tastes },
      categories: played.map(([, words]) => say(words)),
      cells,
    });
  },
};
