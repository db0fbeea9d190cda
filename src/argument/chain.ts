import type { Row } from './row.js';
import type { Verdict } from './verdict.js';

/** How much a link bears; the least bears least. */
const strength: Readonly<Record<Verdict, number>> = { refuted: 0, undetermined: 1, depends: 2, supported: 3 };

/**
 * Gives every derived claim the verdict of the weakest among itself and all it rests on, in the same market, under the same
 * premises and against the same closed vendors: an argument holds as far as its weakest link. Of equally weak links the one that holds
 * in the smallest part of worlds is named.
 */
export function weakestLinks(rows: readonly Row[]): Row[] {
  const key = ({ scenario, premises, closed }: Row, id: string): string => [scenario, premises, closed, id].join(' ');
  const byKey = new Map(rows.map((row) => [key(row, row.claim.id), row]));
  return rows.map((row) => {
    if (!row.claim.derived) return row;
    const weakest = below(row, (id) => byKey.get(key(row, id))).reduce((weak, one) => (weaker(one, weak) ? one : weak), row);
    return { ...row, verdict: weakest.own, weakest: weakest.claim.id };
  });
}

/** All claims that a claim rests on, and those on which these rest. */
function below(row: Row, find: (id: string) => Row | undefined): Row[] {
  const seen = new Set([row.claim.id]);
  const found: Row[] = [];
  const visit = ({ claim }: Row): void => {
    for (const id of claim.rests_on) {
      const link = find(id);
      if (link === undefined || seen.has(id)) continue;
      seen.add(id);
      found.push(link);
      if (link.claim.derived) visit(link);
    }
  };
  visit(row);
  return found;
}

const weaker = (one: Row, other: Row): boolean =>
  strength[one.own] < strength[other.own] || (strength[one.own] === strength[other.own] && one.holds.share < other.holds.share);
