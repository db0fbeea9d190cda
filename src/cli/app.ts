import { buildApplication, buildRouteMap } from '@stricli/core';
import { checkCommand } from './check.js';
import { version } from './engine.js';
import { initCommand } from './init.js';
import { runCommand } from './run.js';
import { schemaCommand } from './schema.js';
import { snapshotCommand } from './snapshot.js';
import { strategiesCommand } from './strategies.js';

const routes = buildRouteMap({
  routes: {
    run: runCommand,
    snapshot: snapshotCommand,
    check: checkCommand,
    strategies: strategiesCommand,
    init: initCommand,
    schema: schemaCommand,
  },
  docs: {
    brief: 'Open or close, and who outlasts whom? A simulator of fiercely contested software markets.',
    fullDescription: [
      'Open or close, and who outlasts whom? A simulator of fiercely contested software markets.',
      '',
      'Examples',
      '  outlast run scenarios/llm-2024.yaml',
      '  outlast run scenarios/llm-2024.yaml --set vendors.meta.strategy=closed-premium',
      '  outlast check scenarios/llm-2024.yaml --sources',
      '  outlast strategies price-war',
      '  outlast init market',
      '',
      'Exit codes: 0 ok, 1 internal error, 2 usage, 3 document invalid, 5 run stopped by an invariant, 130 interrupted.',
      'Makes no network connection and collects nothing.',
    ].join('\n'),
  },
});

export const app = buildApplication(routes, {
  name: 'outlast',
  versionInfo: { currentVersion: version },
  scanner: { caseStyle: 'allow-kebab-for-camel' },
});
