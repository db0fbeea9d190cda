import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentFrom, largestText, type Document } from './document.js';
import { panels, questions, usual, vendorViews, type Looking } from './looking.js';
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
    const work = { document, looking: usual };
    expect(await restored(await linkTo(work))).toEqual(work);
    const plain = { document: { ...document, baseline: document.text }, looking: usual };
    expect(await restored(await linkTo(plain))).toEqual(plain);
    const name = fc.string({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.record<Looking>({
          panel: fc.constantFrom(...panels),
          question: fc.constantFrom(...questions),
          computed: fc.boolean(),
          vendors: fc.constantFrom(...vendorViews),
          point: fc.option(fc.record({ vendor: name, step: fc.integer({ min: 1, max: 600 }) })),
          ways: fc.option(fc.array(name, { minLength: 2, maxLength: 4 })),
          claim: name,
          axes: fc.option(fc.record({ x: name, y: name })),
          by: name,
        }),
        async (looking) => {
          expect(await restored(await linkTo({ document, looking }))).toEqual({ document, looking });
        },
      ),
    );
  });

  test('of the first version is restored for good', async () => {
    const first = await fragmentOf({ text: 'name: a\n', seed: 3, vendor: 'b', metric: 'survival' });
    expect(await restored(first)).toEqual({
      document: { text: 'name: a\n', baseline: 'name: a\n', seed: 3, vendor: 'b', metric: 'survival' },
      looking: usual,
    });
  });

  test('that looks at what nobody knows looks as usual', async () => {
    const looking = {
      panel: 'x',
      question: '__proto__',
      computed: 1,
      vendors: null,
      point: { vendor: 'a', step: 0 },
      ways: ['a', 'b', 'c', 'd', 'e'],
      claim: 'a'.repeat(1000),
      axes: Object.create({ x: 'a', y: 'b' }) as object,
      by: {},
    };
    expect(await restored(await fragmentOf({ text: 'a', looking }, 2))).toMatchObject({ looking: usual });
    for (const data of [null, 3, 'x', []])
      expect(await restored(await fragmentOf({ text: 'a', looking: data }, 2))).toMatchObject({ looking: usual });
  });

  test('that is none of ours means nothing', async () => {
    for (const fragment of ['', '#', '#/tour/2', '#v', '#vx.abc', '#v1', '#1.abc'])
      expect(await restored(fragment)).toBeUndefined();
  });

  test('that is damaged, newer or too long is refused with its reason', async () => {
    expect(await restored('#v1.%%%')).toEqual({ fault: 'damaged' });
    expect(await restored('#v1.AAAA')).toEqual({ fault: 'damaged' });
    expect(await restored('#v3.AAAA')).toEqual({ fault: 'newer' });
    expect(await restored(`#v1.${'A'.repeat(10_000_000)}`)).toEqual({ fault: 'too-long' });
    expect(await restored(await fragmentOf('[1, 2'))).toEqual({ fault: 'damaged' });
    const link = await linkTo({ document, looking: usual });
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
