/** Name and version of the engine that the studio was built with. */
declare const outlastEngine: string;

interface ImportMeta {
  /** Texts of files, taken in when the studio is built. */
  glob(
    pattern: string | readonly string[],
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, string>>;
}

declare module '*.css';
