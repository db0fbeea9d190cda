/** What help says of the program, its commands, their flags and arguments. */
export const en = {
  examples: 'Examples',
  outlast: {
    brief: 'Open or close, and who outlasts whom? A simulator of fiercely contested software markets.',
    notes: [
      'Exit codes: 0 ok, 1 internal error, 2 usage, 3 document invalid, 4 a check of verify fails, 5 run stopped by an invariant, 130 interrupted.',
      'Makes no network connection and collects nothing.',
    ],
  },
  verify: {
    brief: 'Show that the engine reproduces published results, closed forms and theorems',
    whole: [
      'Sets the engine to special cases of which the result is known, runs it, and compares: expected, obtained, tolerance, source.',
      'Exits with 4 where any check fails. Cases of your own: copy one from verify/published.yaml and change its inputs.',
    ],
    cases: 'Check the cases of this document (outlast/verify@1) instead of those that ship',
  },
  shared: {
    number: 'NUMBER',
    assignment: 'PATH=VALUE',
    set: 'Change one value; may be repeated',
    json: (kind: string) => `One document outlast/${kind}@1 on stdout`,
    allowCode: 'Load the code of strategies that the scenario names; read it first',
    lang: "Language of the answer and of this help, instead of the system's",
    file: 'Scenario file (YAML)',
    store: 'Store of results; .outlast/results.duckdb in this folder unless said',
  },
  run: {
    brief: 'Play a scenario many times and say who lasts, who leads, who drains whom, and what that rests on',
    whole: [
      'Plays a scenario many times and says who lasts, who leads, who drains whom, and what that rests on.',
      'With --from, continues a snapshot; drain and the weighing of assumptions are runs of their own, from the start.',
    ],
    replicates: 'How many times the market is played; 200 unless said',
    seed: 'Seed of all luck; 1 unless said',
    months: "Months to play, instead of the scenario's horizon",
    fidelity: 'Expected flows, exact random counts (stochastic, unless said), or person by person: slow, for small markets',
    from: 'Continue what outlast snapshot wrote, instead of playing FILE; --set then holds from there on',
    threads: 'Threads; they change no byte of the answer',
    reactions:
      'Also tell drain when rivals match or reply as best they can, worst survival, and what the same money moves on each criterion; takes several times as long',
    csv: "Write every replicate's outcomes as a table",
    parquet: 'The same as Parquet',
    store: 'Keep outcomes in a store and play only what it does not have; beside the scenario unless said',
    resume: 'Go on with what a store has: the same as --store',
    shard: 'Play only a part of the replicates, such as 2/8, or auto: the one that the scheduler of an array says',
    into: 'Folder for the file of a shard; .outlast/shards beside the scenario unless said',
    svg: 'Draw the shares of usage month by month, with the spread of runs',
  },
  sql: {
    brief: 'Ask the stored results in SQL',
    whole: [
      'Asks the stored results in SQL, which reads and never writes. The view results has a row for every run, replicate, vendor',
      'and metric; inputs has what was changed of each scenario; docs/store.md has the tables behind them.',
    ],
    csv: 'Comma-separated values',
    query: 'The question',
  },
  export: {
    brief: 'Write all stored results to one file, sorted by key',
    whole: [
      'Writes all stored results to one file, sorted by key, replicate, vendor and metric: the same results are the same bytes,',
      'however often the runs were broken off, and in whatever shards.',
    ],
    parquet: 'File to write as Parquet',
    csv: 'File to write as comma-separated values',
  },
  replay: {
    brief: 'Play one stored replicate again, in full',
    whole: [
      'Plays one stored replicate again, in full: as outlast run tells a single one, without drain and assumptions.',
      'Exits with 4 where it comes to anything else than what is kept, to the last bit.',
    ],
    row: 'KEY:REPLICATE as outlast sql tells them; the beginning of the key is enough',
  },
  collect: {
    brief: 'Take shards that machines have played into the store',
    whole: [
      'Takes shards that outlast run --shard has written into the store, once each, whatever the order.',
      'All shards together are the very run that one machine would have played.',
    ],
    missing: 'Only say which shards are not there yet, separated by commas',
    folder: 'Folder of shards',
  },
  gc: {
    brief: 'Discard stored runs and give back their room',
    whole: ['Discards the stored runs that are named, all of them if several ways agree, and writes the rest anew.'],
    olderThan: 'Runs that were added more days ago',
    scenario: 'Runs of the scenario whose hash begins so',
    all: 'All runs',
    dryRun: 'Say what would go, and change nothing',
  },
  migrate: {
    brief: 'Bring a document of an older format to the one of this version',
    whole: [
      'Brings a document of an older format to the one of this version; comments stay. So far there is one version of each.',
    ],
    file: 'Document (YAML)',
  },
  snapshot: {
    brief: 'Play a scenario to the end of a month and write down where every replicate is; outlast run --from goes on',
    whole: [
      'Plays a scenario to the end of a month and writes down where every replicate is.',
      'outlast run --from then goes on: the same bytes as without a break, or another policy from there on with --set.',
    ],
    month: 'Month at whose end the snapshot is taken',
    output: 'File to write',
  },
  check: {
    brief: 'Check a scenario: every problem with its place, and where each number comes from',
    whole: ['Checks a scenario: every problem with its place, and where each number comes from.'],
    sources: 'List every number with its range and what it rests on',
  },
  discover: {
    brief: 'Find out under which inputs of a table an outcome happens, and say it as a box',
    whole: [
      'Searches a table (CSV, Parquet, or what outlast run --csv writes) for boxes in which an outcome is dense: scenario discovery.',
      'PRIM peels thin slices off and tells its trajectory; CART cuts the table into a tree. How far each side of a box can be trusted',
      'is told by its quasi-p, by shuffled tables (family-wise) and by redrawn ones (how often it comes again).',
      'An outcome compares columns: <, <=, >, >=, ==, != with and, or, not and parentheses; words in quotes, odd names in backticks.',
    ],
    file: 'Table (CSV or Parquet)',
    inputs: 'Columns to search, with commas between them; all that the outcome does not read unless said',
    outcome: 'What happens or not in a row, such as "survival.meta < 0.5"',
    method: 'Patient rule induction (prim, unless said) or a classification tree (cart)',
    threshold: 'Density that a box is to have; without it the box with most cases beyond chance is taken',
    alpha: 'Part of the box that a peel takes away; 0.05 unless said',
    minimum: 'Rows that a box has at least; 1 % of the table and no fewer than 10 unless said',
    boxes: 'Boxes at most; 3 unless said',
    resamples: 'Tables redrawn and shuffled to tell trust; 100 unless said, 0 for none',
    write: 'Write the first box as a scenario that extends --base',
    base: 'Scenario on which --write puts the box',
  },
  optimize: {
    brief: 'Search ranges of numbers for what serves a vendor best, over many worlds',
    whole: [
      'Searches ranges of numbers for what serves a vendor best (CMA-ES), every candidate under the same luck: on average, in the',
      'worst tenth of worlds, or with the least regret in any. The best is then played against the start in worlds that the search',
      'has not seen, for in its own the best of many is flattered by luck.',
    ],
    vendor: 'Vendor that is to be served',
    over: 'Numbers that may be chosen, with the ends of their ranges; commas between several',
    objective: 'What counts over worlds: mean (unless said), worst-decile, or regret (minimax)',
    metric: 'Outcome of the vendor that is to be high; profit_npv unless said',
    budget: 'Candidates at most; 200 unless said',
    replicates: 'Worlds in which every candidate is played; 20 unless said',
  },
  diversity: {
    brief: 'Find out which outcomes can be had at all, the rare ones too',
    whole: [
      'Looks for inputs under which outcomes differ (pattern space exploration): cuts outcomes into cells and breeds points from those',
      'cells that were hit least, so that rare outcomes are found that as many points drawn evenly would miss.',
    ],
    over: 'Numbers that may move, with the ends of their ranges; commas between several',
    patterns: 'Outcomes that are cut into cells; NAME:LOW..HIGH where it is no share or chance',
    cells: 'Cells along each outcome; 20 unless said',
    budget: 'Points that are played at most; 500 unless said',
    replicates: "Runs over which a point's outcomes are averaged; 5 unless said",
  },
  strategies: {
    brief: 'Say in words what each strategy watches and does',
    whole: ['Says in words what each shipped strategy, or the one named, watches and does.'],
    name: 'Name of one strategy',
  },
  init: {
    brief: 'Write a scenario to begin with into this folder, and the schema that lets editors help',
    whole: ['Writes a scenario to begin with into this folder, with whatever it extends, and the schema that lets editors help.'],
    force: 'Write over files that are there',
    template: 'market (a small one to begin with), or a shipped scenario',
  },
  schema: {
    brief: 'Print the JSON Schema of scenarios, for editors',
    whole: [
      'Prints the JSON Schema of scenarios. Editors complete and check a file whose first line is',
      '  # yaml-language-server: $schema=./outlast.schema.json',
    ],
  },
  explain: {
    brief: 'Say what the code of a problem means, with an example and what helps',
    whole: ['Says what the code of a problem means, with an example and what helps; without a code, what there are.'],
    code: 'Code as it stands before the sentence, such as unknown-key',
  },
  completion: {
    brief: 'Print the script that lets a shell complete commands, flags and names',
    whole: [
      'Prints the script that lets a shell complete commands, flags, names and scenario files. To have it in every shell,',
      'put the line of your shell into its start-up file; outlast must be on the PATH.',
      '  bash, ~/.bashrc                  source <(outlast completion bash)',
      '  zsh,  ~/.zshrc, after compinit   source <(outlast completion zsh)',
      '  fish, ~/.config/fish/config.fish outlast completion fish | source',
    ],
    shell: 'bash, zsh or fish',
  },
};

export type Help = typeof en;
