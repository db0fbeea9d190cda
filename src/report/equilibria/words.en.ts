import type { AdviceLever, Climate, ContrastSide, Position, Premises, Stability, Surroundings } from '../../argument/index.js';

type Names<K extends string> = Readonly<Record<K, string>>;

export const en = {
  title: '# Equilibria: is open the best response, and what if everybody is open?',
  other: '[简体中文](equilibria.zh.md)',
  intro: (engine: string, seed: number, command: string) =>
    `The essay says that the way to take differs from case to case but that open has the advantage (E19), and asks what to do if everybody is open (E21). This page is what ${engine} finds with seed ${seed}. Written by \`${command}\`; how it is had stands in [games](games.md#what-pays-where).`,
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
  figureTitle: (market: string) => `${market}: what the best open way gains on the best closed one`,
  figureSubtitle:
    'Present value of profits; rivals as they are; by position and climate; bars from intervals that hold at once at 95 %',
  figureAxis: 'gain of open over closed',
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
    'From three positions that are all open, or all closed, one after another turns to its best response, in a normal climate among other vendors as they are, until nobody gains: a pure equilibrium of the mean profits in the worlds of the search. Beside it, what the best further turn gains in the other worlds.',
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
  disclaimer: 'A thought experiment on the assumptions listed, not a forecast of any named company, not investment advice.',
};

/** A part of one as per cent. */
export const part = (share: number): string => `${Math.round(100 * share)} %`;

/** What every language has to say of equilibria. */
export type EquilibriaWords = typeof en;
