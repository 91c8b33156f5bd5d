import { buildError } from '../../src/build/errors.ts';
import { REQUEST } from './request.ts';

const BASE =
  'ubuntu: failed to resolve source metadata for docker.io/library/ubuntu:latest: failed to authorize: failed to fetch';

/** What BuildKit prints where a login is missing, or is one for something else. */
it.each([
  [
    'E10: a push that is denied',
    'failed to push docker.io/acme/app:1: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    /access token with Read & Write scope/,
  ],
  [
    'E12: a base image, pulled with a token for pushes',
    `${BASE} oauth token: unexpected status from GET request to https://auth.docker.io/token?scope=repository%3Alibrary%2Fubuntu%3Apull&service=registry.docker.io: 401 Unauthorized: access token has insufficient scopes (scope=repository:library/ubuntu:pull)`,
    /Remove the login step before this one and set `connection-id` here/,
  ],
  [
    'E14: too many pulls',
    `${BASE} oauth token: unexpected status: 429 Too Many Requests: toomanyrequests: You have reached your pull rate limit.`,
    /limits how often images may be pulled/,
  ],
  [
    'E16: no login to ghcr.io',
    'ghcr.io/acme/base:1: failed to resolve source metadata for ghcr.io/acme/base:1: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fbase%3Apull&service=ghcr.io: 403 Forbidden',
    /No login to ghcr\.io reached the builder.*packages: read/,
  ],
])('%s', (_, words, fix) => {
  const tail = [`ERROR: failed to build: failed to solve: ${words}`];
  const shown = buildError({ exitCode: 1, signal: undefined, tail, request: REQUEST });
  expect(shown).toMatchObject({ code: 'BUILD_FAILED', fix: expect.stringMatching(fix) });
  expect(shown.message).toContain(words);
});
