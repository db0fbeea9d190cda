import { contenders, type Equilibria, type Paired } from '../../argument/index.js';
import { majority, tallyOf, type Tally } from './tallies.js';

/** What `--json` tells of equilibria. */
export function equilibriaData(markets: readonly Equilibria[]) {
  return {
    contenders,
    open_best_response: counted(tallyOf(markets, 'gain')),
    without_foresight: counted(tallyOf(markets, 'onPlain')),
    markets: markets.map((one) => ({
      scenario: one.scenario,
      hash: one.hash,
      premises: one.premises,
      closed: one.play,
      seats: one.seats,
      worlds: one.worlds,
      chosen_in: one.chosenIn,
      runs: one.runs,
      responses: one.responses.map(({ gain, onPlain, ...cell }) => ({ ...cell, gain: told(gain), gain_on_plain: told(onPlain) })),
      all_open: one.allOpen.map(({ temptations, againstClosed, border, ...rest }) => ({
        ...rest,
        against_closed: againstClosed,
        boundary: border,
        temptations: temptations.map(({ gain, closedGain, ...temptation }) => ({
          ...temptation,
          gain: told(gain),
          closed_gain: told(closedGain),
        })),
      })),
      contrasts: one.contrasts.map(({ difference, ...contrast }) => ({ ...contrast, difference: told(difference) })),
      rest_points: one.restPoints.map(({ atRest, regrets, ...point }) => ({
        ...point,
        at_rest: atRest,
        regrets: regrets.map(({ gain, ...turn }) => ({ ...turn, gain: told(gain) })),
      })),
      advice: one.advice.map(({ gain, ...advice }) => ({ ...advice, gain: told(gain) })),
    })),
  };
}

const counted = ({ cells, open, shown, worlds }: Tally) => ({
  cells,
  by_mean: open,
  shown,
  worlds,
  majority: majority(shown, cells),
});

/** JSON has no infinities. */
const told = ({ low, high, ...rest }: Paired) => ({
  ...rest,
  low: Number.isFinite(low) ? low : null,
  high: Number.isFinite(high) ? high : null,
});
