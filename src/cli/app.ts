import { buildApplication, buildCommand, buildRouteMap, type Command, type CommandContext } from '@stricli/core';
import { version } from './engine.js';
import { describe } from './parameters.js';
import type { Speech } from './speech.js';

type InSpeech = (speech: Speech) => Command<CommandContext>;

/** Every command, loaded when it is asked for: none waits for what another needs. */
const commands: Readonly<Record<Exclude<keyof Speech['help'], 'examples' | 'outlast' | 'shared'>, () => Promise<InSpeech>>> = {
  run: async () => (await import('./run.js')).runCommand,
  snapshot: async () => (await import('./snapshot.js')).snapshotCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  sweep: async () => (await import('./sweep.js')).sweepCommand,
  sensitivity: async () => (await import('./sensitivity.js')).sensitivityCommand,
  argue: async () => (await import('./argue.js')).argueCommand,
  report: async () => (await import('./report.js')).reportCommand,
  check: async () => (await import('./check.js')).checkCommand,
  evidence: async () => (await import('./evidence.js')).evidenceCommand,
  scenario: async () => (await import('./scenario.js')).scenarioCommand,
  fit: async () => (await import('./fit.js')).fitCommand,
  backtest: async () => (await import('./backtest.js')).backtestCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  discover: async () => (await import('./discover.js')).discoverCommand,
  optimize: async () => (await import('./optimize.js')).optimizeCommand,
  diversity: async () => (await import('./diversity.js')).diversityCommand,
  game: async () => (await import('./game.js')).gameCommand,
  equilibria: async () => (await import('./equilibria.js')).equilibriaCommand,
  solve: async () => (await import('./solve.js')).solveCommand,
  sql: async () => (await import('./sql.js')).sqlCommand,
  export: async () => (await import('./export.js')).exportCommand,
  diff: async () => (await import('./diff.js')).diffCommand,
  replay: async () => (await import('./replay.js')).replayCommand,
  collect: async () => (await import('./collect.js')).collectCommand,
  gc: async () => (await import('./gc.js')).gcCommand,
  migrate: async () => (await import('./migrate.js')).migrateCommand,
  strategies: async () => (await import('./strategies.js')).strategiesCommand,
  init: async () => (await import('./init.js')).initCommand,
  schema: async () => (await import('./schema.js')).schemaCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  studio: async () => (await import('./studio.js')).studioCommand,
  completion: async () => (await import('./completion.js')).completionCommand,
};

const examples = [
  'run scenarios/llm-2024.yaml',
  'run scenarios/llm-2024.yaml --set vendors.meta.strategy=closed-premium',
  'check scenarios/llm-2024.yaml --sources',
  'compare scenarios/llm-2024.yaml --vary vendors.meta.strategy=open-weights,closed-subsidy',
  'sweep scenarios/superpower.yaml --design designs/essay-grid.yaml --fidelity mean-field',
  'sensitivity scenarios/superpower.yaml --output survival.ash',
  'argue --store',
  'report scenarios/superpower.yaml -o report.html',
  'evidence enterprise_share',
  'backtest',
  'verify',
  'discover runs.csv --inputs runway.meta,morale.meta --outcome "survival.meta == 1"',
  'solve game.nfg',
  'game scenarios/llm-2024.yaml --strategies open-weights,closed-premium --players meta,openai',
  'equilibria --store',
  'strategies price-war',
  'init market',
  'studio',
];

/** What stands for a command of which only the name and the brief are asked. */
const told = (brief: string): Command<CommandContext> =>
  buildCommand({ func: () => {}, parameters: { positional: { kind: 'tuple', parameters: [] } }, docs: { brief } });

/** The command line in one language, with all that the command which is asked for can do; of the others it has what they are for. */
export async function appIn(speech: Speech, asked: string | undefined) {
  const { brief, notes } = speech.help.outlast;
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const routes = Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) => [name, name === asked ? (await commands[name]())(speech) : told(speech.help[name].brief)] as const,
      ),
    ),
  );
  return buildApplication(
    buildRouteMap({
      routes,
      docs: { brief, fullDescription: [describe(speech, [brief], examples), '', ...notes].join('\n') },
    }),
    {
      name: 'outlast',
      versionInfo: { currentVersion: version },
      scanner: { caseStyle: 'allow-kebab-for-camel' },
      localization: { text: speech.usage },
    },
  );
}
