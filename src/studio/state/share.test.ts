import { describe, expect, test } from 'vitest';
import { documentFrom, largestText, type Document } from './document.js';
import { linkTo, restored } from './share.js';

const document: Document = {
  text: 'format: outlast/scenario@1\nname: 市场 # 注释\n',
  baseline: 'format: outlast/scenario@1\n',
  seed: 7,
  vendor: 'meta',
  metric: 'cash',
};

async function fragmentOf(data: unknown, version = 1): Promise<string> {
  const packed = new Blob([typeof data === 'string' ? data : JSON.stringify(data)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `#v${version}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

describe('a link', () => {
  test('restores everything', async () => {
    expect(await restored(await linkTo(document))).toEqual({ document });
    const plain = { ...document, baseline: document.text };
    expect(await restored(await linkTo(plain))).toEqual({ document: plain });
  });

  test('of the first version is restored for good', async () => {
    const first = await fragmentOf({ text: 'name: a\n', seed: 3, vendor: 'b', metric: 'survival' });
    expect(await restored(first)).toEqual({
      document: { text: 'name: a\n', baseline: 'name: a\n', seed: 3, vendor: 'b', metric: 'survival' },
    });
  });

  test('that is none of ours means nothing', async () => {
    for (const fragment of ['', '#', '#/tour/2', '#v', '#vx.abc', '#v1', '#1.abc'])
      expect(await restored(fragment)).toBeUndefined();
  });

  test('that is damaged, newer or too long is refused with its reason', async () => {
    expect(await restored('#v1.%%%')).toEqual({ fault: 'damaged' });
    expect(await restored('#v1.AAAA')).toEqual({ fault: 'damaged' });
    expect(await restored('#v2.AAAA')).toEqual({ fault: 'newer' });
    expect(await restored(`#v1.${'A'.repeat(10_000_000)}`)).toEqual({ fault: 'too-long' });
    expect(await restored(await fragmentOf('[1, 2'))).toEqual({ fault: 'damaged' });
    const link = await linkTo(document);
    for (let i = 4; i < link.length; i += 7) {
      const told = await restored(link.slice(0, i) + link.slice(i + 1));
      expect(told).toBeDefined();
    }
  });

  test('that unfolds to more than a document may be is stopped while it unfolds', async () => {
    const bomb = await fragmentOf(`{"text":"${'a'.repeat(60_000_000)}"}`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await restored(bomb)).toEqual({ fault: 'too-long' });
  });

  test('with keys of prototypes, wrong types or numbers out of bounds changes nothing and is refused', async () => {
    const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"text":"a","metric":"__proto__"}';
    expect(await restored(await fragmentOf(evil))).toEqual({ fault: 'damaged' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    for (const part of [
      { text: 1 },
      { seed: -1 },
      { seed: 1.5 },
      { seed: '1' },
      { vendor: 3 },
      { metric: 'x' },
      { baseline: [] },
    ])
      expect(documentFrom({ ...document, ...part })).toBeUndefined();
    expect(documentFrom(Object.create({ text: 'a' }))).toBeUndefined();
    expect(documentFrom({ text: 'a'.repeat(largestText + 1) })).toBeUndefined();
    expect(documentFrom(null)).toBeUndefined();
  });
});
