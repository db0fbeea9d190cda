import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { linkTo } from '../state/share.js';
import { fragmentOf, places, route } from '../state/route.js';
import type { Session } from '../state/session.js';
import { language, large, lessMotion, theme, type ThemeChoice } from '../state/settings.js';
import { words } from '../words/index.js';
import { Claims } from './claims.js';
import { desk, sessions, workInView } from './desks.js';
import { Gallery } from './gallery.js';
import { Sandbox } from './sandbox.js';
import { followKeys, keysShown } from './keys.js';
import { linkFault } from './opening.js';
import { Tour } from './tour.js';

/** How long what was before is shown when a change is replayed, in milliseconds. */
const replayed = 1100;

/** The session that the screen in view plays with. */
export const sessionInView = (): Session =>
  route.value.place === 'gallery' ? sessions.gallery : route.value.place === 'tour' ? sessions.tour : sessions.sandbox;

export const replay = (): void => void sessionInView().replay(lessMotion.matches ? 400 : replayed);

/** The page around every screen. */
export function Shell() {
  const { place } = route.value;
  const w = words.value;
  useEffect(() => followKeys(), []);
  useEffect(() => {
    document.title = `${w.places[place]} · ${w.brand}`;
  }, [place, w]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>('main')?.focus())}
      >
        {w.skip}
      </a>
      <header>
        <a class="brand" href="#/gallery">
          {w.brand}
        </a>
        <nav aria-label={w.nav}>
          {places.map((name) => (
            <a
              key={name}
              href={fragmentOf({ place: name, chapter: 1 })}
              {...(name === place && { 'aria-current': 'page' as const })}
            >
              {w.places[name]}
            </a>
          ))}
        </nav>
        <Tools />
      </header>
      <main id="main" tabIndex={-1} data-place={place}>
        {linkFault.value !== null && (
          <p class="notice" role="alert">
            {w.link[linkFault.value]}
          </p>
        )}
        {place === 'gallery' && <Gallery />}
        {place === 'tour' && <Tour />}
        {place === 'sandbox' && <Sandbox />}
        {place === 'claims' && <Claims />}
      </main>
      <footer>
        <p>{w.disclaimer}</p>
        <p>{outlastEngine}</p>
      </footer>
      <EvidencePanel desk={desk} />
      <Keys />
    </>
  );
}

function Tools() {
  const w = words.value;
  const session = sessionInView();
  const { canUndo, canRedo, undoes, redoes } = session.history;
  const shareable = route.value.place === 'sandbox';
  return (
    <div class="tools" role="group" aria-label={w.tools}>
      <button
        type="button"
        class="icon"
        aria-disabled={!canUndo.value}
        title={w.undo(undoes.value)}
        aria-label={w.undo(undoes.value)}
        onClick={() => session.history.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon"
        aria-disabled={!canRedo.value}
        title={w.redo(redoes.value)}
        aria-label={w.redo(redoes.value)}
        onClick={() => session.history.redo()}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        class="icon"
        aria-disabled={!canUndo.value}
        title={w.replay}
        aria-label={w.replay}
        onClick={() => canUndo.peek() && replay()}
      >
        <Icon name="replay" />
      </button>
      {shareable && <Share />}
      <button
        type="button"
        class="icon desk-only"
        aria-pressed={large.value}
        title={large.value ? w.leaveLarge : w.large}
        aria-label={large.value ? w.leaveLarge : w.large}
        onClick={() => (large.value = !large.value)}
      >
        <Icon name="large" />
      </button>
      <button
        type="button"
        class="icon desk-only"
        title={w.shortcuts.open}
        aria-label={w.shortcuts.open}
        onClick={() => (keysShown.value = true)}
      >
        <Icon name="keys" />
      </button>
      <select
        aria-label={w.theme.label}
        value={theme.value}
        onChange={({ currentTarget }) => (theme.value = currentTarget.value as ThemeChoice)}
      >
        {(['auto', 'light', 'dark'] as const).map((name) => (
          <option key={name} value={name}>
            {w.theme[name]}
          </option>
        ))}
      </select>
      <button
        type="button"
        lang={language.value === 'en' ? 'zh-Hans' : 'en'}
        onClick={() => (language.value = language.value === 'en' ? 'zh-Hans' : 'en')}
      >
        {language.value === 'en' ? '中文' : 'English'}
      </button>
    </div>
  );
}

/** Copies a link that restores everything; where nothing may be copied, shows it. */
function Share() {
  const w = words.value;
  const note = useSignal('');
  const link = useSignal('');
  const share = async (): Promise<void> => {
    const address = `${location.href.split('#')[0]}${await linkTo(workInView())}`;
    try {
      await navigator.clipboard.writeText(address);
      note.value = w.shared;
      link.value = '';
    } catch {
      note.value = w.sharedBy;
      link.value = address;
    }
    setTimeout(() => (note.value = link.value === '' ? '' : note.value), 6000);
  };
  return (
    <>
      <button type="button" onClick={() => void share()}>
        {w.share}
      </button>
      <div class="toast" role="status" hidden={note.value === ''}>
        {note.value}
        {link.value !== '' && (
          <input
            type="text"
            readOnly
            value={link.value}
            aria-label={w.sharedBy}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </div>
    </>
  );
}

function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const w = words.value.shortcuts;
  const shown = keysShown.value;
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog ref={dialog} class="panel" aria-labelledby="keys-title" onClose={() => (keysShown.value = false)}>
      <h2 id="keys-title">{w.title}</h2>
      <dl class="keys">
        {w.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => (keysShown.value = false)}>
        {w.close}
      </button>
    </dialog>
  );
}
