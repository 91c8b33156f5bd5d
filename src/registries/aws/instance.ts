import { jsonOf } from '../../oidc/answer.ts';
import { askMetadata } from '../../oidc/metadata.ts';
import type { ExchangePorts } from '../exchange.ts';
import { type AwsKeys, keysIn } from './keys.ts';

const NAME = 'EC2’s instance metadata';
const ADDRESS = 'http://169.254.169.254';
const ROLES = '/latest/meta-data/iam/security-credentials/';
const TOKEN_SECONDS = '300';

/**
 * The role of an EC2 instance, by version 2 of its metadata service; `undefined` where there is none, or another cloud answers.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
 */
export async function instanceKeys(ports: ExchangePorts): Promise<AwsKeys | undefined> {
  const { AWS_EC2_METADATA_DISABLED, AWS_EC2_METADATA_SERVICE_ENDPOINT } = ports.env;
  if (AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true') return undefined;
  const base = (AWS_EC2_METADATA_SERVICE_ENDPOINT || ADDRESS).replace(/\/$/, '');
  const token = await answerOf(
    { base, path: '/latest/api/token', method: 'PUT' },
    { 'x-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS },
    ports,
  );
  if (!token) return undefined;
  ports.mask(token);
  const headers = { 'x-aws-ec2-metadata-token': token };
  const role = (await answerOf({ base, path: ROLES }, headers, ports))?.split('\n')[0]?.trim();
  if (!role) return undefined;
  const path = `${ROLES}${encodeURIComponent(role)}`;
  const text = await answerOf({ base, path }, headers, ports);
  return keysIn(jsonOf({ text: text ?? '' }), `the instance’s role ${role}`, ports);
}

interface Question {
  readonly base: string;
  readonly path: string;
  readonly method?: 'PUT';
}

/** The text of a good answer; `undefined` for any other, and where nobody is there. */
async function answerOf(
  { base, path, method }: Question,
  headers: Readonly<Record<string, string>>,
  { service }: ExchangePorts,
): Promise<string | undefined> {
  const call = { service: NAME, url: `${base}${path}`, headers, ...(method && { method }) };
  const answer = await askMetadata(call, service);
  return answer?.status === 200 ? answer.text : undefined;
}
