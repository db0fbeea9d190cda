import { contradictionsOf, factById, factIdsIn } from '../../evidence/index.js';
import type { Evidence, EvidenceRow } from '../protocol/messages.js';

/** The rows that a source names, and what contradicts them. */
export function evidence(source: string): Evidence {
  const ids = factIdsIn(source);
  const rows = ids.flatMap((id): EvidenceRow[] => {
    const fact = factById(id);
    if (fact === undefined) return [];
    const { entity, date, value, unit, verified, note } = fact;
    return [{ id, entity, date, value, unit, source: fact.source, verified, note: note ?? null }];
  });
  const numbers = new Map(ids.flatMap(contradictionsOf).map(({ number, sentence }) => [number, { number, sentence }]));
  return { rows, contradictions: [...numbers.values()] };
}
