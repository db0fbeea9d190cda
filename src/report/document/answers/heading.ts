import type { Heading } from '../../charts/index.js';
import type { AnyAnswer } from '../materials.js';
import type { AnswerTelling } from './telling.js';

/** What stands above and below a figure of an answer; it is described by what it shows. */
export const headingOf = (
  answer: AnyAnswer,
  id: string,
  title: string,
  subtitle: string,
  { language, caption }: AnswerTelling,
): Heading => ({ id, language, title, subtitle, description: '', caption: caption(answer) });
