import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addSummary,
  declareArtifacts,
  setValue,
} from '../../../src/adapters/github/file-commands.ts';
import { readCommandFiles } from '../../runner/file-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-commands-'));
const path = join(folder, 'file');
const missing = join(folder, 'missing');
const read = () => readFileSync(path, 'utf8');

beforeEach(() => writeFileSync(path, ''));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  '',
  'x',
  '<<x',
  'a\nb',
  '\n',
  'a\rb',
  'a\r\nb',
  'x<<EOF\ny\nEOF',
  'other=1',
  'ghadelimiter_\nx',
])('an output %j comes back as it is', (value) => {
  setValue({ GITHUB_OUTPUT: path }, 'GITHUB_OUTPUT', ['digest', value]);
  setValue({ GITHUB_OUTPUT: path }, 'GITHUB_OUTPUT', ['next', 'y']);
  const { outputs } = readCommandFiles({ GITHUB_OUTPUT: path });
  expect(Object.fromEntries(outputs)).toEqual({ digest: value, next: 'y' });
});

it('never uses a delimiter twice', () => {
  const env = { GITHUB_OUTPUT: path };
  for (const name of ['a', 'b']) setValue(env, 'GITHUB_OUTPUT', [name, 'x\ny']);
  const delimiters = [...read().matchAll(/<<(.*)/g)].map(([, delimiter]) => delimiter);
  expect(new Set(delimiters).size).toBe(2);
});

it('a missing file of outputs is said, and not made', () => {
  const env = { GITHUB_OUTPUT: missing };
  expect(() => setValue(env, 'GITHUB_OUTPUT', ['a', 'b'])).toThrow('ENOENT');
  expect(() => setValue({}, 'GITHUB_OUTPUT', ['a', 'b'])).toThrow('GITHUB_OUTPUT is not set');
  expect(existsSync(missing)).toBe(false);
});

it('appends to the summary, up to what the runner takes', () => {
  const env = { GITHUB_STEP_SUMMARY: path };
  addSummary(env, 'one\n');
  addSummary(env, 'two\n');
  addSummary(env, 'ü'.repeat(600_000));
  expect(read()).toBe('one\ntwo\n');
});

it('declares artifacts, and nothing that would fail the step', () => {
  declareArtifacts({ GITHUB_ARTIFACTS: path }, ['oci://a@sha256:1', 'oci://a=b', 'oci://a\nb']);
  expect(read()).toBe('oci://a@sha256:1\n');
});

it.each([
  ['no variable', {}],
  ['no file', { GITHUB_STEP_SUMMARY: missing, GITHUB_ARTIFACTS: missing }],
  ['a folder', { GITHUB_STEP_SUMMARY: folder, GITHUB_ARTIFACTS: folder }],
])('%s is no reason to fail', (_, env) => {
  addSummary(env, 'x');
  declareArtifacts(env, ['oci://a@sha256:1']);
  expect(existsSync(missing)).toBe(false);
});
