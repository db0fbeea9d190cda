import { nearest, noPlaces, problemAt, type Finding, type Problem } from '../documents/index.js';
import type { Crowd } from '../equilibrium/index.js';
import { pointProblems, readRanges, type PolicyLever } from '../experiment/index.js';
import { strategyNames, type Scenario } from '../scenario/index.js';
import { assigned, playersOf, type StrategySet } from './strategy-sets.js';

/** Profiles of a game that is played. */
const mostProfiles = 4096;

/** What a command line says of a game. */
export interface GameFlagsSaid {
  readonly strategies: readonly StrategySet[];
  readonly players?: readonly string[];
  /** Groups of vendors who may be exchanged. */
  readonly alike?: readonly (readonly string[])[];
  /** How many of each group are left. */
  readonly keep?: number;
  /** Numbers that a search may move, as `key:low..high`. */
  readonly explore?: readonly string[];
}

/** A game as it is asked for. */
export interface AskedGame {
  readonly players: readonly string[];
  readonly strategies: readonly (readonly string[])[];
  readonly crowd: Omit<Crowd, 'play'>;
  /** By player, what a search may move. */
  readonly levers: readonly (readonly PolicyLever[])[];
}

/** Reads who plays what; every problem at once. */
export function askedGame(said: GameFlagsSaid, scenario: Scenario): AskedGame | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const say = (flag: string, ...findings: readonly Finding[]): void =>
    findings.forEach((finding) => problems.push(problemAt(finding, noPlaces(flag)([]), '')));
  const vendors = Object.keys(scenario.vendors);
  const players = said.players ?? playersOf(said.strategies, vendors);
  say('--players', ...strangersIn(players, vendors, 'vendor'));
  const { strategies, findings } = assigned(said.strategies, players);
  const known = [...strategyNames, ...Object.keys(scenario.code)];
  const named = [...new Set(said.strategies.flatMap((set) => set.strategies))];
  say('--strategies', ...findings, ...strangersIn(named, known, 'strategy'));
  if (problems.length > 0) return { problems };
  const groups = (said.alike ?? []).filter((group) => group.length > 0);
  say('--alike', ...groups.flatMap((group) => alikeFindings(group, players, strategies, scenario)), ...twiceIn(groups));
  if (said.keep !== undefined && groups.length === 0) say('--keep', needsAlike);
  const read = players.map((player) =>
    readRanges(
      (said.explore ?? []).map((range) => `vendors.${player}.${range}`),
      scenario,
      '--explore',
    ),
  );
  problems.push(...read.flatMap((one) => ('problems' in one ? one.problems : [])));
  const roles = groups.map((group) => group.map((name) => players.indexOf(name)));
  const kept = roles.map(({ length }) => Math.min(said.keep ?? length, length));
  const sizes = strategies.map(({ length }) => length);
  const left = sizes.filter((_, player) => roles.every((role, r) => role.indexOf(player) < kept[r]!));
  const profiles = left.reduce((product, size) => product * size, 1);
  if (profiles > mostProfiles) say('--strategies', tooMany(profiles));
  if (problems.length > 0) return { problems };
  const own = players.flatMap((vendor, i) =>
    strategies[i]!.flatMap((strategy) =>
      pointProblems(scenario, [{ id: strategy, sets: [`vendors.${vendor}.strategy=${strategy}`] }]),
    ),
  );
  if (own.length > 0) return { problems: own };
  const levers = read.map((one, i): PolicyLever[] =>
    'problems' in one ? [] : one.read.map((range) => ({ key: range.path.slice(`vendors.${players[i]!}.`.length), range })),
  );
  return { players, strategies, crowd: { sizes, roles, kept }, levers };
}

/** A budget below one run of every profile. */
export const tooSmall = (found: number, least: number): Problem =>
  problemAt({ code: 'out-of-range', found, min: least, max: null, unit: null }, noPlaces('--budget')([]), '');

const strangersIn = (names: readonly string[], allowed: readonly string[], kind: 'vendor' | 'strategy'): Finding[] =>
  names
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ code: 'unknown-name', kind, name, allowed, didYouMean: nearest(name, allowed) }));

/** What keeps vendors from being exchanged: they do not play, choose among other strategies, or are told apart by the scenario. */
function alikeFindings(
  group: readonly string[],
  players: readonly string[],
  strategies: readonly (readonly string[])[],
  scenario: Scenario,
): Finding[] {
  const strangers = strangersIn(group, players, 'vendor');
  if (strangers.length > 0) return strangers;
  const [first, ...rest] = group;
  const listOf = (name: string): string => strategies[players.indexOf(name)]!.join();
  return rest.flatMap((name): Finding[] => {
    if (listOf(name) !== listOf(first!)) return [unlike(first!, name, '--strategies')];
    const where = differenceOf(scenario, first!, name);
    return where === undefined ? [] : [unlike(first!, name, where)];
  });
}

/** Where a scenario tells two vendors apart; strategies are chosen, and titles and notes mean nothing. */
function differenceOf({ vendors, segments, events }: Scenario, one: string, other: string): string | undefined {
  const own: Readonly<Record<string, unknown>> = vendors[one]!;
  const others: Readonly<Record<string, unknown>> = vendors[other]!;
  const key = [...new Set([...Object.keys(own), ...Object.keys(others)])].find(
    (name) => !['title', 'note', 'strategy'].includes(name) && worthOf(own[name]) !== worthOf(others[name]),
  );
  if (key !== undefined) return `vendors.*.${key}`;
  const segment = Object.keys(segments).find((name) =>
    segments[name]!.observed.some(({ shares }) => shares[one]?.value !== shares[other]?.value),
  );
  if (segment !== undefined) return `segments.${segment}.observed`;
  return events.some(({ vendor }) => vendor === one || vendor === other) ? 'events' : undefined;
}

/** A number by its value, whatever is said of where it is from. */
const worthOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && 'value' in inner ? inner.value : inner,
  );

const unlike = (one: string, other: string, where: string): Finding => ({
  code: 'unfit',
  sentence: {
    en: `${one} and ${other} are not alike: ${where} differs`,
    'zh-Hans': `${one} 与 ${other} 不能互换：${where} 不同`,
  },
});

function twiceIn(groups: readonly (readonly string[])[]): Finding[] {
  const all = groups.flat();
  return [...new Set(all.filter((name, i) => all.indexOf(name) < i))].map((name) => ({
    code: 'unfit',
    sentence: { en: `${name} is alike in two groups; put them into one`, 'zh-Hans': `${name} 出现在两组里，请合成一组` },
  }));
}

const needsAlike: Finding = {
  code: 'unfit',
  sentence: {
    en: 'only vendors that --alike says may be exchanged can stand for others',
    'zh-Hans': '只有 --alike 说明可以互换的厂商，才能代表别家',
  },
};

const tooMany = (found: number): Finding => ({
  code: 'unfit',
  sentence: {
    en: `these make ${found} profiles, a game has at most ${mostProfiles}; name fewer --players or --strategies`,
    'zh-Hans': `这样有 ${found} 个策略组合，最多 ${mostProfiles} 个；请减少 --players 或 --strategies`,
  },
});
