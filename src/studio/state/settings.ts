import { computed, effect, signal } from '@preact/signals';

export type Language = 'en' | 'zh-Hans';
export type ThemeChoice = 'auto' | 'light' | 'dark';

const key = 'outlast-studio';

interface Kept {
  readonly language?: string;
  readonly theme?: string;
}

/** What the reader chose before; a browser that keeps nothing is no mistake. */
function kept(): Kept {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}

const before = kept();
const isChinese = (tag: string | undefined): boolean => tag?.toLowerCase().startsWith('zh') === true;

export const language = signal<Language>(
  before.language === 'en' || before.language === 'zh-Hans' ? before.language : isChinese(navigator.language) ? 'zh-Hans' : 'en',
);
export const theme = signal<ThemeChoice>(before.theme === 'light' || before.theme === 'dark' ? before.theme : 'auto');

const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(darkSystem.matches);
darkSystem.addEventListener('change', ({ matches }) => (systemIsDark.value = matches));

const print = matchMedia('print');
const printing = signal(print.matches);
print.addEventListener('change', ({ matches }) => (printing.value = matches));

/** The theme that is shown; paper is light. */
export const shownTheme = computed<'light' | 'dark'>(() => {
  if (printing.value) return 'light';
  return theme.value === 'auto' ? (systemIsDark.value ? 'dark' : 'light') : theme.value;
});

/** Whether the reader asked the system for less motion. */
export const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the page is shown to a room: large, without what only its operator needs. */
export const large = signal(false);

/** Keeps what is chosen, and tells the page. */
export function followSettings(): void {
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dataset['theme'] = shownTheme.value;
    document.documentElement.dataset['large'] = String(large.value);
    try {
      localStorage.setItem(key, JSON.stringify({ language: language.value, theme: theme.value }));
    } catch {
      // A browser that keeps nothing: the choice holds until the page is left.
    }
  });
}
