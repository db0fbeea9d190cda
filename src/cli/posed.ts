import { fileURLToPath } from 'node:url';
import {
  entitiesOf,
  historyOf,
  isEvent,
  Known,
  lacking,
  pointsOf,
  readTargets,
  stateDocument,
  withDerived,
  type MarketName,
  type Posed,
  type Target,
} from '../calibration/index.js';
import { problemIn, noPlaces, type Finding, type Problem } from '../documents/index.js';
import { isFact, readFacts, type Fact } from '../evidence/index.js';
import { filesNear } from '../files/index.js';
import { readScenario, type Scenario } from '../scenario/index.js';
import { openText, refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** The targets that ship. */
export const shippedTargets = fileURLToPath(new URL('../../targets/published.yaml', import.meta.url));

const unfit = (en: string, zh: string): Finding => ({ code: 'unfit', sentence: { en, 'zh-Hans': zh } });

/** Reads targets with their tables and scenarios; says every problem, sets the exit code and returns undefined where there is any. */
export function openTargets(file: string, speech: Speech): Posed[] | undefined {
  const text = openText(file, speech);
  if (text === undefined) return undefined;
  const read = readTargets(text, file);
  const posed = 'problems' in read ? read : pose(read.targets, file);
  if (Array.isArray(posed)) return posed;
  refuse(posed.problems, speech, exit.invalid);
  return undefined;
}

function pose(targets: readonly Target[], file: string): Posed[] | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const near = filesNear(file);
  const tables = new Map<string, readonly Fact[]>();
  const posed = targets.flatMap((target, i): Posed[] => {
    const report = (finding: Finding, key: string): void =>
      void problems.push(problemIn(finding, ['targets', i, key], noPlaces(file)));
    const facts = tables.get(target.data) ?? tableOf(target.data, file, near, problems, report);
    const scenarioAt = facts && starterOf(target, file, near, problems, report);
    if (facts === undefined || scenarioAt === undefined) return [];
    tables.set(target.data, facts);
    const one: Posed = { target, facts, scenarioAt };
    for (const finding of unposable(one)) report(finding, 'entities');
    return [one];
  });
  return problems.length > 0 ? { problems } : posed;
}

type Report = (finding: Finding, key: string) => void;
type Near = ReturnType<typeof filesNear>;

function tableOf(name: string, from: string, near: Near, problems: Problem[], report: Report): readonly Fact[] | undefined {
  const found = near(name, from);
  if ('refused' in found) {
    report(unfit(`the table ${name} cannot be had (${found.refused})`, `表 ${name} 取不到（${found.refused}）`), 'data');
    return undefined;
  }
  const read = readFacts(found.text, found.file);
  if ('facts' in read) return withDerived(read.facts);
  problems.push(...read.problems);
  return undefined;
}

/** How a target's scenario is had: assembled of what is known on a day, or the file, which starts on the information date. */
function starterOf(
  target: Target,
  from: string,
  near: Near,
  problems: Problem[],
  report: Report,
): Posed['scenarioAt'] | undefined {
  const { market, scenario: name, information } = target;
  if (market !== undefined) {
    return (known) => assembled(known, market);
  }
  const found = near(name!, from);
  if ('refused' in found) {
    report(
      unfit(`the scenario ${name!} cannot be had (${found.refused})`, `场景 ${name!} 取不到（${found.refused}）`),
      'scenario',
    );
    return undefined;
  }
  const read = readScenario(found.text, { file: found.file, sources: isFact, find: near });
  if ('problems' in read) {
    problems.push(...read.problems);
    return undefined;
  }
  const { scenario } = read;
  if (scenario.start !== information) {
    const sentence = `${name!} starts on ${scenario.start}, not on the information date ${information}`;
    report(unfit(sentence, `${name!} 从 ${scenario.start} 起，不是信息日期 ${information}`), 'scenario');
  }
  return ({ day }) => (day === scenario.start ? scenario : undefined);
}

/** States by the rows that they are assembled of: several targets start from the same one. */
const states = new Map<string, Scenario | undefined>();

function assembled({ facts, day }: Known, market: MarketName): Scenario | undefined {
  const text = stateDocument({ facts, day, market });
  if (text === undefined) return undefined;
  if (!states.has(text)) states.set(text, parsed(text, `${market}-${day}.yaml`));
  return states.get(text);
}

function parsed(text: string, file: string): Scenario {
  const read = readScenario(text, { file, sources: () => true });
  if ('problems' in read)
    throw new Error(`an assembled scenario has problems: ${read.problems[0]!.code} at ${read.problems[0]!.path}`);
  return read.scenario;
}

/** What keeps a target from being forecast or scored: no scenario, names that it lacks, no row before, no row to be scored on. */
function unposable({ target, facts, scenarioAt }: Posed): Finding[] {
  const known = new Known(facts, target.information);
  const scenario = scenarioAt(known);
  if (scenario === undefined) {
    return [unfit(`rows up to ${target.information} name no market`, `${target.information} 及以前的行凑不成一个市场`)];
  }
  const names = lacking([target], scenario).flatMap((one) => one.names);
  const missing = names.map((name) =>
    unfit(`${scenario.name} has no vendor or segment ${name}`, `${scenario.name} 没有厂商或用户群 ${name}`),
  );
  if (isEvent(target)) return missing;
  const scored = new Set(pointsOf(target, facts).map(({ entity }) => entity.name));
  const rows = entitiesOf(target).flatMap((entity) => {
    const before = historyOf(target, entity, known).length > 0;
    if (before && scored.has(entity.name)) return [];
    const when = before ? target.scored.join(', ') : target.information;
    return [
      before
        ? unfit(
            `${target.series} has no verified row of ${entity.name} on ${when}`,
            `${target.series} 里没有 ${entity.name} 在 ${when} 的已核实的行`,
          )
        : unfit(
            `${target.series} has no verified row of ${entity.name} up to ${when}`,
            `${target.series} 里没有 ${entity.name} 在 ${when} 及以前的已核实的行`,
          ),
    ];
  });
  return [...missing, ...rows];
}
