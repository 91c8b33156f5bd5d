import { jobCacheOf } from '../../../src/adapters/github/job-cache.ts';
import type { Environment } from '../../../src/ports.ts';
import { runtimeToken } from '../../build/runtime-token.ts';

const MAIN = { Scope: 'refs/heads/main', Permission: 3 };
const READER = { Scope: 'refs/heads/main', Permission: 1 };
const env = (claims: Readonly<Record<string, unknown>> = {}, more: Environment = {}) => ({
  ACTIONS_RUNTIME_TOKEN: runtimeToken(claims),
  ACTIONS_RESULTS_URL: 'https://results',
  RUNNER_ENVIRONMENT: 'github-hosted',
  ...more,
});
const scopes = (...all: readonly object[]) => ({ ac: JSON.stringify(all) });
const ALL = { mayRead: true, mayWrite: true, isHosted: true };

it.each<[what: string, env: Environment, expected: object | undefined]>([
  ['a job of a branch', env(scopes(MAIN, READER)), ALL],
  [
    'a runner of one’s own',
    env({}, { RUNNER_ENVIRONMENT: 'self-hosted' }),
    { ...ALL, isHosted: false },
  ],
  ['a job that may read', env(scopes(READER)), { ...ALL, mayWrite: false }],
  ['a job that may do nothing', env(scopes()), undefined],
  ['cache-mode: read', env({}, { ACTIONS_CACHE_MODE: 'read' }), { ...ALL, mayWrite: false }],
  [
    'cache-mode: write-only',
    env({}, { ACTIONS_CACHE_MODE: 'write-only' }),
    { ...ALL, mayRead: false },
  ],
  ['cache-mode: none', env({}, { ACTIONS_CACHE_MODE: 'none' }), undefined],
  ['a mode of later', env({}, { ACTIONS_CACHE_MODE: 'some' }), ALL],
  ['no address', env({}, { ACTIONS_RESULTS_URL: undefined }), undefined],
  ['the older address', env({}, { ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: 'https://c' }), ALL],
  ['no token', env({}, { ACTIONS_RUNTIME_TOKEN: undefined }), undefined],
  ['a token of no form', env({}, { ACTIONS_RUNTIME_TOKEN: 'secret' }), undefined],
  ['a token that begins at no time', env({ nbf: undefined }), undefined],
  ['a token for no cache', env({ ac: undefined }), undefined],
  ['a token of another form', env({ ac: '{}' }), undefined],
])('of %s', (_, given, expected) => {
  expect(jobCacheOf(given)).toEqual(expected);
});
