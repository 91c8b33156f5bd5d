import type { ExchangePorts } from '../exchange.ts';
import { type AwsKeys, keysIn } from './keys.ts';

/** Keys that an earlier step, or the user, has put into the environment. */
export function environmentKeys(ports: ExchangePorts): AwsKeys | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = ports.env;
  const record = {
    AccessKeyId: AWS_ACCESS_KEY_ID,
    SecretAccessKey: AWS_SECRET_ACCESS_KEY,
    SessionToken: AWS_SESSION_TOKEN,
  };
  return keysIn(record, 'the environment (AWS_ACCESS_KEY_ID)', ports);
}
