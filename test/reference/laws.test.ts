import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndividualsSimulator, type World } from '../../src/individuals/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { smallMarkets } from '../support/small-markets.js';
import { randomScenario } from '../support/random-scenario.js';
import { shrunk } from '../support/shrunk.js';

/** Every month of a life is shown to `look`. */
const live = (scenario: Scenario, look: (world: World) => void, seed = 1): void =>
  void new IndividualsSimulator(scenario).run(seed, 0, look);

/** Random markets of individuals: those that nobody has to look ahead in. */
const smallRandom = randomScenario
  .filter(({ vendors }) => Object.values(vendors).every(({ strategy }) => strategy !== 'forward-looking'))
  .map((scenario) => shrunk(scenario, 90));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('in every month of a life', () => {
  test('nobody is lost or invented: users of all offers are those who have adopted, each at a stage that there is', () => {
    fc.assert(
      fc.property(smallRandom, (scenario) => {
        const before = new Map<string, number>();
        live(scenario, ({ groups, facts }) => {
          for (const { name, people, offers, adopters } of groups) {
            const using = people.filter(({ offer }) => offer !== undefined);
            expect(sum(offers.map(({ users }) => users))).toBe(using.length);
            expect(adopters).toBe(using.length);
            expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
            expect(people.length).toBeGreaterThanOrEqual(before.get(name) ?? 0);
            before.set(name, people.length);
            const lost = using.filter(({ offer, stage }) => {
              const stages = offer!.channel === 'local' ? facts.inertia.stages : 1;
              return !offers.includes(offer!) || stage < 0 || stage >= stages;
            });
            expect(lost).toEqual([]);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  test('nobody uses what is not there: a cloud that is gone longer than a month, weights that were never given away', () => {
    fc.assert(
      fc.property(smallRandom, (scenario) => {
        live(scenario, ({ groups }) => {
          for (const { vendor, channel, users } of groups.flatMap(({ offers }) => offers)) {
            const there = channel === 'api' ? vendor.alive || vendor.leaving : vendor.isOpen;
            if (!there) expect(users).toBe(0);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  test('money is conserved, and cash changes by what is paid and by nothing else', () => {
    fc.assert(
      fc.property(smallRandom, (scenario) => {
        const cash = new Map(
          Object.entries(scenario.vendors).map(([name, { cash: at, enters }]) => [name, enters.value > 0 ? 0 : at.value]),
        );
        live(scenario, ({ ledger, vendors }) => {
          const turnover = sum(ledger.all().map(Math.abs));
          expect(Math.abs(sum(ledger.all()))).toBeLessThanOrEqual(1e-9 * turnover);
          for (const vendor of vendors) {
            const change = vendor.cash - cash.get(vendor.name)!;
            expect(Math.abs(change - ledger.of(vendor))).toBeLessThanOrEqual(1e-9 * (turnover + Math.abs(vendor.cash)));
            cash.set(vendor.name, vendor.cash);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('a life', () => {
  const turmoil = smallMarkets.find(({ name }) => name === 'turmoil')!;
  const told = (scenario: Scenario, seed: number): string =>
    JSON.stringify([...new IndividualsSimulator(scenario).run(seed, 0).vendors]);

  test('is the same for the same seed, and another for another', () => {
    expect(told(turmoil.with(), 1)).toBe(told(turmoil.with(), 1));
    expect(told(turmoil.with(), 2)).not.toBe(told(turmoil.with(), 1));
  });

  test('does not depend on who has lived in the market before', () => {
    const simulator = new IndividualsSimulator(turmoil.with());
    simulator.run(3, 7);
    expect(JSON.stringify([...simulator.run(1, 0).vendors])).toBe(told(turmoil.with(), 1));
  });
});
