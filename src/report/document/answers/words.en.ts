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
    discover: (outcome: string, rows: number) => `Under which conditions is ${outcome}, in a table of ${rows} rows?`,
    optimize: (levers: string, metric: string, objective: string) =>
      `Which values of ${levers} give the most of ${metric}, ${objective}?`,
    diversity: (outcomes: string, inputs: string) => `How differently can ${outcomes} end, over ranges of ${inputs}?`,
    fit: (day: string, market: string) => `What do the rows up to ${day} say about the numbers of the market (${market})?`,
    solve: (players: string) => `What do ${players} do where none gains by doing otherwise?`,
    diff: (a: string, b: string) => `What moved from ${a} to ${b}, and what differs in how they were made?`,
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
    budget: (runs: number) =>
      `Each trial of a claim had at most ${runs} runs: what is undetermined may be decided by more (outlast argue).`,
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
    took: (forecasts: number) => `forecasts: ${forecasts}`,
    best: (target: string, skill: string) => `Best foretold: ${target}, with a skill of ${skill}.`,
    worst: (target: string, skill: string) => `Worst foretold: ${target}, with a skill of ${skill}.`,
    coverage: (within: number, all: number) =>
      `${within} of ${all} observed values lie within the interval that should hold 90 % of them.`,
    assumed: 'Each forecast saw no row later than its information date.',
  },
  discover: {
    title: 'Under which conditions it happens',
    dense: (density: string, share: string, outcome: string) =>
      `Where they hold, ${outcome} in ${density} of rows, against ${share} of all rows.`,
    boxes: 'What each box catches, and how pure it is',
    boxesUnder: 'coverage: part of all cases that it holds; density: part of its rows that are cases',
    groups: ['coverage', 'density'],
    axis: 'part',
    box: (i: number) => `box ${i}`,
    tradeOff: 'What can be had: many of the cases, or few rows beside them',
    tradeOffUnder: 'Each point is a box on the way from all rows inward, by how many rows are left',
    coverage: 'coverage: part of all cases',
    density: 'density: part of rows that are cases',
    front: 'no other box on the way is better at both',
    rows: (rows: number, taken: boolean) => (taken ? `taken: ${rows} rows` : `${rows} rows`),
    sides: (i: number) => `How far each side of box ${i} can be trusted`,
    notChecked: 'It was not looked at how often a table without any signal gives such a box (--resamples).',
    checked: (resamples: number, family: string) =>
      `Of ${resamples} shuffled tables, in which there is nothing to find, ${family} give a side as significant as the box’s best.`,
    assumed: (inputs: string) =>
      `Only ${inputs} were looked at, over the values that the table has; a box says where the outcome is, not why.`,
    most: (input: string, p: string) => `The condition that tells most is that on ${input} (quasi-p ${p}).`,
    took: (rows: number) => `rows: ${rows}`,
  },
  optimize: {
    title: 'What serves it best',
    levers: 'From the start to the best, lever by lever',
    leversUnder: 'Each lever as a part of the range that was searched',
    ends: ['start', 'best'],
    part: 'part of the range',
    gain: (metric: string) => `What the best adds to ${metric}`,
    gainUnder: (n: number) => `Best less start in the same ${n} worlds; 90 % interval of the mean`,
    gainRow: 'best less start',
    sides: ['worse than the start', 'better than the start'],
    course: (objective: string) => `How the search went: ${objective}`,
    courseUnder: 'Best so far, by candidates that were tried',
    tried: 'candidates tried',
    regret: 'largest regret',
    score: 'score',
    assumed:
      'Everything that is no lever is as the scenario says: rivals keep their strategies, and nothing beyond the ranges was looked at.',
    end: (levers: string) => `The best lies at an end of its range for ${levers}: a wider range may hold better.`,
    most: (lever: string, from: string, to: string, part: string) =>
      `Of all levers ${lever} was moved furthest: from ${from} to ${to}, ${part} of its range.`,
    took: (candidates: number, worlds: number) => `candidates: ${candidates}, each in ${worlds} worlds`,
  },
  diversity: {
    title: 'Which outcomes can be had',
    map: (across: string, up: string) => `Where ${across} and ${up} can end together`,
    mapUnder: 'Cells of outcomes by how many points ended in them; grey: none did',
    points: 'points',
    bars: (metric: string) => `Where ${metric} can end`,
    barsUnder: 'Points that ended in each cell of the range',
    course: 'How many cells were reached, by points that were played',
    reached: 'cells reached',
    rarest: (outcomes: string, inputs: string) => `The rarest outcome, reached once: ${outcomes}, with ${inputs}.`,
    grows: (last: number, points: number) =>
      last === 0
        ? `The last ${points} points reached no new cell: what these ranges hold has been seen, as far as chance shows it.`
        : `The last ${points} points still reached ${last} new cells: more --budget would reach more.`,
    means: (replicates: number) => `A point’s outcome is a mean of ${replicates} runs: single runs end further apart.`,
    assumed: (inputs: string) =>
      `Only ${inputs} were moved, within their ranges; a cell that was not reached may be out of reach, or only rare.`,
    took: (points: number, replicates: number) => `points: ${points}, each played ${replicates} times`,
  },
  fit: {
    title: 'What the rows say about the numbers',
    where: 'Where the numbers lie after the fit',
    whereUnder: 'Points of the prior’s quantiles from its middle; bars hold 90 % of the posterior',
    axis: 'quantile of the prior, from its middle',
    sides: ['lower than assumed', 'higher than assumed'],
    table: 'Before and after',
    head: ['number', 'unit', 'before: 5 to 95 %', 'after: 5 to 95 %', 'spread left'],
    loss: 'How near simulations came to the rows',
    lossUnder: 'Tolerance of each round: the largest distance that was still taken',
    round: 'round',
    tolerance: 'distance',
    checks: (series: string) => `${series}: what was observed, beside the posterior`,
    checksUnder: '5 to 95 % of fresh simulations, on the scale of the score',
    names: ['posterior', 'observed'],
    value: 'on the scale of the score',
    notRanked: 'It was not looked at whether fits of made data find the truth (--calibrate).',
    assumed: 'Before the fit each number lies within its stated range; a row has the error that its series is said to have.',
    most: (number: string, ratio: string) =>
      `The rows say most about ${number}: its spread is ${ratio} of what was assumed. What the others are is still the assumption.`,
    none: 'Nothing was learnt: every number is still the assumption.',
    took: (simulations: number) => `simulations: ${simulations}`,
  },
  solve: {
    title: 'Equilibria',
    first: (said: string) => `In the first: ${said}.`,
    mixture: (i: number, marks: string) => `Equilibrium ${i}: who plays what (${marks})`,
    mixtureUnder: 'Chances with which strategies are played; those that are not played are left out',
    chance: 'chance',
    head: ['equilibrium', 'player', 'plays', 'payoff'],
    more: (count: number) => `${count} more are in the document.`,
    share: 'share',
    assumed: 'Payoffs are taken as exact, and players as knowing them; nobody else plays.',
    most: 'What matters most is the table of payoffs: outlast solve tells nothing of how it came about. A game that outlast game plays has intervals for its payoffs.',
    took: (profiles: number) => `profiles: ${profiles}`,
  },
  diff: {
    title: 'What differs, and what moved',
    inputs: (count: number) => (count === 1 ? 'One input differs:' : `${count} inputs differ:`),
    differs: (first: string, others: number) =>
      others === 0 ? `What differs: ${first}` : `What differs: ${first} And ${others} more.`,
    madeAnew: (settings: string) => `They were made differently: ${settings}.`,
    moves: (what: string, by: string, low: string, high: string) => `${what} moved by ${by} (${low} to ${high}).`,
    exactly: (what: string, by: string) => `${what} moved by ${by}.`,
    points: (value: string) => `${value} points of a hundred`,
    added: (what: string, now: string) => `${what} is ${now}; A does not have it.`,
    more: (count: number) => `and ${count} more, which the document has`,
    under: (level: string) => `B less A, ${level} intervals; largest first`,
    figure: (part: string) => `What moved from A to B: ${part}`,
    parts: ['shares and chances', 'amounts of money', 'other amounts'],
    axis: 'B − A',
    sides: ['less in B', 'more in B'],
    table: 'What moved (B − A)',
    side: (side: string, of: string) => `${side} (${of})`,
    single: (input: string) => `Only ${input} differs: what moved beyond luck is its doing.`,
    several: (count: number) =>
      `${count} inputs differ, and which of them moved what is not told here: outlast explain FILE --between tells it of two variants.`,
    same: 'No input is known to differ: what moved is the doing of the version, the fidelity or luck.',
    assumed: 'A and B are taken as they were made: nothing was played anew.',
    took: (side: string, scenario: string, seed: string, runs: number, engine: string) =>
      `${side}: ${scenario}, seed ${seed}, runs: ${runs}, ${engine}`,
  },
  backtestMatters:
    'Which number of the market forecasts hinge on most a backtest does not tell: outlast scenario --as-of DATE writes that market, outlast sensitivity ranks its numbers.',
  sweep: {
    most: (factor: string, output: string, low: string, high: string) =>
      `Of the factors ${factor} moves ${output} most: from ${low} to ${high} on average over its values.`,
    took: (points: number) => `points: ${points}`,
    ends: (output: string, low: string, at: string, high: string, there: string) =>
      `${output} is lowest, ${low}, at ${at}, and highest, ${high}, at ${there}.`,
    sure: 'Numbers are means over runs without an interval: outlast compare says whether two points differ beyond luck.',
  },
};
