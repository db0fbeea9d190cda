import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noPlaces, parseCsv, problemAt, type Finding, type Place, type Problem, type ProblemCode } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { discover, tableOf } from '../experiment/discovery/index.js';
import { fidelityProblems, readSnapshot, scenarioAfter, writeSnapshot, type Snapshot } from '../experiment/index.js';
import { outputProblem } from '../experiment/sensitivity/index.js';
import { readNfg } from '../equilibrium/index.js';
import { filesNear, textIn } from '../files/index.js';
import { readScenario, type Scenario } from '../scenario/index.js';
import { storeError } from '../store/index.js';
import { engine } from './engine.js';
import { fixed } from './plan.js';
import { answerProblem } from './report-answers.js';
import { storeHere } from './store-flag.js';

/** A mistake: what somebody wrote, and all that is said of it. */
export interface Example {
  /** Lines of a document, or a command line. */
  readonly shows: string;
  readonly problems: readonly Problem[];
}

const file = 'market.yaml';
const template = fileURLToPath(new URL(join('../../templates', file), import.meta.url));
const market = readFileSync(template, 'utf8');
const head = 'format: outlast/scenario@1\n';

function problemsOf(text: string, set: readonly string[] = []): readonly Problem[] {
  const find = filesNear(template);
  const read = readScenario(text, { file, set, sources: isFact, find: (name) => find(name, template) });
  return 'problems' in read ? read.problems : read.warnings;
}

const written = (text: string): Example => ({ shows: text.trimEnd(), problems: problemsOf(text) });

/** The template with one text replaced, of which the lines that changed are shown. */
function changed(from: string, to: string): Example {
  const text = market.replace(from, to);
  const before = new Set(market.split('\n'));
  const shows = text.split('\n').filter((line) => !before.has(line));
  return { shows: (shows.length > 0 ? shows : [to]).join('\n'), problems: problemsOf(text) };
}

const overridden = (set: string): Example => ({
  shows: `outlast check ${file} --set ${set}`,
  problems: problemsOf(market, [set]),
});

const described = (shows: string, text: string): Example => ({ shows, problems: problemsOf(text) });

const encoded = (shows: string, bytes: Buffer): Example => {
  const read = textIn(bytes, file);
  return { shows, problems: 'problem' in read ? [read.problem] : [] };
};

function valid(): { readonly scenario: Scenario; readonly hash: string } {
  const read = readScenario(market, { file });
  if ('problems' in read) throw new Error('the template is not valid');
  return read;
}

/** The template at the end of a month, without anybody's numbers: enough for what is refused before they are looked at. */
function paused(): Snapshot {
  const { scenario, hash } = valid();
  return { scenario, hash, fidelity: 'stochastic', seed: 1, month: 1, states: [new Float64Array(1)] };
}

const from = (bytes: Uint8Array): readonly Problem[] => {
  const read = readSnapshot(bytes, engine, 'market.snapshot');
  return 'problems' in read ? read.problems : [];
};

const after = (set: string): readonly Problem[] => {
  const read = scenarioAfter(paused(), { file: 'market.snapshot', set: [set] });
  return 'problems' in read ? read.problems : [];
};

/** A small table that is searched for an outcome. */
function discovered(text: string, outcome: string): Example {
  const table = tableOf('table.csv', parseCsv(text, 'table.csv'));
  const answer = discover({ table, inputs: null, outcome, files: { inputs: '--inputs', outcome: '--outcome' } });
  const shows = `${text}\n\noutlast discover table.csv --outcome "${outcome}"`;
  return { shows, problems: 'problems' in answer ? answer.problems : [] };
}

const gameRead = (text: string): Example => {
  const read = readNfg(text, 'game.nfg');
  return { shows: `${text}\n\noutlast solve game.nfg`, problems: 'problems' in read ? read.problems : [] };
};

const continues = 'outlast run --from market.snapshot';

const at = (name: string): Place => noPlaces(name)([]);

const stored = (shows: string, finding: Finding): Example => ({ shows, problems: [storeError(finding, storeHere).problem] });

const asked = (query: string, finding: Finding): Example => ({
  shows: `outlast sql "${query}"`,
  problems: [storeError(finding, 'sql').problem],
});

/** For every code somebody who runs into it. */
export const examples: { readonly [C in ProblemCode]: () => Example } = {
  'not-yaml': () => changed('en: My market', 'en: My market: the first'),
  'duplicate-key': () => changed('staff: 800 people', 'staff: 800 people\n    staff: 900 people'),
  'too-large': () => described('# two million signs', '#'.repeat(2_000_000)),
  'too-long': () => described('workloads: [1, 1, 1, …]', `workloads: [${'1, '.repeat(40_000)}]`),
  'too-deep': () => written(`${head}workloads: ${'['.repeat(65)}`),
  'not-text': () => encoded('title: Märkte    # in Latin-1', Buffer.from('title: Märkte', 'latin1')),
  'control-character': () => changed('en: My market', 'en: "My \\e[31mmarket"'),
  'too-many-aliases': () =>
    written(
      [
        'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]',
        ...['ab', 'bc', 'cd', 'de', 'ef'].map(
          ([of, to]) => `${to}: &${to} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`,
        ),
      ].join('\n'),
    ),
  'unknown-format': () => changed('outlast/scenario@1', 'outlast/scenario@2'),
  'format-not-first': () => changed(`${head}name: market`, `name: market\n${head.trimEnd()}`),
  'unknown-key': () => changed('staff: 800 people', 'staff: 800 people\n    stafff: 900 people'),
  'missing-key': () => changed('{ value: 3 B USD,', '{ vlaue: 3 B USD,'),
  'wrong-type': () => changed('staff: 800 people', 'staff: [800 people]'),
  'not-a-number': () => changed('staff: 800 people', 'staff: plenty'),
  'not-whole': () => changed('60 months', '60.5 months'),
  'out-of-range': () => changed('staff: 800 people', 'staff: -800 people'),
  'bad-length': () => changed('horizon: 60 months', 'horizon: 60 months\nworkloads: []'),
  'wrong-unit': () => changed('staff: 800 people', 'staff: 800 months'),
  'unknown-unit': () => changed('staff: 800 people', 'staff: 800 peopel'),
  'bad-range': () => changed('3 B USD, low: 1.5e9', '3 B USD, low: 4e9'),
  'bad-distribution': () => changed('staff: 800 people', 'staff: { value: 800 people, dist: normal }'),
  'bad-choice': () => changed('strategy: closed-premium', 'strategy: closed-premum'),
  'bad-text': () => changed('name: market', 'name: My market'),
  'bad-date': () => changed('start: 2024-01-01', 'start: 2024-02-30'),
  'unknown-name': () => changed('rival: 0.25', 'rivla: 0.25'),
  'unknown-source': () => changed('high: 5e9, source: assumption', 'high: 5e9, source: F9999'),
  'shares-exceed-one': () => changed('leader: 0.6', 'leader: 0.9'),
  'unknown-path': () => overridden('vendors.leader.cahs=1e9'),
  'bad-override': () => overridden('vendors.nobody.cash=1e9'),
  'bad-extends': () => written(`${head}extends: ../market.yaml\n`),
  'code-not-allowed': () => changed('horizon: 60 months', 'horizon: 60 months\ncode:\n  patient: patient.ts'),
  'bad-snapshot': () => ({ shows: continues, problems: from(Buffer.from(market)) }),
  'other-engine': () => ({ shows: continues, problems: from(writeSnapshot(paused(), 'outlast 0.0.1')) }),
  'no-duckdb': () => stored('outlast run market.yaml --store', { code: 'no-duckdb' }),
  'bad-store': () => stored('outlast sql "select * from results"', { code: 'bad-store', reason: 'absent' }),
  'newer-store': () => stored('outlast sql "select * from results"', { code: 'newer-store', found: 3, known: 2 }),
  'bad-query': () => asked('selct 1', { code: 'bad-query', message: 'Parser Error: syntax error at or near "selct"' }),
  'no-row': () => stored('outlast replay 3fa9', { code: 'no-row', found: '3fa9', reason: 'form' }),
  'no-results': () => ({
    shows: 'outlast diff all.parquet run.json',
    problems: [
      storeError({ code: 'no-results', found: 'all.parquet', reason: 'several', keys: ['3fa94c', '8be21d'] }, 'all.parquet')
        .problem,
    ],
  }),
  'bad-answer': () => ({
    shows: 'outlast report run.json -o report.html',
    problems: [answerProblem('run.json', 'alone')],
  }),
  'no-browser': () => ({
    shows: 'outlast report market.yaml -o report.pdf',
    problems: [problemAt({ code: 'no-browser', found: null, reason: 'missing' }, at('report.pdf'), '')],
  }),
  'row-differs': () => ({
    shows: 'outlast replay 3fa94c:17',
    problems: [
      problemAt({ code: 'row-differs', metric: 'cash', vendor: 'leader', stored: 2e9, played: 1e9 }, at('3fa94c:17'), ''),
    ],
  }),
  'bad-shard': () => ({
    shows: 'outlast collect .outlast/shards',
    problems: [storeError({ code: 'bad-shard', reason: 'damaged' }, '.outlast/shards/market-1-of-2.parquet').problem],
  }),
  'bad-ensemble': () => ({
    shows: 'outlast compare draws.parquet --vary vendors.leader.strategy=open-weights,hold',
    problems: [problemAt({ code: 'bad-ensemble', reason: 'no-scenario' }, at('draws.parquet'), '')],
  }),
  'other-layout': () => ({ shows: `${continues} --set inertia.stages=4`, problems: after('inertia.stages=4') }),
  'fixed-by-snapshot': () => ({ shows: `${continues} --seed 5`, problems: [fixed('--seed', '5', '1')] }),
  'beyond-fidelity': () => ({
    shows: 'outlast run market.yaml --fidelity individuals',
    problems: fidelityProblems(valid().scenario, 'individuals', file),
  }),
  'bad-table': () => ({ shows: 'x,y\n1,0\n2\n', problems: parseCsv('x,y\n1,0\n2\n', 'table.csv').problems }),
  'missing-value': () => discovered('x,y\n1,0\n,1', 'y == 1'),
  'bad-expression': () => discovered('x,y\n1,0\n2,1', 'y = 1'),
  'same-outcome': () => discovered('x,y\n1,0\n2,1', 'y > 1'),
  'not-of-design': () => ({
    shows: 'outlast sensitivity --inputs X.csv --outputs y.csv --design saltelli',
    problems: [outputProblem(80, { y: new Float64Array(79) })!].map((finding) => problemAt(finding, noPlaces('y.csv')([]), '')),
  }),
  'bad-game': () => gameRead('NFG 1 R "entry" { "leader" "challenger" } { 2 2 }\n2 1  0 0  1 x'),
  'game-too-large': () => gameRead(`NFG 1 R "entry" { ${'"p" '.repeat(9)}} { ${'10 '.repeat(9)}} 0 0`),
  'more-problems': () => described('a: @\na: @\na: @\n…', 'a: @\n'.repeat(300)),
  unfit: () =>
    changed('adopted: { value: 100 k people, low: 5e4, high: 2e5', 'adopted: { value: 2 M people, low: 1e6, high: 3e6'),
};
