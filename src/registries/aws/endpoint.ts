import type { Environment } from '../../ports.ts';
import type { EcrRegistry } from './host.ts';

/** An address and what its requests are signed for. */
export interface Endpoint {
  readonly url: string;
  readonly region: string;
}

/**
 * Where an API of the registry's region and partition is asked. The variables of AWS' own tools come first.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOf(
  api: 'ecr' | 'ecr-public' | 'sts',
  registry: EcrRegistry,
  env: Environment,
): Endpoint {
  const { region, domain, isFips, isDualStack } = registry;
  const given = configured(api, env);
  if (given) return { url: given, region: regionIn(given) ?? region };
  // STS in GovCloud has no other address for FIPS there: all of them are.
  const isSame = api === 'sts' && region.startsWith('us-gov-') && !isDualStack;
  const fips = isFips && !isSame ? '-fips' : '';
  const prefix = isDualStack || api === 'sts' ? '' : 'api.';
  return { url: `https://${prefix}${api}${fips}.${region}.${domain}/`, region };
}

/** As `endpointOf`, where the address of STS may be typed. */
export function stsEndpoint(typed: string, registry: EcrRegistry, env: Environment): Endpoint {
  const found = endpointOf('sts', registry, env);
  return typed === '' ? found : { url: typed, region: regionIn(typed) ?? registry.region };
}

function configured(api: string, env: Environment): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const name = api.toUpperCase().replace('-', '_');
  return env[`AWS_ENDPOINT_URL_${name}`] || env.AWS_ENDPOINT_URL || undefined;
}

/** The region that an address of STS is in; the one without a region is in the first. */
function regionIn(url: string): string | undefined {
  const host = URL.parse(url)?.hostname ?? '';
  if (host === 'sts.amazonaws.com') return 'us-east-1';
  return /(?:^|\.)sts(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d+)\./.exec(host)?.[1];
}
