import { exp, log } from '../numerics/index.js';
import { asAtStart, retreatIfShort } from './common.js';
import { release, type Action, type LookAhead, type Policies, type Strategy } from './strategy.js';

/** Prices it considers in any case, as factors on the reference sticker, ascending. */
const upper = [0.5, 0.75, 1, 1.4];

/** All prices it considers: `lookRungs` of equal ratio from `lookLowest` on, below the upper ones. */
function ladder({ lookLowest, lookRungs }: Policies): number[] {
  const ratio = log(upper[0]! / lookLowest) / lookRungs;
  const lower = Array.from({ length: lookRungs }, (_, i) => (i === 0 ? lookLowest : lookLowest * exp(ratio * i)));
  return [...lower, ...upper];
}

/**
 * Plays the market ahead in mean-field and takes the price that pays best (M1, E8c).
 *
 * A closed vendor that can only be myopic would flatter the essay: Casadesus-Masanell and Ghemawat 2006, where a
 * forward-looking incumbent prices for the installed base to come. Without a look-ahead it keeps its price.
 */
export const forwardLooking: Strategy = {
  name: 'forward-looking',
  imitates: true,
  looksAhead: true,
  carries: ['M1', 'E8c', 'E19'],
  watches: {
    en: 'its own runway and price, and the market played ahead: rivals go on as they do, and are believed to have the means for it',
    'zh-Hans': '自己的现金还能撑多久、自己的价格，以及往前推演的市场：假定对手照旧行事，并且有钱照旧',
  },
  does: {
    en: 'every so many months (half a year unless said) tries the prices of a ladder, from a quarter of the reference price to 1.4 times unless said, some time ahead (two years), and takes the one that leaves most profit, discounted, with what the last months are worth after that; keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans':
      '每隔几个月（默认半年）沿价格阶梯（默认从参考价的四分之一到 1.4 倍）各往前推演一段时间（默认两年），取折现后利润最高的一档，之后按最后几个月的利润估值；模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action, ahead) {
    asAtStart(view, action);
    action.price = view.price;
    action.release = release.closed;
    if (ahead !== undefined) action.price = bestPrice(ahead, action, ladder(policies));
    retreatIfShort(view, policies, action);
  },
};

/** The rung with the highest value; the lowest of equals. */
function bestPrice(ahead: LookAhead, action: Action, prices: readonly number[]): number {
  let best = action.price;
  let most = -Infinity;
  for (const price of prices) {
    action.price = price;
    const value = ahead.value(action);
    if (value > most) {
      most = value;
      best = price;
    }
  }
  return best;
}
