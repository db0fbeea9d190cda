/** The envelope of every `--json` document: no time of day, no host, no path. */
export interface Envelope<T> {
  readonly schema: string;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string } | null;
  readonly seed: number | null;
  readonly data: T;
}

/** A document of `kind` as text; numbers keep all their digits, what does not exist is null. */
export function envelope<T>(
  kind: string,
  engine: string,
  scenario: Envelope<T>['scenario'],
  seed: number | null,
  data: T,
): string {
  const document: Envelope<T> = { schema: `outlast/${kind}@1`, engine, scenario, seed, data };
  return `${JSON.stringify(document, null, 1)}\n`;
}
