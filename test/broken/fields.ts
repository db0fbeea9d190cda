import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { z } from 'zod';
import { definition, schemaAt, type ProblemCode } from '../../src/documents/index.js';
import { quantitySpecOf, scenarioSchema, type QuantitySpec } from '../../src/scenario/index.js';
import { lineOf, type Broken } from './case.js';

/** A field of a document: where its key and its value are written, and what the schema makes of it. */
interface Field {
  readonly path: string;
  readonly key: readonly [number, number];
  readonly value: readonly [number, number];
  /** Whether its key begins a line. */
  readonly begins: boolean;
  readonly spec: QuantitySpec | undefined;
  readonly type: string;
  /** Whether the schema knows all keys beside it. */
  readonly closed: boolean;
}

/** What is written in place of a value, and the code of the problem that it makes; undefined where it makes none of that field. */
type Damage = readonly [name: string, replacement: (field: Field) => string | undefined, code: ProblemCode];

const quantity = (text: string) => (field: Field) => (field.spec === undefined ? undefined : text);
const typed = (type: string, text: string) => (field: Field) => (field.type === type ? text : undefined);

const damages: readonly Damage[] = [
  ['a list', quantity('[1, 2]'), 'wrong-type'],
  ['true', quantity('true'), 'wrong-type'],
  ['nothing', quantity('null'), 'wrong-type'],
  ['not-a-number', quantity('.nan'), 'not-a-number'],
  ['infinity', quantity('.inf'), 'not-a-number'],
  ['less than all', quantity('-.inf'), 'not-a-number'],
  ['a number too large for any', quantity('1e400'), 'not-a-number'],
  ['a word', quantity('plenty'), 'not-a-number'],
  ['an empty text', quantity("''"), 'not-a-number'],
  ['hexadecimal in quotes', quantity("'0x10'"), 'unknown-unit'],
  ['a control character', quantity('"1\\e[2J"'), 'control-character'],
  ['a unit that nobody knows', quantity('1 parsec'), 'unknown-unit'],
  ['a unit of something else', ({ spec }) => spec && (spec.unit === 'nat' ? '1 USD' : '1 nat'), 'wrong-unit'],
  ['less than the least', ({ spec }) => (spec?.min === undefined ? undefined : String(spec.min - 1)), 'out-of-range'],
  ['more than the most', ({ spec }) => (spec?.max === undefined ? undefined : String(spec.max + 1)), 'out-of-range'],
  ['a fraction of a whole', ({ spec }) => (spec?.integer === true ? '1.5' : undefined), 'not-whole'],
  ['a map without a value', quantity('{ low: 1, high: 2 }'), 'missing-key'],
  ['a range without its end', quantity('{ value: 1, low: 1 }'), 'missing-key'],
  [
    'a range out of order',
    ({ spec }) => (spec && (spec.min ?? 0) <= 0.5 ? '{ value: 0.75, low: 1, high: 0.5 }' : undefined),
    'bad-range',
  ],
  ['a spread without a range', quantity('{ value: 1, dist: normal }'), 'bad-distribution'],
  ['a spread that nobody knows', quantity('{ value: 1, low: 1, high: 1, dist: nromal }'), 'bad-choice'],
  ['a mistyped key', quantity('{ value: 1, soruce: assumption }'), 'unknown-key'],
  ['a row of evidence that is not there', quantity('{ value: 1, source: F9999 }'), 'unknown-source'],
  ['a number for its source', quantity('{ value: 1, source: 7 }'), 'wrong-type'],
  ['a near miss', ({ type }) => (type === 'enum' ? 'clsoed' : undefined), 'bad-choice'],
  ['a number for a choice', typed('enum', '7'), 'bad-choice'],
  ['a list for a choice', typed('enum', '[closed]'), 'bad-choice'],
  ['nothing for a choice', typed('enum', 'null'), 'bad-choice'],
  ['a number for a text', typed('string', '7'), 'wrong-type'],
  ['a map for a text', typed('string', '{ a: b }'), 'wrong-type'],
  ['a text for a map', typed('record', 'none'), 'wrong-type'],
  ['a list for a map', typed('record', '[1]'), 'wrong-type'],
  ['a list for a map of keys', typed('object', '[1]'), 'wrong-type'],
  ['a map for a list', typed('array', '{ a: 1 }'), 'wrong-type'],
];

/** A field is damaged in every way that fits it, one document for each; or with `every`, in each way for the nth field only. */
export function damagedFields(file: string, text: string, every = 1): Broken[] {
  const fields = fieldsOf(text);
  return damages.flatMap(([name, replacement, code], turn) =>
    fields
      .filter((field) => replacement(field) !== undefined)
      .filter((_, i) => (i + turn) % every === 0)
      .map((field) => ({
        name: `${file}, ${field.path}: ${name}`,
        text: text.slice(0, field.value[0]) + replacement(field)! + text.slice(field.value[1]),
        codes: [code],
        line: lineOf(text, field.value[0]),
      })),
  );
}

/** A key that is not known stands before every field whose key begins a line, near in spelling to it. */
export function keysBeside(file: string, text: string): Broken[] {
  return fieldsOf(text)
    .filter(({ begins, closed }) => begins && closed)
    .map(({ path, key }) => {
      const indent = text.slice(text.lastIndexOf('\n', key[0]) + 1, key[0]);
      const name = `${text.slice(...key)}x`;
      return {
        name: `${file}, beside ${path}: ${name}`,
        text: `${text.slice(0, key[0])}${name}: 1\n${indent}${text.slice(key[0])}`,
        codes: ['unknown-key' as const, ...(path === 'format' ? (['format-not-first'] as const) : [])],
        line: lineOf(text, key[0]),
      };
    });
}

/** Every key that the schema asks for is mistyped, so that it is missing and another one unknown. */
export function keysMissing(file: string, text: string): Broken[] {
  return fieldsOf(text)
    .filter(({ path, closed }) => closed && path !== 'format' && isRequired(path))
    .map(({ path, key }) => ({
      name: `${file}, without ${path}`,
      text: `${text.slice(0, key[0])}${text.slice(...key)}x${text.slice(key[1])}`,
      codes: ['unknown-key', 'missing-key'],
      line: lineOf(text, key[0]),
    }));
}

/** Whether the schema of what is above a path says nothing of what stands there where it is missing. */
function isRequired(path: string): boolean {
  const keys = path.split('.');
  const parent = schemaAt(scenarioSchema, keys.slice(0, -1));
  const def = parent && definition(parent);
  const type = def?.type === 'object' ? (def.shape[keys.at(-1)!] as z.core.$ZodTypes)._zod.def.type : undefined;
  return type !== undefined && !['default', 'prefault', 'optional'].includes(type);
}

function fieldsOf(text: string): Field[] {
  const found: Field[] = [];
  visit(parseDocument(text).contents as Node | null, [], text, found);
  return found;
}

function visit(node: Node | null, path: readonly string[], text: string, found: Field[]): void {
  if (isSeq(node)) node.items.forEach((item, i) => visit(item as Node, [...path, String(i)], text, found));
  if (!isMap(node)) return;
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    if (!isScalar(key) || value === null) continue;
    const at = [...path, String(key.value)];
    const field = fieldAt(at, key, value, text);
    if (field === undefined) continue;
    found.push(field);
    if (field.spec === undefined) visit(value, at, text, found);
  }
}

function fieldAt(path: readonly string[], key: Node, value: Node, text: string): Field | undefined {
  const schema = schemaAt(scenarioSchema, path);
  const parent = schemaAt(scenarioSchema, path.slice(0, -1));
  if (schema === undefined || parent === undefined) return undefined;
  const [from, to] = key.range!;
  const type = definition(schema).type;
  return {
    path: path.join('.'),
    key: [from, to],
    // A block ends where the next line begins: its last line break stays.
    value: [value.range![0], value.range![0] + text.slice(value.range![0], value.range![1]).trimEnd().length],
    begins: /(?:^|\n) *$/.test(text.slice(0, from)),
    spec: quantitySpecOf(schema),
    type,
    closed: definition(parent).type === 'object',
  };
}
