import type { Border, Equilibria, LeverGain } from '../../argument/index.js';
import { positions } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { conditionWords } from '../argument.js';
import { markdownTable } from '../markdown-table.js';
import { signless } from '../numbers.js';
import { amountOf, intervalOf, inWorlds, percentOf, signed } from './cells.js';
import { equilibriaWords } from './words.js';

/** Chance from which on a border is taken for chance. */
const chance = 0.05;

const isChance = ({ byChance }: Border): boolean => byChance !== null && byChance > chance;

/** Whether a condition was found, beyond chance, that reverses a move. */
export const isReversed = ({ reversal }: LeverGain): boolean =>
  reversal !== null && reversal.sides.length > 0 && !isChance(reversal);

/** Of every lever of a position the amount that gains most by the mean. */
export function bestMoves(advice: readonly LeverGain[]): LeverGain[] {
  const levers = [...new Set(advice.map(({ lever }) => lever))];
  return levers.map((lever) =>
    advice.filter((one) => one.lever === lever).reduce((best, one) => (one.gain.estimate > best.gain.estimate ? one : best)),
  );
}

/** What a move is, in words. */
export function moveWords({ lever, amount }: LeverGain, language: Language): string {
  const { moves } = equilibriaWords[language];
  return lever === 'licence' ? moves.licence(String(amount)) : moves[lever](Number(amount));
}

/** Under which condition the sign of what a move gains turns. */
function reversalWords({ reversal }: LeverGain, language: Language): string {
  const words = equilibriaWords[language];
  if (reversal === null || reversal.sides.length === 0) return words.steady;
  if (isChance(reversal)) return words.noReversal;
  return words.reverses[reversal.of](conditionWords(reversal, language), percentOf(reversal.sides[0]!.density));
}

/** Which own moves are shown to gain at how many positions of all markets, the most frequent first. */
export function shownMoves(markets: readonly Equilibria[], language: Language): string {
  const words = equilibriaWords[language];
  const counts = new Map<string, { readonly one: LeverGain; count: number }>();
  for (const one of markets.flatMap(({ advice }) => advice.filter((each) => each.own && isShown(each)))) {
    const key = `${one.lever} ${one.amount}`;
    const entry = counts.get(key) ?? { one, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ one, count }) => words.adviceCount(words.levers[one.lever], moveWords(one, language), count))
    .join(words.and);
}

const isShown = ({ gain }: LeverGain): boolean => gain.low > 0;

/** What each position should do in one market, the moves that gain first. */
export function adviceLines({ advice, seats }: Equilibria, language: Language): string[] {
  const words = equilibriaWords[language];
  return positions.flatMap((position) => {
    const best = bestMoves(advice.filter((one) => one.position === position));
    const own = best.filter((one) => one.own).toSorted((a, b) => b.gain.estimate - a.gain.estimate);
    const shown = own.filter(isShown);
    const likely = own.filter((one) => !isShown(one) && one.gain.estimate > 0);
    const told = (one: LeverGain): string => {
      const { estimate, low, high, wins, losses } = one.gain;
      const sentence = words.recommend(
        words.levers[one.lever],
        moveWords(one, language),
        signed(estimate, language),
        signed(low, language),
        signed(high, language),
        wins,
        wins + losses,
      );
      return `${sentence}${words.and}${reversalWords(one, language)}`;
    };
    return [
      '',
      words.adviceTo(words.positions[position], seats[position]),
      '',
      ...(shown.length === 0 ? [words.nothing] : shown.map((one) => `* ${words.only}${told(one)}${words.stop}`)),
      ...(shown.length === 0 ? [''] : []),
      ...likely.map((one) => `* ${words.likely}${told(one)}${words.stop}`),
      '',
      ...markdownTable(
        words.adviceHead,
        best.map((one) => [
          words.levers[one.lever],
          moveWords(one, language),
          amountOf(one.gain.estimate, language),
          intervalOf(one.gain, language),
          inWorlds(one.gain),
          signless(one.survival, 2),
          isShown(one) ? words.both : one.gain.high < 0 ? words.none : words.shown.undecided,
        ]),
      ),
    ];
  });
}
