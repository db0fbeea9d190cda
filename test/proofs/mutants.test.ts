import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proof } from '../support/proof.js';

interface Tried {
  readonly id: string;
  readonly breaks: string;
  readonly caught: { readonly by: string; readonly recorded: boolean } | null;
}

const least = 0.9;

/** What `npm run mutants -- --json FILE` wrote. */
const recorded = process.env['OUTLAST_MUTANTS'];

const share = (part: number, whole: number): string => `${part} (${((100 * part) / whole).toFixed(1)} %)`;

const noticed = (tried: readonly Tried[]): readonly Tried[] => tried.filter((one) => one.caught !== null);
const enough = (tried: readonly Tried[]): boolean => noticed(tried).length >= least * tried.length;

function hand(tried: readonly Tried[]): void {
  const caught = noticed(tried);
  const claimed = caught.filter((one) => !one.caught!.recorded);
  const survivors = tried.filter((one) => one.caught === null);
  proof({
    id: 'mutants',
    claim: {
      en: 'Of the mistakes made on purpose (signs, months off by one, dropped terms, swapped indices) the tests notice at least 90 %',
      zh: '有意犯下的错误（正负号、差一个月、漏项、下标写反），测试至少能发现九成',
    },
    holds: enough(tried),
    figures: [
      { en: 'mutants', zh: '变异数', value: tried.length },
      { en: 'noticed', zh: '被发现', value: share(caught.length, tried.length) },
      {
        en: 'noticed by a claim, not only by a recorded text',
        zh: '被某个论断发现，而不只是与记录不符',
        value: share(claimed.length, tried.length),
      },
      ...survivors.map(({ id, breaks }) => ({ en: `survived: ${id}`, zh: `未被发现：${id}`, value: breaks })),
    ],
    command: 'npm run mutants -- --json FILE',
  });
}

if (recorded !== undefined) test('the tests notice mistakes', () => hand(JSON.parse(readFileSync(recorded, 'utf8')) as Tried[]));

test('one survivor of ten is enough, two are too many', () => {
  const tried = (survivors: number): Tried[] =>
    Array.from({ length: 10 }, (_, i) => ({
      id: `m${i}`,
      breaks: 'something',
      caught: i < survivors ? null : { by: 'a test', recorded: false },
    }));
  expect([1, 2].map((survivors) => enough(tried(survivors)))).toEqual([true, false]);
});
