import type { Stage } from './progress.js';
import type { BulkResult } from '../experiment/index.js';
import type { Reclaimed } from '../store/index.js';
import type { InvariantError } from '../simulation/index.js';

const stages: Readonly<Record<Stage, string>> = {
  runs: 'runs',
  drain: 'paired runs for drain',
  unbeatable: 'rivals all of one mind',
  criteria: 'the same money on each criterion',
  assumptions: 'moving assumptions',
  resamples: 'tables redrawn and shuffled',
  candidates: 'candidates played',
  points: 'points played',
  claims: 'claims tried',
  fit: 'fitting',
  forecast: 'forecasting',
  trials: 'fits of data whose truth is known',
};

const oneOf = (near: string | null, names: readonly string[]): string =>
  near === null ? `there are ${names.join(', ')}` : `did you mean ${near}?`;

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a command says beside its answer: mistakes, progress, what was written. */
export const en = {
  wholeNumber: (least: number, most: number, text: string) => `Expected a whole number from ${least} to ${most}, not ${text}`,
  numberIn: (least: number, most: number, text: string) => `Expected a number from ${least} to ${most}, not ${text}`,
  names: 'Expected at least one name, with commas between several',
  range: (text: string) => `Expected path:low..high, with commas between several, not ${text}`,
  patternRange: (names: readonly string[]) => `Say over which range: ${names.map((name) => `${name}:LOW..HIGH`).join(',')}`,
  baseMissing: '--write needs --base, the scenario on which the box is put',
  nothingToWrite: (base: string) => `no input of the first box is a path of ${base}, so there is nothing to write`,
  wroteBox: (file: string, left: readonly string[]) =>
    `Wrote ${file}.${left.length === 0 ? '' : ` Not a path of the scenario, so left out: ${left.join(', ')}.`} Next: outlast run ${file}`,
  positiveNumber: (text: string) => `Expected a number above 0, not ${text}`,
  assignment: (text: string) => `Expected path=value, not ${text}`,
  choice: (choices: readonly string[], text: string) => `Expected one of ${choices.join(', ')}, not ${text}`,
  unknownStrategy: (name: string, near: string | null, names: readonly string[]) =>
    `no strategy is called ${name}; ${oneOf(near, names)}`,
  unknownTemplate: (name: string, near: string | null, names: readonly string[]) =>
    `no template is called ${name}; ${oneOf(near, names)}`,
  unknownSeries: (name: string, near: string | null, names: readonly string[]) =>
    `no series or row of the evidence is called ${name}; ${oneOf(near, names)}`,
  date: (text: string) => `Expected a date such as 2023-12-31, not ${text}`,
  nothingKnown: (day: string, market: string) =>
    `no two vendors of the ${market} market are named by rows about ${day} or before`,
  unknownCode: (code: string, near: string | null, codes: readonly string[]) =>
    `no code is called ${code}; ${oneOf(near, codes)}`,
  unknownClaim: (id: string, near: string | null, ids: readonly string[]) => `no claim is called ${id}; ${oneOf(near, ids)}`,
  outcomeMissing: 'Say what is to be explained: --outcome METRIC.VENDOR, such as business_share.meta',
  twoVariants: '--between takes two variants: --between PATH=VALUE PATH=VALUE',
  notOfCode: '--outcome and --between are of a scenario FILE, not of a code',
  explain: (code: string) => `outlast explain ${code} says more`,
  missing: 'there is no such file',
  folder: 'it is a folder',
  forbidden: 'it may not be read',
  unreadable: (code: string) => `it cannot be read (${code})`,
  unwritable: (files: readonly string[]) => `cannot write ${files.join(', ')}`,
  present: (files: readonly string[]) => `${files.join(', ')}: there already; --force writes over it`,
  written: (files: readonly string[], main: string) => `Wrote ${files.join(', ')}. Next: outlast run ${main}`,
  nothingToAnalyse:
    'give a scenario FILE; or --write FILE with --inputs-from DESIGN; or --inputs FILE with --outputs FILE and --design',
  designWritten: (file: string, points: number, inputs: number) =>
    `Wrote ${file}: ${points} points of ${inputs} inputs. Evaluate them in this order, one row of outputs each.`,
  nothingToRun: 'give a scenario FILE, or --from SNAPSHOT',
  snapshot: (file: string, name: string, month: number, played: number, size: string) =>
    `Wrote ${file}: ${name} at the end of month ${month}, replicates: ${played}, ${size}. Next: outlast run --from ${file}`,
  notStored: (options: readonly string[]) =>
    `${options.join(', ')} has no place beside --store and --shard, which keep outcomes alone`,
  either: (option: string, other: string) => `${option} and ${other} both say which store: leave one out`,
  apart: (option: string, other: string) => `${option} and ${other} do not go together`,
  notAlone: (option: string, other: string) => `${option} goes with ${other} only`,
  storeEnding: (ending: string, text: string) => `Expected a file ending in ${ending}, not ${text}`,
  shard: (text: string) => `Expected a part of a whole, such as 2/8, or auto, not ${text}`,
  noScheduler: 'auto asks SLURM, an indexed job with JOB_COMPLETIONS or AWS Batch for index and count, and none says',
  stored: (file: string, { key, ran, read }: BulkResult, total: number) =>
    `${file}: kept ${ran + read} of ${total} replicates; played now: ${ran}, there already: ${read}. Key ${key}`,
  survives: (vendor: string, mean: number, low: number | null, high: number | null) =>
    `  ${vendor} lasts in ${percent(mean)}${low === null || high === null ? '' : ` (90 % interval ${percent(low)} to ${percent(high)})`}`,
  stopped: (kept: number, total: number) => `Stopped: ${kept} of ${total} replicates are kept. The same line goes on.`,
  shardThere: (file: string) => `${file} is there already`,
  shardWritten: (file: string) => `Wrote ${file}`,
  notBoth: (option: string, other: string) =>
    `${option} and ${other} cannot go together: a shard is a file, which outlast collect takes into a store`,
  noShards: (folder: string) => `${folder}: there are no shards`,
  collected: (shards: number, taken: number, file: string) => `${file}: took ${taken} replicates from shards: ${shards}`,
  shards: (scenario: string, key: string, of: number, missing: number) =>
    missing === 0 ? `${scenario} ${key}: all ${of} shards are there` : `${scenario} ${key}: missing ${missing} of ${of} shards`,
  nothingToExport: 'say where to: --parquet FILE, --csv FILE or both',
  exported: (files: readonly string[]) => `Wrote ${files.join(', ')}`,
  reportEnding: (formats: readonly string[], text: string) =>
    `Expected a file ending in ${formats.map((format) => `.${format}`).join(', ')}, not ${text}`,
  claimsNeedFile: 'claims are tried in a scenario: name its file',
  oneScenario: (files: readonly string[]) => `a report is of one scenario, not of ${files.join(', ')}`,
  reclaimed: ({ runs, replicates, bytesBefore, bytesAfter }: Reclaimed) =>
    `Discarded runs: ${runs}, replicates: ${replicates}; ${megabytes(bytesBefore)} before, ${megabytes(bytesAfter)} now`,
  wouldReclaim: ({ runs, replicates }: Reclaimed) =>
    `Would discard runs: ${runs}, replicates: ${replicates}. Nothing was changed`,
  migrated: (file: string, from: string, to: string) =>
    from === to ? `${file} is of ${to}, the only version there is: nothing to do` : `Brought ${file} from ${from} to ${to}`,
  invariant: ({ message }: InvariantError) => `The run was stopped, for its numbers are no longer a market. ${message}`,
  strategy: (what: string) => `A strategy of the scenario stopped the run. ${what}`,
  refused: (what: string) => `The system refused: ${what}. What was reported as done is kept`,
  defect: (what: string) => `This is a defect of outlast, not of your file: ${what}`,
  studioAt: (address: string) => `The studio is at ${address} (Ctrl-C ends it)`,
  studioAbsent: 'The studio has not been built: npm run build:studio',
  studioPort: (host: string, port: number, why: string) => `Nobody can listen on ${host}:${port} (${why}); choose another --port`,
  progress: (stage: Stage, done: number, total: number, rate: string, left: string) =>
    `${stages[stage]}: ${done}/${total}, ${rate}/s, ${left} s left`,
  interval: (stage: Stage, width: number) =>
    stage === 'points'
      ? `, widest interval ±${Number((width / 2).toPrecision(2))}`
      : `, survival ±${(50 * width).toFixed(1)} points`,
};

export type Sentences = typeof en;
