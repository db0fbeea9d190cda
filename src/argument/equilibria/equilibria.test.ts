import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario, type Scenario } from '../../scenario/index.js';
import { filesNear } from '../../files/index.js';
import { pointProblems } from '../../experiment/index.js';
import { movesOf } from './levers.js';
import { paired } from './paired.js';
import { closedContenders, contenders, openContenders, profileIn, profileOverrides } from './profiles.js';
import { bestOf } from './responses.js';
import { seatsOf } from './seats.js';

function scenarioOf(name: string): Scenario {
  const file = `scenarios/${name}.yaml`;
  const read = readScenario(readFileSync(file, 'utf8'), { file, sources: () => true, find: filesNear(file) });
  if ('problems' in read) throw new Error(read.problems[0]!.code);
  return read.scenario;
}

describe('what turning gains', () => {
  test('the sign test is exact: 9 of 10 worlds are shown at 0.05, 8 are not', () => {
    const of = (wins: number) =>
      paired(
        Array.from({ length: 10 }, (_, i) => (i < wins ? 1 : -1)),
        new Float64Array(10),
        0.05,
      ).usual;
    // 2 P(at least 9 of 10) = 0.0215, 2 P(at least 8) = 0.109.
    expect([of(9), of(8), of(2), of(1)]).toEqual(['gains', 'undecided', 'undecided', 'loses']);
  });

  test('it turns its sign with the order, and a shift of both is none', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.double({ min: -10, max: 10, noNaN: true }), (own, shift) => {
        const other = own.map((value, i) => value / 2 + i);
        const up = paired(own, other, 0.05);
        const down = paired(other, own, 0.05);
        expect(down.estimate).toBeCloseTo(-up.estimate, 9);
        expect(down.low).toBeCloseTo(-up.high, 6);
        expect([down.wins, down.losses]).toEqual([up.losses, up.wins]);
        const moved = paired(
          own.map((value) => value + shift),
          other.map((value) => value + shift),
          0.05,
        );
        expect(moved.estimate).toBeCloseTo(up.estimate, 8);
      }),
    );
  });

  test('worlds without a value say nothing', () => {
    expect(paired([1, NaN, 3], [0, 0, 0], 0.05)).toMatchObject({ estimate: 2, wins: 2, losses: 0 });
  });
});

test('positions follow the shares that were last observed; equal shares leave them to the name', () => {
  expect(seatsOf(scenarioOf('superpower'))).toEqual({ leader: 'ash', challenger: 'birch', laggard: 'oak' });
  expect(seatsOf(scenarioOf('many-heads'))).toMatchObject({ leader: 'ash', laggard: 'oak' });
  const { vendors, ...rest } = scenarioOf('superpower');
  const two = Object.fromEntries(Object.entries(vendors).slice(0, 2));
  expect(seatsOf({ ...rest, vendors: two })).toBeUndefined();
});

test('every way is open, closed, or an opportunist; the first of equals is best', () => {
  expect([...closedContenders, ...openContenders, 'opportunist'].toSorted()).toEqual([...contenders].toSorted());
  expect(bestOf([1, 2, 3, 9, 2, 5, 5, 4], openContenders)).toBe('delayed-open');
});

test('surroundings say what everybody does, and closed vendors look ahead where they are said to', () => {
  const scenario = scenarioOf('superpower');
  expect(profileIn(scenario, 'myopic', 'as-is')).toEqual(
    Object.fromEntries(Object.entries(scenario.vendors).map(([name, { strategy }]) => [name, strategy])),
  );
  expect(new Set(Object.values(profileIn(scenario, 'forward-looking', 'all-closed')))).toEqual(new Set(['forward-looking']));
  expect(new Set(Object.values(profileIn(scenario, 'myopic', 'all-open')))).toEqual(new Set(['open-weights']));
  expect(profileIn(scenario, 'forward-looking', 'as-is')).toMatchObject({ ash: 'forward-looking', birch: 'open-weights' });
});

test.each(['llm-2024', 'superpower'])('every lever of the leader fits %s', (name) => {
  const scenario = scenarioOf(name);
  const open = profileOverrides(scenario, 'normal', profileIn(scenario, 'myopic', 'all-open'));
  const moves = movesOf(scenario, seatsOf(scenario)!.leader);
  const points = moves.flatMap(({ sets, none }) => [sets, none].map((more) => ({ id: more.join(), sets: [...open, ...more] })));
  expect(pointProblems(scenario, points)).toEqual([]);
});
