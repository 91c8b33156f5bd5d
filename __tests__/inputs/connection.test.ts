import { parseConnection } from '../../src/inputs/connection.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { typedValues } from '../../src/inputs/typed.ts';
import { collectProblems } from '../../src/inputs/values.ts';

function read(raw: RawInputs) {
  const problems = collectProblems();
  const connection = parseConnection(typedValues(raw), problems);
  return { connection, problems: problems.list };
}

it('is patient for five minutes and speaks TLS unless told otherwise', () => {
  expect(read({})).toEqual({
    connection: { insecure: [], authRealms: [], retryTimeoutMs: 300_000 },
    problems: [],
  });
});

it('reads lists of hosts and seconds', () => {
  const raw = {
    insecure: 'Registry.corp:5000, 10.0.0.7',
    'auth-realms': 'auth.corp\nsso.corp:8443',
    'retry-timeout': '20',
  };
  expect(read(raw)).toEqual({
    connection: {
      insecure: ['registry.corp:5000', '10.0.0.7'],
      authRealms: ['auth.corp', 'sso.corp:8443'],
      retryTimeoutMs: 20_000,
    },
    problems: [],
  });
});

it('reports everything that is wrong at once', () => {
  const raw = { insecure: 'true', 'auth-realms': 'https://auth.corp/', 'retry-timeout': 'soon' };
  const inputs = read({ ...raw, insecure: 'http://a' }).problems.map(({ input }) => input);
  expect(inputs).toEqual(expect.arrayContaining(['insecure', 'auth-realms', 'retry-timeout']));
});
