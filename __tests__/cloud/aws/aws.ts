import type { RequestListener } from 'node:http';
import type { Issuer } from '../issuer.ts';
import type { SiteAnswer } from '../site.ts';
import { ecrSite } from './ecr.ts';
import { privateFront, publicFront } from './front.ts';
import type { Identities } from './identities.ts';
import { type Role, stsSite } from './sts.ts';

/** Where a registry and what belongs to it are. */
export interface AwsPlace {
  readonly registry: string;
  readonly service: 'ecr' | 'ecr-public';
  readonly region: string;
  /** Host of the registry's API. */
  readonly api: string;
  /** Host of STS. */
  readonly sts: string;
}

export const ACCOUNT = '123456789012';
export const IRELAND: AwsPlace = {
  registry: `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com`,
  ...{ service: 'ecr', region: 'eu-west-1' },
  ...{ api: 'api.ecr.eu-west-1.amazonaws.com', sts: 'sts.eu-west-1.amazonaws.com' },
};
export const GALLERY: AwsPlace = {
  registry: 'public.ecr.aws',
  ...{ service: 'ecr-public', region: 'us-east-1' },
  ...{ api: 'api.ecr-public.us-east-1.amazonaws.com', sts: 'sts.us-east-1.amazonaws.com' },
};

export interface AwsOptions {
  readonly issuer: Pick<Issuer, 'verify'>;
  readonly upstream: string;
  readonly place?: AwsPlace;
  readonly roles?: Readonly<Record<string, Role>>;
  /** `null`: there is no provider. */
  readonly audience?: string | null;
  readonly denied?: readonly string[];
  readonly repositories?: readonly string[];
  readonly failSts?: (request: number) => SiteAnswer | undefined;
}

/** One account of AWS in one place: STS, the registry's API, and the registry. */
export function makeAws(options: AwsOptions) {
  const { place = IRELAND, issuer, upstream, roles = {}, audience = 'sts.amazonaws.com' } = options;
  const { service, region } = place;
  const identities: Identities = new Map();
  const passwords = new Set<string>();
  const repositories = new Set(options.repositories ?? ['app']);
  const forms: URLSearchParams[] = [];
  const operations: string[] = [];
  const front = service === 'ecr' ? privateFront : publicFront;
  const sites: Record<string, RequestListener> = {
    [place.sts]: stsSite({
      ...{ region, identities, roles, issuer, forms, fail: options.failSts },
      audience: audience ?? undefined,
    }),
    [place.api]: ecrSite({
      ...{ service, region, identities, passwords, repositories, operations },
      ...(options.denied && { denied: options.denied }),
    }),
    [place.registry]: front({ upstream, passwords, repositories }),
  };
  return { place, sites, identities, passwords, repositories, forms, operations };
}
