const scenarioFiles = import.meta.glob('../../../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true });
const templateFiles = import.meta.glob('../../../templates/*.yaml', { query: '?raw', import: 'default', eager: true });
const claimFiles = import.meta.glob('../../../claims/*.yaml', { query: '?raw', import: 'default', eager: true });

const byName = (files: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]));

/** Texts of the scenarios that ship, by file name. */
export const scenarioTexts: ReadonlyMap<string, string> = new Map([...byName(templateFiles), ...byName(scenarioFiles)]);
/** Texts of the claims that ship, by file name. */
export const claimTexts: ReadonlyMap<string, string> = byName(claimFiles);
const answerFiles = import.meta.glob('../../../docs/answer.md', { query: '?raw', import: 'default', eager: true });

/** The answer as it was last written, from which the verdicts are read. */
export const answerText: string = Object.values(answerFiles)[0] ?? '';
