import type { ExchangePorts } from '../exchange.ts';
import { containerKeys } from './container.ts';
import { environmentKeys } from './environment.ts';
import type { EcrRegistry } from './host.ts';
import { instanceKeys } from './instance.ts';
import type { AwsKeys } from './keys.ts';
import { profileKeys } from './profile.ts';
import { webIdentityKeys } from './web-identity.ts';

/**
 * What the machine has, the nearest first; `undefined` where it has nothing. The network is asked last.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export async function machineKeys(
  registry: EcrRegistry,
  ports: ExchangePorts,
): Promise<AwsKeys | undefined> {
  return (
    environmentKeys(ports) ??
    (await webIdentityKeys(registry, ports)) ??
    (await profileKeys(ports)) ??
    (await containerKeys(ports)) ??
    (await instanceKeys(ports))
  );
}
