import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { enumerated } from '../../report/lists.js';
import { Board } from '../parts/board.js';
import { LeverRow } from '../parts/lever-row.js';
import { Verdicts } from '../parts/verdicts.js';
import type { ClaimView } from '../protocol/messages.js';
import { claimsOfEssay } from '../state/asking.js';
import { fragmentOf, go, route } from '../state/route.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { desk, sessions, shipped } from './desks.js';
import { openInSandbox } from './gallery.js';
import { chapters, type Chapter, type Try } from './tour-chapters.js';

/** Puts the market of a chapter, changed as somebody tries it, before the reader. */
async function show(chapter: Chapter, tried: Try | null, label: string): Promise<void> {
  const session = sessions.tour;
  const baseline = await shipped(chapter.scenario);
  const other = tried?.scenario === undefined ? baseline : await shipped(tried.scenario);
  const text = tried?.moves === undefined ? other : await desk.ask('edit', { text: other, moves: tried.moves, baseline }).answer;
  const { vendor, metric } = chapter;
  if (session.document.peek().baseline !== baseline || tried === null) session.start({ text, baseline, seed: 1, vendor, metric });
  else session.change({ text }, label);
}

/** The essay, step by step: what it says, a live market to try it on, and what was found. */
export function Tour() {
  const number = useComputed(() => Math.min(chapters.length, route.value.chapter));
  const chapter = chapters[number.value - 1]!;
  const tried = useSignal(-1);
  useEffect(() => {
    tried.value = -1;
    void show(chapter, null, '');
    document.querySelector<HTMLElement>('#chapter-title')?.focus({ preventScroll: true });
    document.querySelector('.contents [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    scrollTo({ top: 0 });
  }, [chapter]);
  const w = words.value;
  const session = sessions.tour;
  const now = language.value;
  return (
    <div class="tour">
      <nav aria-label={w.tour.contents} class="contents">
        <ol>
          {chapters.map(({ title }, i) => (
            <li key={title.en}>
              <a
                href={fragmentOf({ place: 'tour', chapter: i + 1 })}
                {...(i + 1 === number.value && { 'aria-current': 'step' as const })}
              >
                {title[now]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article>
        <p class="kicker">
          {w.tour.chapter(number.value, chapters.length)} · {enumerated(chapter.rows, now)}
        </p>
        <h1 id="chapter-title" tabIndex={-1}>
          {chapter.title[now]}
        </h1>
        <blockquote>
          <p class="kicker">{w.tour.essay}</p>
          <p>{chapter.says[now]}</p>
        </blockquote>
        <p class="lead">{chapter.watch[now]}</p>
        <div class="tries" role="group" aria-label={w.tour.tryThis}>
          <span class="kicker">{w.tour.tryThis}</span>
          {[{ title: { en: w.tour.asIs, 'zh-Hans': w.tour.asIs } } as Try, ...chapter.tries].map((one, i) => (
            <button
              key={i}
              type="button"
              aria-pressed={tried.value === i - 1}
              onClick={() => {
                tried.value = i - 1;
                void show(chapter, i === 0 ? null : one, one.title[now]);
              }}
            >
              {one.title[now]}
            </button>
          ))}
        </div>
        <div class="tour-levers">
          {chapter.levers.map(({ path, title }) => {
            const parameter = session.parameter(path);
            return (
              parameter !== undefined && (
                <LeverRow
                  key={path}
                  session={session}
                  parameter={parameter}
                  title={title[now]}
                  before={session.usual.value.get(path)}
                />
              )
            );
          })}
        </div>
        <Board session={session} whole />
        <Finding id={chapter.claim} />
        <p class="row turn">
          {number.value > 1 && (
            <button type="button" onClick={() => go('tour', number.value - 1)}>
              ← {w.tour.back}
            </button>
          )}
          {number.value < chapters.length && (
            <button type="button" class="primary" onClick={() => go('tour', number.value + 1)}>
              {w.tour.next}: {chapters[number.value]!.title[now]} →
            </button>
          )}
        </p>
        {number.value === chapters.length && <Ending />}
      </article>
    </div>
  );
}

/** What was found of the claim that a chapter leads to. */
function Finding({ id }: { readonly id: string }) {
  const claims = useSignal<readonly ClaimView[]>([]);
  useEffect(() => void claimsOfEssay(desk).then((all) => (claims.value = all)), []);
  const claim = claims.value.find((one) => one.id === id);
  const w = words.value.tour;
  if (claim === undefined) return null;
  return (
    <section class="finding" aria-labelledby="finding-title">
      <h2 id="finding-title">
        {w.found} <small>{w.claim(id)}</small>
      </h2>
      <p>{claim.statement[language.value]}</p>
      <Verdicts rows={claim.rows} />
    </section>
  );
}

function Ending() {
  const w = words.value.tour;
  return (
    <section class="ending">
      <h2>{w.end}</h2>
      <p>{w.endText}</p>
      <button type="button" class="primary" onClick={() => void openInSandbox('market')}>
        {w.take}
      </button>
    </section>
  );
}
