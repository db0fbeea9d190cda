import { positions, type Equilibria } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { shownMoves } from './advice.js';
import { amountOf, signed } from './cells.js';
import { differing, majority, tallyOf } from './tallies.js';
import { equilibriaWords } from './words.js';

/** What was found, in short. */
export function shortLines(markets: readonly Equilibria[], language: Language): string[] {
  const words = equilibriaWords[language];
  const differ = differing(markets).map((cell) =>
    [cell.scenario, words.positions[cell.position], words.climates[cell.climate]].join(' '),
  );
  const { cells, open, shown, worlds } = tallyOf(markets, 'gain');
  const plain = tallyOf(markets, 'onPlain');
  const stable = markets.flatMap(({ allOpen }) => allOpen);
  const rests = markets.flatMap(({ restPoints }) => restPoints);
  const closed = new Set<string>(['closed-premium', 'closed-subsidy', 'forward-looking']);
  return [
    words.short,
    '',
    words.responses(cells, open, worlds.open, worlds.closed, shown.open, shown.closed),
    words.verdict[majority(shown, cells)],
    words.worldsVerdict[majority(worlds, cells)],
    words.differ(differ.length, differ.join(words.and)),
    words.plain(cells, plain.open, plain.shown.open, plain.shown.closed, plain.worlds.open, plain.worlds.closed),
    words.allOpenShort(
      stable.length,
      stable.filter(({ stability }) => stability === 'no-equilibrium').length,
      stable.filter(({ stability }) => stability === 'equilibrium').length,
      stable.filter(({ againstClosed }) => againstClosed === 'no-equilibrium').length,
    ),
    words.restShort(rests.length, rests.filter(({ ways }) => positions.every((position) => closed.has(ways[position]))).length),
    ...markets.map((one) => words.contrastShort(one.scenario, contrastSummary(one, language))),
    words.adviceShort(markets.length * positions.length, shownMoves(markets, language)),
  ];
}

/** What all-open does to everybody together in a normal climate. */
function contrastSummary({ contrasts }: Equilibria, language: Language): string {
  const words = equilibriaWords[language];
  return contrasts
    .filter(({ climate, position }) => climate === 'normal' && position === null)
    .map(({ outcome, difference: { estimate, low, high } }) =>
      words.contrastPart(
        words.sides[outcome],
        signed(estimate, language),
        amountOf(low, language),
        amountOf(high, language),
        low > 0 || high < 0,
      ),
    )
    .join(words.and);
}
