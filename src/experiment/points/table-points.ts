import { overridesOf, type DesignTable } from '../designs/index.js';
import { luckName } from './over.js';
import type { Point, Points } from './point.js';

/** The factor whose levels are scenarios, and no number of one. */
export const scenarioName = 'scenario';

const notOfScenario = new RegExp(`^(?:${scenarioName}|${luckName})=`);

/** A point of a table as a scenario's; luck is the replicate from which on it is played. */
function pointOf(table: DesignTable, index: number, replicates: number): Point {
  const { factors, values } = table;
  const lot = factors.findIndex(({ name }) => name === luckName);
  const luck = lot < 0 ? 0 : values[index * factors.length + lot]!;
  const sets = overridesOf(table, index).filter((text) => !notOfScenario.test(text));
  return { id: `#${index + 1}`, sets, from: luck * replicates };
}

/** Points of a table as a scenario's, made as they are asked for. */
export function pointsOf(table: DesignTable, replicates: number): Points {
  return { length: table.points, at: (index) => pointOf(table, index, replicates) };
}

/** Points of one scenario of several, and where they stand in the table. */
export interface PointsOfScenario extends Points {
  readonly indices: Int32Array;
}

/** Points of a table, by the scenario that each changes. */
export function pointsByScenario(table: DesignTable, scenarios: number, replicates: number): PointsOfScenario[] {
  const { factors, values, points } = table;
  const which = factors.findIndex(({ name }) => name === scenarioName);
  const groups = Array.from({ length: scenarios }, (): number[] => []);
  for (let index = 0; index < points; index++) groups[which < 0 ? 0 : values[index * factors.length + which]!]!.push(index);
  return groups.map((group) => ({
    indices: Int32Array.from(group),
    length: group.length,
    at: (i) => pointOf(table, group[i]!, replicates),
  }));
}
