import type { Language } from '../../../documents/index.js';
import { borderSentence } from '../../argument.js';
import { argumentWords } from '../../argument-words.js';
import { holdingMapChart } from '../../holding-map.js';
import type { Block } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { TriedClaim } from './claims.js';
import type { AnswerTelling } from './telling.js';

/** Maps that are drawn, and a chance from which on a border is taken for chance. */
const mostMaps = 8;
const chance = 0.05;

/** Which trial of a claim it is. */
export const trialName = ({ id, scenario, premises, closed }: TriedClaim, language: Language): string =>
  argumentWords[language].trial(id, scenario, argumentWords[language].premises[premises], argumentWords[language].closed[closed]);

/** Where a claim changes sides, in a sentence; empty where nowhere. */
function borderOf({ boundary, boundary_of: of, boundary_by_chance: byChance }: TriedClaim, language: Language): string {
  return of === null ? '' : borderSentence({ of, sides: boundary, byChance }, language);
}

const isChance = ({ boundary_by_chance: byChance }: TriedClaim): boolean => byChance !== null && byChance > chance;

/** How far apart the cells of a claim's map are in which it holds most and least often. */
function contrastOf({ map }: TriedClaim): number {
  const shares = map!.cells.flatMap(({ share }) => (share === null ? [] : [share]));
  return Math.max(0, ...shares) - Math.min(1, ...shares);
}

/** Where claims change sides: the two or three conditions in words, then as maps, those first that are no chance and tell most. */
export function claimBorders(answer: AnswerOf<'argue'>, i: number, { words, language, caption }: AnswerTelling): Block[] {
  const { claims } = answer.data;
  const bordered = claims
    .filter((row) => borderOf(row, language) !== '')
    .toSorted((a, b) => Number(isChance(a)) - Number(isChance(b)));
  const byContrast = (rows: readonly TriedClaim[]): TriedClaim[] =>
    rows.filter(({ map }) => map !== null).toSorted((a, b) => contrastOf(b) - contrastOf(a));
  const firm = bordered.filter((row) => !isChance(row));
  const mapped = [...byContrast(firm), ...byContrast(claims.filter((row) => !firm.includes(row)))];
  const figures = mapped.slice(0, mostMaps).map((row, m) =>
    figure(
      holdingMapChart(
        row.map!,
        {
          id: `claims-${i}-map-${m}`,
          language,
          title: words.answers.claims.map(trialName(row, language)),
          subtitle: row.statement,
          description: '',
          caption: caption(answer),
        },
        words.answers.claims.holds,
      ),
    ),
  );
  const more = mapped.length - figures.length;
  return [
    { kind: 'text', text: bordered.length === 0 ? words.answers.claims.noBorder : words.claims.borders },
    ...(bordered.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: bordered.map((row) => words.answers.claims.border(trialName(row, language), borderOf(row, language))),
          },
        ]),
    ...figures,
    ...(more > 0 ? [{ kind: 'text' as const, text: words.answers.claims.moreMaps(more) }] : []),
  ];
}
