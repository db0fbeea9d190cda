/** What is said of a game that was played. */
export const gameWords = {
  en: {
    head: (players: readonly string[], strategies: readonly string[], metric: string) =>
      `${players.join(', ')}: each chooses among ${strategies.join(', ')}; the payoff is ${metric}.`,
    heads: (choices: readonly (readonly [player: string, strategies: readonly string[]])[], metric: string) =>
      `${choices.map(([player, strategies]) => `${player} chooses among ${strategies.join(', ')}`).join('; ')}; the payoff is ${metric}.`,
    endings: { confirmed: 'confirmed', settled: 'nothing confirmed', budget: 'budget spent', replicates: 'no further draws' },
    exploration: {
      head: (runs: number, rounds: number) => `Exploration: ${runs} runs in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
      ending: {
        'no-gain':
          'Nothing that was found gains any more: no best response within these ranges is known, which is no proof that there is none.',
        budget: 'The budget was spent before nothing gained any more.',
        rounds: 'All rounds were played before nothing gained any more.',
        'no-equilibrium': 'There was no equilibrium to explore from.',
      },
      columns: ['round', 'on', 'player', 'runs', 'gain', 'found'],
      on: { game: 'game', search: 'search', judgement: 'judgement' },
      gain: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`,
      nothing: 'nothing better',
      added: ', added',
    },
    spent: (runs: number, budget: number, profiles: number, looks: number) =>
      `${runs} runs of at most ${budget}, over ${profiles} profiles, in ${looks} ${looks === 1 ? 'look' : 'looks'}.`,
    ending: {
      confirmed: (tolerance: string, confidence: string) =>
        `Confirmed: at ${confidence}, no deviation from an equilibrium below gains more than ${tolerance} of its payoff.`,
      settled: () =>
        'Nothing is left open, and nothing is confirmed: every equilibrium of the mean payoffs is refuted or none was found.',
      budget: (tolerance: string, confidence: string) =>
        `NOT confirmed: the budget was spent before it was known at ${confidence} whether a deviation gains more than ${tolerance}. More --budget may tell.`,
      replicates: (tolerance: string, confidence: string) =>
        `NOT confirmed: there are no further draws to tell at ${confidence} whether a deviation gains more than ${tolerance}.`,
    },
    intervals: (family: number, confidence: string) =>
      `All ${family} intervals hold at once at ${confidence}, whenever it stopped.`,
    equilibria: (count: number, complete: boolean) =>
      `${count === 1 ? 'One equilibrium' : `${count} equilibria`} of the mean payoffs; ${complete ? 'there are no others' : 'there may be others'}.`,
    equilibrium: (i: number, standing: string, probability: string | null) =>
      `Equilibrium ${i}: ${standing}; ${probability === null ? 'how often it survives the noise was not sought' : `there in ${probability} of redrawn payoffs`}`,
    standing: { confirmed: 'confirmed', refuted: 'refuted', open: 'open' },
    equilibriumColumns: ['player', 'payoff', 'regret', 'interval', 'plays'],
    within: (low: string, high: string) => `${low} to ${high}`,
    unknown: 'not known',
    payoffs: 'Mean payoffs',
    profile: 'profile',
    replicates: 'runs',
    pure: 'equilibrium in',
    graph: 'Who would turn from where to what (best responses)',
    graphColumns: ['from', 'player', 'to', 'in'],
    more: (count: number) => `... and ${count} more: --json has all of them.`,
  },
  'zh-Hans': {
    head: (players: readonly string[], strategies: readonly string[], metric: string) =>
      `${players.join('、')}：各自可选 ${strategies.join('、')}；收益是${metric}。`,
    heads: (choices: readonly (readonly [player: string, strategies: readonly string[]])[], metric: string) =>
      `${choices.map(([player, strategies]) => `${player} 可选 ${strategies.join('、')}`).join('；')}；收益是${metric}。`,
    endings: { confirmed: '已确认', settled: '什么也没有确认', budget: '预算用完', replicates: '样本用完' },
    exploration: {
      head: (runs: number, rounds: number) => `探索：推演 ${runs} 次，${rounds} 轮。`,
      ending: {
        'no-gain': '找到的打法都不再占便宜：在这些范围里没有已知的更好应对，但这不证明没有。',
        budget: '还有便宜可占，预算就用完了。',
        rounds: '还有便宜可占，轮数就用完了。',
        'no-equilibrium': '没有均衡可以出发。',
      },
      columns: ['轮', '用在', '参与者', '次数', '所得', '找到'],
      on: { game: '博弈', search: '搜索', judgement: '评判' },
      gain: (mean: string, low: string, high: string) => `${mean}（${low} 到 ${high}）`,
      nothing: '没有更好的',
      added: '，已加入',
    },
    spent: (runs: number, budget: number, profiles: number, looks: number) =>
      `推演了 ${runs} 次（最多 ${budget} 次），共 ${profiles} 个策略组合，看了 ${looks} 回。`,
    ending: {
      confirmed: (tolerance: string, confidence: string) =>
        `已确认：在 ${confidence} 的置信度下，偏离下面的某个均衡，所得都不超过其收益的 ${tolerance}。`,
      settled: () => '没有悬念了，也没有确认什么：平均收益的均衡都被否定，或一个也没有找到。',
      budget: (tolerance: string, confidence: string) =>
        `没有确认：预算用完时，在 ${confidence} 的置信度下还说不准有没有偏离的所得超过 ${tolerance}。加大 --budget 或许能说准。`,
      replicates: (tolerance: string, confidence: string) =>
        `没有确认：样本已经用完，在 ${confidence} 的置信度下还说不准有没有偏离的所得超过 ${tolerance}。`,
    },
    intervals: (family: number, confidence: string) => `${family} 个区间在 ${confidence} 的置信度下同时成立，什么时候停都一样。`,
    equilibria: (count: number, complete: boolean) => `平均收益的均衡有 ${count} 个，${complete ? '没有别的' : '也许还有别的'}。`,
    equilibrium: (i: number, standing: string, probability: string | null) =>
      `均衡 ${i}：${standing}；${probability === null ? '没有去看它有多大机会经得起噪声' : `收益重抽以后，有 ${probability} 的次数仍在`}`,
    standing: { confirmed: '已确认', refuted: '已否定', open: '未定' },
    equilibriumColumns: ['参与者', '收益', '遗憾', '区间', '策略'],
    within: (low: string, high: string) => `${low} 到 ${high}`,
    unknown: '未知',
    payoffs: '平均收益',
    profile: '策略组合',
    replicates: '次数',
    pure: '是均衡',
    graph: '谁会从哪里转向什么（最优反应）',
    graphColumns: ['从', '参与者', '转向', '机会'],
    more: (count: number) => `……另有 ${count} 行，见 --json。`,
  },
} as const;
