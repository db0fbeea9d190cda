/** What the pages of the answer say beside the words of the argument. */
export const answerPageWords = {
  en: {
    title: '# The answer',
    other: (file: string) => `[中文](${file})`,
    intro: (engine: string, command: string) =>
      `The essay's argument in its own order, as ${engine} finds it. Written by \`${command}\`; every effect leads to the query that gives it.`,
    short: '## In short',
    thesis: (market: string, cells: string) => `* **${market}**: the thesis is ${cells}.`,
    cell: (verdict: string, premises: string, closed: string, weakest: string | null) =>
      `*${verdict}* under the premises of the ${premises} against ${closed} closed vendors${weakest === null ? '' : ` (weakest link ${weakest})`}`,
    counts: (rows: number, said: string) => `* Of ${rows} rows: ${said}.`,
    budget: (runs: number) => `* A row had at most ${runs} runs: more of them decide more (\`--budget\`).`,
    parts: (said: string) => `Told beside it: ${said}.`,
    steps: '## Step by step',
    head: ['market', 'premises', 'closed vendors', 'verdict', 'effect', 'holds in', 'worlds'],
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}, ${premises}, ${closed}: ${sentence}`,
    open: '## If everybody is open, what should one do?',
    openIntro:
      'Every vendor opens. Each lever is moved by itself for each of the three largest, whatever it costs; what gains most stands first. Gain of business share at the end in points, closed vendors myopic before they open; intervals hold at 95 % each. Hosting, support and coupling are the market’s own, which no vendor moves alone.',
    openHead: ['market', 'premises', 'vendor', 'advice', 'gain'],
    queries: '## Queries',
    queryIntro: 'Each of these plays, or reads from the store, what stands above.',
  },
  'zh-Hans': {
    title: '# 答案',
    other: (file: string) => `[English](${file})`,
    intro: (engine: string, command: string) =>
      `按文章自己的次序捋一遍推导过程，由 ${engine} 推演得出。本页由 \`${command}\` 写成；每个效应都连到给出它的查询。`,
    short: '## 概要',
    thesis: (market: string, cells: string) => `* **${market}**：主张${cells}。`,
    cell: (verdict: string, premises: string, closed: string, weakest: string | null) =>
      `在${premises}前提下、闭源厂商${closed}时*${verdict}*${weakest === null ? '' : `（最弱的一环 ${weakest}）`}`,
    counts: (rows: number, said: string) => `* ${rows} 行里：${said}。`,
    budget: (runs: number) => `* 每行至多推演 ${runs} 次：推演得多，定下来的也多（\`--budget\`）。`,
    parts: (said: string) => `一并得出：${said}。`,
    steps: '## 逐步推导',
    head: ['市场', '前提', '闭源厂商', '判断', '效应', '成立的世界', '世界数'],
    border: (sentence: string, market: string, premises: string, closed: string) =>
      `* ${market}，${premises}，${closed}：${sentence}`,
    open: '## 如果大家都是开源大模型，要怎么做？',
    openIntro:
      '各家全都开源。对最大的三家逐一拨动每个手段，不计其花费；收益最大的排在前面。收益是期末企业份额增加的百分点；各区间各自以 95 % 成立。托管、支持与耦合属于整个市场，没有哪家厂商能单独拨动。',
    openHead: ['市场', '前提', '厂商', '建议', '收益'],
    queries: '## 查询',
    queryIntro: '每一条都推演（或从结果库读出）上文的数字。',
  },
} as const;
