import { loopGain, awarenessElasticity, learningElasticity, type LoopGain } from '../model/index.js';
import type { Market } from './market.js';

/** The loop gain of each segment at the start, evaluated for the mean offer. */
export function loopGains(market: Market): { readonly segment: string; readonly gain: LoopGain }[] {
  const { layout, segment, numbers } = market;
  const { vendors: V, classes: K } = layout;
  return layout.segmentNames.map((name, s) => {
    let price = 0;
    for (let v = 0; v < V; v++) {
      for (let k = 0; k < K; k++) price += (segment.classMix[s * K + k]! * market.vendor.prices[v * K + k]!) / V;
    }
    const word = numbers.wordOfMouth / V;
    return {
      segment: name,
      gain: loopGain(
        segment.network[s]!,
        awarenessElasticity(word, word + numbers.launch / 6 + numbers.advertising / 2, numbers.forgotten),
        learningElasticity(segment.price[s]!, price, segment.otherCost[s]!, numbers.passThrough, numbers.learning),
      ),
    };
  });
}
