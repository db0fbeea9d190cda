import type { RunProgress } from '../experiment/index.js';
import type { Breach } from '../simulation/index.js';
import type { Sentences } from './sentences.en.js';

const stages: Readonly<Record<RunProgress['stage'], string>> = {
  runs: '推演',
  drain: '成对推演,计算消耗',
  unbeatable: '所有对手同用一种策略',
  criteria: '同样的钱花在各个赛点上',
  assumptions: '移动假设',
  points: '各点的推演',
};

const breaches: Readonly<Record<Breach, string>> = {
  'capability is not finite': '能力不是有限的数',
  'a price is not a price': '价格不成其为价格',
  'people are not conserved': '人数不守恒',
  'money is not conserved': '钱不守恒',
  'cash differs from its account': '现金与账目不符',
  'morale is outside [0, 1]': '心气超出 [0, 1]',
};

const oneOf = (near: string | null, names: readonly string[]): string =>
  near === null ? `现有 ${names.join('、')}` : `是不是 ${near}?`;

/** 答案之外的话的中文。 */
export const zh: Sentences = {
  wholeNumber: (least, most, text) => `应为 ${least} 到 ${most} 之间的整数,而不是 ${text}`,
  positiveNumber: (text) => `应为大于 0 的数,而不是 ${text}`,
  assignment: (text) => `应写成 路径=值,而不是 ${text}`,
  choice: (choices, text) => `应为 ${choices.join('、')} 之一,而不是 ${text}`,
  unknownStrategy: (name, near, names) => `没有叫 ${name} 的策略;${oneOf(near, names)}`,
  unknownTemplate: (name, near, names) => `没有叫 ${name} 的模板;${oneOf(near, names)}`,
  unknownCode: (code, near, codes) => `没有叫 ${code} 的代码;${oneOf(near, codes)}`,
  explain: (code) => `更多说明:outlast explain ${code}`,
  missing: '没有这个文件',
  folder: '这是一个文件夹',
  forbidden: '没有读取权限',
  unreadable: (code) => `读不了(${code})`,
  unwritable: (files) => `无法写入 ${files.join('、')}`,
  present: (files) => `${files.join('、')} 已经存在;加 --force 覆盖`,
  written: (files, main) => `已写入 ${files.join('、')}。下一步:outlast run ${main}`,
  nothingToAnalyse: '请给出场景文件;或 --write 加 --inputs-from;或 --inputs、--outputs 加 --design',
  designWritten: (file, points, inputs) => `已写入 ${file}:${points} 个点,${inputs} 个输入。请按此次序逐点计算,每点输出一行。`,
  nothingToRun: '请给出场景文件,或用 --from 给出快照',
  snapshot: (file, name, month, played, size) =>
    `已写入 ${file}:${name},第 ${month} 个月末,推演 ${played} 次,${size}。下一步:outlast run --from ${file}`,
  invariant: ({ month, mechanism, what, whose, values }) =>
    `推演停下了,因为这些数已经不成其为市场。第 ${month} 个月,${mechanism}:${whose === null ? '' : `${whose} `}${breaches[what]}` +
    `(${Object.entries(values)
      .map(([name, value]) => `${name} = ${value}`)
      .join(',')})`,
  strategy: (what) => `场景自带的策略使推演停下了。${what}`,
  defect: (what) => `这是 outlast 的缺陷,不是你的文件有错:${what}`,
  progress: (stage, done, total, rate, left) => `${stages[stage]}:${done}/${total},每秒 ${rate} 次,还需 ${left} 秒`,
  interval: (points) => `,存活 ±${points} 个百分点`,
};
