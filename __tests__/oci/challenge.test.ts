import { chooseChallenge, parseChallenges } from '../../src/oci/challenge.ts';

it.each([
  [
    'Bearer realm="https://a/t",service="s",scope="repository:x:pull,push"',
    [
      {
        scheme: 'bearer',
        parameters: { realm: 'https://a/t', service: 's', scope: 'repository:x:pull,push' },
      },
    ],
  ],
  ['Basic realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
  ['BASIC', [{ scheme: 'basic', parameters: {} }]],
  [
    'Basic realm="a, b", Bearer realm="https://a/t" , service = plain',
    [
      { scheme: 'basic', parameters: { realm: 'a, b' } },
      { scheme: 'bearer', parameters: { realm: 'https://a/t', service: 'plain' } },
    ],
  ],
  [
    'Bearer REALM="say \\"hi\\"",realm="second"',
    [{ scheme: 'bearer', parameters: { realm: 'say "hi"' } }],
  ],
  ['Negotiate, Basic realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
  ['Bearer realm="unclosed', [{ scheme: 'bearer', parameters: {} }]],
  ['', []],
  ['"', []],
])('%s', (header, expected) => {
  expect(parseChallenges(header)).toMatchObject(expected);
});

it.each([
  ['Basic realm="x", Bearer realm="https://a/t"', 'bearer'],
  ['Bearer service="no realm", Basic realm="x"', 'basic'],
  ['Negotiate', undefined],
  [null, undefined],
])('of %s it chooses %s', (header, scheme) => {
  expect(chooseChallenge(header)?.scheme).toBe(scheme);
});
