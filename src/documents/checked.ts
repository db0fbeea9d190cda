import type { z } from 'zod';
import { problemsOf } from './issues.js';
import type { PlaceOf, Problem } from './problem.js';
import { parseYaml } from './yaml.js';

/** A document that its schema takes, with what is to be said of it all the same, and where its parts stand. */
export interface CheckedDocument<T> {
  readonly data: T;
  readonly problems: Problem[];
  readonly placeOf: PlaceOf;
}

/** Parses YAML and checks it against a schema; every problem is returned at once. */
export function readDocument<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): CheckedDocument<z.output<S>> | { readonly problems: Problem[] } {
  const { value, problems: found, placeOf } = parseYaml(text, file);
  if (value === undefined) return { problems: [...found] };
  const checked = schema.safeParse(value);
  if (checked.success) return { data: checked.data, problems: [...found], placeOf };
  return { problems: [...found, ...problemsOf(checked.error.issues, { schema, input: value, placeOf })] };
}
