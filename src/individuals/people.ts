import { partKey } from '../numerics/index.js';
import type { Group, Person } from './world.js';

/** Somebody in a segment who has not adopted yet. */
export function newcomer({ key }: Pick<Group, 'key'>, index: number): Person {
  return { key: partKey(key, index), offer: undefined, stage: 0, neighbours: [], knows: new Set() };
}
