import { computed } from '@preact/signals';
import { language } from '../state/settings.js';
import { en, type Words } from './en.js';
import { zh } from './zh.js';

/** What the studio says, in the language that the reader chose. */
export const words = computed<Words>(() => (language.value === 'en' ? en : zh));
export type { Words };
