import type { en } from './words.en.js';

/** Chinese words of what is said of answers that were read. */
export const zh: typeof en = {
  question: {
    compare: (variants, outcomes) => `${variants}，哪个更多？比的是：${outcomes}。`,
    sensitivity: (outputs) => `哪些输入左右 ${outputs}？`,
    argue: (markets) => `推得出来吗，站得住吗，在哪里改变？（${markets}）`,
    game: (players) => `${players} 相互应对，各会怎么做？`,
    backtest: '对已经发生的事，模型能预测得多准？',
    sweep: (factors) => `${factors} 取每个值，各会怎样？`,
    explain: (what) => `${what}为什么是这样？`,
    equilibria: (markets) => `开源是最优应对吗，大家都开源又该怎么做？（${markets}）`,
    explainBetween: (what, first, second) => `${first} 与 ${second}，${what}为什么不同？`,
  },
  equilibria: {
    title: '什么划算，大家都开源又怎样',
    responses: (cells, open, shown, closed) =>
      `位置、环境、市场共 ${cells} 格，最好的开源打法按均值比最好的闭源打法更划算的有 ${open} 格；能说明的，开源 ${shown} 格，闭源 ${closed} 格，其余没有定论。`,
    moves: (said) => (said === '' ? '大家都开源时，没有一步能说明划算。' : `大家都开源时，能说明划算的（几个位置）：${said}。`),
    sure: (market, worlds, chosen) =>
      `${market}：打法在 ${worlds} 个世界的前 ${chosen} 个里选，在其余的里评判；一张表里的区间以 95 % 的置信度同时成立。`,
  },
  sameLuck: '没有改动的都照场景；各点运气相同。',
  overRanges: (inputs) => `${inputs} 个输入在为它们写明的范围里移动；没有移动的都照场景。`,
  explain: {
    title: '为什么是这样',
    both: (first, second) => `${first}${second}`,
    waterfall: (what) => `${what}由什么合成`,
    under: (exact) =>
      exact
        ? '按逐一打开机制的所有次序求 Shapley 值，期望流量；合起来正好是全部'
        : '按随机抽取的次序求 Shapley 值，期望流量；区间见下表',
    others: (count) => `其余较小的 ${count} 项合计`,
    asItIs: '实际',
    difference: '相差',
    trace: (vendor, differs) =>
      differs
        ? [`${vendor} 是怎么拉开的：份额与存活`, `${vendor} 是怎么拉开的：技术、人、钱、心气`]
        : [`${vendor} 是怎么走到这里的：份额与存活`, `${vendor} 是怎么走到这里的：技术、人、钱、心气`],
    months: '从起点起的月数',
    axes: ['比例', '数量'],
    inUsd: '（美元）',
    exact: '贡献是准的：打开机制的每种次序都推演过；期望流量没有运气。',
    drawn: '贡献是随机抽取的次序的平均，附 95 % 区间；期望流量没有运气。',
    assumed: '期望流量不是带运气的一次推演；关掉的机制取不起作用的值；品牌照场景不变。',
  },
  claims: {
    map: (trial) => `${trial}在哪里成立`,
    holds: '成立于',
    border: (trial, said) => `${trial}：${said}`,
    noBorder: '没有哪条论断找到了说得出的、会让它改变的条件：某一边的世界太少，或世界总数太少。',
    moreMaps: (count) => `另有 ${count} 张地图，见原文件。`,
    weakest: (links) => `主张最弱的一环：${links}。`,
    assumed: '每个世界是在写明的范围里抽取的一组数，或抽样表里的一组；前提分文章的和调查的，每一行都写明。',
  },
  game: {
    redrawn: (part) => `按推演重抽的博弈里，${part} 有第一个均衡。`,
    regret: (gain) => `离开它至多多得 ${gain}（按区间的把握）。`,
    assumed: (strategies) => `参与者只在 ${strategies} 里选，选了就不变。`,
  },
  backtest: {
    best: (target, skill) => `预测得最准的是 ${target}，技巧 ${skill}。`,
    worst: (target, skill) => `预测得最不准的是 ${target}，技巧 ${skill}。`,
    coverage: (within, all) => `应当含 90 % 实际值的区间，${all} 个里含了 ${within} 个。`,
    assumed: '每个预测都没有见过信息日之后的行。',
  },
  sweep: {
    ends: (output, low, at, high, there) => `${output} 最低 ${low}，在 ${at}；最高 ${high}，在 ${there}。`,
    sure: '数字是各次推演的平均，没有区间：两点之差是否超出运气，由 outlast compare 来说。',
  },
};
