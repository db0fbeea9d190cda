/** What the exit code of every command means. */
export const exit = {
  ok: 0,
  internal: 1,
  usage: 2,
  invalid: 3,
  unverified: 4,
  invariant: 5,
  interrupted: 130,
} as const;
