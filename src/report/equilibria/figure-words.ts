import type { Language } from '../../documents/index.js';

const en = {
  market: 'market and position',
  markets: 'market',
  climate: 'climate at the start',
  map: 'Best responses by position, market and climate',
  mapUnder:
    'The best way, and what the best open way gains on the best closed one (present value of profits, USD); rivals as they are',
  sides: ['open, shown', 'closed, shown', 'open by the mean', 'closed by the mean'],
  region: 'Where all-open is an equilibrium',
  regionUnder: 'In each cell whose leaving is surest to gain, by which way, and how much, with its interval (95 % at once)',
  stability: ['shown to be one', 'shown not to be one', 'not decided'],
  none: (cells: number) => `In none of ${cells} markets and climates is all-open shown to be an equilibrium.`,
  some: (held: number, cells: number) => `In ${held} of ${cells} markets and climates all-open is shown to be an equilibrium.`,
  nearest: (market: string, climate: string, gain: string, interval: string) =>
    `The nearest to it is ${market} in a climate of ${climate}: the surest gain of anybody who leaves is ${gain} (${interval}).`,
  temptations: (market: string) => `${market}: what leaving all-open gains`,
  temptationsUnder:
    'Each position turns to its best other way; all-open is an equilibrium of a climate where all three intervals end below zero',
  temptationsAxis: 'gain of leaving, present value',
  reversals: (market: string) => `${market}: how often moves inside all-open gain`,
  reversalsUnder: (worlds: number) =>
    `Part of ${worlds} worlds in which the move gains, with intervals (95 % at once); what lies to the right has few worlds that reverse it`,
  reversalsAxis: 'part of worlds in which it gains',
  reversal: (market: string, position: string, move: string) => `${market}, ${position}: when “${move}” gains`,
  reversalKey: 'gains in',
  found: (found: number, moves: number) =>
    `A condition that reverses a move, beyond chance, was found for ${found} of ${moves} moves.`,
  notFound: (moves: number, fewest: string, fewestWorlds: string) =>
    `No condition that reverses a move was found, beyond chance, for any of ${moves}: either too few worlds lie on its other side, or no number tells them apart. The nearest to turning is ${fewest}: it gains in ${fewestWorlds} worlds.`,
  noMoves: 'No move was tried.',
};

const zh: typeof en = {
  market: '市场与位置',
  markets: '市场',
  climate: '开始时的环境',
  map: '位置、市场、环境各不同时的最优应对',
  mapUnder: '格里写最好的打法，以及最好的开源打法比最好的闭源打法多赚多少（利润现值，美元）；对手照旧',
  sides: ['开源，能说明', '闭源，能说明', '开源，按均值', '闭源，按均值'],
  region: '大家都开源在哪里是均衡',
  regionUnder: '格里写谁离开最有把握多赚、改用什么、多赚多少，附区间（95% 同时）',
  stability: ['能说明是', '能说明不是', '没有定论'],
  none: (cells) => `市场与环境共 ${cells} 种，没有一种能说明大家都开源是均衡。`,
  some: (held, cells) => `市场与环境共 ${cells} 种，其中 ${held} 种能说明大家都开源是均衡。`,
  nearest: (market, climate, gain, interval) =>
    `最接近的是 ${market}（${climate}）：离开的各方里，最有把握的多赚 ${gain}（${interval}）。`,
  temptations: (market) => `${market}：离开全都开源，能多赚多少`,
  temptationsUnder: '每个位置改用最好的另一种打法；三家的区间都在零以下，这种环境里大家都开源才是均衡',
  temptationsAxis: '离开多赚的，现值',
  reversals: (market) => `${market}：大家都开源时，各种手段有多常划算`,
  reversalsUnder: (worlds) => `${worlds} 个世界里有几成划算，附区间（95% 同时）；越靠右，反过来的世界越少`,
  reversalsAxis: '划算的世界所占的比例',
  reversal: (market, position, move) => `${market}，${position}：“${move}”何时划算`,
  reversalKey: '划算于',
  found: (found, moves) => `${moves} 步里有 ${found} 步找到了超出巧合的、会反过来的条件。`,
  notFound: (moves, fewest, fewestWorlds) =>
    `${moves} 步里没有一步找到超出巧合的、会反过来的条件：不是另一边的世界太少，就是没有哪个数能把它们分开。最接近反过来的是${fewest}：${fewestWorlds} 个世界里划算。`,
  noMoves: '没有试过任何一步。',
};

/** What figures of equilibria say. */
export const figureWords: Readonly<Record<Language, typeof en>> = { en, 'zh-Hans': zh };
