/** One stream of luck per purpose. The numbers are part of what a seed means: append, never renumber. */
export const stream = {
  adopt: 1,
  contest: 2,
  leave: 3,
  port: 4,
  tenure: 5,
  renew: 6,
  choose: 7,
  chooseLocal: 8,
  follow: 9,
  training: 10,
  brand: 11,
  climate: 12,
  round: 13,
  patience: 14,
  survey: 15,
  strategy: 16,
} as const;
