import type { Language } from '../documents/index.js';

/** What the exit code of every command means. */
export const exit = {
  ok: 0,
  internal: 1,
  usage: 2,
  invalid: 3,
  unverified: 4,
  invariant: 5,
  interrupted: 130,
} as const;

/** The same in words, for the catalogue of errors. */
export const exitMeanings: Readonly<Record<Language, Readonly<Record<keyof typeof exit, string>>>> = {
  en: {
    ok: 'All went well.',
    internal: 'A defect of outlast. Please report it with the command line.',
    usage: 'The command line was not understood, or a file that it names can be neither read nor written.',
    invalid: 'A document has problems: the codes below. Nothing was run.',
    unverified: 'A check of verify fails: the engine does not give what is published.',
    invariant:
      'A run was stopped because its numbers were no longer a market, or because a strategy of the scenario decided what cannot be.',
    interrupted: 'You stopped the command.',
  },
  'zh-Hans': {
    ok: '一切正常。',
    internal: 'outlast 自身的缺陷。请连同命令行一起报告。',
    usage: '命令行看不懂，或其中的文件不能读、不能写。',
    invalid: '文档有问题，见下面的代码。什么也没有推演。',
    unverified: 'verify 有一项不符：引擎算得的与已发表的不同。',
    invariant: '推演停下了：数已经不成其为市场，或场景自带的策略作出了不可能的决定。',
    interrupted: '命令被你中断。',
  },
};
