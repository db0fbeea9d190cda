import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from './history.js';

test('undo and redo go back and forth through exactly what was done', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 30 }), fc.array(fc.boolean(), { maxLength: 60 }), (done, ways) => {
      const history = new History(-1);
      done.forEach((state) => history.push(state, String(state)));
      const states = [-1, ...done];
      let at = done.length;
      for (const back of ways) {
        if (back) history.undo();
        else history.redo();
        at = Math.max(0, Math.min(done.length, at + (back ? -1 : 1)));
        expect(history.present.value).toBe(states[at]);
        expect(history.canUndo.value).toBe(at > 0);
        expect(history.canRedo.value).toBe(at < done.length);
      }
    }),
  );
});

test('what is done after an undo takes the place of what was undone', () => {
  const history = new History('a');
  history.push('b', 'to b');
  history.push('c', 'to c');
  history.undo();
  expect([history.undoes.value, history.redoes.value]).toEqual(['to b', 'to c']);
  history.push('d', 'to d');
  expect(history.canRedo.value).toBe(false);
  history.undo();
  expect(history.present.value).toBe('b');
  expect(history.previous).toBe('a');
});

test('steps of one key are undone together, others by themselves', () => {
  const history = new History(0);
  history.push(1, '', 'cash');
  history.push(2, '', 'cash');
  history.push(3, '', 'price');
  history.undo();
  expect(history.present.value).toBe(2);
  history.undo();
  expect(history.present.value).toBe(0);
});

test('two hundred steps are remembered and no more', () => {
  const history = new History(0);
  for (let i = 1; i <= 1000; i++) history.push(i, '');
  for (let i = 0; i < 1000; i++) history.undo();
  expect(history.present.value).toBe(801);
});
