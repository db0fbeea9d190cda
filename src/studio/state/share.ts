import { documentFrom, largestText, type Document } from './document.js';
import { lookingFrom, ownOf, usual, type Looking } from './looking.js';

/** The version of links; whoever changes what they hold counts it up and keeps reading the earlier ones. */
const version = 2;
const prefix = `#v${version}.`;
/** Longest fragment that is looked at, in characters. */
const longest = 2_000_000;
/** Most that a fragment may unfold to, in bytes: two texts of the largest size, as UTF-8. */
const mostBytes = 8 * largestText;

export type LinkFault = 'too-long' | 'newer' | 'damaged';

/** What a reader works on and looks at. */
export interface Work {
  readonly document: Document;
  readonly looking: Looking;
}

/** What stands in a fragment: somebody's work, a reason why it cannot be had, or nothing of ours. */
export type Restored = Work | { readonly fault: LinkFault } | undefined;

/** The data of a link: what is as usual is left out. */
export function dataOf({ document: { baseline, ...rest }, looking }: Work): Readonly<Record<string, unknown>> {
  const chosen = Object.entries(looking).filter(([key, value]) => value !== usual[key as keyof Looking]);
  return {
    ...rest,
    ...(baseline !== rest.text && { baseline }),
    ...(chosen.length > 0 && { looking: Object.fromEntries(chosen) }),
  };
}

/** Work from data of any origin and any version so far: the first held no more than the document. */
export function workFrom(data: unknown): Work | undefined {
  const document = documentFrom(data);
  return document && { document, looking: lookingFrom(ownOf(data)('looking')) };
}

/** The fragment that restores work. */
export async function linkTo(work: Work): Promise<string> {
  const packed = new Blob([JSON.stringify(dataOf(work))]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return prefix + base64(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** The work in a fragment. Whatever stands there, no more is unfolded than a document may be long. */
export async function restored(fragment: string): Promise<Restored> {
  const told = /^#v(\d{1,6})\./.exec(fragment);
  if (told === null) return undefined;
  if (Number(told[1]) > version) return { fault: 'newer' };
  if (fragment.length > longest) return { fault: 'too-long' };
  try {
    const text = await unfolded(bytesOf(fragment.slice(told[0].length)));
    if (text === undefined) return { fault: 'too-long' };
    return workFrom(JSON.parse(text)) ?? { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}

/** The text that bytes unfold to; undefined where it is longer than any document. */
async function unfolded(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Characters of a link: base64 without those that mean something in one. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
