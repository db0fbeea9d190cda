import { clipped } from './clip.js';
import type { YamlFault } from './faults.js';
import type { en } from './messages.en.js';
import type { GamePart, Kind, NameKind, ProblemOf } from './problem.js';

const kinds: Record<Kind, string> = {
  text: '文本',
  number: '数字',
  boolean: 'true 或 false',
  map: '键值表',
  list: '列表',
  empty: '空值',
};

const names: Record<NameKind, string> = {
  vendor: '厂商',
  segment: '细分市场',
  workload: '任务类型',
  class: '模型规格',
  strategy: '策略',
  evidence: '证据条目',
  mechanism: '机制',
  claim: '论断',
  design: '实验设计',
  column: '列',
  metric: '指标',
};

const faults: Record<YamlFault, string> = {
  ALIAS_PROPS: '别名（`*名称`）不能再带标签或锚点',
  BAD_ALIAS: '锚点或别名的名称不可用',
  BAD_COLLECTION_TYPE: '标签与其后的键值表或列表不符',
  BAD_DIRECTIVE: '无法识别的指令（以 `%` 开头的行）',
  BAD_DQ_ESCAPE: '双引号内的转义符无法识别；反斜杠请写作 `\\\\`，或改用单引号',
  BAD_INDENT: '缩进与上文不一致',
  BAD_PROP_ORDER: '标签和锚点应写在 `?`、`:`、`-` 之后',
  BAD_SCALAR_START: '未加引号的文本不能以此字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '键值表不能与另一个键写在同一行；请另起一行，或给文本加引号',
  BLOCK_IN_FLOW: '方括号或花括号内不能使用缩进写法的键值表或列表',
  IMPOSSIBLE: '此处内容无法读取',
  KEY_OVER_1024_CHARS: '键名不得超过 1024 个字符',
  MISSING_CHAR: '此处缺少字符：右引号、右括号、逗号、冒号或空格',
  MULTILINE_IMPLICIT_KEY: '键名须写在同一行，并以 `:` 结尾',
  MULTIPLE_ANCHORS: '一个值最多只能有一个锚点',
  MULTIPLE_DOCS: '此处开始了第二个文档；一个文件只能包含一个文档',
  MULTIPLE_TAGS: '一个值最多只能有一个标签',
  NON_STRING_KEY: '键名必须是普通文本',
  RESOURCE_EXHAUSTION: '嵌套过深，无法读取',
  TAB_AS_INDENT: '请用空格缩进，不要用制表符',
  TAG_RESOLVE_FAILED: '标签（`!名称`）在此没有意义',
  UNEXPECTED_TOKEN: '此处不应出现该内容',
  UNKNOWN_ALIAS: '上文没有同名的锚点（`&名称`）',
};

const gameParts: Record<GamePart, string> = {
  header: '策略式博弈开头的 `NFG 1 R`',
  title: '引号里的标题',
  players: '参与者的名字，如 `{ "A" "B" }`',
  strategies: '每个参与者的策略，如 `{ 2 3 }` 或 `{ { "a" "b" } { "c" "d" } }`',
  outcomes: '结局，如 `{ "name" 1, 2 }`',
  payoffs: '收益',
  number: '数字，如 3、-0.25 或 2/7',
  columns: '每个参与者 X 的两列 `X` 和 `X.payoff`，或两个参与者加 `score`',
};

const games: Record<ProblemOf<'bad-game'>['reason'], (p: ProblemOf<'bad-game'>) => string> = {
  expected: (p) => `此处应为${gameParts[p.expected]}，而不是 ${quoted(p.found)}`,
  end: (p) => `文件到此就没有了，还缺${gameParts[p.expected]}`,
  number: (p) => `${quoted(p.found)} 不是数字；请写成 3、-0.25 或 2/7 这样`,
  few: (p) => `文件到此就没有了，${p.of} 个${p.expected === 'outcomes' ? '策略组合' : '收益'}只有 ${p.found} 个`,
  many: (p) => `所需的 ${p.of} 个已经齐了，${quoted(p.found)} 是多出来的`,
  count: (p) => `${p.of} 个参与者却有 ${p.found} ${p.expected === 'strategies' ? '份策略' : '个收益'}`,
  outcome: (p) => `没有第 ${quoted(p.found)} 号结局；编号为 1 到 ${p.of}，0 表示谁也没有收益`,
  columns: (p) => `表头应为${gameParts.columns}，而不是 ${quoted(p.found)}`,
  unplayed: (p) => `没有哪场对局说明 ${quoted(p.found)} 的收益；每个策略组合至少要对局一次`,
};

const quoted = (text: string) => `\`${clipped(text)}\``;
const listed = (texts: readonly string[]) => texts.map(quoted).join('、');
const hint = (didYouMean: string | null) => (didYouMean === null ? '' : `，是否想写 ${quoted(didYouMean)}？`);
const allow = (allowed: readonly string[]) => (allowed.length === 0 ? '' : `（可用：${listed(allowed)}）`);

/** `不小于 0 USD`、`0 到 1`：有哪个界限就写哪个。 */
function bounds(min: number | null, max: number | null, unit: string | null): string {
  const of = unit === null || unit === '1' || unit === 'fraction' ? '' : ` ${unit}`;
  if (min !== null && max !== null) return `应在 ${min} 到 ${max}${of} 之间`;
  return min === null ? `不得大于 ${max}${of}` : `不得小于 ${min}${of}`;
}

const overrides: Record<ProblemOf<'bad-override'>['reason'], string> = {
  'no-equals': '缺少 `=`，请写成 路径=值',
  'no-path': '`=` 之前缺少路径，请写成 路径=值',
  'not-yaml': '的值无法读取；请写数字、单词，或带括号的 YAML',
  'no-match': '在本文档里没有对应的内容',
};

const notText: Record<ProblemOf<'not-text'>['reason'], string> = {
  'utf-16': '文档采用 UTF-16 编码，请另存为 UTF-8',
  bytes: '从此处起的字节不是 UTF-8 文本',
};

const parents: Record<ProblemOf<'bad-extends'>['reason'], string> = {
  outside: '不在本文档所在的文件夹内',
  unreadable: '无法读取',
  cycle: '反过来又继承了本文档',
  chain: '使继承的层数过多，请减少层数',
  'not-a-file': '不是文件名',
  'too-large': '太大，不予读取',
  'not-text': '不是 UTF-8 文本',
};

const codes: Record<ProblemOf<'code-not-allowed'>['reason'], string> = {
  'not-asked': '请先读一遍，信得过再加 --allow-code',
  outside: '它不在本文档所在的文件夹内',
  unreadable: '无法读取',
  'too-large': '文件太大，不予读取',
  'not-text': '不是 UTF-8 文本',
};

const snapshots: Record<ProblemOf<'bad-snapshot'>['reason'], string> = {
  none: '这不是快照文件；快照由 `outlast snapshot` 生成',
  truncated: '快照文件不完整，请重新生成或重新复制',
  damaged: '快照文件已损坏：内容与写入时不一致',
};

const stores: Record<ProblemOf<'bad-store'>['reason'], string> = {
  absent: '这里还没有结果库；`outlast run FILE --store` 会建一个',
  foreign: '这不是结果库：它不是 `outlast run --store` 建的',
  locked: '另一个进程正开着这个结果库；请等它结束，或结束它',
  full: '磁盘已满，写不下了；报告过已保存的都还在库里：腾出空间，再运行同一行命令',
  'read-only': '结果库或它所在的文件夹不能写；请用 --store 换一个地方',
  damaged: '结果库已损坏：内容与写入时不一致；请换回备份，或把它移走再推演',
};

const rows: Record<ProblemOf<'no-row'>['reason'], string> = {
  form: '没有写成 KEY:REPLICATE（key 至少写四位）',
  none: '在库里没有对应的行',
  several: '对得上好几个推演，请把 key 写长一些',
};

const results: Record<ProblemOf<'no-results'>['reason'], (keys: readonly string[]) => string> = {
  none: () => '里没有这样的结果',
  several: (keys) => `里有多次推演的结果；请写成 FILE#KEY 指明是哪一次${keys.length === 0 ? '' : `：${keys.join('、')}`}`,
  foreign: () => '里没有可以比较的结果：应为结果库、导出的文件、分片，或 `outlast run --json` 的文档',
};

function answers({ reason, kind, told }: ProblemOf<'bad-answer'>): string {
  const all = told.join('、');
  switch (reason) {
    case 'foreign':
      return `不是命令用 --json 写出的结果；报告能讲的有 ${all}`;
    case 'damaged':
      return `自称是 ${kind} 的结果，却不完整${kind === 'explain' ? '，或者解释的是代码而不是结果' : ''}`;
    case 'untold':
      return `是 ${kind} 的结果，报告讲不了；能讲的有 ${all}`;
    case 'alone':
      return '只有推演的结果，没有场景：请把场景文件也写上';
    case 'other':
      return '属于另一个场景，与同时给出的场景不同';
    case 'unlike':
      return `是 ${kind} 的答案，不是同一个命令的，无从对照`;
  }
}

const browsers = ({ found, reason }: ProblemOf<'no-browser'>): string => {
  if (reason === 'failed') return `${quoted(found ?? '')} 启动了，但没有写出 PDF`;
  return found === null
    ? 'PDF 由 Chromium 打印，而 PATH 上没有；请用 --chromium 或 OUTLAST_CHROMIUM 指定一个，或写成 .html，打印出来一样'
    : `${quoted(found)} 不是可以启动的程序`;
};

const shards: Record<ProblemOf<'bad-shard'>['reason'], string> = {
  foreign: '这不是分片文件：分片由 `outlast run --shard` 写出',
  damaged: '分片文件已损坏：请重新推演这一片，或重新复制',
};

const ensembles: Record<ProblemOf<'bad-ensemble'>['reason'], string> = {
  'no-scenario': '这些样本没有写明属于哪个场景：请给出场景，再用 --draws 指定它们',
  damaged: '这个样本集里的场景已损坏',
};

const layoutParts: Record<ProblemOf<'other-layout'>['part'], string> = {
  vendors: '厂商',
  segments: '细分市场（名称和类别）',
  workloads: '任务类型',
  classes: '模型规格及其先后次序',
  stages: '自有硬件使用时长的分级数',
};

const beyond: Record<ProblemOf<'beyond-fidelity'>['reason'], (p: ProblemOf<'beyond-fidelity'>) => string> = {
  network: (p) =>
    `在 ${quoted(String(p.found))} 网络里，每个人听到的口碑各不相同：只有保真度 individuals 能模拟，${p.fidelity} 不行`,
  people: (p) => `${p.found} 人太多，无法逐个模拟，最多 ${p.max} 人；请调低 potential，或改用保真度 stochastic`,
  'look-ahead': (p) =>
    `策略 ${quoted(String(p.found))} 要用 mean-field 往前推演，而保真度 ${p.fidelity} 不与它共用任何推演；请换一个策略，或改用保真度 stochastic`,
  option: (p) => `${quoted(String(p.found))} 是特例用的选项，保真度 ${p.fidelity} 没有`,
  reactions: (p) => `${p.found} 要成对地比较多次推演，保真度 ${p.fidelity} 没有这种推演；请改用保真度 stochastic`,
};

const tables: Record<ProblemOf<'bad-table'>['reason'], (p: ProblemOf<'bad-table'>) => string> = {
  empty: () => '表是空的；第一行要写明各列的名称',
  cells: (p) => `这一行有 ${p.found} 格，而表头有 ${p.expected} 格`,
  quote: () => '这一格以引号开头，却没有以引号结尾；格内的引号请写成两个',
  'not-parquet': () => '不是 Parquet 文件，或文件已损坏',
};

const expressions: Record<ProblemOf<'bad-expression'>['expected'], string> = {
  value: '应为列名、数字或加引号的文本',
  comparison: '应为比较符号：<、<=、>、>=、== 或 !=',
  end: '应为 `and`、`or` 或到此结束',
  closing: '应为右括号',
  quote: '引号没有闭合',
  numbers: '数字和文本不能相比',
  equality: '文本没有大小之分，只能用 == 或 != 比较',
};

const strangers: Record<ProblemOf<'not-of-design'>['reason'], (p: ProblemOf<'not-of-design'>) => string> = {
  rows: (p) => `输出 ${quoted(p.of)} 有 ${p.row} 个值，而设计有 ${p.expected} 个点`,
  value: (p) => `输出 ${quoted(p.of)} 在第 ${p.row} 个点（共 ${p.expected} 个）上不是有限的数`,
  points: (p) => `这 ${p.expected} 个点不是 ${p.of} 设计：从第 ${p.row} 个点起与设计不符`,
};

export const zh = {
  'not-yaml': (p) => `不是有效的 YAML：${faults[p.fault]}`,
  'duplicate-key': (p) => `键 ${quoted(p.key)} 重复出现，首次出现在第 ${p.firstLine} 行`,
  'too-large': (p) => {
    const of = p.of === 'bytes' ? '字节' : '个字符';
    return p.found === null ? `文档超过 ${p.max} ${of}，不予读取` : `文档共 ${p.found} ${of}，最多只能读取 ${p.max} ${of}`;
  },
  'too-long': (p) => `文本超过 ${p.max} 个词和符号，不予读取`,
  'not-text': (p) => notText[p.reason],
  'control-character': (p) => `文本中有控制字符 U+${p.found}，请改写或删去`,
  'too-deep': (p) => `键值表和列表的嵌套超过 ${p.max} 层`,
  'too-many-aliases': (p) => `别名展开后的值超过 ${p.max} 个`,
  'unknown-format': (p) =>
    p.found === null
      ? `没有写明格式，请写 \`format: ${p.allowed.join('` 或 `')}\``
      : `未知的格式 ${quoted(p.found)}${allow(p.allowed)}`,
  'format-not-first': (p) => `format 必须是第一个键，要写在 ${quoted(p.first)} 之前`,
  'unknown-key': (p) => `未知的键 ${quoted(p.key)}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'missing-key': (p) => `缺少键 ${quoted(p.key)}`,
  'wrong-type': (p) => `此处是${kinds[p.found]}，应为${p.allowed.map((kind) => kinds[kind]).join('或')}`,
  'not-a-number': (p) => `${quoted(p.found)} 不是有限的数字（可带单位）`,
  'not-whole': (p) => `此处是 ${p.found}，应为整数`,
  'out-of-range': (p) => `此处是 ${p.found}，${bounds(p.min, p.max, p.unit)}`,
  'bad-length': (p) => `此处有 ${p.found} 个${p.of === 'text' ? '字符' : '条目'}，${bounds(p.min, p.max, null)}`,
  'wrong-unit': (p) => `单位 ${quoted(p.found)} 的量纲不对，应使用 ${quoted(p.expected)} 或同类单位`,
  'unknown-unit': (p) => `未知的单位 ${quoted(p.found)}${hint(p.didYouMean)}（应使用 ${quoted(p.expected)} 或同类单位）`,
  'bad-range': (p) => `low ${p.low}、value ${p.value}、high ${p.high} 没有按从小到大排列`,
  'bad-distribution': (p) =>
    p.needs === 'range' ? `分布 ${quoted(p.found)} 需要同时给出 low 和 high` : `分布 ${quoted(p.found)} 要求 low 大于 0`,
  'bad-choice': (p) => `此处是 ${quoted(p.found)}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'bad-text': (p) => `${quoted(p.found)} 不符合格式 ${p.pattern}`,
  'bad-date': (p) => `${quoted(p.found)} 不是有效日期，请按“年-月-日”书写，例如 2026-01-31`,
  'unknown-name': (p) => `没有名为 ${quoted(p.name)} 的${names[p.kind]}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'unknown-source': (p) => `证据库中没有条目 ${quoted(p.found)}`,
  'shares-exceed-one': (p) => `各项份额合计为 ${p.total}，不得大于 1`,
  'unknown-path': (p) => `${quoted(p.found)} 处没有可设置的数字或选项${hint(p.didYouMean)}`,
  'bad-override': (p) => `${quoted(p.text)} ${overrides[p.reason]}`,
  'bad-extends': (p) => `本文档继承的 ${quoted(p.found)} ${parents[p.reason]}`,
  'code-not-allowed': (p) => `没有加载 ${quoted(p.found)} 里的代码：${codes[p.reason]}`,
  'bad-snapshot': (p) => snapshots[p.reason],
  'other-engine': (p) => `它出自 ${p.found}，当前是 ${p.needed}；只有同一版本的推演才会一样`,
  'no-duckdb': () => '结果要存在 DuckDB 里，但没能加载它；请在它支持的系统上重新安装 outlast',
  'bad-store': (p) => stores[p.reason],
  'newer-store': (p) => `结果库是第 ${p.found} 版，当前的 outlast 只认得到第 ${p.known} 版；请用更新的 outlast`,
  'bad-query': (p) => `数据库说：${clipped(p.message)}`,
  'no-row': (p) => `${quoted(p.found)} ${rows[p.reason]}`,
  'no-results': (p) => `${quoted(p.found)} ${results[p.reason](p.keys)}`,
  'bad-answer': (p) => `${quoted(p.found)} ${answers(p)}`,
  'no-browser': browsers,
  'row-differs': (p) =>
    `${p.vendor === null ? '市场' : quoted(p.vendor)}的 ${quoted(p.metric)} 在库里是 ${p.stored}，重新推演得 ${p.played}`,
  'bad-shard': (p) => shards[p.reason],
  'bad-ensemble': (p) => ensembles[p.reason],
  'other-layout': (p) => `接着推演时不能改变${layoutParts[p.part]}`,
  'fixed-by-snapshot': (p) =>
    p.stated === null
      ? `有了 --from 就不要再写 ${quoted(p.found)}：快照自带场景，要改动请用 --set`
      : `此处是 ${p.found}，而快照是按 ${p.stated} 生成的；请去掉 ${p.option}`,
  'beyond-fidelity': (p) => beyond[p.reason](p),
  'bad-table': (p) => tables[p.reason](p),
  'missing-value': (p) => `${p.rows} 行中有 ${p.count} 行缺少 ${quoted(p.column)} 的值；请去掉这一列，或去掉这些行`,
  'bad-expression': (p) =>
    p.found === '' ? `表达式到此就没有了，${expressions[p.expected]}` : `${quoted(p.found)} 处：${expressions[p.expected]}`,
  'same-outcome': (p) => `${p.rows} 行${p.outcome === 'never' ? '全都没有' : '全都有'}这一结果，无从区分`,
  'not-of-design': (p) => strangers[p.reason](p),
  'bad-game': (p) => games[p.reason](p),
  'game-too-large': (p) => `博弈有 ${p.found} ${p.of === 'payoffs' ? '个收益' : '个参与者'}，最多允许 ${p.max}；此处以后没有再读`,
  'more-problems': (p) => `从此处起还有 ${p.more} 个问题；这里只列出前 ${p.told} 个`,
  unfit: (p) => p.sentence['zh-Hans'],
} satisfies typeof en;
