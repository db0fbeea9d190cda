import { part, type EquilibriaWords } from './words.en.js';

export const zh: EquilibriaWords = {
  title: '# 均衡：开源是不是最优应对？大家都开源，又会怎样？',
  other: '[English](equilibria.md)',
  intro: (engine, seed, command) =>
    `文章说，采取什么方法因人而异，但开源会更有优势（E19）；又问，如果大家都是开源大模型，要怎么做（E21）。本页是 ${engine} 以种子 ${seed} 推演的结果，由 \`${command}\` 写成；怎么得来的见[博弈](games.zh.md#什么位置上什么划算)。`,
  how: (worlds, chosen, runs, premises, closed) =>
    `每个市场推演了 ${worlds} 个世界：在场景写明的范围里抽取，各有各的运气，用${premises}的前提，闭源厂商${closed}；共推演 ${runs} 次。打法按前 ${chosen} 个世界里利润现值的均值来选，在其余世界里评判，所以选择沾不到运气的光。一张表里的区间以 95% 的置信度同时成立（学生氏区间，利润偏斜时是近似的）；“世界数”是差额为正的世界，用同一水平的精确符号检验。`,
  premises: { essay: '文章', survey: '调查' },
  closed: { myopic: '不往前看', 'forward-looking': '会往前看' },
  short: '## 概要',
  responses: (cells, mean, gains, loses, shown, hidden) =>
    `* **开源是最优应对吗？** 对手照旧时，位置、环境、市场共 ${cells} 格，最好的开源打法按均值比最好的闭源打法更划算的有 ${mean} 格。区间能说明的：开源 ${shown} 格，闭源 ${hidden} 格，其余没有定论。按多数世界算：开源更划算的有 ${gains} 格，闭源更划算的有 ${loses} 格。`,
  verdict: {
    open: '  所以开源在多数格子里是最优应对，文章在这里说对了。',
    closed: '  所以开源在多数格子里**不是**最优应对：文章的论断在这里不成立。',
    undecided: '  所以哪一边都没有稳拿一半以上的格子：开源有没有优势，在这里**没有定论**。',
  },
  worldsVerdict: {
    open: '  不看平均利润而数世界，开源在多数格子里更划算。',
    closed: '  不看平均利润而数世界，闭源在多数格子里更划算。',
    undecided: '  不看平均利润而数世界，哪一边都没有稳拿多数格子。',
  },
  allOpenShort: (climates, refuted, held, closedRefuted) =>
    `* **大家都开源是均衡吗？** 市场与环境共 ${climates} 种：能说明不是的有 ${refuted} 种，能说明是的有 ${held} 种，其余没有定论。其中 ${closedRefuted} 种能说明是*闭源*打法占了便宜。`,
  restShort: (points, closed) => `* **最优应对停在哪里**：搜了 ${points} 次，其中 ${closed} 次停下来时三家无一开源。`,
  differ: (cells, said) =>
    cells === 0
      ? '  凡是多数世界有定论的格子，平均利润都指向同一边。'
      : `  有 ${cells} 格，平均利润与多数世界指向两边：${said}。`,
  contrastShort: (market, said) => `* **${market} 里全都开源与全都闭源相比**：${said}。`,
  contrastPart: (side, difference, low, high, shown) => `${side} ${difference}（${low} … ${high}）${shown ? '' : '（不能说明）'}`,
  adviceShort: (seats, said) =>
    said === ''
      ? `* **大家都开源时**：${seats} 个位置上，没有一步能说明划算。`
      : `* **大家都开源时**，${seats} 个位置里能说明划算的：${said}。`,
  adviceCount: (lever, move, count) => `${lever}，${move}：${count} 个`,
  tableOfSeats: '## 谁在什么位置',
  seatsIntro:
    '位置按最近一次观测到的用量份额排：从一开始就在场的厂商里，第一、第二和最后一名。份额全都相等时（many-heads），位置只是个名字。',
  seatsHead: ['市场', '领先者', '挑战者', '落后者'],
  map: '## 最优应对图',
  mapIntro:
    '别人不变，一家厂商用最好的开源打法（hybrid、delayed-open、open-weights、unbeatable-first）比用最好的闭源打法（closed-premium、closed-subsidy、forward-looking）多赚多少。opportunist 两边都不算。利润现值，美元。',
  mapHead: [
    '对手',
    '环境',
    '位置',
    '最好的打法',
    '最好的开源 − 最好的闭源',
    '多赚（95% 同时）',
    '世界数',
    '能说明：按均值／按世界',
    '不往前看的闭源里最好的',
    '比它多赚',
    '世界数',
    '能说明：按均值／按世界',
  ],
  plain: (cells, mean, shown, hidden, gains, loses) =>
    `* **是开源，还是眼光？** 最好的闭源打法多半是会往前看的那一种。与不往前看的闭源打法相比，最好的开源打法按均值更划算的有 ${cells} 格里的 ${mean} 格；能说明是开源的 ${shown} 格，是闭源的 ${hidden} 格；按多数世界算，开源 ${gains} 格，闭源 ${loses} 格。`,
  best: (way) => way,
  positions: { leader: '领先者', challenger: '挑战者', laggard: '落后者' },
  climates: { boom: '热潮', normal: '正常', winter: '寒冬' },
  rivals: { 'as-is': '照旧', 'all-closed': '全都闭源', 'all-open': '全都开源' },
  shown: { open: '**开源**', closed: '**闭源**', undecided: '未定' },
  figureTitle: (market) => `${market}：最好的开源打法比最好的闭源打法多赚多少`,
  figureSubtitle: '利润现值；对手照旧；按位置与环境；区间以 95% 的置信度同时成立',
  figureAxis: '开源比闭源多赚',
  allOpen: '## 大家都开源：是均衡吗？',
  allOpenIntro:
    '所有厂商都开放权重（`open-weights`），然后三个位置各自去试另外七种打法。只要有一种打法肯定占便宜，就说明不是均衡；先前最划算的打法在三个位置上都肯定吃亏，才说明是均衡。',
  allOpenHead: ['市场', '环境', '位置', '最好的别种打法', '多赚', '95% 同时', '最好的闭源打法', '多赚', '95% 同时'],
  stability: { equilibrium: '是均衡', 'no-equilibrium': '**不是均衡**', undecided: '没有定论' },
  allOpenLine: (climate, all, closed, holds) =>
    `* ${climate}：${all}；只看闭源打法，${closed}。在 ${holds} 的世界里，没有哪个位置靠最好的闭源打法占便宜。`,
  region: '区域',
  noRegion: '没有找到区域的边界：有一边的世界太少。',
  regionTitle: (market) => `${market}：在哪里没有人靠闭源占便宜`,
  regionSubtitle: '没有哪个位置靠最好的闭源打法占便宜的世界比例，按两个数的三分段；正常环境',
  regionKey: '世界的比例',
  contrast: '## 全都开源与全都闭源',
  contrastIntro:
    '同样的世界里，家家开源对家家闭源。福利是用户的剩余，以效用的单位（nat）计，各用户群平均，不折成钱。烧钱是所有厂商到期末花掉的超出收入的部分，也就是文章说的消耗，只不过这里是大家消耗大家。',
  contrastHead: ['市场', '环境', '结果', '全都开源', '全都闭源', '差额', '95% 同时', '世界数'],
  sides: {
    profit: '利润现值，美元',
    profits: '所有厂商的利润，美元',
    survival: '存活',
    surviving: '活下来的厂商数',
    welfare: '用户的福利，nat',
    burn: '所有厂商烧的钱，美元',
    morale: '心气，各厂商平均',
  },
  rest: '## 最优应对停在哪里',
  restIntro:
    '从三个位置全都开源或全都闭源出发，正常环境，其他厂商照旧：一家接一家转向最优应对，直到没有人能再占便宜。这是搜索所用世界里平均利润的纯策略均衡。旁边是再转一步最多能在其余世界里多赚多少。',
  restHead: ['市场', '出发点', '领先者', '挑战者', '落后者', '转了几步', '停下了', '再转一步最多多赚'],
  yes: '是',
  no: '否',
  advice: '## 在大家都开源的市场里，要怎么做？',
  adviceIntro:
    '家家开源，正常环境；每次只拨动一个手段，别的都不变。每个手段只列多赚最多的幅度。单独一家拨不动的手段（托管商付给原作者多少，采用者为支持付多少）按全市场拨动。利润现值，美元。',
  adviceHead: ['手段', '幅度', '多赚', '95% 同时', '世界数', '存活', '能否说明'],
  levers: {
    price: '服务价格',
    operations: '运营',
    ease: '易用性',
    licence: '许可证',
    training: '训练',
    hosting: '托管（全市场）',
    support: '支持费（全市场）',
  },
  moves: {
    price: (factor) => (factor < 1 ? `降价 ${part(1 - factor)}` : `涨价 ${part(factor - 1)}`),
    operations: (factor) => (factor === 0 ? '不做运营' : factor < 1 ? `减少 ${part(1 - factor)}` : `加到 ${factor} 倍`),
    ease: (share) => `投入相当于计划训练 ${part(share)} 的工程`,
    licence: (terms) => `用 \`${terms}\` 条款`,
    training: (factor) => (factor < 1 ? `减少 ${part(1 - factor)}` : `增加 ${part(factor - 1)}`),
    hosting: (factor) => (factor === 0 ? '托管商分文不付' : `托管商多付到 ${factor} 倍`),
    support: (factor) => (factor === 0 ? '没有人为支持付钱' : `采用者多付到 ${factor} 倍`),
  },
  adviceTo: (position, vendor) => `**${position}（${vendor}）**`,
  recommend: (lever, move, gain, low, high, wins, all) =>
    `${lever}：${move}：${gain}（${low} … ${high}），${all} 个世界里有 ${wins} 个`,
  only: '能说明划算的：',
  nothing: '它自己拨得动的手段里，没有一个能说明划算。',
  likely: '按均值划算、还不能说明的：',
  reverses: {
    fails: (said, density) => `${said}时吃亏（这样的世界里有 ${density}）`,
    holds: (said, density) => `只有${said}时才划算（这样的世界里有 ${density}）`,
  },
  noReversal: '没有找到能把它反转、又不像是碰巧的条件',
  steady: '反转的世界太少，说不出条件',
  both: '划算',
  none: '吃亏',
  open: '## 这里没有定下来的',
  limits: [
    '只有三家厂商在选，其余照场景（或全都开源、全都闭源）；打法八种，每种都用满五年。这里不找混合策略，`outlast game` 才找。',
    '会往前看的厂商每半年看一次，看两年远（`policies.forward-looking`），在价格说了算的地方最占便宜：它留着全部权重，只试价格。会往前看的开源厂商不在打法之列，所以闭源多赚的有一部分是眼光而不是闭源；不带眼光的闭源打法见 JSON（`payoffs`）。',
    '环境是市场开始时的环境，以后照场景转换。',
    '世界在写明的范围里抽取，没有用观测拟合过，所以利润的散布很宽，许多格子没有定论。`--worlds` 多些，定下来的也多些。',
    '一个手段拨动满五年，对手不改策略。',
  ],
  and: '；',
  stop: '。',
  list: '、',
  disclaimer: '这是在所列假设上的推演，不是对任何一家公司的预测，也不是投资建议。',
};
