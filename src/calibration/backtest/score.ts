import type { Fact } from '../../evidence/index.js';
import { log, quantileSorted } from '../../numerics/index.js';
import {
  forecastBaselines,
  eventChance,
  scoreBaselines,
  scoreEvent,
  type BaselineForecasts,
  type NoBaseline,
} from '../scoring/baselines.js';
import { brier, fromScale, meanScores, sampleCrps, skill, type Baselines } from '../scoring/scores.js';
import { Known } from '../state/known.js';
import { isEvent, type Target } from '../targets/document.js';
import { baseRate, historyOf, pointsOf } from '../targets/points.js';
import type { Forecast } from './forecast.js';

/** One scored point: what was observed and forecast, and the scores; on a logarithmic scale scores are relative errors. */
export interface ScoredRow {
  readonly id: string;
  readonly series: string;
  readonly entity: string;
  readonly information: string;
  readonly scored: string;
  readonly observed: number;
  /** Mean, and 5 % and 95 % points; of an event its chance. */
  readonly predicted: { readonly mean: number; readonly low: number | null; readonly high: number | null };
  readonly score: number;
  readonly baselines: Baselines<number>;
  /** What the baselines forecast, in the unit of what was observed. */
  readonly said: Baselines<number>;
  /** Why a baseline is not there. */
  readonly reasons: Partial<Readonly<Record<'trend' | 'drift', NoBaseline>>>;
  /** Ids of the rows that were observed. */
  readonly rows: readonly string[];
}

/** A target over all its points. */
export interface ScoredTarget {
  readonly id: string;
  readonly skill: number | null;
  readonly n: number;
  readonly rule: 'crps' | 'brier';
  /** Part of points within the 90 % interval; null of events. */
  readonly coverage90: number | null;
  readonly score: number;
  readonly baselines: Baselines<number>;
}

/** Scores the forecasts of targets of one information date against rows about later days. */
export function scoreForecasts(targets: readonly Target[], forecasts: readonly Forecast[], facts: readonly Fact[]): ScoredRow[] {
  return targets.flatMap((target, index) => {
    const known = new Known(facts, target.information);
    return pointsOf(target, facts).flatMap(({ entity, date, months, observed, ids }) => {
      const found = forecasts.find((one) => one.target === index && one.entity === entity.name && one.date === date);
      if (found === undefined || found.draws.length === 0) return [];
      const about = {
        id: target.id,
        series: target.series,
        entity: entity.name,
        information: target.information,
        scored: date,
        observed,
        rows: ids,
      };
      if (isEvent(target)) {
        const chance = found.draws.reduce((sum, draw) => sum + draw, 0) / found.draws.length;
        const { before, exposure } = baseRate(target, known);
        const baselines = scoreEvent(before, exposure, months, observed);
        const predicted = { mean: chance, low: null, high: null };
        const said = { persistence: 0, trend: null, drift: eventChance(before, exposure, months) };
        return [
          { ...about, predicted, said, score: brier(chance, observed), baselines, reasons: { trend: 'an-event' as const } },
        ];
      }
      const logarithmic = target.scale === 'log';
      const y = logarithmic ? log(observed) : observed;
      const history = historyOf(target, entity, known);
      if (history.length === 0) return [];
      const told = forecastBaselines(history, months);
      return [
        {
          ...about,
          predicted: predictedOf(found.draws, logarithmic),
          score: sampleCrps(found.draws, y),
          baselines: scoreBaselines(told, y),
          said: saidBy(told, logarithmic),
          reasons: reasonsOf(told),
        },
      ];
    });
  });
}

function predictedOf(draws: readonly number[], logarithmic: boolean): ScoredRow['predicted'] {
  const values = draws.map((draw) => fromScale(draw, logarithmic)).sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: quantileSorted(values, 0.05), high: quantileSorted(values, 0.95) };
}

/** Middles of baselines' forecasts in their own unit. */
function saidBy({ persistence, trend, drift }: BaselineForecasts, logarithmic: boolean): Baselines<number> {
  const middle = (one: typeof trend): number | null => (typeof one === 'string' ? null : fromScale(one.mean, logarithmic));
  return { persistence: fromScale(persistence.mean, logarithmic), trend: middle(trend), drift: middle(drift) };
}

function reasonsOf({ trend, drift }: BaselineForecasts): ScoredRow['reasons'] {
  return { ...(typeof trend === 'string' && { trend }), ...(typeof drift === 'string' && { drift }) };
}

/** Every target over all its points, in the order in which they come. */
export function summarise(rows: readonly ScoredRow[]): ScoredTarget[] {
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id);
    const intervals = own.filter(({ predicted }) => predicted.low !== null);
    const within = intervals.filter(({ predicted, observed }) => predicted.low! <= observed && observed <= predicted.high!);
    return {
      id,
      skill: skill(own),
      n: own.length,
      rule: intervals.length === 0 ? 'brier' : 'crps',
      coverage90: intervals.length === 0 ? null : within.length / intervals.length,
      ...meanScores(own),
    };
  });
}
