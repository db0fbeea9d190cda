/** Rows that disagree with each other. Both are kept; nothing is averaged. */
export interface Contradiction {
  /** Number by which the notes of scenarios refer to it. */
  readonly number: number;
  /** The rows that it is about. */
  readonly ids: readonly string[];
  /** What disagrees, and what was done. */
  readonly sentence: { readonly en: string; readonly 'zh-Hans': string };
}

export const contradictions: readonly Contradiction[] = [
  {
    number: 1,
    ids: ['F0545', 'F0546', 'F0547'],
    sentence: {
      en: 'A remark of April 2025 gives ChatGPT 800 million weekly users; the company gave 500 million at the end of March and 700 million in August: the remark is not used.',
      'zh-Hans': '2025 年 4 月有一句话说 ChatGPT 周活 8 亿；公司 3 月底报 5 亿，8 月报 7 亿：那句话不采用。',
    },
  },
  {
    number: 2,
    ids: ['F0645', 'F0648', 'F0650', 'F0654', 'F0655', 'F0681', 'F0808', 'F0810'],
    sentence: {
      en: 'OpenAI earned 3.7 billion USD in the calendar year 2024, but at its end ran at 5.5 to 6 billion a year, and at the end of 2023 at 1.6 or 2 billion: a year and a pace are not compared. Its loss of 2025 holds 38.5 billion with items that are not cash; it burned 8.5 to 9.',
      'zh-Hans':
        'OpenAI 2024 自然年收入 37 亿美元，年底的年化收入却是 55 亿到 60 亿，2023 年底则是 16 亿或 20 亿：全年数与年化数不混着比。2025 年亏损 385 亿，含非现金项目；烧掉的现金是 85 亿到 90 亿。',
    },
  },
  {
    number: 3,
    ids: ['F0389', 'F0390', 'F0391', 'F0401', 'F0402', 'F0403', 'F0413', 'F0414', 'F0420', 'F0421'],
    sentence: {
      en: 'Estimates of the cost of one final run differ by up to six times between vintages and authors; they bound a training budget and do not set it.',
      'zh-Hans': '同一次最终训练的成本，不同版本、不同机构的估计最多差六倍：只用来框住训练预算，不用来定值。',
    },
  },
  {
    number: 4,
    ids: ['F0460', 'F0465', 'F0476', 'F0481', 'F0484', 'F0485', 'F0487', 'F0489', 'F0496'],
    sentence: {
      en: 'In late 2024 a survey of enterprises gives OpenAI 34 % and Anthropic 24 %, a panel of application builders 83 % and 7 %; a year later three sources name two leaders: two populations, hence two segments.',
      'zh-Hans':
        '2024 年底，企业调查给 OpenAI 34%、Anthropic 24%，应用开发者面板给 83% 和 7%；一年后三个来源给出两个领先者：人群不同，所以分成两个用户群。',
    },
  },
  {
    number: 5,
    ids: ['F0462', 'F0463'],
    sentence: {
      en: 'The restated table of the survey has Google above Meta in 2024 (16 % and 12 %), a recollection of the report as first published the other way round: the table that could be read is used.',
      'zh-Hans': '2024 年的重述表里谷歌 16%、Meta 12%，而凭记忆的初版正好相反：采用读得到原表的那一份。',
    },
  },
  {
    number: 6,
    ids: ['F0798', 'F0801', 'F0802'],
    sentence: {
      en: 'Enterprise spending on generative AI in 2024 was first put at 13.8 and a year later at 11.5 billion USD: growth is six times or five, both inside the range.',
      'zh-Hans': '2024 年企业在生成式 AI 上的支出，先报 138 亿美元，一年后重述为 115 亿：增长六倍还是五倍，都在区间之内。',
    },
  },
  {
    number: 10,
    ids: ['F0763', 'F0764', 'F0766'],
    sentence: {
      en: 'An hour of an H100 in the first half of 2024 cost 2.85 USD at specialised clouds and 4 to 8 USD over all providers: the first is the value, the second the upper end.',
      'zh-Hans': '2024 年上半年一小时 H100，专业云 2.85 美元，全部云商 4 到 8 美元：取前者为值，后者为上限。',
    },
  },
  {
    number: 7,
    ids: ['F0614', 'F0615', 'F0619', 'F0628', 'F0629', 'F0633'],
    sentence: {
      en: 'Qwen had 113,000 derivatives in mid-2025, claimed 180,000 in January 2026, and was counted at 151,448 in August; its downloads were 700 million in a lifetime or 2 billion in seven months: the counts are not one series, so only the order of families is scored.',
      'zh-Hans':
        'Qwen 的衍生模型 2025 年中 11.3 万，2026 年 1 月自称 18 万，8 月平台数得 151,448；下载量有累计 7 亿之说，也有七个月 20 亿之说：口径不一，不能连成一条线，所以只判先后。',
    },
  },
  {
    number: 8,
    ids: ['F0223', 'F0224'],
    sentence: {
      en: 'The press has the price at GPT-3.5 level fall 280-fold in 18 months; by its own dates it is 23 months.',
      'zh-Hans': '媒体说 GPT-3.5 水平的价格 18 个月降为 280 分之一；按它自己的日期是 23 个月。',
    },
  },
  {
    number: 9,
    ids: ['F0656', 'F0674', 'F0691'],
    sentence: {
      en: 'Mistral ran at 20 million USD a year in February 2025 and over 400 a year later, yet had contracts of over 300 million EUR a year in September: a contract is not yet revenue.',
      'zh-Hans': 'Mistral 2025 年 2 月年化收入 2000 万美元，一年后超过 4 亿，但 9 月年合同额已超过 3 亿欧元：合同还不是收入。',
    },
  },
  {
    number: 11,
    ids: ['F0675', 'F0676'],
    sentence: {
      en: 'The API of OpenAI served 6 billion tokens a minute in October 2025; one outlet prints ten times as much. The first is used.',
      'zh-Hans': 'OpenAI 的 API 2025 年 10 月每分钟 60 亿 token；有一家媒体印成十倍。采用前者。',
    },
  },
  {
    number: 12,
    ids: ['F0538', 'F0539', 'F0515'],
    sentence: {
      en: 'Usage hardly rises where a model is cheaper (elasticity of 0.05 to 0.07 across models), and open models, a tenth of the price at equal intelligence, have less than a third of tokens: neither says what a change of price would cause.',
      'zh-Hans':
        '模型便宜一些，用量几乎不升（各模型横比，弹性 0.05 到 0.07）；智能相当时开放模型价格只有十分之一，token 却不到三分之一：两者都没有说，降价会引起什么。',
    },
  },
];
