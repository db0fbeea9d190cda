/** Streams of luck of this engine; those of the lumped one are others, so that two runs of one seed are independent. */
export const stream = {
  person: 101,
  choice: 104,
  knowledge: 102,
  network: 103,
  training: 110,
  brand: 111,
  climate: 112,
  round: 113,
  patience: 114,
  survey: 115,
  strategy: 116,
  hidden: 117,
} as const;
