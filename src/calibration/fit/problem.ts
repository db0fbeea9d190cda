import { log } from '../../numerics/index.js';
import type { Scenario } from '../../scenario/index.js';
import { compile, monthsBetween } from '../../simulation/index.js';
import { missingIn } from '../play/observe.js';
import type { Reading } from '../play/play.js';
import type { Known } from '../state/known.js';
import { entitiesOf, isEvent, type Entity, type Target } from '../targets/document.js';
import { historyOf } from '../targets/points.js';
import { readingOf } from '../targets/task.js';

/** A row of the past that a fit is made to meet: what is read off a run, and what was observed, on the scale of the score. */
export interface Summary {
  readonly target: Target;
  readonly entity: Entity;
  readonly date: string;
  readonly reading: Reading;
  readonly observed: number;
  /** Value of the row that the reading is anchored to; 0 where it is not. */
  readonly anchor: number;
  readonly noise: number;
}

/** What is fitted: a scenario as of an earlier day, and what was then seen up to the information date. */
export interface Past {
  readonly start: string;
  readonly scenario: Scenario;
  readonly summaries: readonly Summary[];
}

/** Months before the information date within which a fit starts. */
const nearest = 6;
const farthest = 18;
/** Months before the start within which a series must have a row: an older one does not say where the series stood at the start. */
const fresh = 2;

/** Least error of a row on each scale. */
const least = { linear: 0.01, log: 0.03 } as const;

/** Series and entities that targets follow, each once and as the first target of it has it, whatever their information dates. */
function followed(targets: readonly Target[]): { readonly target: Target; readonly entity: Entity }[] {
  const seen = new Set<string>();
  return targets
    .filter((target) => !isEvent(target))
    .flatMap((target) => entitiesOf(target).map((entity) => ({ target, entity })))
    .filter(({ target, entity }) => {
      const key = `${target.series}\n${entity.name}`;
      return !seen.has(key) && seen.add(key);
    });
}

/**
 * The past on which a fit at the information date of `known` is made: the start, half a year to a year and a half before, from which most
 * rows can be met; null where there is none. Only what is known by then is looked at.
 */
export function pastOf(targets: readonly Target[], known: Known, scenarioAt: (day: string) => Scenario | undefined): Past | null {
  const pairs = followed(targets);
  const days = [...new Set(known.facts.map(({ date }) => date))].filter((day) => {
    const months = monthsBetween(day, known.day);
    return months >= nearest && months <= farthest;
  });
  const met = (start: string): number =>
    pairs.reduce((sum, { target, entity }) => sum + rowsAfter(target, entity, known, start, false).length, 0);
  const counted = days.map((start) => ({ start, count: met(start) }));
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, one) => (one.count > 0 && (most === null || one.count >= most.count) ? one : most),
    null,
  );
  const scenario = best === null ? undefined : scenarioAt(best.start);
  return best === null || scenario === undefined ? null : meeting(targets, known, scenario, best.start, false);
}

/**
 * The past on which a scenario of one's own is fitted: rows after its start that are known; null where there is none.
 *
 * It says itself where shares stood at its start, so that no row need do so.
 */
export const pastFrom = (targets: readonly Target[], known: Known, scenario: Scenario): Past | null =>
  meeting(targets, known, scenario, scenario.start, true);

/** Rows after a start as what a scenario is to meet; null where there is none. */
function meeting(targets: readonly Target[], known: Known, scenario: Scenario, start: string, own: boolean): Past | null {
  const market = compile(scenario);
  const summaries = followed(targets).flatMap(({ target, entity }) =>
    rowsAfter(target, entity, known, start, own).map(({ date, value, anchor }) => ({
      target,
      entity,
      date,
      reading: readingOf(target, entity, monthsBetween(start, date), scenario),
      observed: value,
      anchor,
      noise: Math.max(target.noise, least[target.scale]),
    })),
  );
  const usable = summaries.filter(({ reading }) => missingIn(market, reading.observable, reading).length === 0);
  return usable.length === 0 ? null : { start, scenario, summaries: usable };
}

/** Rows after a start, where there is one on it or before, or the start is of one's own: on the scale of the score, with the last value before. */
function rowsAfter(
  target: Target,
  entity: Entity,
  known: Known,
  start: string,
  own: boolean,
): { readonly date: string; readonly value: number; readonly anchor: number }[] {
  const told = historyOf({ ...target, information: start }, entity, known);
  const before = told.filter(({ months }) => months <= 0).at(-1);
  // A level of capability is stated against the best of the information date, not of an earlier start.
  if (target.observable.kind === 'price-at-level') return [];
  const stale = before === undefined || before.months < -fresh;
  if (stale && (target.anchored || !own)) return [];
  return told
    .filter(({ months }) => months > 0.5)
    .map(({ date, value }) => ({ date, value, anchor: target.anchored ? before!.value : 0 }));
}

/** What a reading comes to on the scale of the score. */
export function onScale({ scale }: Target, reading: number, anchor: number): number {
  return (scale === 'log' ? log(reading) : reading) + anchor;
}
