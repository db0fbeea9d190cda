import { applyOverrides, scenarioSchema } from '../../scenario/index.js';

/** A value of a scenario at the end of a path. */
export type Leaf = string | number | boolean;

/** A path at which two scenarios differ; null where one has nothing there. */
export interface InputDifference {
  readonly path: string;
  readonly a: Leaf | null;
  readonly b: Leaf | null;
}

/** What is known of the inputs of a run. */
export interface Inputs {
  /** Hash of the scenario that was played. */
  readonly hash: string | null;
  /** The scenario as it was before the overrides. */
  readonly document: unknown;
  readonly overrides: readonly string[] | null;
}

export interface InputDifferences {
  /** Whether whole scenarios were compared, only what was put on them by `--set`, or nothing, for nothing is known. */
  readonly compared: 'all' | 'overrides' | 'none';
  readonly differing: readonly InputDifference[];
}

/** Where two runs have other inputs, by ascending path. Sources and notes of numbers are no inputs. */
export function diffInputs(a: Inputs, b: Inputs): InputDifferences {
  if (a.hash !== null && a.hash === b.hash) return { compared: 'all', differing: [] };
  const whole = [a, b].map(({ document, overrides }) => (document === null ? null : leavesOf(document, overrides ?? [])));
  if (whole[0] && whole[1]) return { compared: 'all', differing: differing(whole[0], whole[1]) };
  if (a.overrides === null || b.overrides === null) return { compared: 'none', differing: [] };
  return { compared: 'overrides', differing: differing(stated(a.overrides), stated(b.overrides)) };
}

function differing(a: ReadonlyMap<string, Leaf>, b: ReadonlyMap<string, Leaf>): InputDifference[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .map((path) => ({ path, a: a.get(path) ?? null, b: b.get(path) ?? null }))
    .filter((row) => row.a !== row.b);
}

/** The paths and texts of overrides; the latest of a path holds. */
function stated(overrides: readonly string[]): Map<string, Leaf> {
  return new Map(
    overrides.map((text) => {
      const [, path = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
      const number = Number(value);
      return [path, value.trim() === '' || Number.isNaN(number) ? value : number];
    }),
  );
}

/**
 * Every value of a scenario with overrides. One of another version that this one cannot read is taken as it was written;
 * an override that has no place in it stands beside it.
 */
function leavesOf(document: unknown, overrides: readonly string[]): Map<string, Leaf> {
  const homeless: string[] = [];
  let input = document;
  for (const text of overrides) {
    const changed = applyOverrides(input, [text]);
    if (changed.problems.length > 0) homeless.push(text);
    else input = changed.input;
  }
  const read = scenarioSchema.safeParse(input);
  const leaves = new Map<string, Leaf>();
  collect(read.success ? read.data : input, '', leaves);
  return new Map([...leaves, ...stated(homeless)]);
}

/** A number stands at its own path, as overrides name it; its range and distribution below. */
function collect(node: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (node === null || node === undefined) return;
  if (typeof node !== 'object') {
    leaves.set(path, node as Leaf);
    return;
  }
  const quantity = 'value' in node && typeof node.value !== 'object';
  for (const [key, inner] of Object.entries(node)) {
    if (quantity && (key === 'source' || key === 'note')) continue;
    collect(inner, quantity && key === 'value' ? path : path === '' ? key : `${path}.${key}`, leaves);
  }
}
