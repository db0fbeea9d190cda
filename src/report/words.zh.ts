import { percent } from './numbers.js';
import type { Words } from './words.en.js';

/** 答案的中文。 */
export const zh: Words = {
  runs: (replicates, months, seed) => `推演 ${replicates} 次，每次 ${months} 个月，随机种子 ${seed}`,
  expectation: (months) => `按期望流量推演一次，共 ${months} 个月（平均场）`,
  continued: (month) => `从第 ${month} 个月末接着推演（消耗和假设两部分仍从头推演）`,
  short: '一句话',
  survives: '谁能坚持到最后',
  survivesIn: (of20) => `20 次里有 ${of20} 次`,
  vendor: '厂商',
  strategy: '策略',
  alive: '还在场',
  interval: '90% 区间',
  left: '离场月份',
  cash: '现金',
  runway: '还能撑',
  months: '个月',
  notBurning: '不烧钱',
  leads: '三个赛点上谁领先',
  technology: '技术（分）',
  consumers: 'C 端用户（用量份额）',
  ecosystem: '生态（开发者份额）',
  criterion: '赛点',
  leader: '第一',
  runnerUp: '第二',
  sameMoney: {
    title: (budget, business, n) =>
      `同样的钱能撬动什么：外部另给计划训练预算的 ${budget}，只投在一个赛点上（${business ? '企业' : '开发者'}份额变动的百分点；n = ${n}）`,
    sentence: (groups, close, unequal) =>
      `${[
        ...groups.map(({ criterion, vendors }) => `${criterion}最能推动 ${vendors}`),
        ...(close === '' ? [] : [`区间重叠或包含零，难分高下：${close}`]),
        ...(unequal === '' ? [] : [`最好的那一项比另一项多花一成以上（出局后不再给钱），不作评判：${unequal}`]),
      ].join('；')}。运营是通往生态的路，但也让厂商更为人知、让用户得到支持。`,
    cost: '每项花费',
    most: '最能推动的',
    verdicts: { technology: '技术', consumers: 'C 端用户', ecosystem: '生态', close: '难分高下', unequal: '花费悬殊' },
  },
  drain: {
    '': (n) => `各家消耗了闭源对手多少、自己花了多少（与按兵不动相比，对手不作反应；n = ${n}）`,
    _matching: (n) => `同上，但对手跟着降价（n = ${n}）`,
    _best_reply: (n) => `同上，但闭源对手往前推演，以最有利的价格应对（n = ${n}）`,
  },
  unbeatable: (n) => `能否不可胜？所有对手都改用最不利于它的策略时，活到最后的比例（n = ${n}）`,
  worstAgainst: '所有对手都用',
  ownCost: '自己的代价',
  rivalsDrain: '对手多烧的钱',
  moraleDrain: '对手的心气',
  ratio: '每花一美元（中位数）',
  saves: '反而省钱',
  free: '不花钱',
  builders: '开发者',
  builderCount: '开发者人数',
  builderShare: '份额',
  keptApi: 'API 12 个月留存',
  keptLocal: '本地部署留存',
  costKept: '留住一个开发者的成本',
  assumed: '这个答案靠什么站住',
  assumedCount: (moved, mattering, evidence, hindsight, assumption) =>
    `在 ${moved} 个带区间的数里，有 ${mattering} 个从低到高移动时，会让某家厂商的存活机会或份额变动超过 1 个百分点：` +
    `${evidence} 个有证据，${hindsight} 个用了起点之后的证据（后见之明），${assumption} 个是假设。`,
  mattersMost: '影响最大的几个',
  number: '数',
  value: '取值',
  range: '区间',
  restsOn: '依据',
  moves: '影响',
  basis: { evidence: '证据', hindsight: '后见之明', assumption: '假设' },
  cashAssumed: '没有任何公开数据给出厂商的现金：谁能活下来，取决于推算或假设的现金。',
  trace: '每个数都能追到出处：outlast check FILE --sources。改一行 YAML，或用 --set 路径=值，就能换掉它。',
  sure: '有多大把握',
  spread: (width) => `多跑几次能缩小均值的区间（目前存活机会最宽为 ${width}），但缩小不了各次之间的差别，那是运气。`,
  loop: (highest, segment, limit) =>
    `回路增益最高 ${highest}（${segment}）；大于 1 时，不管谁做什么，市场都会倒向一家。${limit ? '现在已超过 0.9：这个市场几乎注定倒向一家。' : ''}`,
  ranges: '区间只反映运气。上面那些拿不准的数，对答案的影响可能比运气更大。',
  checked: (name, vendors, segments, months, start, numbers, hash) =>
    `${name}：${vendors} 家厂商，${segments} 个用户群，自 ${start} 起 ${months} 个月，${numbers} 个数；哈希 ${hash.slice(0, 12)}`,
  gains: (gains) => `反馈环增益：${gains.join('，')}`,
  weight: ({ evidence, hindsight, assumption, moved, mattering }) =>
    `分量：${moved} 个数各自从低到高移动（${mattering} 个有影响），存活和份额的全部变动里，` +
    `${percent(evidence)} 落在证据上，${percent(hindsight)} 落在起点之后的证据上（后见之明），${percent(assumption)} 落在假设上`,
  contradiction: (number) => `矛盾 ${number}`,
  sourceHead: ['数', '值', '区间', '依据'],
  disclaimer: '这是在所列假设之上的思想实验，不是对任何一家公司的预测，也不是投资建议。',
  metrics: { survival: '存活', builder_share: '开发者份额', consumer_share: 'C 端份额', business_share: '企业份额' },
  shareFan: {
    title: (of, months) => `${months} 个月里，各家占多少${of}`,
    businesses: '企业用量',
    builders: '开发者用量',
    spread: '均值与中间 90% 的推演',
    expectation: '期望流量',
    description: (of, ends) => `各家的${of}份额，逐月。最后：${ends.join('，')}。`,
    caption: (scenario, seed, replicates, engine) =>
      `来源：${engine}，场景 ${scenario}，种子 ${seed}，推演 ${replicates} 次。这是思想实验，不是预测。`,
    month: (start) => `${start} 起的月数`,
    share: '用量份额',
  },
  inShort: {
    survivors: (all, few) => `${all}${few}`,
    everyone: '每一家在 20 次里至少有 19 次坚持到最后。',
    nobody: '没有谁是安全的：没有一家能在 20 次里坚持 19 次。',
    safe: (names) => `20 次里至少 19 次还在场的：${names}。`,
    gone: (names) => `更可能已经离场的：${names}。`,
    criteria: (technology, consumers, ecosystem) =>
      technology === consumers && consumers === ecosystem
        ? `技术、C 端用户、生态都由 ${technology} 领先。`
        : `${[
            `技术上 ${technology} 领先`,
            ...(consumers === null ? [] : [`C 端用户 ${consumers} 领先`]),
            ...(ecosystem === null ? [] : [`生态 ${ecosystem} 领先`]),
          ].join('，')}。`,
    openDrain: (names) => `在开放权重的厂商里，这几家让闭源对手烧掉的钱多过自己的代价：${names}。`,
    noOpenDrain: '只要对手不作反应，没有一家开放权重的厂商能让闭源对手烧掉比自己更多的钱：文章所说的消耗（E18）在这里看不到。',
    savingDrain: (names) => `算总账还省了钱的：${names}。`,
  },
};
