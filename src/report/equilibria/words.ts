import type { AdviceLever, Climate, ContrastSide, Position, Premises, Stability, Surroundings } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';

type Names<K extends string> = Readonly<Record<K, string>>;

const en = {
  title: '# Equilibria: is open the best response, and what if everybody is open?',
  other: '[简体中文](equilibria.zh.md)',
  intro: (engine: string, seed: number) =>
    `The essay says that the way to take differs from case to case but that open has the advantage (E19), and asks what to do if everybody is open (E21). This page is what ${engine} finds with seed ${seed}. Written by \`outlast equilibria --write docs\`; how it is had stands in [games](games.md#what-pays-where).`,
  how: (worlds: number, chosen: number, runs: string, premises: string, closed: string) =>
    `Each market was played in ${worlds} worlds: draws over the ranges that its scenario states, with their luck, under the premises of ${premises}, against ${closed} closed vendors; ${runs} runs in all. Ways of doing business were chosen by their mean present value of profits in the first ${chosen} worlds and judged in the others, so that no choice is flattered by its luck. The intervals of a table hold at once at 95 % (Student's, so approximate where profits are skewed); "in worlds" counts those in which the difference is positive, with an exact sign test at the same level.`,
  premises: { essay: 'the essay', survey: 'surveys' } as Names<Premises>,
  closed: { myopic: 'myopic', 'forward-looking': 'forward-looking' },
  short: '## In short',
  responses: (cells: number, mean: number, gains: number, loses: number, shown: number, hidden: number) =>
    `* **Is open the best response?** With rivals as they are, over ${cells} cells of position, climate and market, the best open way pays more than the best closed one by the mean in ${mean}. Shown by the interval: open in ${shown}, closed in ${hidden}; the others are not decided. In most worlds: open pays more in ${gains} cells, closed in ${loses}.`,
  verdict: {
    open: '  So open is the best response in most cells, and the essay is right here.',
    closed: '  So open is **not** the best response in most cells: the essay’s claim fails here.',
    undecided:
      '  So neither side has more than half of the cells for sure: whether open has the advantage is **not decided** here.',
  },
  worldsVerdict: {
    open: '  Counted by worlds instead of by mean profits, open pays more in most cells.',
    closed: '  Counted by worlds instead of by mean profits, closed pays more in most cells.',
    undecided: '  Counted by worlds instead of by mean profits, neither has most cells for sure.',
  },
  allOpenShort: (climates: number, refuted: number, held: number, closedRefuted: number) =>
    `* **Is all-open an equilibrium?** In ${climates} markets and climates: shown not to be in ${refuted}, shown to be in ${held}, not decided in the others. In ${closedRefuted} it is a *closed* way that is shown to gain.`,
  restShort: (points: number, closed: number) =>
    `* **Where best responses rest**: of ${points} searches, ${closed} end with nobody of the three open.`,
  differ: (cells: number, said: string) =>
    cells === 0
      ? '  Mean profits and most worlds point the same way in every cell in which most worlds decide.'
      : `  Mean profits and most worlds point different ways in ${cells} cells: ${said}.`,
  contrastShort: (market: string, said: string) => `* **All-open against all-closed in ${market}**: ${said}.`,
  contrastPart: (side: string, difference: string, low: string, high: string, shown: boolean) =>
    `${side} ${difference} [${low}, ${high}]${shown ? '' : ' (not shown)'}`,
  adviceShort: (seats: number, said: string) =>
    said === ''
      ? `* **Inside all-open**: no move is shown to gain at any of the ${seats} positions.`
      : `* **Inside all-open**, shown to gain, of ${seats} positions: ${said}.`,
  adviceCount: (lever: string, move: string, count: number) => `${lever}, ${move}: ${count}`,
  tableOfSeats: '## Who is where',
  seatsIntro:
    'Positions are the first, the second and the last by the share of usage that was last observed, among vendors that are there from the start. Where all shares are equal (many-heads) positions are names alone.',
  seatsHead: ['market', 'leader', 'challenger', 'laggard'],
  map: '## The best-response map',
  mapIntro:
    'What a vendor gains by its best open way (hybrid, delayed-open, open-weights, unbeatable-first) on its best closed one (closed-premium, closed-subsidy, forward-looking), others unchanged. An opportunist is neither. Present value of profits, USD.',
  mapHead: [
    'rivals',
    'climate',
    'position',
    'best way',
    'best open − best closed',
    'gain (95 % at once)',
    'in worlds',
    'shown by mean / by worlds',
    'best closed without foresight',
    'gain on it',
    'in worlds',
    'shown by mean / by worlds',
  ],
  plain: (cells: number, mean: number, shown: number, hidden: number, gains: number, loses: number) =>
    `* **Openness or foresight?** Most often the best closed way is the one that looks ahead. Against closed ways without foresight the best open way pays more by the mean in ${mean} of ${cells} cells; shown for open in ${shown}, for closed in ${hidden}; in most worlds, open in ${gains} cells, closed in ${loses}.`,
  best: (way: string) => way,
  positions: { leader: 'leader', challenger: 'challenger', laggard: 'laggard' } as Names<Position>,
  climates: { boom: 'boom', normal: 'normal', winter: 'winter' } as Names<Climate>,
  rivals: { 'as-is': 'as they are', 'all-closed': 'all closed', 'all-open': 'all open' } as Names<Surroundings>,
  shown: { open: '**open**', closed: '**closed**', undecided: 'undecided' },
  figure: (market: string) => `Best responses in ${market}`,
  figureTitle: (market: string) => `${market}: what the best open way gains on the best closed one`,
  figureSubtitle:
    'Present value of profits; rivals as they are; by position and climate; bars from intervals that hold at once at 95 %',
  figureAxis: 'gain of open over closed',
  figureDescription: (open: number, cells: number) => `Open pays more by the mean in ${open} of ${cells} cells.`,
  allOpen: '## If everybody is open: is that an equilibrium?',
  allOpenIntro:
    'All vendors publish open weights (`open-weights`); then each of the three positions tries the seven other ways. It is shown to be no equilibrium where some way gains for sure; shown to be one where the ways that had paid most are shown to lose at all three positions.',
  allOpenHead: [
    'market',
    'climate',
    'position',
    'best other way',
    'gains',
    '95 % at once',
    'best closed way',
    'gains',
    '95 % at once',
  ],
  stability: {
    equilibrium: 'an equilibrium',
    'no-equilibrium': '**no equilibrium**',
    undecided: 'not decided',
  } as Names<Stability>,
  allOpenLine: (climate: string, all: string, closed: string, holds: string) =>
    `* ${climate}: ${all}; against closed ways alone ${closed}. In ${holds} of worlds no position gains by its best closed way.`,
  region: 'Region',
  noRegion: 'No border of the region was found: too few worlds on one of its sides.',
  regionTitle: (market: string) => `${market}: where nobody gains by closing`,
  regionSubtitle: 'Part of worlds in which no position gains by its best closed way, by thirds of two numbers; normal climate',
  regionKey: 'part of worlds',
  contrast: '## All-open against all-closed',
  contrastIntro:
    'Every vendor open against every vendor closed, in the same worlds. Welfare is the surplus of users in nats of utility, mean over segments, with no price put on it. Burn is what all vendors have spent beyond their revenue by the end; it is the drain of the essay, here of everybody by everybody.',
  contrastHead: ['market', 'climate', 'outcome', 'all open', 'all closed', 'difference', '95 % at once', 'in worlds'],
  sides: {
    profit: 'present value of profits, USD',
    profits: 'profits of all vendors, USD',
    survival: 'survival',
    surviving: 'vendors that survive',
    welfare: 'welfare of users, nat',
    burn: 'burn of all vendors, USD',
    morale: 'morale, mean of vendors',
  } as Names<ContrastSide>,
  rest: '## Where best responses come to rest',
  restIntro:
    'From three positions that are all open, or all closed, whoever gains the largest part of its profit turns to its best response, in a normal climate among other vendors as they are, until nobody gains: a pure equilibrium of the mean profits in the worlds of the search. Beside it, what the best further turn gains in the other worlds.',
  restHead: ['market', 'from', 'leader', 'challenger', 'laggard', 'turns', 'at rest', 'largest further gain'],
  yes: 'yes',
  no: 'no',
  advice: '## Inside the all-open market: what should one do?',
  adviceIntro:
    'Everybody is open, in a normal climate; each lever is moved by itself, everything else unchanged. Of every lever the amount that gains most is told. Levers that no vendor moves alone (what hosts pay the originator, what adopters pay for support) are moved for the whole market. Present value of profits, USD.',
  adviceHead: ['lever', 'amount', 'gain', '95 % at once', 'in worlds', 'survival', 'shown'],
  levers: {
    price: 'price of service',
    operations: 'operations',
    ease: 'ease of use',
    licence: 'licence',
    training: 'training',
    hosting: 'hosting (whole market)',
    support: 'support fee (whole market)',
  } as Names<AdviceLever>,
  moves: {
    price: (factor: number) => (factor < 1 ? `ask ${part(1 - factor)} less` : `ask ${part(factor - 1)} more`),
    operations: (factor: number) =>
      factor === 0 ? 'drop them' : factor < 1 ? `cut them by ${part(1 - factor)}` : `${factor} times as much`,
    ease: (share: number) => `engineering worth ${part(share)} of planned training`,
    licence: (terms: string) => `\`${terms}\` terms`,
    training: (factor: number) => (factor < 1 ? `${part(1 - factor)} less` : `${part(factor - 1)} more`),
    hosting: (factor: number) => (factor === 0 ? 'hosts pay nothing' : `hosts pay ${factor} times as much`),
    support: (factor: number) => (factor === 0 ? 'nobody pays for support' : `adopters pay ${factor} times as much`),
  },
  adviceTo: (position: string, vendor: string) => `**${position} (${vendor})**`,
  recommend: (lever: string, move: string, gain: string, low: string, high: string, wins: number, all: number) =>
    `${lever}: ${move}: ${gain} [${low}, ${high}], in ${wins} of ${all} worlds`,
  only: 'Shown to gain: ',
  nothing: 'Nothing that it can move alone is shown to gain.',
  likely: 'Gains by the mean, not shown: ',
  reverses: {
    fails: (said: string, density: string) => `loses where ${said} (in ${density} of such worlds)`,
    holds: (said: string, density: string) => `gains only where ${said} (in ${density} of such worlds)`,
  },
  noReversal: 'no condition was found that reverses it, beyond chance',
  steady: 'too few worlds reverse it to name a condition',
  both: 'gains',
  none: 'loses',
  open: '## What this does not decide',
  limits: [
    'Three vendors choose, the others do as the scenario says (or are all open, or all closed); eight ways of doing business, each followed for five years. Mixed strategies are not searched here: `outlast game` does.',
    'A forward-looking vendor looks ahead every half year and two years far (`policies.forward-looking`), and is worth most where prices are the lever: it keeps all weights, and tries prices alone. An open vendor that looks ahead is not among the ways, so part of what closed gains here is foresight and not closedness; the closed ways without foresight are in the JSON (`payoffs`).',
    'Climates are those in which a market starts; they turn as the scenario says.',
    'Draws are over stated ranges and not fitted to what was observed, so the spread of profits is wide and many cells stay undecided. More `--worlds` decide more.',
    'A lever is moved for all five years, and rivals keep to their strategies.',
  ],
  and: '; ',
  stop: '.',
  list: ', ',
  colon: ': ',
  disclaimer: 'A thought experiment on the assumptions listed, not a forecast of any named company, not investment advice.',
};

const part = (share: number): string => `${Math.round(100 * share)} %`;

/** What every language has to say of equilibria. */
export type EquilibriaWords = typeof en;

const zh: EquilibriaWords = {
  title: '# 均衡：开源是不是最优应对？大家都开源，又会怎样？',
  other: '[English](equilibria.md)',
  intro: (engine, seed) =>
    `文章说，采取什么方法因人而异，但开源会更有优势（E19）；又问，如果大家都是开源大模型，要怎么做（E21）。本页是 ${engine} 以种子 ${seed} 推演的结果，由 \`outlast equilibria --write docs\` 写成；怎么得来的见[博弈](games.zh.md#什么位置上什么划算)。`,
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
  contrastPart: (side, difference, low, high, shown) => `${side} ${difference} [${low}, ${high}]${shown ? '' : '（不能说明）'}`,
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
  figure: (market) => `${market} 的最优应对`,
  figureTitle: (market) => `${market}：最好的开源打法比最好的闭源打法多赚多少`,
  figureSubtitle: '利润现值；对手照旧；按位置与环境；区间以 95% 的置信度同时成立',
  figureAxis: '开源比闭源多赚',
  figureDescription: (open, cells) => `${cells} 格里有 ${open} 格按均值是开源更划算。`,
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
    '从三个位置全都开源或全都闭源出发，正常环境，其他厂商照旧：谁多赚的占自己利润的比例最大，谁就转向最优应对，直到没有人能再占便宜。这是搜索所用世界里平均利润的纯策略均衡。旁边是再转一步最多能在其余世界里多赚多少。',
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
    `${lever}：${move}：${gain} [${low}, ${high}]，${all} 个世界里有 ${wins} 个`,
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
  colon: '：',
  disclaimer: '这是在所列假设上的推演，不是对任何一家公司的预测，也不是投资建议。',
};

export const equilibriaWords: Readonly<Record<Language, EquilibriaWords>> = { en, 'zh-Hans': zh };
