import { signal } from '@preact/signals';

/** Which controls are shown beside the sandbox's chart. */
export const panel = signal<'levers' | 'numbers' | 'text'>('levers');
/** Which question is asked below it. */
export const question = signal<'why' | 'vendors' | 'beside' | 'influences' | 'phase' | 'migration'>('why');
