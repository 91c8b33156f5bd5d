import { attributesOf, csvField, parseCsv } from '../../src/inputs/csv.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';

it.each<[text: string, fields: readonly string[] | undefined]>([
  ['type=local,dest=out', ['type=local', 'dest=out']],
  ['type=image,"name=a,b",push=true', ['type=image', 'name=a,b', 'push=true']],
  ['"a ""b"""', ['a "b"']],
  ['a,', ['a', '']],
  ['', ['']],
  ['a"b', undefined],
  ['"a', undefined],
  ['"a"b', undefined],
])('%j has the fields %j', (text, fields) => {
  expect(parseCsv(text)).toEqual(fields);
});

it.each(['a', 'a,b', 'say "a"', ' a', 'two\nlines'])('%j survives as a field', (text) => {
  expect(parseCsv(`x=1,${csvField(text)}`)).toEqual(['x=1', text]);
});

it('names of attributes have any case, and values may hold `=`', () => {
  expect([...attributesOf(['Type=x', 'a=b=c', 'alone'])]).toEqual([
    ['type', 'x'],
    ['a', 'b=c'],
    ['alone', ''],
  ]);
});

it.each<[raw: RawInputs, message: string | undefined]>([
  [{ 'cache-from': 'acme/app:cache' }, undefined],
  [{ 'cache-to': 'type=gha,mode=max' }, undefined],
  [{ outputs: 'out' }, undefined],
  [{ outputs: 'type=image,annotation-index[linux/amd64].a=b' }, undefined],
  [{ 'cache-to': 'mode=max' }, 'cache-to: "mode=max" names no type'],
  [{ 'cache-to': 'type=gha,max' }, 'cache-to: "max" in "type=gha,max" is no `key=value`'],
  [{ 'cache-from': 'type=local,src="a b' }, 'cache-from: "type=local,src="a b" is malformed'],
  [{ outputs: 'type=tar' }, 'outputs: "type=tar" goes to standard output'],
  [{ outputs: '-' }, 'outputs: "-" goes to standard output'],
  [{ attests: 'type=sbom,"generator=a' }, 'attests: "type=sbom,"generator=a" is malformed'],
  [{ attests: 'sbom' }, 'attests: "sbom" in "sbom" is no `key=value`'],
  [{ file: '-' }, 'file: "-" is standard input'],
  [{ cache: 'sometimes' }, 'cache: "sometimes" is not one of its values'],
  [{ cache: 'auto', 'cache-to': 'type=gha' }, 'cache-to: `cache: auto` chooses'],
  [{ cache: 'auto', 'cache-scope': 'a b' }, 'cache-scope: "a b" is no name'],
])('%j: %s', async (raw, message) => {
  const problems = collectProblems();
  await parseInputs(raw, { secretsAvailable: true }, problems);
  const said = problems.list.map((problem) => `${problem.input}: ${problem.message}`);
  expect(said).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
});

it('shows no line of a key that was not quoted', async () => {
  const problems = collectProblems();
  const key = ['-----BEGIN KEY-----', 'bGluZW9mYWtleQ', `${'A'.repeat(63)}=`];
  await parseInputs({ secrets: `key=${key.join('\n')}` }, { secretsAvailable: true }, problems);
  const said = JSON.stringify(problems.list);
  expect(said).toContain('ends after the first line');
  for (const line of key) expect(said).not.toContain(line.replace(/=$/, ''));
});

it('has no secrets in a run without any, and that is no mistake', async () => {
  const problems = collectProblems();
  const raw = { secrets: 'a=', 'secret-envs': 'b=UNSET', 'secret-files': 'c=none' };
  const { build } = await parseInputs(raw, { secretsAvailable: false }, problems);
  expect([build.secrets, problems.list]).toEqual([[], []]);
});
