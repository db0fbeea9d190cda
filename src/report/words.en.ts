import { percent } from './numbers.js';
import type { Weight } from './sources.js';

/** English words of the answer. */
export const en = {
  runs: (replicates: number, months: number, seed: number) => `${replicates} runs of ${months} months, seed ${seed}`,
  expectation: (months: number) => `one run of expected flows over ${months} months (mean-field)`,
  continued: (month: number) => `continued from the end of month ${month} (drain and assumptions: played from the start)`,
  short: 'In short',
  survives: 'Who is still there at the end',
  survivesIn: (of20: number) => `in ${of20} of 20 runs`,
  vendor: 'vendor',
  strategy: 'strategy',
  alive: 'still there',
  interval: '90 % interval',
  left: 'leaves in month',
  cash: 'cash',
  runway: 'runway',
  months: 'months',
  notBurning: 'not burning',
  leads: 'Who leads on each of the three criteria',
  technology: 'technology (points)',
  consumers: 'C-end users (share of use)',
  ecosystem: 'ecosystem (share of builders)',
  criterion: 'criterion',
  leader: 'leader',
  runnerUp: 'second',
  sameMoney: {
    title: (budget: string, business: boolean, n: number) =>
      `What the same money moves: a grant of ${budget} of the planned training budget, spent on one criterion (change of ${business ? 'business' : 'builder'} share in points; n = ${n})`,
    sentence: (groups: readonly { readonly criterion: string; readonly vendors: string }[], close: string, unequal: string) =>
      `${[
        ...groups.map(({ criterion, vendors }) => `${criterion} moves ${vendors} most`),
        ...(close === '' ? [] : [`too close to call, for intervals overlap or reach no change: ${close}`]),
        ...(unequal === ''
          ? []
          : [`the best one cost over a tenth more than another, for an exit ends a grant, so none is named: ${unequal}`]),
      ].join('; ')}. Operations, the way to an ecosystem, also make a vendor known and support its users.`,
    cost: 'cost of each',
    most: 'moves most',
    verdicts: {
      technology: 'technology',
      consumers: 'C-end users',
      ecosystem: 'ecosystem',
      close: 'too close to call',
      unequal: 'costs too unequal',
    },
  },
  drain: {
    '': (n: number) =>
      `What each drained from its closed rivals, and at what cost (against doing nothing, rivals do not react; n = ${n})`,
    _matching: (n: number) => `The same when rivals match its price (n = ${n})`,
    _best_reply: (n: number) => `The same when closed rivals look ahead and reply with their best price (n = ${n})`,
  },
  unbeatable: (n: number) => `Unbeatable? Survival when all rivals turn to the strategy that suits the vendor least (n = ${n})`,
  worstAgainst: 'when all rivals play',
  ownCost: 'own cost',
  rivalsDrain: "rivals' burn",
  moraleDrain: "rivals' morale",
  ratio: 'per $ of own cost, median',
  saves: 'saves money',
  free: 'costs nothing',
  builders: 'Builders',
  builderCount: 'builders',
  builderShare: 'share',
  keptApi: 'kept 12 months, API',
  keptLocal: 'kept, local',
  costKept: 'cost per builder kept',
  assumed: 'What this rests on',
  assumedCount: (moved: number, mattering: number, evidence: number, hindsight: number, assumption: number) =>
    `Of ${moved} numbers with a range, ${mattering} move a vendor's survival or a share by more than 1 point when moved from low to high: ` +
    `${evidence} rest on evidence, ${hindsight} on evidence from after the start (hindsight), ${assumption} on assumption.`,
  mattersMost: 'Those that matter most',
  number: 'number',
  value: 'value',
  range: 'range',
  restsOn: 'rests on',
  moves: 'moves',
  basis: { evidence: 'evidence', hindsight: 'hindsight', assumption: 'assumption' },
  cashAssumed: 'No published figure gives any vendor’s cash: who survives rests on cash that is derived or assumed.',
  trace: 'Every number has its row: outlast check FILE --sources. Change it by editing its line, or with --set PATH=VALUE.',
  sure: 'How sure this is',
  spread: (width: string) =>
    `More runs would narrow the intervals of the means (widest for survival now: ${width}); they would not narrow the spread of runs, which is luck.`,
  loop: (highest: string, segment: string, limit: boolean) =>
    `Loop gain at most ${highest} (${segment}); above 1 a market tips whatever anybody does.${limit ? ' It is above 0.9: this market nearly tips by construction.' : ''}`,
  ranges: 'Intervals show luck only. What is not known about the numbers above can move the answer further than luck does.',
  checked: (name: string, vendors: number, segments: number, months: number, start: string, numbers: number, hash: string) =>
    `${name}: ${vendors} vendors, ${segments} segments, ${months} months from ${start}, ${numbers} numbers; hash ${hash.slice(0, 12)}`,
  gains: (gains: readonly string[]) => `loop gain: ${gains.join(', ')}`,
  weight: ({ evidence, hindsight, assumption, moved, mattering }: Weight) =>
    `weight: of all that survival and shares change when each of ${moved} numbers moves over its range (${mattering} matter), ` +
    `${percent(evidence)} rests on evidence, ${percent(hindsight)} on evidence from after the start (hindsight), ${percent(assumption)} on assumption`,
  contradiction: (number: number) => `contradiction ${number}`,
  sourceHead: ['number', 'value', 'range', 'rests on'],
  disclaimer: 'A thought experiment on the assumptions listed, not a forecast of any named company, not investment advice.',
  metrics: {
    survival: 'survival',
    builder_share: 'builder share',
    consumer_share: 'consumer share',
    business_share: 'business share',
  } as Readonly<Record<string, string>>,
  shareFan: {
    title: (of: string, months: number) => `Who holds how much of ${of} over ${months} months`,
    businesses: 'business usage',
    builders: 'builder usage',
    spread: 'Mean and central 90% of runs',
    expectation: 'Expected flows',
    description: (of: string, ends: readonly string[]) => `Shares of ${of}, month by month. At the end: ${ends.join(', ')}.`,
    caption: (scenario: string, seed: number, replicates: number, engine: string) =>
      `Source: ${engine}, scenario ${scenario}, seed ${seed}, runs: ${replicates}. A thought experiment, not a forecast.`,
    month: (start: string) => `months from ${start}`,
    share: 'share of usage',
  },
  inShort: {
    survivors: (all: string, few: string) => `${all}${few}`,
    everyone: 'Everybody is still there in at least 19 of 20 runs.',
    nobody: 'Nobody is safe: no vendor is still there in 19 of 20 runs.',
    safe: (names: string) => `Still there in at least 19 of 20 runs: ${names}.`,
    gone: (names: string) => ` More likely gone than not: ${names}.`,
    criteria: (technology: string, consumers: string | null, ecosystem: string | null) =>
      technology === consumers && consumers === ecosystem
        ? `${technology} leads on technology, on C-end users and in the ecosystem.`
        : `${[
            `${technology} leads on technology`,
            ...(consumers === null ? [] : [`${consumers} on C-end users`]),
            ...(ecosystem === null ? [] : [`${ecosystem} in the ecosystem`]),
          ].join(', ')}.`,
    openDrain: (names: string) =>
      `Of the vendors that give weights away, these drain closed rivals at an own cost below what rivals burn: ${names}.`,
    noOpenDrain:
      'No vendor that gives weights away makes its closed rivals burn more than it spends itself, as long as they do not react: the essay’s drain (E18) does not show here.',
    savingDrain: (names: string) => ` It costs them nothing on balance: ${names}.`,
  },
};

/** What every language has to say. */
export type Words = typeof en;
