import { afterEach, describe, expect, test, vi } from 'vitest';
import { progressOn, type Progress, type ProgressForm, type Tick } from './progress.js';
import { speechIn } from './speech.js';

const clock = vi.spyOn(performance, 'now');
afterEach(() => void clock.mockReset());

/** Progress on a stream, what was written to it so far, and the clock in seconds. */
function telling(form: ProgressForm | undefined, isTTY: boolean, language: 'en' | 'zh-Hans' = 'en') {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const { tell, clear } = progressOn(stream, speechIn(language), form);
  const at = (seconds: number, ...progress: Parameters<Progress['tell']>): void => {
    clock.mockReturnValue(1e6 + 1000 * seconds);
    tell(...progress);
  };
  return { written, at, clear, ticks: (): Tick[] => written.map((line) => JSON.parse(line) as Tick) };
}
const runs = (done: number, width: number | null = null) => ({ stage: 'runs', done, total: 40, width }) as const;

describe('on a terminal', () => {
  test.each([
    ['en', 'assumptions', 'moving assumptions: 10/40, 10/s, 3 s left, survival ±6.0 points'],
    ['zh-Hans', 'assumptions', '移动假设：10/40，每秒 10 次，还需 3 秒，存活 ±6.0 个百分点'],
    ['en', 'points', 'points played: 10/40, 10/s, 3 s left, widest interval ±0.06'],
    ['zh-Hans', 'points', '推演参数点：10/40，每秒 10 次，还需 3 秒，最宽的区间 ±0.06'],
  ] as const)('a line says in %s how far %s are', (language, stage, line) => {
    const { written, at, clear } = telling(undefined, true, language);
    at(0, { stage, done: 0, total: 40, width: null });
    at(1, { stage, done: 10, total: 40, width: 0.12 });
    clear();
    expect(written.slice(1)).toEqual([`\r\u001b[K${line}`, '\r\u001b[K']);
  });
});

test.each([
  [undefined, false],
  ['auto', false],
  ['none', true],
] as const)('%s is quiet where a terminal is %s', (form, isTTY) => {
  const { written, at, clear } = telling(form, isTTY);
  at(0, runs(0));
  at(9, runs(40));
  clear();
  expect(written).toEqual([]);
});

describe.each([true, false])('for programs, on a terminal: %s', (isTTY) => {
  test('every tick is an object on a line of its own', () => {
    const { written, at, clear, ticks } = telling('json', isTTY);
    at(0, runs(4));
    at(2, runs(14, 0.25));
    clear();
    expect(written.every((line) => /^\{.*\}\n$/.test(line))).toBe(true);
    expect(ticks()).toEqual([
      { stage: 'runs', done: 4, total: 40, rate: null, seconds_left: null, width: null },
      // Ten in two seconds: what was there at first is not counted.
      { stage: 'runs', done: 14, total: 40, rate: 5, seconds_left: 5.2, width: 0.25 },
    ]);
  });

  test('ticks are at least a fifth of a second apart, but the end of a stage and the beginning of the next are told', () => {
    const { at, ticks } = telling('json', isTTY);
    for (let done = 0; done <= 40; done++) at(0.01 * done, runs(done));
    at(0.41, { ...runs(1), stage: 'drain' });
    expect(ticks().map(({ stage, done }) => [stage, done])).toEqual([
      ['runs', 0],
      ['runs', 20],
      ['runs', 40],
      ['drain', 1],
    ]);
  });
});
