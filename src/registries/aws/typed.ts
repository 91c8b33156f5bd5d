import { PublishError } from '../../errors.ts';
import type { ExchangePorts, ExchangeRequest } from '../exchange.ts';
import { type AwsKeys, maskKeys } from './keys.ts';

/**
 * An access key that was typed as user name and password. The session token of a temporary one comes from the environment, as there is no
 * third field for it.
 */
export function typedKeys({ username, password }: ExchangeRequest, ports: ExchangePorts): AwsKeys {
  const { AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN = '' } = ports.env;
  const isSame = AWS_ACCESS_KEY_ID === username;
  const sessionToken = isSame ? AWS_SESSION_TOKEN : '';
  if (username.startsWith('ASIA') && sessionToken === '') {
    throw new PublishError({
      code: 'LOGIN_FAILED',
      message: `"${username}" is a temporary access key, which works with its session token only.`,
      fix: 'Leave out `username` and `password`, and set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN in the environment of the step; or use `role-to-assume`.',
    });
  }
  const keys: AwsKeys = {
    ...{ accessKeyId: username, secretAccessKey: password, origin: '`username` and `password`' },
    ...(sessionToken !== '' && { sessionToken }),
  };
  maskKeys(keys, ports);
  return keys;
}
