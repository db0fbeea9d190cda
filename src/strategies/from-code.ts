import { transform } from 'sucrase';
import { defineStrategy, StrategyError, type StrategyDefinition } from './author.js';

/** Names through which code could tell time or draw other luck. */
const forbidden = ['Date', 'performance', 'process', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'fetch'] as const;

/** The strategies that have been read, by their text: a scenario is compiled many times. */
const read = new Map<string, StrategyDefinition>();

/**
 * Reads a strategy from TypeScript or JavaScript whose default export it is. Only `outlast` can be imported.
 *
 * Throws StrategyError where the text is no code, imports anything else, or exports no strategy.
 */
export function strategyFromCode(name: string, text: string): StrategyDefinition {
  const known = read.get(text);
  if (known !== undefined) return known;
  const definition = evaluate(name, text);
  read.set(text, definition);
  return definition;
}

function evaluate(name: string, text: string): StrategyDefinition {
  const module = { exports: {} as { default?: unknown } };
  try {
    const { code } = transform(text, { transforms: ['typescript', 'imports'], keepUnusedImports: true });
    // What the scenario's owner allowed is run here, and nothing else.
    // oxlint-disable-next-line typescript/no-implied-eval
    const body = new Function('module', 'exports', 'require', code) as (...parts: unknown[]) => void;
    sheltered(() => body(module, module.exports, onlyOutlast));
  } catch (error) {
    throw new StrategyError(
      `the code of strategy ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const definition = module.exports.default as Partial<StrategyDefinition> | undefined;
  if (typeof definition !== 'object' || definition === null || typeof definition.decide !== 'function') {
    throw new StrategyError(`the code of strategy ${name} exports no strategy: export default defineStrategy({ ... })`);
  }
  return { ...(definition as StrategyDefinition), name };
}

function onlyOutlast(wanted: string): unknown {
  if (wanted === 'outlast') return { defineStrategy };
  throw new StrategyError(`only outlast can be imported, not ${wanted}`);
}

/** Runs `work` while clocks, other luck and the outside world throw when they are touched. */
export function sheltered<T>(work: () => T): T {
  const undo = [shut(Math, 'random'), ...forbidden.map((name) => shut(globalThis, name))];
  try {
    return work();
  } finally {
    for (const open of undo) open();
  }
}

function shut(holder: object, name: string): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  if (before === undefined || before.configurable !== true) return () => {};
  Object.defineProperty(holder, name, {
    configurable: true,
    get() {
      throw new Error(`${name} is not to be had in a strategy: it would make a run differ from itself`);
    },
  });
  return () => void Object.defineProperty(holder, name, before);
}
