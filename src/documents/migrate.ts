import { parseDocument, type Document } from 'yaml';
import { problemAt, type Problem } from './problem.js';
import { parseYaml } from './yaml.js';

/** How a document of one format becomes one of the next. It changes nodes, so that comments and order stay. */
export interface DocumentStep {
  readonly from: string;
  readonly to: string;
  readonly change: (document: Document) => void;
}

/** There is one version of every format so far: nothing has to be changed yet. */
export const documentSteps: readonly DocumentStep[] = [];

export type Migrated =
  | { readonly text: string; readonly from: string; readonly to: string }
  | { readonly problems: readonly Problem[] };

/** Brings a text, step by step, to a format that is `current`; one that is current comes back as it was. */
export function migrateText(text: string, file: string, current: readonly string[], steps: readonly DocumentStep[]): Migrated {
  const parsed = parseYaml(text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const found = formatIn(parsed.value);
  const way = found === null ? undefined : wayFrom(found, current, steps);
  if (found === null || way === undefined) {
    const allowed = [...current, ...steps.map(({ from }) => from)];
    return { problems: [problemAt({ code: 'unknown-format', found, allowed }, parsed.placeOf(['format']), 'format')] };
  }
  if (way.length === 0) return { text, from: found, to: found };
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  for (const { change, to } of way) {
    change(document);
    document.set('format', to);
  }
  return { text: document.toString({ lineWidth: 0 }), from: found, to: way.at(-1)!.to };
}

function formatIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return typeof value.format === 'string' ? value.format : null;
}

/** The steps that lead to a current format, none where it is one, or undefined where none do. */
function wayFrom(format: string, current: readonly string[], steps: readonly DocumentStep[]): DocumentStep[] | undefined {
  const way: DocumentStep[] = [];
  let at = format;
  while (!current.includes(at)) {
    const step = steps.find(({ from }) => from === at);
    if (step === undefined || way.includes(step)) return undefined;
    way.push(step);
    at = step.to;
  }
  return way;
}
