import { format, inspect } from 'node:util';
import { secret } from '../src/secret.ts';

const hidden = secret('hunter2');

it.each<[string, string]>([
  ['String', String(hidden)],
  ['a template', `${hidden}`],
  ['JSON', JSON.stringify({ hidden })],
  ['inspect', inspect({ hidden }, { depth: 9, showHidden: true })],
  ['format', format('%s %o %j', hidden, hidden, hidden)],
  ['a spread', JSON.stringify({ ...hidden })],
  ['an error', String(new Error(`${hidden}`))],
])('%s does not show it', (_, text) => {
  expect(text).not.toContain('hunter2');
});

it('gives it to those who ask for it', () => {
  expect(hidden.reveal()).toBe('hunter2');
});
