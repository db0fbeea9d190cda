import { ArgumentScannerError, formatMessageForArgumentScannerError, type ApplicationText } from '@stricli/core';
import { nearest } from '../documents/nearest.js';

const meant = (corrections: readonly string[]): string =>
  corrections.length === 0 ? '' : `；是不是 ${corrections.join(' 或 ')}？`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// The library refuses the value of a switch in English.
const reasonOf = (error: unknown): string => messageOf(error).replace(/^Cannot convert .* to a boolean$/, '应为 true 或 false');

/** 命令行库自己的标题和错误的中文。 */
export const zh: ApplicationText = {
  headers: { usage: '用法', aliases: '别名', commands: '命令', flags: '选项', arguments: '参数' },
  keywords: { default: '默认 =', separator: '分隔符 =' },
  briefs: {
    help: '显示帮助并退出',
    helpAll: '显示帮助（包括隐藏的命令和选项）并退出',
    version: '显示版本并退出',
    argumentEscapeSequence: '其后的一切都当作参数',
  },
  noCommandRegisteredForInput: ({ input, corrections }) => `没有叫 \`${input}\` 的命令${meant(corrections)}`,
  noTextAvailableForLocale: ({ requestedLocale, defaultLocale }) => `不支持语言 ${requestedLocale}，改用 ${defaultLocale}`,
  exceptionWhileParsingArguments: (error) =>
    error instanceof ArgumentScannerError
      ? formatMessageForArgumentScannerError(error, {
          FlagNotFoundError: ({ input, corrections }) =>
            `没有叫 --${input} 的选项${meant(corrections.map((name) => `--${name}`))}`,
          AliasNotFoundError: ({ input }) => `没有叫 -${input} 的选项`,
          ArgumentParseError: ({ externalFlagNameOrPlaceholder: name, input, exception }) =>
            `${name} 的值 ${input} 无法识别：${reasonOf(exception)}`,
          EnumValidationError: ({ externalFlagName, input, values }) => {
            const near = nearest(input, values);
            return `--${externalFlagName} 应为 ${values.join('、')} 之一，而不是 ${input}${meant(near === null ? [] : [near])}`;
          },
          UnsatisfiedFlagError: ({ externalFlagName, nextFlagName }) =>
            `--${externalFlagName} 后面缺少值${nextFlagName === undefined ? '' : `，却遇到了 --${nextFlagName}`}`,
          UnexpectedPositionalError: ({ expectedCount, input }) => `参数太多：最多 ${expectedCount} 个，却又遇到 ${input}`,
          UnsatisfiedPositionalError: ({ placeholder }) => `缺少参数 ${placeholder}`,
          InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `--${externalFlagName} 不能带值`,
          UnexpectedFlagError: ({ externalFlagName, previousInput, input }) =>
            `--${externalFlagName} 只能写一次：已有 ${previousInput}，又遇到 ${input}`,
        })
      : `无法解析命令行：${messageOf(error)}`,
  exceptionWhileLoadingCommandFunction: (error) => `无法加载命令：${messageOf(error)}`,
  exceptionWhileLoadingCommandContext: (error) => `无法准备命令：${messageOf(error)}`,
  exceptionWhileRunningCommand: (error) => `命令失败：${messageOf(error)}`,
  exceptionWhileRunningIntegrationHook: ({ exception, hook, integration }) =>
    `${integration} 在 ${hook} 时失败：${messageOf(exception)}`,
  exceptionWhileRunningIntegrationFlag: ({ exception, integration }) => `--${integration} 失败：${messageOf(exception)}`,
  commandErrorResult: (error) => error.message,
  currentVersionIsNotLatest: ({ currentVersion, latestVersion }) => `最新版本是 ${latestVersion}，当前是 ${currentVersion}`,
};
