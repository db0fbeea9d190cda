import { readClaim, type Claim } from '../../argument/index.js';
import type { ClaimView, VerdictRow } from '../protocol/messages.js';
import { answerText, claimTexts } from './shipped.js';

/** All claims in the order of the essay's answer, with the verdicts that were found when it was last written. */
export function claims(): readonly ClaimView[] {
  const found = verdictsIn(answerText);
  const order = [...found.keys()];
  const placeOf = ({ id }: ClaimView): number => (found.has(id) ? order.indexOf(id) : order.length);
  return [...claimTexts]
    .flatMap(([file, text]) => {
      const told = readClaim(text, file);
      return 'claim' in told ? [viewOf(told.claim, rowsOf(told.claim, found.get(told.claim.id)))] : [];
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface Found {
  /** What the claim said when it was tried. */
  statement: string;
  readonly rows: VerdictRow[];
}

/** The verdicts on a claim; none where it has been worded anew since, for they are of another claim. */
function rowsOf({ statement }: Claim, found: Found | undefined): readonly VerdictRow[] {
  return found?.statement === statement.en ? found.rows : [];
}

function viewOf(claim: Claim, rows: readonly VerdictRow[]): ClaimView {
  const { id, essay, statement, refuted_by: refutedBy, matters, rests_on: restsOn, map, experiment } = claim;
  const { least, most, unit, because } = matters;
  const mapped = experiment.kind !== 'best-response';
  const conditions = [...map, ...claim.conditions];
  return { id, essay, statement, refutedBy, least: least ?? most!, unit, because, restsOn, conditions, mapped, rows };
}

/** The tables of the answer, by claim. */
function verdictsIn(text: string): Map<string, Found> {
  const found = new Map<string, Found>();
  let now: Found = { statement: '', rows: [] };
  for (const line of text.split('\n')) {
    const heading = /^### (\w+) /.exec(line);
    if (heading !== null) found.set(heading[1]!, (now = { statement: '', rows: [] }));
    else if (now.statement === '') now.statement = line.trim();
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 9 || !/^\*\*\w+\*\*/.test(cells[4]!)) continue;
    now.rows.push({
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
