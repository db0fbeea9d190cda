/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name of a column or table as SQL writes it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
