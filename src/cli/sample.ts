import type { Finding } from '../documents/index.js';
import { sobolDimensions } from '../experiment/designs/index.js';
import { dimensionsOf, type Method } from '../experiment/index.js';

/** Why a method cannot vary so many inputs; nothing where it can. */
export function dimensionProblem(method: Method, inputs: number): Finding | undefined {
  if (method !== 'sobol' || dimensionsOf(method, inputs) <= sobolDimensions) return undefined;
  return tooMany(inputs, Math.floor(sobolDimensions / 2));
}

const tooMany = (found: number, most: number): Finding => ({
  code: 'unfit',
  sentence: {
    en: `Sobol's indices are told of at most ${most} inputs, these are ${found}; screen them with --method morris first`,
    'zh-Hans': `Sobol 指标最多分析 ${most} 个输入，这里有 ${found} 个；请先用 --method morris 筛选`,
  },
});
