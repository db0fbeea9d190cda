import { effect } from '@preact/signals';
import { fontFamily } from '../../report/charts/theme.js';
import { language } from './settings.js';

/** What an English page says in Chinese: the way to the Chinese one. */
const otherLanguage = '中文';

/** Where the faces of the product's font are, beside the page. */
export const facesFile = 'faces.css';

/**
 * Makes the product's font known to the page: at once where its reader reads Chinese, else when there is time. A browser fetches no more of it
 * than the characters for which it has no font of its own, and those that charts are measured in.
 */
export function offerFaces(): void {
  const offer = (): void => {
    if (document.querySelector(`link[href="${facesFile}"]`) !== null) return;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = facesFile;
    // A browser does not set anew what it could not set before, unless it is told that there is something to set it in.
    link.addEventListener('load', () => void document.fonts.load(`16px '${fontFamily}'`, otherLanguage).catch(() => {}));
    document.head.append(link);
  };
  effect(() => {
    if (language.value === 'zh-Hans') offer();
  });
  addEventListener('load', () => setTimeout(offer, patience));
  let times = 0;
  // A browser keeps the boxes that it set for what no font had. Kerning, which is on anyway, said another way makes it set all text anew.
  document.fonts.addEventListener('loadingdone', () => {
    document.documentElement.style.fontFeatureSettings = `'kern' ${++times}`;
  });
}

/** How long the page's own work goes first, in milliseconds. */
const patience = 2500;
