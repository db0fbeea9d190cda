import type { Advice, Argument, Row } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { argumentWords, partName } from './argument-words.js';
import { borderWords, byClaim, effectWords, saysOf } from './argument.js';
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
    budget: (runs: number) => `* A row had at most ${runs} runs: more of them decide more (\`--budget\`).`,
    parts: (said: string) => `Told beside it: ${said}.`,
    steps: '## Step by step',
    head: '| market | premises | closed vendors | verdict | effect | holds in | worlds |',
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}, ${premises}, ${closed}: ${sentence}`,
    open: '## If everybody is open, what should one do?',
    openIntro:
      'Every vendor opens. Each lever is moved by itself for each of the three largest, whatever it costs; what gains most stands first. Gain of business share at the end in points, closed vendors myopic before they open; intervals hold at 95 % each. Hosting, support and coupling are the market’s own, which no vendor moves alone.',
    openHead: '| market | premises | vendor | advice | gain |',
    queries: '## Queries',
    queryIntro: 'Each of these plays, or reads from the store, what stands above.',
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
    budget: (runs: number) => `* 每行至多推演 ${runs} 次：推演得多，定下来的也多（\`--budget\`）。`,
    parts: (said: string) => `一并得出：${said}。`,
    steps: '## 逐步推导',
    head: '| 市场 | 前提 | 闭源厂商 | 判断 | 效应 | 成立的世界 | 世界数 |',
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}，${premises}，${closed}：${sentence}`,
    open: '## 如果大家都是开源大模型，要怎么做？',
    openIntro:
      '各家全都开源。对最大的三家逐一拨动每个手段，不计其花费；收益最大的排在前面。收益是期末企业份额增加的百分点；各区间各自以 95 % 成立。托管、支持与耦合属于整个市场，没有哪家厂商能单独拨动。',
    openHead: '| 市场 | 前提 | 厂商 | 建议 | 收益 |',
    queries: '## 查询',
    queryIntro: '每一条都推演（或从结果库读出）上文的数字。',
  },
} as const;

/** Levers that are told of every vendor. */
const mostAdvice = 5;

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
    const notes = group.flatMap((row) => {
      const about = (sentence: string): string =>
        say.border(sentence, row.scenario, own.premises[row.premises], own.closed[row.closed]);
      return [
        ...toldOf(row, language).map((said) => about(say.parts(said))),
        ...(row.verdict === 'undetermined' && !claim.derived ? [about(own.needed(row.needed, row.worlds))] : []),
      ];
    });
    if (notes.length > 0) lines.push('', ...notes);
  }
  lines.push('', say.open, '', say.openIntro, '', say.openHead, '| --- | --- | --- | --- | --- |');
  for (const row of rows.filter(({ closed }) => closed === 'myopic')) {
    for (const { subject, factor, gain } of bestOf(row)) {
      const [estimate, low, high] = [gain.estimate, gain.low, gain.high].map((value) => signless(100 * value, 2));
      const cells = [row.scenario, own.premises[row.premises], subject, saysOf(row, factor, language)];
      lines.push(`| ${cells.join(' | ')} | ${estimate} [${low}, ${high}] |`);
    }
  }
  lines.push('', say.queries, '', say.queryIntro, '');
  for (const row of new Map(rows.map((one) => [anchor(one), one])).values()) {
    const command = `outlast argue scenarios/${row.scenario}.yaml --claim ${row.claim.id} --budget ${asked.budget} --seed ${asked.seed} --store --json`;
    lines.push(`* <a id="${anchor(row)}"></a>${row.claim.id}, ${row.scenario}: \`${command}\``);
  }
  return [...lines, '', own.disclaimer, ''].join('\n');
}

const anchor = ({ claim, scenario }: Row): string => `q-${claim.id.toLowerCase()}-${scenario}`;

/** Whether what an effect is made of is told: vendors to whom something happens, levels that are swept. */
const told = ({ claim: { experiment } }: Row): boolean =>
  experiment.kind === 'threshold' ||
  experiment.kind === 'decay' ||
  (experiment.kind === 'contrast' && experiment.by_vendor !== undefined);

/** What stands beside an effect, in words; nothing where there is nothing. */
function toldOf(row: Row, language: Language): readonly string[] {
  const { experiment } = row.claim;
  if (!told(row)) return [];
  const arms = experiment.kind === 'contrast' ? Object.keys(experiment.arms) : [];
  const said = Object.entries(row.parts)
    .filter(([name, value]) => !arms.includes(name) && Math.abs(value) >= 0.0005)
    .map(([name, value]) => `${partName(name, language)} ${signless(value, 3)}`);
  return said.length === 0 ? [] : [said.join(argumentWords[language].list)];
}

/** What gains each vendor most, as far as it gains anything. */
function bestOf({ advice }: Row): readonly Advice[] {
  return [...new Set(advice.map(({ subject }) => subject))].flatMap((subject) =>
    advice.filter((one) => one.subject === subject && one.gain.estimate > 0).slice(0, mostAdvice),
  );
}
