/** The gallery, the tour, the claims. */
export const places = {
  gallery: {
    title: 'Open or close, and who outlasts whom?',
    lead: 'Outlast plays a fiercely contested software market month by month: vendors, cash, morale, builders, the funding climate. Move something, and the market answers.',
    tryIt: 'Try it here',
    whatIf: (vendor: string) => `What if ${vendor} …`,
    opens: 'gives its weights away',
    closes: 'stays closed',
    asBefore: 'does as it did',
    toTour: 'Follow the argument',
    toSandbox: 'Go on in the sandbox',
    examples: 'Worked examples',
    examplesLead: 'One for each position in each kind of market.',
    structures: {
      superpower: ['One superpower, many strong', 'six vendors that differ in strategy alone'],
      'many-heads': ['Many heads abreast', 'the same six with equal shares'],
      'llm-2024': ['Language models, mid-2024', 'abroad: the flagship, from evidence'],
      'llm-china-2024': ['China, mid-2024', 'many heads under export control'],
    } as Readonly<Record<string, readonly [string, string]>>,
    positions: { leader: 'The leader', challenger: 'The challenger', newcomer: 'The small one' } as Readonly<
      Record<string, string>
    >,
    question: (vendor: string, strategy: string) => `${vendor}: what if “${strategy}”?`,
    others: 'Other markets',
    own: 'Your own market',
    ownText: 'A small market to begin with: two closed vendors and an open one.',
  },
  tour: {
    title: 'The argument, step by step',
    chapter: (n: number, of: number) => `Chapter ${n} of ${of}`,
    next: 'Next',
    back: 'Back',
    essay: 'The essay says',
    claim: (id: string) => `Claim ${id}`,
    found: 'What Outlast finds',
    tryThis: 'Try this',
    asIs: 'as it is',
    end: 'Now your own market',
    endText:
      'Everything you have seen is one file of text. Begin with a small market, change names and numbers, and ask the same questions of it.',
    take: 'Open my market',
    contents: 'Chapters',
  },
  claims: {
    title: 'The essay’s claims, tested',
    lead: 'Each claim has verdicts: does it follow, under the essay’s premises, and does it hold, under those of surveys; against closed vendors that do not look ahead, and against such that do. The chance that any of them is wrong is at most 5 %.',
    verdicts: { supported: 'supported', refuted: 'refuted', depends: 'depends', undetermined: 'undetermined' } as Readonly<
      Record<string, string>
    >,
    premises: { essay: 'essay', survey: 'surveys' } as Readonly<Record<string, string>>,
    plays: { myopic: 'myopic rivals', 'forward-looking': 'rivals that look ahead' } as Readonly<Record<string, string>>,
    refutedBy: (what: string) => `What would refute it: ${what}`,
    matters: (least: number, unit: string, because: string) => `True from ${least} on (${unit}). ${because}`,
    restsOn: 'Rests on',
    rows: 'Verdicts',
    untried: 'Not tried yet in the words that it has now: outlast argue does.',
    market: 'market',
    effect: 'effect',
    worlds: 'worlds',
    filter: 'Show',
    all: 'all',
    testHere: 'Test it on the market in the sandbox',
    here: (verdict: string, holds: string, worlds: number) =>
      `On your market: ${verdict}; it holds in ${holds} of ${worlds} worlds.`,
    weak: 'A small trial of at most 480 runs; outlast argue plays more.',
  },
};
