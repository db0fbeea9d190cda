/** A rectangle in user units. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point that wants a label of this size. */
export interface Wanted {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places labels beside their points, the first of the list first: at the first of eight sides, near then farther, where one
 * lies within `frame` and meets neither a label nor a point nor an obstacle. Undefined for one that finds no place.
 */
export function placeLabels(
  points: readonly Wanted[],
  frame: Rectangle,
  radius: number,
  obstacles: readonly Rectangle[] = [],
): (Rectangle | undefined)[] {
  const taken: Rectangle[] = [
    ...obstacles,
    ...points.map(({ x, y }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    })),
  ];
  return points.map((point) => {
    const found = sidesOf(point, radius + 3).find(
      (place) =>
        place.left >= frame.left &&
        place.right <= frame.right &&
        place.top >= frame.top &&
        place.bottom <= frame.bottom &&
        !taken.some((other) => meet(place, other)),
    );
    if (found !== undefined) taken.push(found);
    return found;
  });
}

function sidesOf({ x, y, width, height }: Wanted, near: number): Rectangle[] {
  const places: Rectangle[] = [];
  for (const off of [near, near + height, near + 2 * height]) {
    for (const [across, down] of [
      [1, 0],
      [1, -1],
      [1, 1],
      [-1, 0],
      [-1, -1],
      [-1, 1],
      [0, -1],
      [0, 1],
    ] as const) {
      const left =
        across > 0 ? x + (down === 0 ? off : near) : across < 0 ? x - (down === 0 ? off : near) - width : x - width / 2;
      const top =
        down > 0
          ? y + (across === 0 ? near : off - near)
          : down < 0
            ? y - height - (across === 0 ? near : off - near)
            : y - height / 2;
      places.push({ left, right: left + width, top, bottom: top + height });
    }
  }
  return places;
}
