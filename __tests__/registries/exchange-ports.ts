import { githubIdToken } from '../../src/adapters/github/id-token.ts';
import { exchangePorts } from '../../src/login/mint.ts';
import type { Environment, Fetch, Ports } from '../../src/ports.ts';
import type { ExchangePorts } from '../../src/registries/exchange.ts';
import { type TestPorts, testPorts } from '../login/ports.ts';

/** The ports of a job in GitHub Actions for a login, with what they were told. */
export function jobPorts(
  cloud: { readonly fetch: Fetch },
  env: Environment,
  overrides: Partial<Ports> = {},
): { readonly ports: TestPorts; readonly exchange: ExchangePorts } {
  const base = testPorts({ fetch: cloud.fetch, ...overrides });
  const own = { ...base.env, ...env };
  const idToken = githubIdToken({ ...base, env: own });
  const ports = { ...base, env: own, ...(idToken && { idToken }) };
  return { ports, exchange: exchangePorts(ports) };
}
