import { definition, keysOf, schemaAt } from '../../documents/index.js';
import { documentationZh, licencePresetNames, quantitySpecOf, scenarioSchema, strategyNames } from '../../scenario/index.js';
import type { Asks, Completion } from '../protocol/messages.js';

type Asked = Asks['complete']['given'];

const ofQuantity = ['value', 'low', 'high', 'dist', 'source', 'note', 'hindsight'];

/** What may stand where the cursor is: keys of the map it is in, or what its key may say. */
export function complete({ text, offset, language }: Asked): Asks['complete']['answer'] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const word = /[\w.-]*$/.exec(line)![0];
  const from = offset - word.length;
  const within = line.slice(0, line.length - word.length);
  const above = parentsOf(text, start, indentOf(line));
  const key = /(?:^|[{,])\s*([\w.-]+):\s*$/.exec(within)?.[1];
  const inside = flowParents(within);
  const path = [...above, ...inside];
  const options = key === undefined ? keysAt(path, language) : valuesAt([...path, key]);
  return { from, options };
}

const indentOf = (line: string): number => /^[\s-]*/.exec(line)![0].length;

/** Keys of the maps that hold a line, by their indentation. */
function parentsOf(text: string, start: number, indent: number): string[] {
  const path: string[] = [];
  let least = indent;
  const lines = text.slice(0, start).split('\n');
  for (let i = lines.length - 2; i >= 0 && least > 0; i--) {
    const found = /^([\s-]*)([\w.-]+):/.exec(lines[i]!);
    if (found === null || found[1]!.length >= least) continue;
    least = found[1]!.length;
    path.unshift(found[2]!);
  }
  return path;
}

/** Keys of the maps in braces that are still open. */
function flowParents(line: string): string[] {
  const path: string[] = [];
  for (const [, key, close] of line.matchAll(/([\w.-]+):\s*\{|(\})/g)) {
    if (close === undefined) path.push(key!);
    else path.pop();
  }
  return path;
}

function keysAt(path: readonly string[], language: Asked['language']): Completion[] {
  const schema = schemaAt(scenarioSchema, path);
  if (schema === undefined) return [];
  if (quantitySpecOf(schema) !== undefined) return ofQuantity.map((label) => ({ label, detail: '', kind: 'key' }));
  return keysOf(schema).map((label) => ({ label, detail: detailOf([...path, label], language), kind: 'key' }));
}

/** What a number means, and in which unit it is read. */
function detailOf(path: readonly string[], language: Asked['language']): string {
  const schema = schemaAt(scenarioSchema, path);
  const spec = schema && quantitySpecOf(schema);
  if (spec === undefined) return '';
  const starred = path.map((key, i) => (isFree(path.slice(0, i)) ? '*' : key)).join('.');
  const meaning = language === 'en' ? spec.doc : (documentationZh[starred] ?? spec.doc);
  return spec.unit === '1' ? meaning : `${spec.unit} · ${meaning}`;
}

function isFree(path: readonly string[]): boolean {
  const schema = schemaAt(scenarioSchema, path);
  return schema !== undefined && definition(schema).type === 'record';
}

function valuesAt(path: readonly string[]): Completion[] {
  const values = (all: readonly string[]): Completion[] => all.map((label) => ({ label, detail: '', kind: 'value' }));
  if (path.at(-1) === 'strategy') return values(strategyNames);
  if (path.at(-1) === 'licence') return values([...licencePresetNames, 'terms']);
  const schema = schemaAt(scenarioSchema, path);
  if (schema === undefined) return [];
  const def = definition(schema);
  if (def.type === 'enum') return values(Object.values(def.entries).map(String));
  return def.type === 'boolean' ? values(['true', 'false']) : [];
}
