import { contradictions, type Contradiction } from './contradictions.js';
import type { Fact } from './fact.js';
import { facts } from './facts.js';

export { readFacts, type ReadFacts } from './read.js';
export { contradictions, facts, type Contradiction, type Fact };

const byId: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

export const factById = (id: string): Fact | undefined => byId.get(id);
export const isFact = (id: string): boolean => byId.has(id);

/** Ids of rows in a text such as a number's source. */
export const factIdsIn = (text: string): string[] => text.match(/\bF\d{4}\b/g) ?? [];

/** Rows that disagree with this one or with what it is used for. */
export const contradictionsOf = (id: string): readonly Contradiction[] => contradictions.filter(({ ids }) => ids.includes(id));
