import { defineStrategy } from 'outlast';

/** Opens while it trails, sells dearly once it leads, and saves when its money runs short. */
export default defineStrategy({
  name: 'patient',
  watches: { en: 'its gap to the best rival and its runway', 'zh-Hans': '与最强对手的差距，自己还能撑多久' },
  does: { en: 'opens while it trails, charges more once it leads', 'zh-Hans': '落后时开放权重，领先后提价' },
  decide(view) {
    const trails = view.capability < view.bestRival;
    return {
      price: trails ? 0.7 : 1.2,
      training: view.runway < 12 ? 0.6 : 1,
      release: trails ? 'open' : 'closed',
    };
  },
});
