import type { Stage } from './progress.js';
import type { Breach } from '../simulation/index.js';
import type { Sentences } from './sentences.en.js';

const stages: Readonly<Record<Stage, string>> = {
  runs: '推演',
  drain: '成对推演，计算消耗',
  unbeatable: '所有对手同用一种策略',
  criteria: '同样的钱花在各个赛点上',
  assumptions: '移动假设',
  resamples: '重抽和打乱的表',
  candidates: '推演候选方案',
  points: '推演参数点',
  claims: '检验论断',
  fit: '拟合',
  forecast: '预测',
  trials: '用已知真值的数据检验拟合',
};

const breaches: Readonly<Record<Breach, string>> = {
  'capability is not finite': '能力不是有限的数',
  'a price is not a price': '价格不成其为价格',
  'tastes are not divided': '偏好的区间没有首尾相接',
  'people are not conserved': '人数不守恒',
  'money is not conserved': '钱不守恒',
  'cash differs from its account': '现金与账目不符',
  'morale is outside [0, 1]': '心气超出 [0, 1]',
};

const oneOf = (near: string | null, names: readonly string[]): string =>
  near === null ? `现有 ${names.join('、')}` : `是不是 ${near}？`;

const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** 答案之外的话的中文。 */
export const zh: Sentences = {
  wholeNumber: (least, most, text) => `应为 ${least} 到 ${most} 之间的整数，而不是 ${text}`,
  numberIn: (least, most, text) => `应为 ${least} 到 ${most} 之间的数，而不是 ${text}`,
  names: '至少要写一个名称，几个之间用逗号隔开',
  range: (text) => `应写成 路径：下限..上限，几个之间用逗号隔开，而不是 ${text}`,
  patternRange: (names) => `请写明区间：${names.map((name) => `${name}：下限..上限`).join(',')}`,
  baseMissing: '写了 --write 就要写 --base，说明以哪个场景为底',
  nothingToWrite: (base) => `第一个箱的输入没有一个是 ${base} 里的路径，没有什么可写`,
  wroteBox: (file, left) =>
    `已写入 ${file}。${left.length === 0 ? '' : `不是场景里的路径，没有写入：${left.join('、')}。`}下一步：outlast run ${file}`,
  positiveNumber: (text) => `应为大于 0 的数，而不是 ${text}`,
  assignment: (text) => `应写成 路径=值，而不是 ${text}`,
  choice: (choices, text) => `应为 ${choices.join('、')} 之一，而不是 ${text}`,
  unknownStrategy: (name, near, names) => `没有叫 ${name} 的策略；${oneOf(near, names)}`,
  unknownTemplate: (name, near, names) => `没有叫 ${name} 的模板；${oneOf(near, names)}`,
  unknownSeries: (name, near, names) => `证据里没有叫 ${name} 的序列或行；${oneOf(near, names)}`,
  date: (text) => `这里要一个日期，如 2023-12-31，而不是 ${text}`,
  nothingKnown: (day, market) => `${day} 及以前的行里，${market} 市场没有两家厂商`,
  unknownCode: (code, near, codes) => `没有叫 ${code} 的代码；${oneOf(near, codes)}`,
  unknownClaim: (id, near, ids) => `没有叫 ${id} 的论断；${oneOf(near, ids)}`,
  outcomeMissing: '请说明要解释什么：--outcome 指标.厂商，例如 business_share.meta',
  twoVariants: '--between 要两个变体：--between 路径=值 路径=值',
  notOfCode: '--outcome 和 --between 用于场景文件，不用于代码',
  explain: (code) => `更多说明：outlast explain ${code}`,
  missing: '没有这个文件',
  folder: '这是一个文件夹',
  forbidden: '没有读取权限',
  unreadable: (code) => `读不了（${code}）`,
  unwritable: (files) => `无法写入 ${files.join('、')}`,
  present: (files) => `${files.join('、')} 已经存在；加 --force 覆盖`,
  written: (files, main) => `已写入 ${files.join('、')}。下一步：outlast run ${main}`,
  nothingToAnalyse: '请给出场景文件；或 --write 加 --inputs-from；或 --inputs、--outputs 加 --design',
  designWritten: (file, points, inputs) => `已写入 ${file}：${points} 个点，${inputs} 个输入。请按此次序逐点计算，每点输出一行。`,
  nothingToRun: '请给出场景文件，或用 --from 给出快照',
  snapshot: (file, name, month, played, size) =>
    `已写入 ${file}：${name}，第 ${month} 个月末，推演 ${played} 次，${size}。下一步：outlast run --from ${file}`,
  notStored: (options) => `--store 和 --shard 只存结果，不能同时用 ${options.join('、')}`,
  either: (option, other) => `${option} 和 ${other} 都在说用哪个结果库：请去掉一个`,
  apart: (option, other) => `${option} 与 ${other} 不能同用`,
  notAlone: (option, other) => `${option} 只能和 ${other} 一起用`,
  storeEnding: (ending, text) => `应为以 ${ending} 结尾的文件，而不是 ${text}`,
  shard: (text) => `应写成第几片/共几片（例如 2/8）或 auto，而不是 ${text}`,
  noScheduler: 'auto 要由 SLURM、带 JOB_COMPLETIONS 的索引任务或 AWS Batch 给出第几片、共几片，现在都没有给',
  stored: (file, { key, ran, read }, total) =>
    `${file}：已保存 ${ran + read}/${total} 次推演；这次推演 ${ran} 次，原有 ${read} 次。key ${key}`,
  survives: (vendor, mean, low, high) =>
    `  ${vendor} 存活 ${percent(mean)}${low === null || high === null ? '' : `（90% 区间 ${percent(low)} 到 ${percent(high)}）`}`,
  stopped: (kept, total) => `已停下：${kept}/${total} 次推演已保存。再运行同一行命令就接着推演。`,
  shardThere: (file) => `${file} 已经在了`,
  shardWritten: (file) => `已写入 ${file}`,
  notBoth: (option, other) => `${option} 和 ${other} 不能同时用：分片写成文件，再由 outlast collect 收进结果库`,
  noShards: (folder) => `${folder}：没有分片`,
  collected: (shards, taken, file) => `${file}：从 ${shards} 个分片收入 ${taken} 次推演`,
  shards: (scenario, key, of, missing) =>
    missing === 0 ? `${scenario} ${key}：${of} 个分片齐全` : `${scenario} ${key}：共 ${of} 个分片，缺 ${missing} 个`,
  nothingToExport: '请说明导出到哪里：--parquet FILE、--csv FILE，或两者都写',
  reportEnding: (formats, text) => `文件应以 ${formats.map((format) => `.${format}`).join('、')} 结尾，而不是 ${text}`,
  claimsNeedFile: '论断要在场景里检验：请写出场景文件',
  oneScenario: (files) => `一份报告只讲一个场景，而不是 ${files.join('、')}`,
  exported: (files) => `已写入 ${files.join('、')}`,
  reclaimed: ({ runs, replicates, bytesBefore, bytesAfter }) =>
    `清掉 ${runs} 组推演，共 ${replicates} 次；原有 ${megabytes(bytesBefore)}，现为 ${megabytes(bytesAfter)}`,
  wouldReclaim: ({ runs, replicates }) => `会清掉 ${runs} 组推演，共 ${replicates} 次。没有改动任何东西`,
  migrated: (file, from, to) =>
    from === to ? `${file} 的格式是 ${to}，目前只有这一版：无需改动` : `已把 ${file} 从 ${from} 改为 ${to}`,
  invariant: ({ month, mechanism, what, whose, values }) =>
    `推演停下了，因为这些数已经不成其为市场。第 ${month} 个月，${mechanism}：${whose === null ? '' : `${whose} `}${breaches[what]}` +
    `(${Object.entries(values)
      .map(([name, value]) => `${name} = ${value}`)
      .join(',')})`,
  strategy: (what) => `场景自带的策略使推演停下了。${what}`,
  refused: (what) => `系统拒绝：${what}。说过已完成的都还在`,
  defect: (what) => `这是 outlast 的缺陷，不是你的文件有错：${what}`,
  studioAt: (address) => `工作台在 ${address}（Ctrl-C 结束）`,
  studioAbsent: '工作台还没有构建：npm run build:studio',
  studioPort: (host, port, why) => `无法监听 ${host}:${port}（${why}）；请换一个 --port`,
  progress: (stage, done, total, rate, left) => `${stages[stage]}：${done}/${total}，每秒 ${rate} 次，还需 ${left} 秒`,
  interval: (stage, width) =>
    stage === 'points' ? `，最宽的区间 ±${Number((width / 2).toPrecision(2))}` : `，存活 ±${(50 * width).toFixed(1)} 个百分点`,
};
