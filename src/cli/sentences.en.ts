import type { RunProgress } from '../experiment/index.js';
import type { InvariantError } from '../simulation/index.js';

const stages: Readonly<Record<RunProgress['stage'], string>> = {
  runs: 'runs',
  drain: 'paired runs for drain',
  unbeatable: 'rivals all of one mind',
  criteria: 'the same money on each criterion',
  assumptions: 'moving assumptions',
  points: 'runs of all points',
};

const oneOf = (near: string | null, names: readonly string[]): string =>
  near === null ? `there are ${names.join(', ')}` : `did you mean ${near}?`;

/** What a command says beside its answer: mistakes, progress, what was written. */
export const en = {
  wholeNumber: (least: number, most: number, text: string) => `Expected a whole number from ${least} to ${most}, not ${text}`,
  positiveNumber: (text: string) => `Expected a number above 0, not ${text}`,
  assignment: (text: string) => `Expected path=value, not ${text}`,
  choice: (choices: readonly string[], text: string) => `Expected one of ${choices.join(', ')}, not ${text}`,
  unknownStrategy: (name: string, near: string | null, names: readonly string[]) =>
    `no strategy is called ${name}; ${oneOf(near, names)}`,
  unknownTemplate: (name: string, near: string | null, names: readonly string[]) =>
    `no template is called ${name}; ${oneOf(near, names)}`,
  unknownCode: (code: string, near: string | null, codes: readonly string[]) =>
    `no code is called ${code}; ${oneOf(near, codes)}`,
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
  invariant: ({ message }: InvariantError) => `The run was stopped, for its numbers are no longer a market. ${message}`,
  strategy: (what: string) => `A strategy of the scenario stopped the run. ${what}`,
  defect: (what: string) => `This is a defect of outlast, not of your file: ${what}`,
  progress: (stage: RunProgress['stage'], done: number, total: number, rate: string, left: string) =>
    `${stages[stage]}: ${done}/${total}, ${rate}/s, ${left} s left`,
  interval: (points: string) => `, survival ±${points} points`,
};

export type Sentences = typeof en;
