import { entityKey, Luck } from '../../numerics/index.js';
import type { Scenario } from '../../scenario/index.js';
import { compile, monthsBetween, type Fidelity } from '../../simulation/index.js';
import type { Fit } from '../fit/fit.js';
import { onScale } from '../fit/problem.js';
import { ensembleOf, holding, type Held } from '../play/ensemble.js';
import { missingIn } from '../play/observe.js';
import type { Reading } from '../play/play.js';
import { streams } from '../play/prior.js';
import type { Steps } from '../play/steps.js';
import type { Known } from '../state/known.js';
import { entitiesOf, isEvent, type Entity, type Target } from '../targets/document.js';
import { historyOf } from '../targets/points.js';
import { readingOf } from '../targets/task.js';

/** A forecast of one entity on one day: draws on the scale of the score, made without any row about a later day. */
export interface Forecast {
  /** Index of the target among those that were asked for. */
  readonly target: number;
  readonly entity: string;
  readonly date: string;
  readonly draws: readonly number[];
}

export interface ForecastRequest {
  readonly targets: readonly Target[];
  /** What was known on their information date. */
  readonly known: Known;
  readonly scenario: Scenario;
  /** The fit whose posterior is carried over; null where there was no past to fit. */
  readonly fit: Fit | null;
  readonly draws: number;
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly held?: Held;
}

/** What a scenario of the information date lacks of what targets ask: names by target. */
export function lacking(
  targets: readonly Target[],
  scenario: Scenario,
): { readonly target: Target; readonly names: readonly string[] }[] {
  const market = compile(scenario);
  return targets.map((target) => {
    const readings = entitiesOf(target).map((entity) => readingOf(target, entity, 1, scenario));
    return { target, names: [...new Set(readings.flatMap((reading) => missingIn(market, reading.observable, reading)))] };
  });
}

interface Wanted {
  readonly index: number;
  readonly target: Target;
  readonly entity: Entity;
  readonly date: string;
  readonly reading: Reading;
  readonly anchor: number;
}

/**
 * Forecasts of targets of one scenario and information date, by as many runs as draws.
 *
 * Every draw of the ensemble has its own luck; the error of a row itself is added, for it is rows that are forecast. A draw whose run is no
 * longer a market tells nothing.
 */
export function* forecastSteps(request: ForecastRequest): Steps<Forecast[]> {
  const { targets, known, scenario, fit, draws, fidelity, seed } = request;
  const wanted: Wanted[] = targets.flatMap((target, index) =>
    target.scored.flatMap((date) =>
      entitiesOf(target).map((entity) => ({
        index,
        target,
        entity,
        date,
        reading: readingOf(target, entity, monthsBetween(known.day, date), scenario),
        anchor: target.anchored ? (historyOf(target, entity, known).at(-1)?.value ?? NaN) : 0,
      })),
    ),
  );
  const { paths, values } = holding(ensembleOf(scenario, fit, draws, seed), request.held ?? {});
  const played = yield {
    of: { scenario, readings: wanted.map(({ reading }) => reading), fidelity, paths, seed },
    values: Array.from({ length: draws }, (_, draw) => values.slice(draw * paths.length, (draw + 1) * paths.length)),
    replicates: Array.from({ length: draws }, (_, draw) => draw),
    before: 0,
  };
  const found: number[][] = wanted.map(() => []);
  played.forEach((read, draw) => {
    if (read === null) return;
    const luck = new Luck(seed, draw);
    luck.begin(streams.noise, 1);
    wanted.forEach(({ target, entity, date, anchor }, i) => {
      const error = target.noise * luck.normal(entityKey(target.series, entity.name, date));
      const value = isEvent(target) ? read[i]! : onScale(target, read[i]!, anchor) + error;
      if (!Number.isFinite(value)) return;
      found[i]!.push(target.observable.kind.endsWith('share') ? Math.min(1, Math.max(0, value)) : value);
    });
  });
  return wanted.map(({ index, entity, date }, i) => ({ target: index, entity: entity.name, date, draws: found[i]! }));
}
