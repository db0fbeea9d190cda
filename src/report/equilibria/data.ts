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

type Read = Omit<Paired, 'low' | 'high'> & { readonly low: number | null; readonly high: number | null };
type Data = ReturnType<typeof equilibriaData>;

/** What is read of a document of equilibria. */
export type EquilibriaTold = Pick<Data, 'markets'>;

const unlimited = ({ low, high, ...rest }: Read): Paired => ({ ...rest, low: low ?? -Infinity, high: high ?? Infinity });

/** The equilibria of a document: what `equilibriaData` has told, taken back. */
export const equilibriaFrom = ({ markets }: EquilibriaTold): Equilibria[] =>
  markets.map(({ closed: play, chosen_in: chosenIn, responses, all_open: allOpen, rest_points: restPoints, ...one }) => ({
    ...one,
    play,
    chosenIn,
    responses: responses.map(({ gain, gain_on_plain: onPlain, ...cell }) => ({
      ...cell,
      gain: unlimited(gain),
      onPlain: unlimited(onPlain),
    })),
    allOpen: allOpen.map(({ against_closed: againstClosed, boundary: border, temptations, ...rest }) => ({
      ...rest,
      againstClosed,
      border,
      temptations: temptations.map(({ gain, closed_gain: closedGain, ...temptation }) => ({
        ...temptation,
        gain: unlimited(gain),
        closedGain: unlimited(closedGain),
      })),
    })),
    contrasts: one.contrasts.map(({ difference, ...contrast }) => ({ ...contrast, difference: unlimited(difference) })),
    restPoints: restPoints.map(({ at_rest: atRest, regrets, ...point }) => ({
      ...point,
      atRest,
      regrets: regrets.map(({ gain, ...turn }) => ({ ...turn, gain: unlimited(gain) })),
    })),
    advice: one.advice.map(({ gain, ...advice }) => ({ ...advice, gain: unlimited(gain) })),
  }));
