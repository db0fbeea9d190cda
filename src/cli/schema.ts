import { buildCommand } from '@stricli/core';
import { scenarioJsonSchema } from '../scenario/index.js';
import { guarded } from './failure.js';

/** The JSON Schema of scenarios, as text. */
export const schemaText = (): string => `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`;

export const schemaCommand = buildCommand<object>({
  func: () => guarded(async () => void process.stdout.write(schemaText())),
  parameters: { flags: {} },
  docs: {
    brief: 'Print the JSON Schema of scenarios, for editors',
    fullDescription: [
      'Prints the JSON Schema of scenarios. Editors complete and check a file whose first line is',
      '  # yaml-language-server: $schema=./outlast.schema.json',
      '',
      'Examples',
      '  outlast schema > outlast.schema.json',
    ].join('\n'),
  },
});
