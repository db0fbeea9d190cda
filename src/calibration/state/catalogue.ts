/** Markets that a state can be assembled of. */
export const markets = ['global', 'china'] as const;
export type MarketName = (typeof markets)[number];

/** Who a vendor is, whatever the date: what does not change with what is known. */
export interface Identity {
  readonly key: string;
  readonly title: string;
  readonly markets: readonly MarketName[];
  readonly funding: 'venture' | 'parent';
  /** Whether its home is China: a reason for firms elsewhere not to admit it. */
  readonly chinese: boolean;
  /** Whether its parent has products of its own in which to place an assistant. */
  readonly places: boolean;
  /** How rows name it. */
  readonly named: RegExp;
}

const vendor = (
  key: string,
  title: string,
  in_: readonly MarketName[],
  funding: Identity['funding'],
  named: RegExp,
  { chinese = false, places = false } = {},
): Identity => ({ key, title, markets: in_, funding, chinese, places, named });

const both = ['global', 'china'] as const;

/** Vendors that may be found in rows. A market has those that a row of the day or before names. */
export const catalogue: readonly Identity[] = [
  vendor('openai', 'OpenAI', ['global'], 'venture', /\b(OpenAI|ChatGPT|GPT-?[345]|text-davinci|o[134](-|\b))/i),
  vendor('google', 'Google', ['global'], 'parent', /\b(Google|Gemini|Bard|PaLM|DeepMind)\b/i, { places: true }),
  vendor('anthropic', 'Anthropic', ['global'], 'venture', /\b(Anthropic|Claude)/i),
  vendor('meta', 'Meta', ['global'], 'parent', /\b(Meta|Llama)\b/i, { places: true }),
  vendor('mistral', 'Mistral', ['global'], 'venture', /\b(Mistral|Mixtral)/i),
  vendor('cohere', 'Cohere', ['global'], 'venture', /\b(Cohere|command-r)/i),
  vendor('xai', 'xAI', ['global'], 'venture', /\b(xAI|Grok)\b/i),
  vendor('inflection', 'Inflection', ['global'], 'venture', /\bInflection\b/i),
  vendor('alibaba', 'Alibaba', both, 'parent', /\b(Alibaba|Qwen)/i, { chinese: true, places: true }),
  vendor('deepseek', 'DeepSeek', both, 'parent', /\bDeepSeek/i, { chinese: true }),
  vendor('baidu', 'Baidu', ['china'], 'parent', /\b(Baidu|ERNIE)\b/i, { chinese: true, places: true }),
  vendor('bytedance', 'ByteDance', ['china'], 'parent', /\b(ByteDance|Doubao)/i, { chinese: true, places: true }),
  vendor('tencent', 'Tencent', ['china'], 'parent', /\b(Tencent|Yuanbao)\b/i, { chinese: true, places: true }),
  vendor('moonshot', 'Moonshot', ['china'], 'venture', /\b(Moonshot|Kimi)\b/i, { chinese: true }),
  vendor('zhipu', 'Zhipu', ['china'], 'venture', /\b(Zhipu|GLM)/i, { chinese: true }),
  vendor('minimax', 'MiniMax', ['china'], 'venture', /\bMiniMax/i, { chinese: true }),
  vendor('zero-one', '01.AI', ['china'], 'venture', /\b(01\.AI|Yi-\d)/i, { chinese: true }),
];

/** The vendor that a row's own words name first: its entity without what stands beside it. */
export function vendorOf(text: string): Identity | undefined {
  return catalogue.find(({ named }) => named.test(text));
}
