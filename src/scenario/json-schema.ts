import { z } from 'zod';
import { quantitySpecOf, distributions, type QuantitySpec } from './quantity.js';
import { scenarioSchema } from './schema/scenario.js';
import { strategyNames } from './schema/vendor.js';

type Node = Record<string, unknown>;

/**
 * The format of scenarios as a JSON Schema, for editors: keys, choices, what each number means, its unit and bounds.
 *
 * Requires nothing but the format, since a scenario may extend another; what is missing, `outlast check` says.
 */
export function scenarioJsonSchema(): Node {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const spec = quantitySpecOf(zodSchema);
      if (spec !== undefined) Object.assign(jsonSchema, ofQuantity(spec));
      else if (jsonSchema.type === 'object') delete jsonSchema.required;
    },
  }) as Node & { properties: Record<string, Node> };
  const { properties } = schema;
  const vendor = entriesOf(properties['vendors']!);
  vendor.properties['strategy'] = { anyOf: [{ enum: [...strategyNames] }, { type: 'string', description: 'A name of `code`.' }] };
  orNull(properties['vendors']!);
  orNull(properties['segments']!);
  properties['extends'] = { type: 'string', description: 'A scenario in this folder: this one says only what differs.' };
  properties['set'] = { type: 'object', description: 'Dotted paths, with * for any key, and their new values.' };
  properties['code'] = {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Own strategies by name, and the files of their code.',
  };
  return { ...schema, title: 'Outlast scenario', required: ['format'] };
}

function ofQuantity(spec: QuantitySpec): Node {
  const bounds = {
    ...(spec.min !== undefined && { minimum: spec.min }),
    ...(spec.max !== undefined && { maximum: spec.max }),
  };
  const amount = { anyOf: [{ type: spec.integer === true ? 'integer' : 'number', ...bounds }, { type: 'string' }] };
  return {
    description: `${spec.doc} ${spec.unit === '1' ? '' : `In ${spec.unit}; `}${spec.role}.`,
    anyOf: [
      ...amount.anyOf,
      {
        type: 'object',
        required: ['value'],
        additionalProperties: false,
        properties: {
          value: amount,
          low: amount,
          high: amount,
          dist: { enum: [...distributions] },
          source: { type: 'string', description: 'Id of an evidence row, a citation, or `assumption`.' },
          note: { type: 'string' },
          hindsight: { type: 'boolean' },
        },
      },
    ],
  };
}

const entriesOf = (map: Node) => map['additionalProperties'] as Node & { properties: Record<string, Node> };

/** Null takes an entry of the extended scenario away. */
function orNull(map: Node): void {
  map['additionalProperties'] = { anyOf: [map['additionalProperties'], { type: 'null' }] };
}
