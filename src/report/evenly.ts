/** Up to `most` of some steps, evenly by their order, the first and the last among them; `also` is the index of one more. */
export function evenly<T>(steps: readonly T[], most: number, also?: number): T[] {
  const last = steps.length - 1;
  const count = Math.min(most, steps.length);
  const picked = new Set(Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * last) / (count - 1)))));
  return steps.filter((_, i) => picked.has(i) || i === also);
}
