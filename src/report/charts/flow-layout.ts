/** A stretch of a column of a flow chart, in user units from its top. */
export interface Node {
  readonly name: number;
  readonly value: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ribbon between two nodes: where it leaves and where it arrives. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly leaves: readonly [top: number, bottom: number];
  readonly arrives: readonly [top: number, bottom: number];
}

/** Two columns of nodes, largest first, and the ribbons between them. */
export interface FlowLayout {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly ribbons: readonly Ribbon[];
}

/**
 * Lays out what flows between two columns, `values[from][to]`, within `height`: both columns have one scale, nodes are
 * `gap` apart, and ribbons at a node are in the order of the nodes opposite, so that as few as can be cross.
 */
export function layFlows(values: readonly (readonly number[])[], height: number, gap: number): FlowLayout {
  const flow = (from: number, to: number): number => Math.max(0, Number.isFinite(values[from]![to]) ? values[from]![to]! : 0);
  const rows = values.map((_, i) => i);
  const columns = (values[0] ?? []).map((_, i) => i);
  const out = rows.map((from) => columns.reduce((sum, to) => sum + flow(from, to), 0));
  const into = columns.map((to) => rows.reduce((sum, from) => sum + flow(from, to), 0));
  const total = out.reduce((sum, value) => sum + value, 0);
  const many = Math.max(out.filter((value) => value > 0).length, into.filter((value) => value > 0).length);
  const room = Math.max(0, height - gap * Math.max(0, many - 1));
  // A part of the whole first: what flows may be so little that a scale in units of it would be infinite.
  const tall = (value: number): number => (total > 0 ? (value / total) * room : 0);
  const left = column(out, tall, gap, height);
  const right = column(into, tall, gap, height);
  const used = { left: new Map<number, number>(), right: new Map<number, number>() };
  const take = (side: 'left' | 'right', { name, top }: Node, value: number): readonly [number, number] => {
    const from = top + (used[side].get(name) ?? 0);
    used[side].set(name, from - top + tall(value));
    return [from, from + tall(value)];
  };
  const ribbons = left.flatMap((from) =>
    right
      .filter((to) => flow(from.name, to.name) > 0)
      .map((to) => {
        const value = flow(from.name, to.name);
        return { from: from.name, to: to.name, value, leaves: take('left', from, value), arrives: take('right', to, value) };
      }),
  );
  return { left, right, ribbons };
}

/** Nodes that have anything, largest first, in the middle of the height. */
function column(totals: readonly number[], tall: (value: number) => number, gap: number, height: number): Node[] {
  const order = totals.map((_, i) => i).filter((i) => totals[i]! > 0);
  order.sort((a, b) => totals[b]! - totals[a]! || a - b);
  const filled = order.reduce((sum, i) => sum + tall(totals[i]!), 0) + gap * Math.max(0, order.length - 1);
  let top = (height - filled) / 2;
  return order.map((name) => {
    const node = { name, value: totals[name]!, top, bottom: top + tall(totals[name]!) };
    top = node.bottom + gap;
    return node;
  });
}
