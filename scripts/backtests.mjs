// Writes docs/backtests.md and its Chinese from one backtest, with a figure for every target: node scripts/backtests.mjs
//
// The backtest is that of `outlast backtest --into .outlast/backtests`; what is calculated already is read. `--record NOTE` also
// adds its scores to docs/backtests/history.json, the list of every scored state of the model.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTargets } from '../dist/calibration/index.js';
import { svgFile } from '../dist/print/index.js';
import { backtestFigure, coverageOf, meanSkill } from '../dist/report/index.js';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/backtests/', root);
const historyFile = new URL('history.json', folder);
const languages = { en: 'en', zh: 'zh-Hans' };

/** The backtest as the command line tells it. */
function run(...more) {
  const args = [fileURLToPath(new URL('dist/bin/outlast.js', root)), 'backtest', '--json', ...more];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Mechanisms that forecasts are made without, and how a column of the table calls each. */
const mechanisms = [
  ['segments.*.brand_drift=0', 'drift of brand', '品牌漂移'],
  ['vendors.*.reach.*=0', 'placement in a parent’s products', '母公司产品里的入口'],
  ['vendors.*.by_default.*=0', 'defaults in a parent’s products', '母公司产品里的默认项'],
  ['training.hidden=0', 'what the scale does not see', '分数看不见的'],
  ['segments.*.network=0', 'ecosystem (network term)', '生态（网络项）'],
  ['segments.*.quality=0', 'capability (taste for quality)', '能力（对质量的偏好）'],
  ['segments.*.switching_cost=0', 'switching cost', '切换成本'],
  ['segments.*.attention=0', 'reconsidering (attention)', '重新选择（注意力）'],
];

/** What two targets come to with everything, and without each mechanism. */
function withouts(document) {
  const told = ({ data }) => {
    const of = (id, entity) => data.targets.filter((one) => one.id === id && one.entity === entity);
    const { score: t2 } = data.summary.find(({ id }) => id === 'T2');
    const { score: t6 } = data.summary.find(({ id }) => id === 'T6');
    const means = [of('T2', 'open-source (all)').at(-1), of('T6', 'Gemini')[0], of('T6', 'ChatGPT')[0]].map(
      ({ predicted }) => predicted.mean,
    );
    return [t2, t6, ...means].map((value) => fixed(value));
  };
  return [['', '–', '–', told(document)], ...mechanisms.map(([hold, en, zh]) => [hold, en, zh, told(run('--hold', hold))])];
}

const fixed = (value, digits = 3) => (value === null || value === undefined ? '–' : value.toFixed(digits));
const row = (cells) => `| ${cells.join(' | ')} |`;
const markdown = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Heads of tables, in English and in Chinese. */
const targetColumns = Array.from({ length: 10 }, (_, i) => [`T${i + 1}`, `T${i + 1}`]);
const heads = {
  head: [
    ['target', '目标'],
    ['what', '是什么'],
    ['first skill', '最初技巧'],
    ['skill now', '现在技巧'],
    ['points', '点数'],
    ['rule', '规则'],
    ['in 90 %', '落在 90% 内'],
    ['score', '得分'],
    ['persistence', '不变'],
    ['trend', '趋势'],
    ['drift', '漂移'],
    ['', ''],
  ],
  history: [
    ['step', '步骤'],
    ['what changed, and why', '改了什么，为什么'],
    ...targetColumns,
    ['mean T1–T9', 'T1–T9 平均'],
    ['in 90 %', '落在 90% 内'],
  ],
  without: [
    ['held', '固定'],
    ['what forecasts do without', '预测里去掉什么'],
    ['score T2', 'T2 得分'],
    ['score T6', 'T6 得分'],
    ['open share, December 2025 (0.11)', '开放份额，2025 年 12 月（0.11）'],
    ['Gemini, January 2026 (0.22)', 'Gemini，2026 年 1 月（0.22）'],
    ['ChatGPT, January 2026 (0.65)', 'ChatGPT，2026 年 1 月（0.65）'],
  ],
  fits: [
    ['known up to', '所知到'],
    ['market', '市场'],
    ['fitted from', '从何时拟合'],
    ['rows met', '拟合的行'],
    ['simulations', '模拟次数'],
    ['draws that differ', '不同的抽样'],
    ['tolerance', '容差'],
    ['rows outside 90 %', '落在 90% 外的行'],
    ['narrowed numbers', '收窄的数'],
  ],
};

const headed = (which) =>
  Object.fromEntries(Object.entries(heads).map(([name, pairs]) => [name, pairs.map((pair) => pair[which])]));

const words = {
  en: {
    ...headed(0),
    won: 'won',
    lost: 'lost',
    caption: (engine, seed, hash) =>
      `Source: outlast backtest, ${engine}, seed ${seed}, hash ${hash.slice(0, 16)}. Nothing later than the first date was used.`,
    alt: (id) => `${id}: forecasts, what was observed, and the baselines`,
  },
  zh: {
    ...headed(1),
    won: '胜',
    lost: '负',
    caption: (engine, seed, hash) =>
      `来源：outlast backtest，${engine}，种子 ${seed}，哈希 ${hash.slice(0, 16)}。前一个日期之后的一概未用。`,
    alt: (id) => `${id}：预测、实际与各基准`,
  },
};

/** What a run of the backtest scored, in short. */
export function scored({ summary, targets, settings, hash }, note) {
  const { within, all } = coverageOf(targets);
  return {
    note,
    settings,
    hash,
    skill: Object.fromEntries(summary.map(({ id, skill }) => [id, skill])),
    score: Object.fromEntries(summary.map(({ id, score }) => [id, score])),
    mean: meanSkill(summary).mean,
    within,
    all,
  };
}

async function figures(document, targets) {
  const { data, engine, seed } = document;
  for (const { id } of data.summary) {
    const own = data.targets.filter((one) => one.id === id);
    const scales = new Map();
    for (const one of targets.filter((target) => target.id === id)) scales.set(one.scale, one);
    const titled = { ...targets.find((target) => target.id === id && target.title), scale: [...scales.keys()][0] };
    for (const [suffix, language] of Object.entries(languages)) {
      const chart = backtestFigure(id, own, titled, language, words[suffix].caption(engine, seed, data.hash));
      writeFileSync(new URL(`${id.toLowerCase()}.${suffix}.svg`, folder), await svgFile(chart));
    }
  }
}

/** Fills what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
const filled = (text, parts) =>
  Object.entries(parts).reduce(
    (all, [name, part]) =>
      all.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open, close) => `${open}\n${part}\n\n${close}`,
      ),
    text,
  );

function document(suffix, { data, engine, seed }, history, targets, owed) {
  const say = words[suffix];
  const [first] = history;
  const title = (id) => targets.find((target) => target.id === id && target.title)?.title[languages[suffix]] ?? '';
  const summary = data.summary.map((one) => [
    `[${one.id}](#${one.id.toLowerCase()})`,
    title(one.id),
    fixed(first.skill[one.id]),
    `**${fixed(one.skill)}**`,
    one.n,
    one.rule,
    one.coverage90 === null ? '–' : `${(100 * one.coverage90).toFixed(0)} %`,
    fixed(one.score),
    fixed(one.baselines.persistence),
    fixed(one.baselines.trend),
    fixed(one.baselines.drift),
    one.skill > 0 ? say.won : say.lost,
  ]);
  const ids = Array.from({ length: 10 }, (_, i) => `T${i + 1}`);
  const steps = history.map((step, i) => [
    i,
    step.note[languages[suffix]],
    ...ids.map((id) => fixed(step.skill[id], 2)),
    fixed(step.mean, 2),
    `${step.within}/${step.all}`,
  ]);
  const fits = data.fits.map((fit) => [
    fit.information,
    fit.market,
    fit.start,
    fit.checks.length,
    fit.simulations,
    `${fit.distinct}/${fit.draws}`,
    fit.rounds.length === 0 ? '–' : `${fixed(fit.rounds[0].tolerance, 2)} → ${fixed(fit.rounds.at(-1).tolerance, 2)}`,
    fit.checks.filter(({ observed, low, high }) => observed < low || observed > high).length,
    `${fit.numbers.filter(({ ratio }) => ratio < 0.8).length}/${fit.numbers.length}`,
  ]);
  const without = owed.map(([hold, en, zh, cells]) => [hold === '' ? '' : `\`${hold}\``, suffix === 'en' ? en : zh, ...cells]);
  const { within, all } = coverageOf(data.targets);
  const { particles, budget, draws, fidelity } = data.settings;
  const claim =
    suffix === 'en'
      ? `\`outlast backtest\`, ${engine}, seed ${seed}, ${particles} particles, at most ${budget} simulations a fit, ${draws} runs a forecast, ${fidelity}: hash of all scored rows \`${data.hash}\`. Every figure below is drawn from those rows. Mean skill over T1 to T9: **${fixed(meanSkill(data.summary).mean)}**; ${within} of ${all} scored values (${((100 * within) / all).toFixed(0)} %) lie within their 90 % interval.`
      : `\`outlast backtest\`,${engine}，种子 ${seed},${particles} 个粒子，每次拟合最多模拟 ${budget} 次，每个预测推演 ${draws} 次，${fidelity}：全部评分行的哈希 \`${data.hash}\`。下面每张图都由这些行画出。T1 到 T9 的平均技巧：**${fixed(meanSkill(data.summary).mean)}**;${all} 个实际值中 ${within} 个（${((100 * within) / all).toFixed(0)}%）落在各自的 90% 区间内。`;
  const pictures = Object.fromEntries(
    data.summary.map(({ id }) => [id, `![${say.alt(id)}](backtests/${id.toLowerCase()}.${suffix}.svg)`]),
  );
  return {
    claim,
    summary: markdown(say.head, summary),
    without: markdown(say.without, without),
    history: markdown(say.history, steps),
    fits: markdown(say.fits, fits),
    ...pictures,
  };
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const backtest = run();
  const history = JSON.parse(readFileSync(historyFile, 'utf8'));
  const at = process.argv.indexOf('--record');
  if (at > 0) {
    const [en, zh] = process.argv.slice(at + 1);
    history.push(scored(backtest.data, { en, 'zh-Hans': zh }));
    writeFileSync(historyFile, `${JSON.stringify(history, null, 2)}\n`);
  }
  const { targets } = readTargets(readFileSync(new URL('targets/published.yaml', root), 'utf8'), 'published.yaml');
  const owed = withouts(backtest);
  await figures(backtest, targets);
  for (const [suffix, file] of [
    ['en', 'docs/backtests.md'],
    ['zh', 'docs/backtests.zh.md'],
  ]) {
    const place = new URL(file, root);
    writeFileSync(place, filled(readFileSync(place, 'utf8'), document(suffix, backtest, history, targets, owed)));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
