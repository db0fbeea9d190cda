/**
 * Places for labels that would like to stand at `wanted` but must be `gap` apart and within [low, high].
 *
 * Neighbours that are too close form a block that stands where it moves its members least in sum of squares (pooled
 * adjacent violators), so labels keep their order and nobody moves who need not. Where there is no room for all, they are
 * spread evenly.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const room = order.length > 1 ? Math.min(gap, (high - low) / (order.length - 1)) : gap;
  const blocks: { sum: number; members: number[] }[] = [];
  for (const i of order) {
    let block = { sum: wanted[i]!, members: [i] };
    for (
      let last = blocks.at(-1);
      last !== undefined && topOf(block, room, low, high) < bottomOf(last, room, low, high) + room;
    ) {
      blocks.pop();
      // Members of a block are as far below its first as their rank says.
      block = {
        sum: last.sum + block.sum - block.members.length * last.members.length * room,
        members: [...last.members, ...block.members],
      };
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const placed: number[] = [];
  for (const block of blocks) {
    const top = topOf(block, room, low, high);
    block.members.forEach((i, rank) => (placed[i] = top + rank * room));
  }
  return placed;
}

interface Block {
  /** Sum of wanted places, each less what its rank adds. */
  readonly sum: number;
  readonly members: readonly number[];
}

function topOf({ sum, members }: Block, gap: number, low: number, high: number): number {
  const span = (members.length - 1) * gap;
  return Math.max(low, Math.min(high - span, sum / members.length));
}

const bottomOf = (block: Block, gap: number, low: number, high: number): number =>
  topOf(block, gap, low, high) + (block.members.length - 1) * gap;
