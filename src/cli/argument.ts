import { fitProblems, type ArgueRequest, type Claim, type PremisedMarket } from '../argument/index.js';
import { firstOf, nearest } from '../documents/index.js';
import { openClaims } from './claims.js';
import { refuse } from './document.js';
import { exit } from './exit.js';
import type { MarketFlags } from './market.js';
import { flagships, openPremised } from './premises.js';
import type { Speech } from './speech.js';

export interface ClaimFlags extends MarketFlags {
  /** Claims that are asked for; all unless said. */
  readonly claim?: readonly string[];
  /** A folder of claims, or a file; those that ship unless said. */
  readonly claims?: string;
  readonly seed: number;
}

/** The claims that are tried and the markets in which they are, a file's or the flagships; says what is wrong and returns undefined where anything is. */
export async function openArgument(
  file: string | undefined,
  flags: ClaimFlags,
  speech: Speech,
): Promise<Pick<ArgueRequest, 'claims' | 'wanted' | 'markets'> | undefined> {
  const placed = openClaims(flags.claims, speech);
  if (placed === undefined) return undefined;
  const claims = placed.map(({ claim }) => claim);
  const wanted = wantedOf(claims, flags.claim, speech);
  if (wanted === undefined) return undefined;
  const markets: PremisedMarket[] = [];
  for (const one of file === undefined ? flagships : [file]) {
    const opened = await openPremised(one, flags, flags.seed, speech);
    if (opened === undefined) return undefined;
    markets.push(...opened);
    // Those that ship are tried on the shipped markets by the tests; whatever else meets is looked at here.
    const problems = placed.flatMap(({ claim, placeOf }) => fitProblems(claim, placeOf, opened[0]!.scenario));
    if (file === undefined || problems.length === 0) continue;
    refuse(firstOf(problems), speech, exit.invalid);
    return undefined;
  }
  return { claims, wanted, markets };
}

/** The claims that somebody asks for, or all; says which is none. */
function wantedOf(claims: readonly Claim[], asked: readonly string[] | undefined, speech: Speech): readonly string[] | undefined {
  const ids = claims.map(({ id }) => id);
  const stranger = asked?.find((id) => !ids.includes(id));
  if (stranger === undefined) return asked ?? ids;
  process.stderr.write(`${speech.sentences.unknownClaim(stranger, nearest(stranger, ids), ids)}\n`);
  process.exitCode = exit.usage;
  return undefined;
}
