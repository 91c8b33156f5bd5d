import type { ExchangePorts } from '../exchange.ts';

/** What requests to AWS are signed with. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Temporary keys have one. */
  readonly sessionToken?: string;
  /** Where they were found, for messages: `the environment (AWS_ACCESS_KEY_ID)`. */
  readonly origin: string;
}

/** Masks what is secret of them. An access key id is none: it is a name. */
export function maskKeys(
  { secretAccessKey, sessionToken }: AwsKeys,
  { mask }: Pick<ExchangePorts, 'mask'>,
): void {
  for (const secret of [secretAccessKey, sessionToken]) if (secret) mask(secret);
}

/**
 * The keys in an answer or a file, masked; `undefined` where it holds none. Metadata services call the session token `Token`, the
 * AWS CLI and STS `SessionToken`.
 */
export function keysIn(
  record: Readonly<Record<string, unknown>>,
  origin: string,
  ports: Pick<ExchangePorts, 'mask'>,
): AwsKeys | undefined {
  const { AccessKeyId, SecretAccessKey, SessionToken = record.Token } = record;
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string') return undefined;
  if (AccessKeyId === '' || SecretAccessKey === '') return undefined;
  const keys: AwsKeys = {
    ...{ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, origin },
    ...(typeof SessionToken === 'string' && SessionToken !== '' && { sessionToken: SessionToken }),
  };
  maskKeys(keys, ports);
  return keys;
}
