import { buildApplication, buildRouteMap } from '@stricli/core';
import { argueCommand } from './argue.js';
import { checkCommand } from './check.js';
import { collectCommand } from './collect.js';
import { compareCommand } from './compare.js';
import { completionCommand } from './completion.js';
import { version } from './engine.js';
import { diversityCommand } from './diversity.js';
import { discoverCommand } from './discover.js';
import { initCommand } from './init.js';
import { explainCommand } from './explain.js';
import { optimizeCommand } from './optimize.js';
import { exportCommand } from './export.js';
import { gcCommand } from './gc.js';
import { migrateCommand } from './migrate.js';
import { describe } from './parameters.js';
import { replayCommand } from './replay.js';
import { runCommand } from './run.js';
import { schemaCommand } from './schema.js';
import { sensitivityCommand } from './sensitivity.js';
import { snapshotCommand } from './snapshot.js';
import { sqlCommand } from './sql.js';
import type { Speech } from './speech.js';
import { strategiesCommand } from './strategies.js';
import { sweepCommand } from './sweep.js';
import { verifyCommand } from './verify.js';

const commands = {
  run: runCommand,
  snapshot: snapshotCommand,
  compare: compareCommand,
  sweep: sweepCommand,
  sensitivity: sensitivityCommand,
  argue: argueCommand,
  check: checkCommand,
  verify: verifyCommand,
  discover: discoverCommand,
  optimize: optimizeCommand,
  diversity: diversityCommand,
  sql: sqlCommand,
  export: exportCommand,
  replay: replayCommand,
  collect: collectCommand,
  gc: gcCommand,
  migrate: migrateCommand,
  strategies: strategiesCommand,
  init: initCommand,
  schema: schemaCommand,
  explain: explainCommand,
  completion: completionCommand,
};

const examples = [
  'run scenarios/llm-2024.yaml',
  'run scenarios/llm-2024.yaml --set vendors.meta.strategy=closed-premium',
  'check scenarios/llm-2024.yaml --sources',
  'compare scenarios/llm-2024.yaml --vary vendors.meta.strategy=open-weights,closed-subsidy',
  'sweep scenarios/superpower.yaml --design designs/essay-grid.yaml --fidelity mean-field',
  'sensitivity scenarios/superpower.yaml --output survival.ash',
  'argue --store',
  'verify',
  'discover runs.csv --inputs runway.meta,morale.meta --outcome "survival.meta == 1"',
  'strategies price-war',
  'init market',
];

/** The command line in one language. */
export function appIn(speech: Speech) {
  const { brief, notes } = speech.help.outlast;
  const routes = Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, command(speech)]));
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
