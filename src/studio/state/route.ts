import { signal } from '@preact/signals';

export const places = ['gallery', 'tour', 'sandbox', 'claims'] as const;
export type PlaceName = (typeof places)[number];

export interface Route {
  readonly place: PlaceName;
  /** Chapter of the tour, from 1. */
  readonly chapter: number;
}

/** The place that a fragment names; the gallery where it names none. */
export function routeOf(fragment: string): Route {
  const [, place, chapter] = /^#\/([a-z]+)(?:\/(\d{1,2}))?$/.exec(fragment) ?? [];
  const known = places.find((name) => name === place) ?? 'gallery';
  return { place: known, chapter: Math.max(1, Number(chapter ?? 1)) };
}

export const fragmentOf = ({ place, chapter }: Route): string => (place === 'tour' ? `#/tour/${chapter}` : `#/${place}`);

export const route = signal<Route>(routeOf(location.hash));

/** Goes to a place; the browser's own way back leads here again. */
export function go(place: PlaceName, chapter = 1): void {
  const fragment = fragmentOf({ place, chapter });
  if (location.hash === fragment) route.value = routeOf(fragment);
  else location.hash = fragment;
}
