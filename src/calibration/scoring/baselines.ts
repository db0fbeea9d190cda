import { exp } from '../../numerics/index.js';
import { brier, normalCrps, type Baselines } from './scores.js';

/** A value of a series: months since any origin, and the value on the scale of the score. */
export interface Dated {
  readonly months: number;
  readonly value: number;
}

/** Why a baseline is not there. */
export type NoBaseline = 'one-row' | 'two-rows' | 'an-event';

/** A baseline's forecast: a normal, a point where it has no spread. */
export interface Forecast {
  readonly mean: number;
  readonly deviation: number;
}

/** Forecasts of the three baselines for a day, or why one is not there. */
export interface BaselineForecasts {
  readonly persistence: Forecast;
  readonly trend: Forecast | NoBaseline;
  readonly drift: Forecast | NoBaseline;
}

/**
 * Persistence (the last row), the least-squares line through all rows, and a random walk with drift, from rows of ascending date.
 *
 * The walk's drift is (last - first) / time; its variance a month from what increments leave over, with n - 2 degrees of freedom, and
 * the drift's own error in the forecast (Hyndman and Athanasopoulos 2021, section 5.2). With two rows no increment is left over.
 */
export function forecastBaselines(rows: readonly Dated[], months: number): BaselineForecasts {
  const last = rows.at(-1)!;
  const first = rows[0]!;
  const persistence = { mean: last.value, deviation: 0 };
  const span = last.months - first.months;
  if (rows.length < 2 || span === 0) return { persistence, trend: 'one-row', drift: 'one-row' };
  const trend = { mean: lineAt(rows, months), deviation: 0 };
  if (rows.length < 3) return { persistence, trend, drift: 'two-rows' };
  const drift = (last.value - first.value) / span;
  let squares = 0;
  for (let i = 1; i < rows.length; i++) {
    const step = rows[i]!.months - rows[i - 1]!.months;
    if (step === 0) continue;
    const left = rows[i]!.value - rows[i - 1]!.value - drift * step;
    squares += (left * left) / step;
  }
  const variance = squares / (rows.length - 2);
  const ahead = months - last.months;
  const deviation = Math.sqrt(variance * ahead * (1 + ahead / span));
  return { persistence, trend, drift: { mean: last.value + drift * ahead, deviation } };
}

/** The least-squares line through rows, at `months`. */
function lineAt(rows: readonly Dated[], months: number): number {
  const n = rows.length;
  const t = rows.reduce((sum, row) => sum + row.months, 0) / n;
  const y = rows.reduce((sum, row) => sum + row.value, 0) / n;
  let across = 0;
  let spread = 0;
  for (const row of rows) {
    across += (row.months - t) * (row.value - y);
    spread += (row.months - t) * (row.months - t);
  }
  return y + (across / spread) * (months - t);
}

const isForecast = (one: Forecast | NoBaseline): one is Forecast => typeof one !== 'string';

/** Scores of baselines for what was observed; null where one is not there. */
export function scoreBaselines({ persistence, trend, drift }: BaselineForecasts, y: number): Baselines<number> {
  const score = (one: Forecast): number => normalCrps(one.mean, one.deviation, y);
  return {
    persistence: score(persistence),
    trend: isForecast(trend) ? score(trend) : null,
    drift: isForecast(drift) ? score(drift) : null,
  };
}

/** Chance of an event in the months ahead by its base rate: a hazard by Jeffreys' prior, (before + 1/2) / exposure. */
export const eventChance = (before: number, exposure: number, ahead: number): number =>
  1 - exp((-(before + 0.5) / exposure) * ahead);

/** Scores of baselines of an event: it does not happen; no trend; and, in the place of drift, the base rate of such events before. */
export function scoreEvent(before: number, exposure: number, ahead: number, happened: number): Baselines<number> {
  return { persistence: brier(0, happened), trend: null, drift: brier(eventChance(before, exposure, ahead), happened) };
}
