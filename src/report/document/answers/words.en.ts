/** English words of what is said of answers that were read. */
export const en = {
  question: {
    compare: (variants: string, outcomes: string) => `Which of ${variants} comes to more? Looked at: ${outcomes}.`,
    sensitivity: (outputs: string) => `Which inputs move ${outputs}?`,
    argue: (markets: string) => `Does the argument follow, does it hold, and where does it change sides? (${markets})`,
    game: (players: string) => `What do ${players} do where each answers the others?`,
    backtest: 'How well would the model have foretold what came?',
    sweep: (factors: string) => `What comes of each value of ${factors}?`,
    explain: (what: string) => `Why is ${what} as it is?`,
    equilibria: (markets: string) => `Is open the best response, and what should one do if everybody is open? (${markets})`,
    explainBetween: (what: string, first: string, second: string) => `Why does ${what} differ between ${first} and ${second}?`,
  },
  equilibria: {
    title: 'What pays, and what if everybody is open',
    responses: (cells: number, open: number, shown: number, closed: number) =>
      `Over ${cells} cells of position, climate and market the best open way pays more than the best closed one by the mean in ${open}; shown for open in ${shown}, for closed in ${closed}, and not decided in the others.`,
    moves: (said: string) =>
      said === ''
        ? 'Inside all-open no move of any position is shown to gain.'
        : `Inside all-open, shown to gain, at how many positions: ${said}.`,
    sure: (market: string, worlds: number, chosen: number) =>
      `${market}: ways were chosen in the first ${chosen} of ${worlds} worlds and judged in the others; intervals of a table hold at once at 95 %.`,
  },
  sameLuck: 'Everything that was not varied is as the scenario says; all points share their luck.',
  overRanges: (inputs: number) =>
    `The ${inputs} inputs were moved over the ranges that were stated for them; what was not moved is as the scenario says.`,
  explain: {
    title: 'Why it is as it is',
    both: (first: string, second: string) => `${first} ${second}`,
    waterfall: (what: string) => `What makes up ${what}`,
    under: (exact: boolean): string =>
      exact
        ? 'Shapley values over all orders of switching mechanisms on, in expected flows; they add up'
        : 'Shapley values over orders drawn at random, in expected flows; intervals in the table below',
    others: (count: number) => `${count} smaller ones together`,
    asItIs: 'as it is',
    difference: 'the difference',
    trace: (vendor: string, differs: boolean) =>
      differs
        ? [`How ${vendor} comes to differ: shares and survival`, `How ${vendor} comes to differ: lead, people, money and morale`]
        : [`How ${vendor} got there: shares and survival`, `How ${vendor} got there: lead, people, money and morale`],
    months: 'months from the start',
    axes: ['part', 'amount'],
    inUsd: ' (USD)',
    exact: 'Contributions are exact, for every order of switching mechanisms on was played; expected flows have no luck.',
    drawn: 'Contributions are means over orders drawn at random, with intervals of 95 %; expected flows have no luck.',
    assumed:
      'An expected flow is no run with luck, and a mechanism that is off is at its neutral values; brand stays as the scenario has it.',
  },
  claims: {
    map: (trial: string) => `Where ${trial} holds`,
    holds: 'holds in',
    border: (trial: string, said: string) => `${trial}: ${said}`,
    noBorder:
      'No claim was found to change sides under conditions that could be named: too few worlds on one side, or too few worlds.',
    moreMaps: (count: number) => `${count} more maps are in the document.`,
    weakest: (links: string) => `The weakest link of the thesis: ${links}.`,
    assumed:
      'Each world is a draw over stated ranges, or of a table of draws; the premises are the essay’s and those of surveys, told apart in every row.',
  },
  game: {
    redrawn: (part: string) => `The first equilibrium is there in ${part} of games redrawn from the runs.`,
    regret: (gain: string) => `Leaving it gains at most ${gain}, at the level of the bands.`,
    assumed: (strategies: string) => `Players choose among ${strategies} alone, and keep to what they chose.`,
  },
  backtest: {
    best: (target: string, skill: string) => `Best foretold: ${target}, with a skill of ${skill}.`,
    worst: (target: string, skill: string) => `Worst foretold: ${target}, with a skill of ${skill}.`,
    coverage: (within: number, all: number) =>
      `${within} of ${all} observed values lie within the interval that should hold 90 % of them.`,
    assumed: 'Each forecast saw no row later than its information date.',
  },
  sweep: {
    ends: (output: string, low: string, at: string, high: string, there: string) =>
      `${output} is lowest, ${low}, at ${at}, and highest, ${high}, at ${there}.`,
    sure: 'Numbers are means over runs without an interval: outlast compare says whether two points differ beyond luck.',
  },
};
