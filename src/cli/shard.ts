import type { Shard } from '../experiment/index.js';
import type { Speech } from './speech.js';

/** Where schedulers of arrays say which task this is, from where they count, and how many there are. */
const schedulers = [
  { index: 'SLURM_ARRAY_TASK_ID', count: 'SLURM_ARRAY_TASK_COUNT', first: 'SLURM_ARRAY_TASK_MIN', step: 'SLURM_ARRAY_TASK_STEP' },
  { index: 'JOB_COMPLETION_INDEX', count: 'JOB_COMPLETIONS' },
  { index: 'AWS_BATCH_JOB_ARRAY_INDEX', count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
] as const;

/** The shard of `i/n`, or of `auto` the one that the scheduler of this task says; what it throws becomes a usage error. */
export function shardFlag({ sentences }: Speech, env: NodeJS.ProcessEnv = process.env): (text: string) => Shard {
  return (text) => {
    const shard = text === 'auto' ? scheduled(env) : stated(text);
    if (shard === undefined) throw new SyntaxError(text === 'auto' ? sentences.noScheduler : sentences.shard(text));
    return shard;
  };
}

function stated(text: string): Shard | undefined {
  const [, index, of] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  return within({ index: Number(index), of: Number(of) });
}

function scheduled(env: NodeJS.ProcessEnv): Shard | undefined {
  const one = schedulers.find(({ index, count }) => env[index] !== undefined && env[count] !== undefined);
  if (one === undefined) return undefined;
  const first = 'first' in one ? Number(env[one.first] ?? 0) : 0;
  const step = 'step' in one ? Number(env[one.step] ?? 1) : 1;
  return within({ index: (Number(env[one.index]) - first) / step + 1, of: Number(env[one.count]) });
}

function within({ index, of }: Shard): Shard | undefined {
  return Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of ? { index, of } : undefined;
}
