import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cashLevels,
  flowShares,
  imitationTarget,
  knowHowGain,
  mechanisms,
  feltFrontier,
  moveWorlds,
  nestFactor,
  nextAwareness,
  nextMorale,
  priceAtCapability,
  priceUtility,
  qualityUtility,
  settleWorlds,
  shrink,
  trainingSpeed,
  type CashMove,
} from './index.js';
import { mechanismNames } from '../scenario/index.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.double({ min: -500, max: 500, noNaN: true });
const felt = (below: number, saturation: number): number => qualityUtility(below, 1, saturation, feltFrontier(saturation));

describe('laws', () => {
  test('awareness stays between nobody and everybody', () => {
    fc.assert(
      fc.property(unit, unit, unit, (aware, reached, forgotten) => {
        const next = nextAwareness(aware, reached, forgotten);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a follower never overshoots what it copies, and never forgets', () => {
    fc.assert(
      fc.property(points, points, points, unit, unit, (own, closed, open, a, b) => {
        const gain = knowHowGain(own, closed, open, a, b);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(own + gain).toBeLessThanOrEqual(Math.max(own, closed, open) + 1e-9);
      }),
    );
    expect(imitationTarget(100, 110, false)).toBe(100);
    expect(imitationTarget(100, 110, true)).toBe(120);
  });

  test('quality below the frontier is worth less, the more so the further, and saturates', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -140, max: -1, noNaN: true }),
        fc.double({ min: 20, max: 300, noNaN: true }),
        (below, saturation) => {
          expect(felt(below, 0)).toBeLessThan(0);
          const near = felt(below / 2, saturation);
          expect(near).toBeGreaterThan(felt(below, saturation));
          expect(near).toBeLessThan(0);
          expect(near).toBeGreaterThanOrEqual(felt(below / 2, 0) - 1e-12);
        },
      ),
    );
    expect(felt(0, 100)).toBeCloseTo(0, 12);
  });

  test('a lower price is never worth less, through zero and below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 20, noNaN: true }),
        fc.double({ min: 1e-3, max: 5, noNaN: true }),
        unit,
        (price, cut, bonus) => {
          expect(priceUtility(price - cut, 0.7, 1, bonus)).toBeGreaterThan(priceUtility(price, 0.7, 1, bonus));
        },
      ),
    );
    expect(priceUtility(0, 0.7, 1, 0.5)).toBe(0.5);
  });

  test('a nest of dissimilarity one is the plain logit', () => {
    expect(nestFactor(3.7, 1)).toBeCloseTo(1, 15);
    expect(nestFactor(0, 0.5)).toBe(0);
  });

  test('the price at a fixed capability is a staircase that only falls', () => {
    const price = [9, 3, 0.3];
    expect(priceAtCapability(1250, [1300, 1200, 1100], price)).toBe(9);
    expect(priceAtCapability(1150, [1300, 1200, 1100], price)).toBe(3);
    expect(priceAtCapability(1150, [1400, 1300, 1200], price)).toBe(0.3);
    expect(priceAtCapability(1500, [1400, 1300, 1200], price)).toBe(Infinity);
  });

  test('shares of a flow sum to one, and those of an exploding market are those of the stock', () => {
    const before = Float64Array.of(0.5, 0.3, 0.2);
    const after = Float64Array.of(0.4, 0.25, 0.35);
    const flow = new Float64Array(3);
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        unit,
        (growth, attention, contested) => {
          flowShares(before, after, growth, 12, attention, contested, flow);
          expect(flow.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...flow)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    flowShares(before, after, 1e9, 12, 0.01, 1, flow);
    flow.forEach((share, i) => expect(share).toBeCloseTo(after[i]!, 6));
  });

  test('shrinking keeps the sum over listed families', () => {
    const shares = Float64Array.of(0.9, 0.1, 0, 0);
    shrink(shares, Uint8Array.of(1, 1, 1, 0), 0.02);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
    expect(shares[2]).toBeGreaterThan(0);
    expect(shares[3]).toBe(0);
  });

  test('morale stays in [0, 1] and moves training by at most its swing', () => {
    const forces = { baseline: 0.6, reversion: 0.05, share: 0.3, runway: 0.04, missed: 0.04, departures: 0.5, win: 0.04 };
    fc.assert(
      fc.property(
        unit,
        fc.double({ min: -3, max: 3, noNaN: true }),
        unit,
        unit,
        unit,
        fc.nat(5),
        (morale, change, short, missed, gone, wins) => {
          const next = nextMorale(morale, forces, change, short, missed, gone, wins);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(1);
          expect(Math.abs(trainingSpeed(next, 0.15) - 1)).toBeLessThanOrEqual(0.15 + 1e-12);
        },
      ),
    );
  });
});

describe('cash over worlds', () => {
  const next = new Float64Array(cashLevels + 1);
  const still = { stretch: 1, flow: 0, trigger: 0, chance: 0, round: 0, limit: 0 };
  const outcome = { gone: 0, closed: 0, mean: 0 };
  const goneAfter = (mass: Float64Array, move: CashMove): number => {
    moveWorlds(mass, 0, move, next, outcome);
    return outcome.gone;
  };

  test('a certain burn ends every world in the month its cash runs out, and none before', () => {
    const mass = new Float64Array(cashLevels);
    settleWorlds(mass, 0, 10);
    for (let month = 1; month <= 10; month++) expect(goneAfter(mass, { ...still, flow: -1 })).toBe(0);
    expect(goneAfter(mass, { ...still, flow: -1 })).toBe(1);
  });

  test('mass is one given survival, and the mean moves by the flow', () => {
    fc.assert(
      fc.property(fc.double({ min: 6, max: 40, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (level, flow) => {
        const mass = new Float64Array(cashLevels);
        settleWorlds(mass, 0, level);
        expect(goneAfter(mass, { ...still, flow })).toBe(0);
        expect(mass.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        expect(outcome.mean).toBeCloseTo(level + flow, 9);
      }),
    );
  });

  test('with a chance of a round each month, survival of a short runway is that of the geometric law', () => {
    const mass = new Float64Array(cashLevels);
    settleWorlds(mass, 0, 3);
    let alive = 1;
    const move = { ...still, flow: -1, trigger: 18, chance: 0.2, round: 40 };
    for (let month = 1; month <= 4; month++) alive *= 1 - goneAfter(mass, move);
    expect(alive).toBeCloseTo(1 - 0.8 ** 4, 12);
  });
});

test('every mechanism has a switch, a row of the argument and neutral parameters', () => {
  expect(mechanisms.map(({ name }) => name)).toEqual([...mechanismNames]);
  for (const { carries, neutral } of mechanisms) {
    expect(carries.length).toBeGreaterThan(0);
    expect(Object.keys(neutral).length).toBeGreaterThan(0);
  }
});
