import { largestDocument, type Problem } from '../../documents/index.js';
import { isFact } from '../../evidence/index.js';
import {
  readScenario,
  scenarioHash,
  settingsOf,
  withSettings,
  type FindDocument,
  type Quantity,
  type Scenario,
  type Setting,
} from '../../scenario/index.js';
import type { Fallback } from '../protocol/market.js';
import type { Market, Move } from '../protocol/messages.js';
import { disarmed } from './code.js';
import { scenarioTexts } from './shipped.js';

/** A text that was read: a scenario that may be run, or everything that is wrong with it. */
export type Read =
  | {
      readonly scenario: Scenario;
      readonly hash: string;
      readonly warnings: readonly Problem[];
      readonly fallbacks: readonly Fallback[];
    }
  | { readonly problems: readonly Problem[] };

/** A scenario and the hash that stands for it. */
export interface Played {
  readonly scenario: Scenario;
  readonly hash: string;
}

/** Texts that are kept as read: undo and redo go back and forth between a few. */
const most = 16;
const kept = new Map<string, Read>();

/** A document may extend those that ship, by name; a page has no other files. */
const findShipped: FindDocument = (name) => {
  const text = scenarioTexts.get(name.replace(/^\.\//, ''));
  return text === undefined ? { refused: 'unreadable' } : { file: name, text };
};

/** Reads a text, or remembers what it read. Code in it is left out. */
export function read(text: string): Read {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const told = readAnew(text);
  kept.set(text, told);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return told;
}

function readAnew(text: string): Read {
  const { text: harmless, fallbacks } = text.length > largestDocument ? { text, fallbacks: [] } : disarmed(text);
  const told = readScenario(harmless, { file: 'scenario', sources: isFact, find: findShipped });
  return 'problems' in told ? told : { ...told, fallbacks };
}

/** Thrown where a market cannot be played; the page has asked for its faults before. */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}

/** The scenario of a text, with what is moved in it. */
export function scenarioOf({ text, moves = [] }: Market): Scenario {
  const told = read(text);
  if ('problems' in told) throw new Unplayable(told.problems[0]?.code ?? 'not readable');
  return moves.length === 0 ? told.scenario : moved(told.scenario, moves);
}

/** The same with its hash, which names it in workers. */
export function played(market: Market): Played {
  const scenario = scenarioOf(market);
  const told = read(market.text);
  const hash = 'hash' in told && (market.moves ?? []).length === 0 ? told.hash : scenarioHash(scenario);
  return { scenario, hash };
}

function moved(scenario: Scenario, moves: readonly Move[]): Scenario {
  const settings = moves.flatMap(({ path, value }) => settingsOf(scenario, `${path}=${value}`));
  if (settings.some(({ value }) => value === undefined || Number.isNaN(value))) throw new Unplayable('not a number');
  return withSettings(scenario, [
    ...settings,
    ...settings.flatMap((setting) => [...unproven(scenario, setting), ...widened(scenario, setting)]),
  ]);
}

/** The range of a moved number, as wide as it takes to hold it. */
function widened(scenario: Scenario, { keys, value }: Setting): Setting[] {
  const { at, quantity } = quantityOf(scenario, keys);
  if (quantity === undefined || typeof value !== 'number') return [];
  const { low, high } = quantity;
  const end = (key: string): Setting => ({ keys: [...at, key], value });
  return [...(low !== null && value < low ? [end('low')] : []), ...(high !== null && value > high ? [end('high')] : [])];
}

/** The number that a setting moves, and where it stands. */
function quantityOf(
  scenario: Scenario,
  keys: readonly string[],
): { readonly at: readonly string[]; readonly quantity?: Quantity } {
  const at = keys.slice(0, -1);
  const found = at.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], scenario);
  const isOne = keys.at(-1) === 'value' && typeof found === 'object' && found !== null && 'source' in found;
  return isOne ? { at, quantity: found as Quantity } : { at };
}

/** What makes a number an assumption that is moved away from the one for which there is evidence. */
function unproven(scenario: Scenario, { keys, value }: Setting): Setting[] {
  const { at, quantity } = quantityOf(scenario, keys);
  if (quantity === undefined) return [];
  const { source, value: before } = quantity;
  if (source === null || source === 'assumption' || before === value) return [];
  const put = (key: string, told: unknown): Setting => ({ keys: [...at, key], value: told });
  return [put('source', 'assumption'), put('note', null), put('hindsight', false)];
}
