/** Rows that disagree with each other, or with a row that no scenario uses. Both are kept; nothing is averaged. */
export interface Contradiction {
  /** Number by which the notes of scenarios refer to it. */
  readonly number: number;
  /** The facts that scenarios use. */
  readonly ids: readonly string[];
  /** What disagrees, and what was done. */
  readonly sentence: { readonly en: string; readonly 'zh-Hans': string };
}

export const contradictions: readonly Contradiction[] = [
  {
    number: 2,
    ids: ['F0650', 'F0808'],
    sentence: {
      en: 'OpenAI earned 3.7 billion USD in the calendar year 2024, but at its end ran at 5.5 to 6 billion a year: a year and a pace are not compared.',
      'zh-Hans': 'OpenAI 2024 自然年收入 37 亿美元,年底的年化收入却是 55 亿到 60 亿:全年数与年化数不混着比。',
    },
  },
  {
    number: 3,
    ids: ['F0401', 'F0402', 'F0413', 'F0414'],
    sentence: {
      en: 'Estimates of the cost of one final run differ by up to six times between vintages and authors; they bound a training budget and do not set it.',
      'zh-Hans': '同一次最终训练的成本,不同版本、不同机构的估计最多差六倍:只用来框住训练预算,不用来定值。',
    },
  },
  {
    number: 4,
    ids: ['F0460', 'F0465', 'F0485', 'F0487'],
    sentence: {
      en: 'In late 2024 a survey of enterprises gives OpenAI 34 % and Anthropic 24 %, a panel of application builders 83 % and 7 %: two populations, hence two segments.',
      'zh-Hans': '2024 年底,企业调查给 OpenAI 34%、Anthropic 24%,应用开发者面板给 83% 和 7%:人群不同,所以分成两个用户群。',
    },
  },
  {
    number: 5,
    ids: ['F0462', 'F0463'],
    sentence: {
      en: 'The restated table of the survey has Google above Meta in 2024 (16 % and 12 %), a recollection of the report as first published the other way round: the table that could be read is used.',
      'zh-Hans': '2024 年的重述表里谷歌 16%、Meta 12%,而凭记忆的初版正好相反:采用读得到原表的那一份。',
    },
  },
  {
    number: 6,
    ids: ['F0798', 'F0801'],
    sentence: {
      en: 'Enterprise spending on generative AI in 2024 was first put at 13.8 and a year later at 11.5 billion USD: growth is six times or five, both inside the range.',
      'zh-Hans': '2024 年企业在生成式 AI 上的支出,先报 138 亿美元,一年后重述为 115 亿:增长六倍还是五倍,都在区间之内。',
    },
  },
  {
    number: 10,
    ids: ['F0763', 'F0764', 'F0766'],
    sentence: {
      en: 'An hour of an H100 in the first half of 2024 cost 2.85 USD at specialised clouds and 4 to 8 USD over all providers: the first is the value, the second the upper end.',
      'zh-Hans': '2024 年上半年一小时 H100,专业云 2.85 美元,全部云商 4 到 8 美元:取前者为值,后者为上限。',
    },
  },
];
