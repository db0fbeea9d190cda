/** The languages in which the package speaks to its readers. */
export const languages = ['en', 'zh-Hans'] as const;

export type Language = (typeof languages)[number];
