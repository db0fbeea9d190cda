import type { ClosedPlay, Premises, Verdict } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { meaningZh } from '../scenario/index.js';
import { metricsZh, subject } from './subjects.js';

const en = {
  title: 'The argument, step by step',
  how: (verdicts: number, rate: string) =>
    `Does it follow? Under the essay's premises. Does it hold? Under those of surveys. The chance that any of ${verdicts} verdicts is wrong is at most ${rate}, whenever a trial stopped.`,
  ranges:
    'Each world is a draw over the ranges that the scenario states, and its luck: not yet fitted to what was observed (--draws takes an ensemble that is).',
  table:
    "Each world is a joint draw of the table that was named, and its luck; under the essay's premises what the essay states is drawn over its own ranges all the same.",
  head: ['market', 'premises', 'closed vendors', 'verdict', 'effect', 'holds in', 'worlds'],
  premises: { essay: 'essay', survey: 'survey' } as Readonly<Record<Premises, string>>,
  closed: { myopic: 'myopic', 'forward-looking': 'forward-looking' } as Readonly<Record<ClosedPlay, string>>,
  verdicts: {
    supported: 'supported',
    refuted: 'refuted',
    undetermined: 'undetermined',
    depends: 'depends',
  } as Readonly<Record<Verdict, string>>,
  condition: {
    '>=': (name: string, value: string) => `${name} is at least ${value}`,
    '<=': (name: string, value: string) => `${name} is at most ${value}`,
  },
  border: {
    fails: (said: string, density: string, coverage: string) =>
      `Holds unless ${said}: there it fails in ${density} of worlds, and these are ${coverage} of all in which it fails.`,
    holds: (said: string, density: string, coverage: string) =>
      `Fails unless ${said}: there it holds in ${density} of worlds, and these are ${coverage} of all in which it holds.`,
  },
  chance: 'Shuffled worlds give such a border too: take it for chance.',
  and: ' and ',
  list: ', ',
  counts: (rows: number, said: string) => `Of ${rows} rows: ${said}.`,
  link: (market: string, premises: string, closed: string, weakest: string, own: string) =>
    `Weakest link (${market}, ${premises}, ${closed}): ${weakest}. The thesis tried by itself: ${own}.`,
  essay: 'rows of the essay',
  restsOn: 'rests on',
  matters: {
    least: (value: string, unit: string) => `True from an effect of ${value} on (${unit}).`,
    most: (value: string, unit: string) => `True up to an effect of ${value} (${unit}).`,
  },
  refutedBy: 'Refuted by',
  map: (first: string, low: string, high: string, second: string | null) =>
    `Map: holds in, by thirds of ${first} (cut at ${low} and ${high})${second === null ? '' : `; across, by thirds of ${second}`}`,
  thirds: ['low   ', 'middle', 'high  '] as readonly string[],
  bySubject: 'by vendor',
  parts: 'made of',
  ties: (said: string) => `Moves most with (rank correlation): ${said}`,
  needed: (worlds: number | null, played: number) =>
    worlds === null
      ? 'No number of runs would decide it: there is no effect to tell, or none was there.'
      : `About ${worlds} worlds would decide it, were the effect what it seems now; ${played} were played (--budget).`,
  trial: (id: string, market: string, premises: string, closed: string) =>
    `${id} (${market}, premises: ${premises}, closed vendors: ${closed})`,
  disclaimer: 'A thought experiment on the assumptions listed, not a forecast of any named company, not investment advice.',
};

/** What every language has to say of an argument. */
export type ArgumentWords = typeof en;

const zh: ArgumentWords = {
  title: '从头捋一捋推导过程',
  how: (verdicts, rate) =>
    `推得出来吗？按文章的前提。站得住吗？按调查的前提。无论何时停下，${verdicts} 个判断里出现任何一个误判的机会不超过 ${rate}。`,
  ranges: '每个世界是在场景给出的范围里抽取的一组数，连同它的运气：还没有按观察到的数据拟合（拟合过的样本集用 --draws 给出）。',
  table: '每个世界是所给样本集里的一次抽样，各数合在一起，连同它的运气；在文章的前提下，文章所说的数仍按它自己的范围抽取。',
  head: ['市场', '前提', '闭源厂商', '判断', '效应', '成立的世界', '世界数'],
  premises: { essay: '文章', survey: '调查' },
  closed: { myopic: '只看眼前', 'forward-looking': '会往前看' },
  verdicts: { supported: '成立', refuted: '不成立', undetermined: '未定', depends: '有条件' },
  condition: {
    '>=': (name, value) => `${name}不低于 ${value}`,
    '<=': (name, value) => `${name}不高于 ${value}`,
  },
  border: {
    fails: (said, density, coverage) => `除非${said}，否则成立：在那里 ${density} 的世界不成立，占全部不成立的 ${coverage}。`,
    holds: (said, density, coverage) => `只有${said}时才多半成立：在那里 ${density} 的世界成立，占全部成立的 ${coverage}。`,
  },
  chance: '把世界打乱也能得到这样的边界：当作巧合。',
  and: '，且',
  list: '、',
  counts: (rows, said) => `${rows} 行里：${said}。`,
  link: (market, premises, closed, weakest, own) =>
    `最弱的一环（${market}，${premises}前提，闭源${closed}）：${weakest}。单独检验主张：${own}。`,
  essay: '文章的条目',
  restsOn: '所依据的',
  matters: {
    least: (value, unit) => `效应达到 ${value}（${unit}）才算成立。`,
    most: (value, unit) => `效应不超过 ${value}（${unit}）才算成立。`,
  },
  refutedBy: '什么能推翻它',
  map: (first, low, high, second) =>
    `地图：按${first}的三等分（界于 ${low} 和 ${high}）看成立的比例${second === null ? '' : `；横向按${second}的三等分`}`,
  thirds: ['低', '中', '高'],
  bySubject: '各厂商',
  parts: '由此得来',
  ties: (said) => `最随之而动的数（秩相关）：${said}`,
  needed: (worlds, played) =>
    worlds === null
      ? '再多的推演也定不下来：没有可分辨的效应，或这里没有这样的厂商。'
      : `若效应就是现在看到的大小，大约 ${worlds} 个世界可以定下来；已推演 ${played} 个（--budget）。`,
  trial: (id, market, premises, closed) => `${id}（${market}，${premises}前提，闭源${closed}）`,
  disclaimer: '这是在所列假设上的推演，不是对任何一家公司的预测，也不是投资建议。',
};

export const argumentWords: Readonly<Record<Language, ArgumentWords>> = { en, 'zh-Hans': zh };

const fieldsZh: Readonly<Record<string, string>> = {
  switching_cost: '切换成本',
  attention: '重新考虑的频率',
  network: '网络效应',
  coupling: '耦合',
  coupling_time: '达到耦合的时间',
  hardware_life: '硬件寿命',
  portability: '可带走的耦合',
  quality: '对能力的看重',
  saturation: '能力够用的程度',
  price: '对价格的敏感',
  contested: '新增用量中重新挑选的比例',
  support: '对支持的看重',
  licence: '对许可证的看重',
  ease: '对易用性的看重',
  open_friction: '用开放权重的阻力',
  brand_drift: '品牌的漂移',
  paying: '付费比例',
  intensity_growth: '人均用量的增长',
  maturity: '商业成熟度',
  maturation: '商业成熟的速度',
  lag: '后来者落后的月数',
  open_hazard: '追赶开放前沿的速度',
  closed_hazard: '追赶闭源前沿的速度',
  algorithmic_gain: '算法进步',
};

const partsZh: Readonly<Record<string, string>> = {
  kept: '留下',
  'kept by the other': '另一边留下',
  'half-life in months': '半衰期（月）',
  'gain at first': '先前所得',
  'gain later': '后来所得',
  months: '个月',
  'of distress': '的困境',
  as_is: '照旧',
  open: '开源',
  closed: '闭源',
  advertising: '广告',
  lead: '技术领先',
  operations: '运营',
};

/** What an effect is made of, by the name that its experiment gives it; a level of a number comes before its unit. */
export function partName(name: string, language: Language): string {
  if (language === 'en') return name.replaceAll('_', ' ');
  const [, level, unit] = /^([\d.]+) (.+)$/.exec(name) ?? [];
  return level === undefined ? (partsZh[name] ?? name) : `${level} ${partsZh[unit!] ?? unit}`;
}

/** A number of a scenario as a sentence calls it. */
export function conditionName(path: string, language: Language): string {
  return language === 'en' ? englishName(path) : chineseName(path);
}

function englishName(path: string): string {
  const vendor = subject(path, null, 'en');
  if (vendor !== path) return vendor;
  const keys = path.split('.');
  if (keys[0] !== 'segments' || keys.length > 3) return keys.join(' ').replaceAll('_', ' ');
  const owner = keys[1]!;
  return `${owner}${owner.endsWith('s') ? "'" : "'s"} ${keys.at(-1)!.replaceAll('_', ' ')}`;
}

/** By a name of its own, else by what it means, whose it is first. */
function chineseName(path: string): string {
  const keys = path.split('.');
  const [kind, owner] = keys;
  const owned = kind === 'segments' || kind === 'vendors';
  const name = fieldsZh[keys.at(-1)!] ?? metricsZh[keys.at(-1)!] ?? clauseOf(meaningZh(path));
  if (name === undefined) return subject(path, null, 'zh-Hans');
  return owned && owner !== '*' ? `${owner} 的${name}` : name;
}

/** What a meaning says before it goes on to explain. */
const clauseOf = (meaning: string | undefined): string | undefined => meaning?.split(/[。；：（]/, 1)[0];

/** A number as a sentence calls it, and its path where the name is not made of it. */
export const numberName = (path: string, language: Language): string => {
  const name = conditionName(path, language);
  return language === 'en' || name === path ? name : `${name}（${path}）`;
};
