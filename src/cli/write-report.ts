import { basename } from 'node:path';
import { noPlaces, problemAt } from '../documents/index.js';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { fidelityProblems } from '../experiment/index.js';
import { envelope, playedFor, reportOf, type AnyAnswer, type Materials, type Plan, type Report } from '../report/index.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { progressOn } from './progress.js';
import { answerProblem, openAnswer } from './report-answers.js';
import { formatOf, reportFormats, writeReport } from './report-files.js';
import { baseOfFile } from './report-base.js';
import type { ReportFlags } from './report.js';
import { triedFor } from './report-claims.js';
import { differenceFrom, isKey, storedPlan, type StoredPlan } from './report-stored.js';
import type { Speech } from './speech.js';
import { storeOf } from './store-flag.js';
import { writable } from './tables.js';

/** Reads what a report is of, plays what must be played, and writes it. */
export async function writeReportOf(flags: ReportFlags, files: readonly string[], speech: Speech): Promise<void> {
  const { output } = flags;
  const format = formatOf(output);
  if (format === undefined) return usage(speech.sentences.reportEnding(reportFormats, output));
  if (!writable([output], speech)) return;
  const { findChromium } = await import('../print/index.js');
  const chromium = format === 'pdf' ? findChromium(flags.chromium, process.env) : null;
  if (format === 'pdf' && chromium === null) {
    const found = flags.chromium ?? (process.env['OUTLAST_CHROMIUM'] || null);
    return refuse([problemAt({ code: 'no-browser', found, reason: 'missing' }, noPlaces(output)([]), '')], speech, exit.usage);
  }
  const scenarios = files.filter((file) => !file.endsWith('.json'));
  if (asksForClaims(flags) && (scenarios[0] === undefined || isKey(scenarios[0]))) return usage(speech.sentences.claimsNeedFile);
  if (scenarios.length > 1) return usage(speech.sentences.oneScenario(scenarios));
  const answers: { readonly file: string; readonly answer: AnyAnswer }[] = [];
  for (const file of files.filter((one) => one.endsWith('.json'))) {
    const answer = openAnswer(file, speech);
    if (answer === undefined) return;
    answers.push({ file, answer });
  }
  const materials = await materialsOf(flags, scenarios[0], answers, commandOf(flags, files), speech);
  if (materials === undefined) return;
  const report = reportOf(materials);
  const written = await writeReport(report, output, format, chromium, speech);
  if (written === undefined) return;
  const of = materials.played && { name: materials.played.scenario.name, hash: materials.played.hash };
  process.stdout.write(
    flags.json
      ? envelope('written', engine, of, materials.played?.seed ?? null, { format, files: written, ...toldOf(report) })
      : `${speech.sentences.exported(written.slice(0, 1))}\n`,
  );
}

function usage(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exit.usage;
}

type Read = readonly { readonly file: string; readonly answer: AnyAnswer }[];

async function materialsOf(
  flags: ReportFlags,
  file: string | undefined,
  answers: Read,
  command: string,
  speech: Speech,
): Promise<Materials | undefined> {
  const read = answers.map(({ answer }) => answer);
  const materials = { language: speech.language, engine, answers: read, command };
  const run = answers.find(({ answer }) => answer.kind === 'run');
  if (file === undefined) {
    if (run === undefined) return { ...materials, played: null };
    refuse([answerProblem(run.file, 'alone')], speech, exit.usage);
    return undefined;
  }
  const before = run?.answer as Extract<AnyAnswer, { kind: 'run' }> | undefined;
  const put = putOn(flags, before);
  const stored = isKey(file) ? await storedOf(flags, file, speech) : null;
  const plan = stored === null ? planOf(flags, file, put, before, speech) : stored?.plan;
  if (plan === undefined) return undefined;
  if (before !== undefined && before.scenario?.hash !== plan.hash) {
    refuse([answerProblem(run!.file, 'other')], speech, exit.usage);
    return undefined;
  }
  const tried = asksForClaims(flags) ? await triedFor(flags, file, [...put.set, ...put.horizon], speech) : null;
  if (tried === undefined) return undefined;
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressOn(process.stderr, speech, flags.progress);
  try {
    const played = await playedFor(plan, before, executor, progress.tell);
    const differs = stored ? differenceFrom(stored, played.result.values ?? [], file) : undefined;
    if (differs === undefined) return { ...materials, answers: tried === null ? read : [tried, ...read], played };
    progress.clear();
    refuse([differs], speech, exit.unverified);
    return undefined;
  } finally {
    progress.clear();
    await executor.close();
  }
}

async function storedOf(flags: ReportFlags, key: string, speech: Speech): Promise<StoredPlan | undefined> {
  const store = storeOf(flags, speech);
  return store === undefined ? undefined : storedPlan(key, store, flags.allowCode ?? false, speech);
}

/** What is put on the scenario of a file: its months by themselves, for its base has as many. */
interface Put {
  readonly set: readonly string[];
  readonly horizon: readonly string[];
}

/** What flags put on the scenario, after what was put on it when it was played. */
function putOn({ set = [], months }: ReportFlags, read: Extract<AnyAnswer, { kind: 'run' }> | undefined): Put {
  const all = [...new Set([...(read?.data.set ?? []), ...set])];
  const own = months === undefined ? [] : [`horizon=${months}`];
  const isHorizon = (text: string): boolean => text.startsWith('horizon=');
  return { set: all.filter((text) => !isHorizon(text)), horizon: [...all.filter(isHorizon), ...own] };
}

const asksForClaims = ({ claim, claims }: ReportFlags): boolean => claim !== undefined || claims !== undefined;

/** What is played: as flags say, or as what was read was. */
function planOf(
  flags: ReportFlags,
  file: string,
  { set, horizon }: Put,
  read: Extract<AnyAnswer, { kind: 'run' }> | undefined,
  speech: Speech,
): Plan | undefined {
  const loaded = openScenario(file, [...set, ...horizon], speech, flags.allowCode);
  if (loaded === undefined) return undefined;
  const lone = read?.data.replicates === 1 ? 'mean-field' : 'stochastic';
  const fidelity = read?.data.fidelity ?? flags.fidelity ?? (read === undefined ? 'stochastic' : lone);
  const beyond = fidelityProblems(loaded.scenario, fidelity, file);
  if (beyond.length > 0) {
    refuse(beyond, speech, exit.invalid);
    return undefined;
  }
  const base = baseOfFile(file, set, horizon, flags.allowCode ?? false);
  const fits = base !== null && fidelityProblems(base.scenario, fidelity, file).length === 0;
  return {
    ...loaded,
    fidelity,
    replicates: flags.replicates ?? 200,
    seed: read?.seed ?? flags.seed ?? 1,
    base: fits ? base : null,
    engine,
  };
}

/** The line that writes the report anew, without the folders of whoever wrote it. */
function commandOf(asked: ReportFlags, files: readonly string[]): string {
  const { seed, replicates, months, fidelity, set = [], claim, claims, budget, output } = asked;
  const named = { claim: claim?.join(','), claims: claims === undefined ? undefined : basename(claims), budget };
  const flags = Object.entries({ seed, replicates, months, fidelity, ...named }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${value}`],
  );
  const sets = set.map((text) => `--set ${text}`);
  return ['outlast report', ...files.map((file) => basename(file)), ...flags, ...sets, `-o ${basename(output)}`].join(' ');
}

function toldOf({ language, title, sections, answer, data }: Report) {
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    language,
    title,
    answer,
    sections: sections.map(({ id }) => id),
    figures: blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart.heading.id] : [])),
    restores: data.run === null ? null : { hash: data.run.hash, seed: data.run.seed, replicates: data.run.replicates },
  };
}
