import { z } from 'zod';

/** What is said in both languages. */
export const textsSchema = z.strictObject({ en: z.string().min(1), 'zh-Hans': z.string().min(1) });
export type Texts = z.output<typeof textsSchema>;
