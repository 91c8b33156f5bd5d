import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { SiteRequest } from '../site.ts';
import type { Identities, Identity } from './identities.ts';
import { AwsRefusal } from './refusal.ts';

/** What a service wants requests to be signed for, and how it calls its refusals. */
export interface SignatureRules {
  readonly service: string;
  readonly region: string;
  readonly codes: {
    readonly unknown: string;
    readonly expired: string;
    readonly mismatch: string;
  };
}

/** STS speaks the query protocol, whose codes are older than those of the JSON protocol. */
export const QUERY_CODES = {
  ...{ unknown: 'InvalidClientTokenId', expired: 'ExpiredToken' },
  mismatch: 'SignatureDoesNotMatch',
};
export const JSON_CODES = {
  ...{ unknown: 'UnrecognizedClientException', expired: 'ExpiredTokenException' },
  mismatch: 'InvalidSignatureException',
};

const SKEW_MS = 5 * 60 * 1000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=(?<id>[A-Z0-9]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request, ?SignedHeaders=(?<signed>[a-z0-9;-]+), ?Signature=(?<signature>[0-9a-f]{64})$/;

/**
 * Verifies a request as AWS does: the signature is made again by AWS' own library, from the headers that it names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html
 */
export async function verifySignature(
  request: SiteRequest,
  identities: Identities,
  { service, region, codes }: SignatureRules,
): Promise<Identity> {
  const { authorization = '', 'x-amz-date': date = '' } = request.headers;
  const parts = AUTHORIZATION.exec(authorization)?.groups;
  if (!parts)
    throw new AwsRefusal('MissingAuthenticationToken', 'Missing Authentication Token', 403);
  const signed = parts.signed?.split(';') ?? [];
  const needed = ['host', 'x-amz-date', 'x-amz-target', 'x-amz-security-token'];
  const left = needed.find((name) => name in request.headers && !signed.includes(name));
  if (left) throw new AwsRefusal(codes.mismatch, `'${left}' must be a SignedHeader`, 403);
  if (parts.service !== service || parts.region !== region) {
    const wanted = parts.region === region ? `correct service: '${service}'` : 'a valid region';
    throw new AwsRefusal(codes.mismatch, `Credential should be scoped to ${wanted}.`, 403);
  }
  const at = timeOf(String(date));
  if (Math.abs(Date.now() - at) > SKEW_MS) {
    throw new AwsRefusal(
      codes.mismatch,
      `Signature expired: ${date} is now earlier than it may be`,
      403,
    );
  }
  const identity = known(identities, parts.id ?? '', { request, codes });
  const again = await signAgain(request, signed, {
    ...{ service, region, at, id: parts.id ?? '', identity },
  });
  if (again !== parts.signature) {
    const message =
      'The request signature we calculated does not match the signature you provided.';
    throw new AwsRefusal(codes.mismatch, message, 403);
  }
  return identity;
}

function known(
  identities: Identities,
  id: string,
  { request, codes }: Pick<SignatureRules, 'codes'> & { readonly request: SiteRequest },
): Identity {
  const identity = identities.get(id);
  if (!identity || identity.token !== request.headers['x-amz-security-token']) {
    const message = 'The security token included in the request is invalid.';
    throw new AwsRefusal(codes.unknown, message, 403);
  }
  if ((identity.expiresAt ?? Number.POSITIVE_INFINITY) < Date.now()) {
    const message = 'The security token included in the request is expired';
    throw new AwsRefusal(codes.expired, message, 403);
  }
  return identity;
}

function timeOf(date: string): number {
  const [, day, time] = /^(\d{8})T(\d{6})Z$/.exec(date) ?? [];
  if (!day || !time) return 0;
  const [year, month, date2] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)];
  return Date.parse(`${year}-${month}-${date2}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
}

interface Scope {
  readonly service: string;
  readonly region: string;
  readonly at: number;
  readonly id: string;
  readonly identity: Identity;
}

async function signAgain(
  { method, path, query, host, headers, body }: SiteRequest,
  signed: readonly string[],
  { service, region, at, id, identity: { secret, token } }: Scope,
): Promise<string> {
  const credentials = { accessKeyId: id, secretAccessKey: secret };
  const signer = new SignatureV4({
    ...{ service, region, sha256: Sha256, applyChecksum: false },
    credentials: token === undefined ? credentials : { ...credentials, sessionToken: token },
  });
  const shown = signed.map((name) => [name, String(headers[name])]);
  const { headers: again } = await signer.sign(
    {
      ...{ method, protocol: 'https:', hostname: host, path, body },
      query: Object.fromEntries(query),
      headers: Object.fromEntries(shown),
    },
    { signingDate: new Date(at), signableHeaders: new Set(signed) },
  );
  return /Signature=([0-9a-f]+)$/.exec(again.authorization ?? '')?.[1] ?? '';
}

/** What the library wants of a hash. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret ? createHmac('sha256', secret as string) : createHash('sha256');
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(data as Uint8Array);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('not needed');
  }
}
