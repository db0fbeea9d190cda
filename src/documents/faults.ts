import type { ErrorCode } from 'yaml';

/** Why a text is not YAML: the parser's own codes, and an alias without an anchor before it. */
export type YamlFault = Exclude<ErrorCode, 'DUPLICATE_KEY'> | 'UNKNOWN_ALIAS';

/** The parser finds its own duplicates only when asked; here `plain.ts` does. */
export function faultOf(code: ErrorCode): YamlFault {
  return code === 'DUPLICATE_KEY' ? 'IMPOSSIBLE' : code;
}
