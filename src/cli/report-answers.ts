import { z } from 'zod';
import { noPlaces, problemAt, type Problem } from '../documents/index.js';
import { readUpTo } from '../files/index.js';
import type { AnyAnswer, TriedClaim } from '../report/index.js';
import { openClaims } from './claims.js';
import { refuse, whole } from './document.js';
import { exit } from './exit.js';
import { toldKinds } from './report-kinds.js';
import type { Speech } from './speech.js';

/** Bytes of a JSON document that are read. */
const largest = 268_435_456;

const head = z.object({
  schema: z.string().regex(/^outlast\/[a-z]+@1$/),
  engine: z.string(),
  scenario: z.object({ name: z.string(), hash: z.string() }).nullable(),
  seed: z.number().nullable(),
  data: z.unknown(),
});

/** What is wrong with an answer; `kind` is what it says that it is. */
export const answerProblem = (
  file: string,
  reason: 'foreign' | 'damaged' | 'untold' | 'alone' | 'other' | 'unlike',
  kind: string | null = null,
): Problem =>
  problemAt({ code: 'bad-answer', found: file, reason, kind, told: Object.keys(toldKinds).toSorted() }, noPlaces(file)([]), '');

/** Reads an answer that a command has written with `--json`; says why it cannot be told and returns undefined where it cannot. */
export function openAnswer(file: string, speech: Speech): AnyAnswer | undefined {
  const read = whole(file, () => readUpTo(file, largest), speech);
  if (read === undefined) return undefined;
  const answer = 'size' in read ? ({ reason: 'foreign', kind: null } as const) : answerIn(read.bytes.toString('utf8'));
  if ('reason' in answer) {
    refuse([answerProblem(file, answer.reason, answer.kind)], speech, exit.usage);
    return undefined;
  }
  return answer.kind === 'argue'
    ? { ...answer, data: { ...answer.data, claims: inLanguage(answer.data.claims, speech) } }
    : answer;
}

/** Statements of the claims that ship, in the language of the report, whatever language they were told in. */
function inLanguage(claims: readonly TriedClaim[], speech: Speech): TriedClaim[] {
  const shipped = openClaims(undefined, speech) ?? [];
  return claims.map((row) => {
    const known = shipped.find(
      ({ claim: { id, statement } }) => id === row.id && Object.values(statement).includes(row.statement),
    );
    return known === undefined ? row : { ...row, statement: known.claim.statement[speech.language] };
  });
}

interface Refused {
  readonly reason: 'foreign' | 'damaged' | 'untold';
  readonly kind: string | null;
}

function answerIn(text: string): AnyAnswer | Refused {
  const document = head.safeParse(parsed(text));
  if (!document.success) return { reason: 'foreign', kind: null };
  const { schema, data, ...rest } = document.data;
  const kind = schema.slice('outlast/'.length, -'@1'.length);
  if (!Object.hasOwn(toldKinds, kind)) return { reason: 'untold', kind };
  const read = toldKinds[kind as keyof typeof toldKinds].safeParse(data);
  if (!read.success) return { reason: 'damaged', kind };
  return { kind, schema, ...rest, data: read.data } as unknown as AnyAnswer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
