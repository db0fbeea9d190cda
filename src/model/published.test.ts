import { describe, expect, test } from 'vitest';
import { exp, log } from '../numerics/index.js';
import {
  algorithmicFactor,
  bassHazard,
  computeOptimal,
  learningExponent,
  learningFactor,
  meanUtility,
  ownBonus,
  perceivedSum,
  runway,
  scalingLoss,
} from './index.js';

describe('published numbers that a mechanism has to reproduce', () => {
  test('Bass diffusion in annual steps from nothing, p = 0.03, q = 0.38', () => {
    const adopted = [0];
    for (let t = 0; t < 20; t++) adopted.push(adopted[t]! + bassHazard(0.03, 0.38, adopted[t]!) * (1 - adopted[t]!));
    expect(adopted[5]).toBeCloseTo(0.272907, 6);
    expect(adopted[10]).toBeCloseTo(0.782643, 6);
    expect(adopted[20]).toBeCloseTo(0.998388, 6);
  });

  test('Bass diffusion in the limit of small steps peaks where the closed form says', () => {
    const step = 1e-4;
    let adopted = 0;
    let peak = 0;
    let peakTime = 0;
    const at: number[] = [];
    for (let i = 0; i <= 2e5; i++) {
      const rate = bassHazard(0.03, 0.38, adopted) * (1 - adopted);
      if (rate > peak) {
        peak = rate;
        peakTime = i * step;
      }
      if (i % 5e4 === 0) at.push(adopted);
      adopted += rate * step;
    }
    expect(peak).toBeCloseTo(0.110592, 5);
    expect(peakTime).toBeCloseTo(6.19262, 2);
    expect(at[1]).toBeCloseTo(0.331199, 4);
    expect(at[2]).toBeCloseTo(0.812803, 4);
  });

  test('state dependence: switching cost 1, two equal options, the chance to stay is 0.731059', () => {
    const bonus = ownBonus(1);
    const total = perceivedSum(2, 1, 0, bonus, 0);
    expect(1 - 2 / total + (2 / total) * 0.5).toBeCloseTo(0.731059, 6);
  });

  test('learning by doing: 20 % a doubling', () => {
    const b = learningExponent(0.2);
    expect(b).toBeCloseTo(0.321928, 6);
    expect(learningFactor(b, 2)).toBeCloseTo(0.8, 12);
    expect(learningFactor(b, 10)).toBeCloseTo(0.47651, 5);
    expect(learningFactor(b, 1024)).toBeCloseTo(0.107374, 6);
  });

  test('compute-optimal training at 5.76e23 FLOP', () => {
    const law = {
      irreducible: 1.8172,
      parameterCoefficient: 482.01,
      dataCoefficient: 2085.43,
      parameterExponent: 0.3478,
      dataExponent: 0.3658,
    };
    const { parameters, tokens, loss } = computeOptimal(law, 5.76e23);
    expect(parameters / 7.22487e10).toBeCloseTo(1, 4);
    expect(tokens / 1.32874e12).toBeCloseTo(1, 4);
    expect(loss).toBeCloseTo(1.97444, 4);
    expect(scalingLoss(law, 70e9, 1.4e12)).toBeCloseTo(1.97388, 4);
  });

  test('algorithmic progress: a halving every eight months is 2.8284271 a year', () => {
    expect(algorithmicFactor(2 ** 1.5, 12)).toBeCloseTo(2.8284271, 6);
    expect(algorithmicFactor(2.4, 36)).toBeCloseTo(13.824, 6);
  });

  test('Berry inversion recovers mean utilities, in the nested logit too', () => {
    expect(meanUtility(0.5, 0, 1) - meanUtility(0.2, 0, 1)).toBeCloseTo(log(2.5), 12);
    const nest = 0.6;
    const utilities = [0.4, -0.3];
    const inside = utilities.map((u) => exp(u / nest));
    const inclusive = inside[0]! + inside[1]!;
    const open = exp(nest * log(inclusive));
    const total = open + 1;
    const share = inside.map((w) => (w / inclusive) * (open / total));
    const found = share.map((s) => meanUtility(s, open / total, nest) - meanUtility(1 / total, 0, 1));
    expect(found[0]).toBeCloseTo(0.4, 12);
    expect(found[1]).toBeCloseTo(-0.3, 12);
  });

  test('finite budgets: 100 at a burn of 10 lasts ten months', () => {
    expect(runway(100, 10)).toBe(10);
    expect(runway(100, -1)).toBe(Infinity);
  });
});
