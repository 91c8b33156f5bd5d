import { PublishError } from '../../errors.ts';
import type { ExchangePorts } from '../exchange.ts';
import { commandKeys } from './command.ts';
import { parseIni, type Section } from './ini.ts';
import { type AwsKeys, keysIn } from './keys.ts';

/** Settings that say where keys come from, other than keys themselves. */
const INDIRECT =
  /^(?:sso_|role_arn$|source_profile$|credential_(?:process|source)$|web_identity_token_file$|login_session$)/;

/**
 * Keys of the profile in use: those that stand in AWS' files, or what the AWS CLI makes of it (single sign-on, roles, programs).
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export async function profileKeys(ports: ExchangePorts): Promise<AwsKeys | undefined> {
  const { AWS_PROFILE, AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE, HOME, USERPROFILE } =
    ports.env;
  const name = AWS_PROFILE || 'default';
  const folder = `${HOME || USERPROFILE}/.aws`;
  const config = await sectionOf(AWS_CONFIG_FILE || `${folder}/config`, name, ports);
  const own = await sectionOf(AWS_SHARED_CREDENTIALS_FILE || `${folder}/credentials`, name, ports);
  if (AWS_PROFILE && !config && !own) throw noSuchProfile(AWS_PROFILE);
  const settings = { ...config, ...own };
  const record = {
    AccessKeyId: settings.aws_access_key_id,
    SecretAccessKey: settings.aws_secret_access_key,
    SessionToken: settings.aws_session_token,
  };
  // Beside a role, they are what it is assumed with.
  const keys = settings.role_arn ? undefined : keysIn(record, `the profile "${name}"`, ports);
  if (keys) return keys;
  const isIndirect = Object.keys(settings).some((key) => INDIRECT.test(key));
  return isIndirect ? commandKeys(name, ports) : undefined;
}

async function sectionOf(
  path: string,
  name: string,
  { files }: ExchangePorts,
): Promise<Section | undefined> {
  const text = await files.readText(path);
  return text === undefined ? undefined : parseIni(text).get(name);
}

function noSuchProfile(name: string): PublishError {
  return new PublishError({
    code: 'LOGIN_FAILED',
    message: `AWS_PROFILE names the profile "${name}", which is in neither of AWS’ files.`,
    fix: 'Correct or unset AWS_PROFILE; `aws configure list-profiles` shows what there is.',
  });
}
