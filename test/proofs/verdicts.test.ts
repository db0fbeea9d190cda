import { test } from 'vitest';
import type { Verdict } from '../../src/argument/index.js';
import { extent, proof } from '../support/proof.js';
import { divide, madeTrial, type Truth } from '../support/synthetic-worlds.js';

const trials = extent(25, 200);
/** Runs as a claim has them, and the chance of a wrong verdict that it may have where it stands alone. */
const budget = 960;
const alpha = 0.05;
/** The chance of one row of the shipped claims: two markets, two sets of premises, closed vendors of two kinds. */
const shared = 0.05 / (30 * 8);

async function verdictsOf(truth: Truth, level: number, of: 'mean' | 'chance'): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (let seed = 1; seed <= trials; seed++) found.push((await madeTrial(truth, seed, level, budget, of)).judge.verdict);
  return found;
}

const about = { mean: '均值', chance: '机会' } as const;
const share = (verdicts: readonly Verdict[], ...wanted: readonly Verdict[]): number =>
  verdicts.filter((verdict) => wanted.includes(verdict)).length / verdicts.length;

test('worlds of which the truth is known: right where it is true or false, open on the border, wrong no more often than said', async () => {
  const rows = [];
  for (const of of ['mean', 'chance'] as const) {
    for (const level of [alpha, shared]) {
      const [holds, fails, border] = [
        await verdictsOf('true', level, of),
        await verdictsOf('false', level, of),
        await verdictsOf('border', level, of),
      ];
      rows.push({
        of,
        level,
        true: share(holds, 'supported'),
        false: share(fails, 'refuted'),
        border: share(border, 'undetermined', 'depends'),
        wrong:
          (share(holds, 'refuted', 'depends') + share(fails, 'supported', 'depends') + share(border, 'supported', 'refuted')) / 3,
      });
    }
  }
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  proof({
    id: 'verdicts-of-made-worlds',
    claim: {
      en: 'Of claims in made worlds, true or false by construction, at least 95 % get the right verdict; on the border they stay open; wrong verdicts stay within the stated rate.',
      zh: '在人造世界里，按构造为真或为假的论断至少 95 % 判对；在边界上不下结论；误判不超过所说的比例。',
    },
    holds: rows.every(
      ({ level, true: yes, false: no, border, wrong }) => yes >= 0.95 && no >= 0.95 && border >= 1 - level && wrong <= level,
    ),
    figures: rows.flatMap(({ of, level, true: yes, false: no, border, wrong }) => [
      {
        en: `true, of a ${of}, at ${level.toPrecision(2)}: supported`,
        zh: `${about[of]}为真，水平 ${level.toPrecision(2)}：判为成立`,
        value: percent(yes),
      },
      {
        en: `false, of a ${of}, at ${level.toPrecision(2)}: refuted`,
        zh: `${about[of]}为假，水平 ${level.toPrecision(2)}：判为不成立`,
        value: percent(no),
      },
      { en: `on the border: undetermined or depends`, zh: '在边界上：判为未定或有条件', value: percent(border) },
      { en: `wrong, of ${3 * trials} verdicts`, zh: `${3 * trials} 次判断中的误判`, value: percent(wrong) },
    ]),
  });
});

test('a claim that holds on one side of a number only depends on it, and the border is found where it is', async () => {
  const found = [];
  const n = extent(20, 100);
  for (let seed = 1; seed <= n; seed++) {
    const { judge, border } = await madeTrial('divided', seed, alpha, budget);
    const side = border?.sides.find(({ path }) => path === 'a');
    const operator = border?.of === 'fails' ? '<=' : '>=';
    found.push(
      judge.verdict === 'depends' && side !== undefined && side.operator === operator && Math.abs(side.value - divide) < 0.1,
    );
  }
  const right = found.filter(Boolean).length / n;
  proof({
    id: 'borders-of-made-worlds',
    claim: {
      en: 'A claim that holds above one half of one of three numbers is said to depend, and the border is found within 0.1 of one half.',
      zh: '一条论断只在三个数之一超过一半时成立：判为有条件，边界落在一半上下 0.1 之内。',
    },
    holds: right >= 0.9,
    figures: [{ en: `of ${n} worlds`, zh: `${n} 个世界中`, value: `${(100 * right).toFixed(0)} %` }],
  });
});
