import { readClaim, type Claim } from '../../argument/index.js';
import type { ClaimView, VerdictRow } from '../protocol/messages.js';
import { answerText, claimTexts } from './shipped.js';

/** All claims in the order of the essay's answer, with the verdicts that were found when it was last written. */
export function claims(): readonly ClaimView[] {
  const rows = verdictsIn(answerText);
  const order = [...rows.keys()];
  return [...claimTexts]
    .flatMap(([file, text]) => {
      const told = readClaim(text, file);
      return 'claim' in told ? [viewOf(told.claim, rows.get(told.claim.id) ?? [])] : [];
    })
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function viewOf(claim: Claim, rows: readonly VerdictRow[]): ClaimView {
  const { id, essay, statement, refuted_by: refutedBy, matters, rests_on: restsOn } = claim;
  const { least, most, unit, because } = matters;
  return { id, essay, statement, refutedBy, least: least ?? most!, unit, because, restsOn, rows };
}

/** The tables of the answer, by claim. */
function verdictsIn(text: string): Map<string, VerdictRow[]> {
  const found = new Map<string, VerdictRow[]>();
  let rows: VerdictRow[] = [];
  for (const line of text.split('\n')) {
    const heading = /^### (\w+) /.exec(line);
    if (heading !== null) found.set(heading[1]!, (rows = []));
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 9 || !/^\*\*\w+\*\*/.test(cells[4]!)) continue;
    rows.push({
      market: cells[1]!,
      premises: cells[2]!,
      play: cells[3]!,
      verdict: /\w+/.exec(cells[4]!)![0],
      effect: /^\[(.*)\]\(#/.exec(cells[5]!)?.[1] ?? cells[5]!,
      holds: cells[6]!,
      worlds: cells[7]!,
    });
  }
  return found;
}
