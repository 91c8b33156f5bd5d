/** A registry of Amazon, told by its host alone. */
export interface EcrRegistry {
  /** As signatures name it. */
  readonly service: 'ecr' | 'ecr-public';
  readonly region: string;
  readonly isFips: boolean;
  /** By IPv6 too: other domains. */
  readonly isDualStack: boolean;
  /** What the addresses of its APIs end with: `amazonaws.com`, `api.aws`. */
  readonly domain: string;
}

/**
 * `ACCOUNT.dkr.ecr.REGION.amazonaws.com`, and its forms for FIPS, for two stacks and for other partitions.
 * https://github.com/awslabs/amazon-ecr-credential-helper/blob/main/ecr-login/api/client.go
 */
const PRIVATE =
  /^\d{12}\.dkr[.-]ecr(?<fips>-fips)?\.(?<region>[a-z0-9][a-z0-9_-]*)\.(?:(?<classic>amazonaws\.(?:com|com\.cn|eu)|sc2s\.sgov\.gov|c2s\.ic\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)|on\.(?<dual>aws|amazonwebservices\.com\.cn|amazonwebservices\.eu))$/;

/** Its API is in one region, whoever asks. https://docs.aws.amazon.com/general/latest/gr/ecr-public.html */
const PUBLIC = { service: 'ecr-public', region: 'us-east-1', isFips: false } as const;

/** Both addresses of Amazon ECR Public. */
export const ECR_PUBLIC: Readonly<Record<string, EcrRegistry>> = {
  'public.ecr.aws': { ...PUBLIC, isDualStack: false, domain: 'amazonaws.com' },
  'ecr-public.aws.com': { ...PUBLIC, isDualStack: true, domain: 'api.aws' },
};

/** A private registry; `undefined` for any other host. */
export function privateEcr(registry: string): EcrRegistry | undefined {
  const { fips, region, classic, dual } = PRIVATE.exec(registry)?.groups ?? {};
  if (region === undefined) return undefined;
  return {
    ...{ service: 'ecr', region },
    isFips: fips !== undefined,
    isDualStack: classic === undefined,
    domain: classic ?? `api.${dual}`,
  };
}
