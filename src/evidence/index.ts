import type { Fact } from './fact.js';
import { facts } from './facts.js';

export { contradictions, type Contradiction } from './contradictions.js';
export { facts, type Fact };

const byId: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

export const factById = (id: string): Fact | undefined => byId.get(id);
export const isFact = (id: string): boolean => byId.has(id);
