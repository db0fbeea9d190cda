const golden = (3 - Math.sqrt(5)) / 2;

/** Points in equal steps at which a function is looked at before its peaks are searched. */
const looks = 48;

/** Steps of a search shorter than this part of the range are none. */
const close = 1e-8;

/** Bound on the steps of a search; a golden section comes within `close` of one step in fewer. */
const steps = 80;

/**
 * The argument in [low, high] at which `value` is greatest, where it may have kinks and several peaks: a look at points in equal
 * steps, then a search between the neighbours of each that is higher than they are. Of peaks between two points it may
 * miss the highest.
 *
 * Near a smooth peak doubles tell values apart only beyond some 1e-8 of the range. Parabolas through three points, and golden
 * sections where those fail. Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 5.
 */
export function highestPeak(value: (x: number) => number, low: number, high: number): number {
  const at = (i: number): number => (i === looks - 1 ? high : low + ((high - low) * i) / (looks - 1));
  let best = low;
  let most = -Infinity;
  let before = -Infinity;
  let here = value(low);
  for (let i = 0; i < looks; i++) {
    const after = i < looks - 1 ? value(at(i + 1)) : -Infinity;
    if (here > before && here >= after) {
      const inside = peakBetween(
        value,
        at(Math.max(0, i - 1)),
        at(i),
        here,
        at(Math.min(looks - 1, i + 1)),
        close * (high - low),
      );
      const there = inside === at(i) ? here : value(inside);
      const peak = there >= here ? inside : at(i);
      if (Math.max(there, here) > most) {
        best = peak;
        most = Math.max(there, here);
      }
    }
    before = here;
    here = after;
  }
  return best;
}

/** The argument of the peak between two, from a point in between or at one of them whose value is known. */
function peakBetween(
  value: (x: number) => number,
  low: number,
  start: number,
  worth: number,
  high: number,
  tolerance: number,
): number {
  let from = low;
  let to = high;
  // The best three arguments so far, and what they are worth.
  let [first, second, third] = [start, start, start];
  let [atFirst, atSecond, atThird] = [worth, worth, worth];
  let moved = 0;
  let movedBefore = 0;
  for (let step = 0; step < steps; step++) {
    const middle = (from + to) / 2;
    if (Math.abs(first - middle) <= 2 * tolerance - (to - from) / 2) break;
    let move = NaN;
    if (Math.abs(movedBefore) > tolerance) {
      const r = (first - second) * (atFirst - atThird);
      const q = (first - third) * (atFirst - atSecond);
      const parabola = ((first - third) * q - (first - second) * r) / (2 * (r - q));
      const inside = first + parabola > from + tolerance && first + parabola < to - tolerance;
      if (inside && Math.abs(parabola) < Math.abs(movedBefore) / 2) move = parabola;
    }
    movedBefore = moved;
    if (Number.isNaN(move)) {
      movedBefore = first >= middle ? from - first : to - first;
      move = golden * movedBefore;
    }
    moved = move;
    const next = first + (Math.abs(move) >= tolerance ? move : move > 0 ? tolerance : -tolerance);
    const atNext = value(next);
    if (atNext >= atFirst) {
      if (next >= first) from = first;
      else to = first;
      [third, second, first] = [second, first, next];
      [atThird, atSecond, atFirst] = [atSecond, atFirst, atNext];
    } else {
      if (next < first) from = next;
      else to = next;
      if (atNext >= atSecond || second === first) {
        [third, second] = [second, next];
        [atThird, atSecond] = [atSecond, atNext];
      } else if (atNext >= atThird || third === first || third === second) {
        third = next;
        atThird = atNext;
      }
    }
  }
  return first;
}
