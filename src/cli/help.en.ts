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
    svg: 'Draw the shares of usage month by month, with the spread of runs',
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
  compare: {
    brief: 'Play strategies, or anything else, under the same luck and say which does better, or that it is too close to call',
    whole: [
      'Plays variants of a scenario under the same luck and tells the difference of every pair, with an interval.',
      'Goes on until every interval is narrow enough or the budget ends; intervals hold at 95 % whenever one stops.',
      'Variants are other policies in the same market: brand is that of the scenario as it stands.',
    ],
    vary: 'Values of one path, such as vendors.meta.strategy=open-weights,hold; repeated, every combination is a variant',
    metric: 'Metrics such as survival.meta or business_share.meta@24; survival of whoever is varied unless said',
    precision: "Width at which an interval is narrow enough, in the metric's own unit; 0.02 unless said",
    budget: 'Most runs of every variant; 2000 unless said',
  },
  sweep: {
    brief: 'Play a scenario at every point of a design: all combinations, or an even sample of them',
    whole: [
      'Plays a scenario at every point of a design (outlast/design@1): factorial, lhs, sobol, saltelli or morris, over any path.',
      'Every point has the same luck. The factor scenario names scenarios beside FILE; levels may set several paths at once.',
    ],
    design: 'Document of the design: factors, points, replicates, metrics',
    replicates: 'Runs of every point, instead of what the design says',
    fidelity: 'Exact random counts (stochastic, unless said), or expected flows, one run a point',
    seed: 'Seed of the design and of all luck, instead of what the design says',
    csv: 'Write a row for every point, replicate and metric',
  },
  sensitivity: {
    brief: 'Say which uncertain numbers the answer hangs on, how surely, and whether enough was tried',
    whole: [
      'Varies inputs over their ranges by a design and tells how much of an output each is responsible for, with bootstrap intervals.',
      'Of a scenario, or of a function of your own: --write the points, evaluate them, hand over --inputs and --outputs.',
    ],
    over: 'What varies: numbers over their ranges, choices (PATH=a|b), uncertain (all that is), luck; with * as one group; uncertain unless said',
    output: 'Metrics such as survival.meta, hhi, business_share.openai@12, or @* for every month; survival of all unless said',
    method:
      'Elementary effects for many inputs (morris, unless said), variance by input and pair (sobol), whole distributions (delta)',
    sample: 'Trajectories (20 unless said), base points (256; powers of two are best), or points (1024)',
    second: 'Also tell pairs of inputs, with sobol; takes nearly twice as many points',
    replicates: 'Runs of every point, the same luck at each; 20 unless said, one in mean-field',
    fidelity: 'Expected flows (mean-field, unless said), or exact random counts',
    seed: 'Seed of the design, of luck and of resampling; 1 unless said',
    write: 'Write the points of a design as a table, for a function of your own',
    inputsFrom: 'Document of a design (outlast/design@1): its factors, their ranges and groups',
    inputs: 'Table of points that --write wrote',
    outputs: "Table of your function's outputs, a row for each point",
    design: 'What the points are (saltelli, unless said); sample is any independent sample, for delta',
  },
  check: {
    brief: 'Check a scenario: every problem with its place, and where each number comes from',
    whole: ['Checks a scenario: every problem with its place, and where each number comes from.'],
    sources: 'List every number with its range and what it rests on',
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
