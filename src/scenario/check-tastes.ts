import type { Finding, Path } from '../documents/index.js';
import type { Scenario } from './schema/scenario.js';

/** Attention at which everybody reconsiders in every month, to the last digit. */
const always = 50;

/** What tastes that persist, buyers who foresee and vendors that count next month rest on. */
export function checkTastes(scenario: Scenario, report: (finding: Finding, ...path: Path) => void): void {
  const { choice, policies } = scenario;
  const persistent = choice.tastes === 'persistent';
  if (persistent && choice.form !== 'vertical') report(onlyVertical, 'choice', 'tastes');
  if (persistent) checkSegments(scenario, report);
  const ahead = policies['best-response']?.ahead;
  const foresees = (choice.foresight?.value ?? 0) > 0;
  const counts = (ahead?.value ?? 0) > 0;
  if (foresees && !persistent) report(onlyPersistent, 'choice', 'foresight');
  if (counts && !persistent) report(onlyPersistent, 'policies', 'best-response', 'ahead');
  if (foresees) checkSellers(scenario, report, 'choice', 'foresight');
  if (counts) checkSellers(scenario, report, 'policies', 'best-response', 'ahead');
}

function checkSegments({ segments, mechanisms }: Scenario, report: (finding: Finding, ...path: Path) => void): void {
  for (const [name, segment] of Object.entries(segments)) {
    const at = ['segments', name] as const;
    if (mechanisms.inertia && segment.attention.value < always) report(everybodyThinks, ...at, 'attention');
    if (mechanisms.inertia && segment.coupling.value > 0) report(noCoupling, ...at, 'coupling');
    if (segment.potential.value !== segment.adopted.value) report(nobodyElse, ...at, 'potential');
    if (segment.potential_growth.value !== 1) report(nobodyElse, ...at, 'potential_growth');
  }
}

/** Next month's price is foreseen of one vendor, which then asks its best reply at once. */
function checkSellers(scenario: Scenario, report: (finding: Finding, ...path: Path) => void, ...path: Path): void {
  const strategies = Object.values(scenario.vendors).map(({ strategy }) => strategy);
  const replying = strategies.filter((strategy) => strategy === 'best-response').length;
  if (replying > 1 || strategies.includes('joint-maximum')) report(oneSeller, ...path);
  if (scenario.serving.stickers !== 'continuous') report(freePrices, ...path);
  if ((scenario.policies['best-response']?.pace?.value ?? 1) !== 1) report(wholeReply, 'policies', 'best-response', 'pace');
}

const unfit = (en: string, zh: string): Finding => ({ code: 'unfit', sentence: { en, 'zh-Hans': zh } });
const onlyVertical = unfit(
  'tastes persist only with `choice.form: vertical`, where they are spread evenly',
  '只有在 `choice.form: vertical` 之下，偏好均匀分布，才能持久不变',
);
const onlyPersistent = unfit(
  'next month matters only to people who keep their tastes: state `choice.tastes: persistent`',
  '只有偏好持久不变的人才用得着考虑下个月：请写明 `choice.tastes: persistent`',
);
const everybodyThinks = unfit(
  `where tastes persist everybody reconsiders every month: attention of ${always} or more`,
  `偏好持久不变时，人人每月都重新考虑：关注须不低于 ${always}`,
);
const noCoupling = unfit(
  'where tastes persist, tenure on own hardware is not followed: `coupling` is 0',
  '偏好持久不变时，不追踪自有硬件用了多久：`coupling` 须为 0',
);
const nobodyElse = unfit(
  'where tastes persist everybody in a segment has adopted: `potential` equals `adopted` and does not grow; who comes later is a segment that `enters`',
  '偏好持久不变时，用户群里人人都已采用：`potential` 须等于 `adopted`，也不增长；后来的人另设一群，写明 `enters`',
);
const oneSeller = unfit(
  'next month’s price can be foreseen of one vendor by `best-response`, and of none by `joint-maximum`',
  '能预见下个月价格的，只限一家 `best-response` 厂商；`joint-maximum` 则不行',
);
const freePrices = unfit(
  'next month’s price is foreseen where prices are free to move: `serving.stickers: continuous`',
  '价格能随时变动，才谈得上预见下个月的价格：`serving.stickers: continuous`',
);
const wholeReply = unfit(
  'next month’s price is foreseen where the whole way to the best reply is gone: leave `pace` out',
  '一步走到最优应对，才谈得上预见下个月的价格：请去掉 `pace`',
);
