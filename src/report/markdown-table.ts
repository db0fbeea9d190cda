/** A row of a table in Markdown. */
const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown, a line for each row. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  rowOf(head),
  rowOf(head.map(() => '---')),
  ...rows.map(rowOf),
];
