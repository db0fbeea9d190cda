import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Asks } from '../protocol/messages.js';

/** Something wrong in the text, in the reader's language. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** An editor on the page. */
export interface Pane {
  /** Shows a text that came from elsewhere; the cursor stays where it can. */
  show(text: string): void;
  mark(marks: readonly Mark[]): void;
  goTo(line: number, column: number): void;
  close(): void;
}

interface Wishes {
  readonly label: string;
  readonly changed: (text: string) => void;
  readonly complete: (text: string, offset: number) => Promise<Asks['complete']['answer']>;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: [tags.string, tags.content], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.atom], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--tint)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  // Pictures made of text are not allowed in the page.
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy var(--worse)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--rule)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
});

/** Opens an editor in a shadow tree, where its style sheets need no exception from the page's policy. */
export function openPane(host: HTMLElement, text: string, { label, changed, complete }: Wishes): Pane {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.matchBefore(/[\w.-]+|[{,:]\s*/);
    if (before === null && !context.explicit) return null;
    const { from, options } = await complete(context.state.doc.toString(), context.pos);
    return {
      from,
      options: options.map(({ label: name, detail, kind }) => ({
        label: name,
        info: detail || undefined,
        type: kind === 'key' ? 'property' : 'enum',
      })),
    } as CompletionResult;
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      yaml(),
      syntaxHighlighting(colours),
      autocompletion({ override: [source], icons: false }),
      look,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, transactions, state: now }) => {
        if (docChanged && transactions.some((one) => one.annotation(Transaction.userEvent) !== undefined))
          changed(now.doc.toString());
      }),
    ],
  });
  const view = new EditorView({ state, parent: root as unknown as Element, root });
  const offsetOf = (line: number, column: number): number => {
    const { doc } = view.state;
    const at = doc.line(Math.min(doc.lines, Math.max(1, line)));
    return Math.min(at.to, at.from + Math.max(0, column - 1));
  };
  return {
    show(next) {
      const now = view.state.doc.toString();
      if (now === next) return;
      const [from, to, insert] = difference(now, next);
      view.dispatch({ changes: { from, to, insert } });
    },
    mark(marks) {
      const found = marks.map(({ line, column, severity, message }): Diagnostic => {
        const from = offsetOf(line, column);
        return { from, to: Math.max(from, view.state.doc.lineAt(from).to), severity, message };
      });
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo(line, column) {
      const at = offsetOf(line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** The stretch in which two texts differ: from and to in the first, and what stands there in the second. */
function difference(before: string, after: string): readonly [number, number, string] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [from, before.length - tail, after.slice(from, after.length - tail)];
}
