import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { engine } from '../../src/files/index.js';
import { loadScenario, simulate } from '../../src/index.js';
import { svgFile } from '../../src/print/index.js';
import { shareFan } from '../../src/report/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/bin/outlast.js');
const file = 'scenarios/llm-2024.yaml';
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  });
const small = ['--replicates', '7', '--months', '18'];

interface RunDocument {
  readonly schema: string;
  readonly seed: number;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly data: {
    readonly replicates: number;
    readonly outcomes: readonly Record<string, unknown>[];
    readonly series: readonly {
      readonly vendor: string | null;
      readonly metric: string;
      readonly months: readonly number[];
      readonly mean: readonly unknown[];
    }[];
  };
}

describe('outlast run --json', () => {
  const once = outlast('run', file, ...small, '--threads', '1', '--json');
  const document = JSON.parse(once.stdout) as RunDocument;

  test('is one document in the envelope, with every metric of every vendor', () => {
    expect(once.status).toBe(0);
    expect(once.stderr).toBe('');
    expect(document.schema).toBe('outlast/run@1');
    expect(document.scenario.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(document.data.replicates).toBe(7);
    const metrics = new Set(document.data.outcomes.filter((row) => row['vendor'] === 'meta').map((row) => String(row['metric'])));
    expect([...metrics].sort()).toEqual(
      (
        'advertising builder_share builders business_share capability capability_lead cash comeback consumer_share cost_per_retained_builder cumulative_burn drain_ratio ' +
        'exit_month morale morale_drain own_cost_delta profit_npv retention_api retention_local rivals_drain runway survival'
      )
        .split(' ')
        .sort(),
    );
    const market = document.data.outcomes.filter((row) => row['vendor'] === null).map((row) => row['metric']);
    expect(market).toEqual(['hhi', 'open_closed_gap', 'consumer_surplus', 'initiative', 'tipping_month']);
    for (const row of document.data.outcomes) {
      expect(Object.keys(row).filter((key) => key !== 'reasons')).toEqual([
        'vendor',
        'metric',
        'unit',
        'mean',
        'low',
        'high',
        'median',
        'n',
        'se',
        'mean_low',
        'mean_high',
      ]);
    }
    for (const series of document.data.series) expect(series.mean).toHaveLength(series.months.length);
  });

  test('is the same bytes again, with two threads', () => {
    expect(outlast('run', file, ...small, '--threads', '2', '--json').stdout).toBe(once.stdout);
  });

  test('changes with the seed, and names no host, time or path', () => {
    expect(outlast('run', file, ...small, '--seed', '2', '--json').stdout).not.toBe(once.stdout);
    expect(once.stdout).not.toContain(root);
  });

  test('is the same bytes on every Node: the digest of a fixed run', () => {
    const digest = createHash('sha256').update(JSON.stringify(document.data)).digest('hex');
    expect(digest).toBe(readFileSync(join(root, 'test/e2e/run.sha256'), 'utf8').trim());
  });
});

describe('the answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlast picture '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const picture = join(folder, 'shares.svg');
  const { stdout } = outlast('run', file, '--svg', picture);

  test('says who lasts, who leads, who drains whom, what it rests on, how sure it is, and what it is not', () => {
    for (const part of [
      'In short',
      'Who is still there at the end',
      'of 20 runs',
      'three criteria',
      'What each drained from its closed rivals',
      'n = 20',
      'What this rests on',
      'No published figure gives any vendor’s cash',
      'Loop gain',
      'not a forecast of any named company, not investment advice',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  test('is the one that the README shows, and so are its pictures', async () => {
    const shown = /<!-- answer -->\n```\n([^]*?)\n```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
    expect(stdout.trimEnd()).toBe(shown);
    expect(readFileSync(picture, 'utf8') === readFileSync(join(root, 'docs/shares.en.svg'), 'utf8')).toBe(true);
    const scenario = await loadScenario(join(root, file));
    const result = await simulate(scenario, { without: new Set(['drain', 'assumptions']) });
    const chinese = await svgFile(shareFan(scenario, result, 1, engine, 'zh-Hans'));
    expect(chinese === readFileSync(join(root, 'docs/shares.zh.svg'), 'utf8')).toBe(true);
  });
});

describe('mistakes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlast cli '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (text: string): string => {
    const path = join(folder, 'market.yaml');
    writeFileSync(path, text);
    return path;
  };

  test('in a document are all reported at once, with places, and exit 3', () => {
    const text = readFileSync(join(root, file), 'utf8')
      .replace('strategy: hybrid', 'strategy: hybird')
      .replace('staff: { value: 80', 'stafff: { value: 80');
    const { status, stderr, stdout } = outlast('run', written(text));
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/market\.yaml:\d+:\d+ bad-choice: vendors\.mistral\.strategy: .*hybrid/);
    expect(stderr).toMatch(/market\.yaml:\d+:\d+ unknown-key: vendors\.mistral\.stafff: .*staff/);
    expect(stderr).toContain('missing-key');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('of an unknown format, a wrong unit and an unknown source are coded', () => {
    expect(outlast('check', written('format: outlast/scenario@9\n')).stderr).toContain('unknown-format');
    const wrong = readFileSync(join(root, file), 'utf8').replace(
      "value: 7.5 USD/Mtok, source: 'F0040, F0041'",
      "value: 7.5 USD/month, source: 'F9999'",
    );
    const { status, stderr } = outlast('check', written(wrong));
    expect(status).toBe(3);
    expect(stderr).toContain('wrong-unit');
  });

  test('on the command line exit 2', () => {
    expect(outlast('run', file, '--replicates', 'many').status).toBe(2);
    expect(outlast('run', 'no-such-file.yaml').status).toBe(2);
    expect(outlast('fly').status).toBe(2);
    expect(outlast('run', file, '--set', 'vendors.meta.strategi=hold').status).toBe(3);
  });
});

test('a run that stops being a market exits 5 and says month, mechanism and values', () => {
  const { status, stderr } = outlast(
    'run',
    file,
    '--replicates',
    '1',
    '--set',
    'segments.consumers.intensity=1e300',
    '--set',
    'serving.classes.*.cost=1e300',
  );
  expect(status).toBe(5);
  expect(stderr).toMatch(/month \d+, \w+: /);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('outlast check --sources leads from a number to its row', () => {
  const { stdout, status } = outlast('check', file, '--sources');
  expect(status).toBe(0);
  expect(stdout).toMatch(/vendors\.openai\.prices\.flagship +7\.5 USD\/Mtok.*F0040 gpt-4o 2024-05-14: 5/);
});

test('an interrupted run exits 130 and prints no half answer', async () => {
  const child = spawn(process.execPath, [main, 'run', file, '--replicates', '100000'], { cwd: root });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  setTimeout(() => child.kill('SIGINT'), 2000);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(130);
  expect(printed).toBe('');
});

test('a mistake found while workers wake up is told as ever', () => {
  const ends = Array.from({ length: 8 }, () => outlast('run', file, '--set', 'vendors.meta.strategi=hold'));
  expect(ends.map(({ status, signal }) => [status, signal])).toEqual(ends.map(() => [3, null]));
});

describe('outlast strategies', () => {
  const spoken = (locale: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [main, 'strategies', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LC_MESSAGES: '', ...locale },
    });

  test('says in words what each watches and does, in the language of the system', () => {
    expect(spoken({ LC_ALL: 'C' }, 'price-war').stdout).toMatch(
      /^price-war\n {2}carries: M1.*\n {2}watches: .*list price.*\n {2}does: /,
    );
    expect(spoken({ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'price-war').stdout).toContain('看什么：');
  });

  test('lists all of them as one document', () => {
    const { schema, scenario, data } = JSON.parse(outlast('strategies', '--json').stdout) as {
      schema: string;
      scenario: null;
      data: { strategies: { name: string; does: Record<string, string> }[] };
    };
    expect([schema, scenario]).toEqual(['outlast/strategies@1', null]);
    expect(data.strategies.map(({ name }) => name)).toContain('fast-follower');
    expect(data.strategies.every(({ does }) => does['en'] !== undefined && does['zh-Hans'] !== undefined)).toBe(true);
  });

  test('suggests a name for a mistaken one, and exits 2', () => {
    const { status, stderr } = outlast('strategies', 'price-wr');
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean price-war?');
  });
});

test('every command speaks the language that is asked for, whatever the system speaks', () => {
  expect(outlast('check', file, '--lang', 'zh').stdout).toMatch(/8 家厂商，4 个用户群/);
  expect(outlast('check', file, '--lang', 'en').stdout).toContain('8 vendors, 4 segments');
  expect(outlast('check', file, '--sources', '--lang', 'zh').stdout).toContain('假设');
  expect(outlast('strategies', 'hold', '--lang', 'zh').stdout).toContain('什么也不看');
  expect(outlast('run', 'templates/market.yaml', '--fidelity', 'mean-field', '--months', '3', '--lang', 'zh').stdout).toContain(
    '谁能坚持到最后',
  );
  expect(outlast('check', file, '--lang', 'fr').status).toBe(2);
});
