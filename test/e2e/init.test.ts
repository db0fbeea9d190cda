import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../src/scenario/index.js';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast init '));
afterAll(() => rmSync(folder, { recursive: true }));
const outlast = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });

describe('outlast init', () => {
  test('writes a market that runs, with the schema beside it', () => {
    expect(outlast('init', '--lang', 'en').stdout).toBe(
      'Wrote market.yaml, outlast.schema.json. Next: outlast run market.yaml\n',
    );
    expect(readFileSync(join(folder, 'market.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/outlast\.schema\.json\n/,
    );
    expect(JSON.parse(readFileSync(join(folder, 'outlast.schema.json'), 'utf8'))).toMatchObject({ title: 'Outlast scenario' });
    expect(outlast('run', 'market.yaml', '--replicates', '3', '--months', '12').status).toBe(0);
  });

  test('brings what a template extends, and writes over nothing unasked', () => {
    expect(outlast('init', 'many-heads').status).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['many-heads.yaml', 'market.yaml', 'outlast.schema.json', 'superpower.yaml']);
    expect(outlast('check', 'many-heads.yaml').status).toBe(0);
    const again = outlast('init', 'many-heads', '--lang', 'en');
    expect([again.status, again.stderr]).toEqual([
      2,
      'many-heads.yaml, superpower.yaml: there already; --force writes over it\n',
    ]);
    expect(outlast('init', 'many-heads', '--force').status).toBe(0);
    const unknown = outlast('init', 'many-head', '--lang', 'en');
    expect([unknown.status, unknown.stderr]).toEqual([2, 'no template is called many-head; did you mean many-heads?\n']);
  });
});

describe('the JSON Schema', () => {
  const schema = z.fromJSONSchema(scenarioJsonSchema() as never);
  const files = ['templates', 'scenarios'].flatMap((where) => readdirSync(where).map((file) => join(where, file)));

  test.each(files)('accepts %s', (file) => {
    expect(schema.safeParse(parse(readFileSync(file, 'utf8'))).error?.issues).toBeUndefined();
  });

  test('refuses what the format does not know', () => {
    const document = parse(readFileSync('templates/market.yaml', 'utf8')) as Record<string, object>;
    for (const wrong of [{ horizn: 3 }, { horizon: { low: 3 } }, { format: 'outlast/scenario@9' }, { workloads: 'general' }]) {
      expect(schema.safeParse({ ...document, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  test('is what outlast schema prints', () => {
    expect(JSON.parse(outlast('schema').stdout)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});
