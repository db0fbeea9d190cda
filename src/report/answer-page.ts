import type { Argument, Row } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { argumentWords } from './argument-words.js';
import { borderWords, byClaim, effectWords } from './argument.js';
import { signless } from './numbers.js';

/** How the answer was had: whoever gives the same command has the same numbers. */
export interface Asked {
  readonly seed: number;
  readonly budget: number;
  /** Whether worlds were drawn over the scenarios' own ranges. */
  readonly ranges: boolean;
  readonly engine: string;
}

const words = {
  en: {
    title: '# The answer',
    other: '[中文](answer.zh.md)',
    intro: (engine: string) =>
      `The essay's argument in its own order, as ${engine} finds it. Written by \`outlast argue --write docs\`; every effect leads to the query that gives it.`,
    short: '## In short',
    thesis: (market: string, cells: string) => `* **${market}**: the thesis is ${cells}.`,
    cell: (verdict: string, premises: string, closed: string, weakest: string | null) =>
      `*${verdict}* under the premises of the ${premises} against ${closed} closed vendors${weakest === null ? '' : ` (weakest link ${weakest})`}`,
    counts: (rows: number, said: string) => `* Of ${rows} rows: ${said}.`,
    budget: (runs: number) =>
      `* A row had at most ${runs} runs (half as many where closed vendors look ahead): more of them decide more (\`--budget\`).`,
    steps: '## Step by step',
    head: '| market | premises | closed vendors | verdict | effect | holds in | worlds |',
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}, ${premises}, ${closed}: ${sentence}`,
    open: '## If everybody is open, what should one do?',
    openIntro:
      'Every vendor opens; each lever is moved by itself for the two largest (cost of serving halved, operations, cash and training doubled, ease of use raised by a tenth, licence without conditions). Change of business share at the end, in points:',
    openHead: '| market | premises | from the lever that moves most to the one that moves least |',
    queries: '## Queries',
    queryIntro: 'Each of these plays, or reads from the store, what stands above.',
    levers: {
      serving_cost: 'cheaper serving',
      operations: 'operations and support',
      ease: 'ease of use',
      licence: 'a licence without conditions',
      capital: 'capital',
      training: 'training',
    } as Readonly<Record<string, string>>,
  },
  'zh-Hans': {
    title: '# 答案',
    other: '[English](answer.md)',
    intro: (engine: string) =>
      `按文章自己的次序捋一遍推导过程，由 ${engine} 推演得出。本页由 \`outlast argue --write docs\` 写成；每个效应都连到给出它的查询。`,
    short: '## 概要',
    thesis: (market: string, cells: string) => `* **${market}**：主张${cells}。`,
    cell: (verdict: string, premises: string, closed: string, weakest: string | null) =>
      `在${premises}前提下、闭源厂商${closed}时*${verdict}*${weakest === null ? '' : `（最弱的一环 ${weakest}）`}`,
    counts: (rows: number, said: string) => `* ${rows} 行里：${said}。`,
    budget: (runs: number) => `* 每行至多推演 ${runs} 次（闭源会往前看时减半）：推演得多，定下来的也多（\`--budget\`）。`,
    steps: '## 逐步推导',
    head: '| 市场 | 前提 | 闭源厂商 | 判断 | 效应 | 成立的世界 | 世界数 |',
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}，${premises}，${closed}：${sentence}`,
    open: '## 如果大家都是开源大模型，要怎么做？',
    openIntro:
      '各家全都开源；对最大的两家逐一拨动每个手段（服务成本减半，运营、现金和训练加倍，易用性提高一成，许可证不带条件）。期末企业份额的变化，百分点：',
    openHead: '| 市场 | 前提 | 从最管用的手段到最不管用的 |',
    queries: '## 查询',
    queryIntro: '每一条都推演（或从结果库读出）上文的数字。',
    levers: {
      serving_cost: '更便宜的服务',
      operations: '运营与支持',
      ease: '易用性',
      licence: '不带条件的许可证',
      capital: '资本',
      training: '训练',
    } as Readonly<Record<string, string>>,
  },
} as const;

/** The claim that asks what to do where everybody is open, by how its experiment is made. */
const isDecomposition = ({ claim }: Row): boolean => claim.experiment.kind === 'decomposition';

/** The argument as a page: in short, step by step, what to do where everybody is open, and the queries behind it all. */
export function answerPage(argument: Argument, asked: Asked, language: Language): string {
  const say = words[language];
  const own = argumentWords[language];
  const { rows } = argument;
  const percent = (part: number): string => `${signless(100 * part, 0)} %`;
  const counts = (['supported', 'depends', 'undetermined', 'refuted'] as const).map(
    (verdict) => `${own.verdicts[verdict]} ${rows.filter((row) => row.verdict === verdict).length}`,
  );
  const lines = [say.title, '', say.other, '', say.intro(asked.engine), '', say.short, ''];
  const derived = rows.filter(({ claim }) => claim.derived);
  for (const market of new Set(derived.map(({ scenario }) => scenario))) {
    const cells = derived
      .filter(({ scenario }) => scenario === market)
      .map((row) => say.cell(own.verdicts[row.verdict], own.premises[row.premises], own.closed[row.closed], row.weakest));
    lines.push(say.thesis(market, cells.join(language === 'en' ? '; ' : '；')));
  }
  lines.push(say.counts(rows.length, counts.join(own.list)), say.budget(asked.budget));
  lines.push(
    `* ${own.how(argument.shared, percent(argument.rate))}`,
    ...(asked.ranges ? [`* ${own.ranges}`] : []),
    '',
    say.steps,
  );
  for (const group of byClaim(rows)) {
    const { claim } = group[0]!;
    const { least, most, unit, because } = claim.matters;
    lines.push('', `### ${claim.id} (${claim.essay.join(', ')})`, '', claim.statement[language], '');
    lines.push(
      `${own.matters[least === undefined ? 'most' : 'least'](String(least ?? most), unit[language])} ${because[language]}`,
    );
    lines.push('', say.head, '| --- | --- | --- | --- | --- | --- | --- |');
    for (const row of group) {
      const cells = [
        row.scenario,
        own.premises[row.premises],
        own.closed[row.closed],
        `**${own.verdicts[row.verdict]}**${row.weakest === null || row.weakest === claim.id ? '' : ` (${row.weakest})`}`,
        `[${effectWords(row)}](#${anchor(row)})`,
        `${percent(row.holds.share)} (${percent(row.holds.low)}–${percent(row.holds.high)})`,
        String(row.worlds),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
    const borders = group.flatMap((row) => {
      const sentence = borderWords(row, language);
      return sentence === '' ? [] : [say.border(sentence, row.scenario, own.premises[row.premises], own.closed[row.closed])];
    });
    if (borders.length > 0) lines.push('', ...borders);
    const open = group.filter(({ verdict }) => verdict === 'undetermined');
    if (open.length > 0) lines.push('', `* ${own.needed(mostNeeded(open), Math.min(...open.map(({ worlds }) => worlds)))}`);
  }
  lines.push('', say.open, '', say.openIntro, '', say.openHead, '| --- | --- | --- |');
  for (const row of rows.filter((one) => isDecomposition(one) && one.closed === 'myopic')) {
    const ranked = Object.entries(row.parts).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    const said = ranked.map(([name, value]) => `${say.levers[name] ?? name} ${value > 0 ? '+' : ''}${signless(100 * value, 2)}`);
    lines.push(`| ${row.scenario} | ${own.premises[row.premises]} | ${said.join(own.list)} |`);
  }
  lines.push('', say.queries, '', say.queryIntro, '');
  for (const row of new Map(rows.map((one) => [anchor(one), one])).values()) {
    const command = `outlast argue scenarios/${row.scenario}.yaml --claim ${row.claim.id} --budget ${asked.budget} --seed ${asked.seed} --store --json`;
    lines.push(`* <a id="${anchor(row)}"></a>${row.claim.id}, ${row.scenario}: \`${command}\``);
  }
  return [...lines, '', own.disclaimer, ''].join('\n');
}

const anchor = ({ claim, scenario }: Row): string => `q-${claim.id.toLowerCase()}-${scenario}`;

/** The most worlds that any of some rows needs; null where one has no such number. */
function mostNeeded(rows: readonly Row[]): number | null {
  const needed = rows.map((row) => row.needed);
  return needed.includes(null) ? null : Math.max(...needed.map((count) => count!));
}
