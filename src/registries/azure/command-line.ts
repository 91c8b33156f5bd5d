import { jsonOf } from '../../oidc/answer.ts';
import type { Environment } from '../../ports.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { AzureCloud } from './cloud.ts';
import type { EntraToken } from './exchange.ts';

/**
 * A token of whom the command line `az` is logged in as; `undefined` where there is no such program, or nobody is.
 * https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
export async function byCommandLine(
  { resource }: AzureCloud,
  ports: Pick<ExchangePorts, 'exec' | 'env' | 'log' | 'mask' | 'signal'>,
): Promise<EntraToken | undefined> {
  const { exec, env, log, mask, signal } = ports;
  const lines: string[] = [];
  const args = ['account', 'get-access-token', '--resource', resource, '--output', 'json'];
  const onLine = (line: string, stream: string) => stream === 'stdout' && lines.push(line);
  try {
    const { exitCode } = await exec('az', args, {
      env: forAz(env),
      onLine,
      ...(signal && { signal }),
    });
    if (exitCode !== 0) log.debug(`az has no login for ${resource} (exit code ${exitCode})`);
  } catch (error) {
    signal?.throwIfAborted();
    log.debug(`az cannot be asked: ${(error as Error).message}`);
  }
  const { accessToken, tenant } = jsonOf({ text: lines.join('\n') });
  if (typeof accessToken !== 'string') return undefined;
  mask(accessToken);
  return { token: accessToken, ...(typeof tenant === 'string' && { tenant }) };
}

/** It gets what it needs to find its login and the network, and no secret of ours. */
const NEEDED =
  /^(?:PATH|HOME|USER|LANG|LC_ALL|TMPDIR|AZURE_CONFIG_DIR|(?:https?|no)_proxy|REQUESTS_CA_BUNDLE|SSL_CERT_(?:FILE|DIR))$/i;

function forAz(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name)));
}
