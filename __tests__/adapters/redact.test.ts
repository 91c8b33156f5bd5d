import { createRedactor } from '../../src/adapters/redact.ts';

function redact(text: string, ...secrets: string[]): string {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor.apply(text);
}

it.each<[text: string, secrets: string[], clean: string]>([
  ['nothing to hide', [], 'nothing to hide'],
  ['a hunter2 b hunter2', ['hunter2'], 'a *** b ***'],
  ['abc', ['abc'], 'abc'],
  ['line two', ['line one\nline two'], '***'],
  // One secret is the beginning of another: what is left of the longer one must not show.
  ['hunter2andmore', ['hunter2', 'hunter2andmore'], '***'],
  ['{"p":"a\\"b\\\\c"}', ['a"b\\c'], '{"p":"***"}'],
  ['https://x/?p=p%40ss%2Fword', ['p@ss/word'], 'https://x/?p=***'],
  ['$& $1 x', ['$& $1'], '*** x'],
])('%j, with %j secret, is %j', (text, secrets, clean) => {
  expect(redact(text, ...secrets)).toBe(clean);
});
