import { withoutAnyCredentials } from '../../child-environment.ts';
import { PublishError } from '../../errors.ts';
import { cleanText } from '../../oci/index.ts';
import { jsonOf } from '../../oidc/answer.ts';
import type { ExchangePorts } from '../exchange.ts';
import { type AwsKeys, keysIn } from './keys.ts';

/**
 * Keys of a profile from the AWS CLI, which knows single sign-on and all the others: who has such a profile has the CLI.
 * https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html
 */
export async function commandKeys(name: string, ports: ExchangePorts): Promise<AwsKeys> {
  const args = ['configure', 'export-credentials', '--profile', name, '--format', 'process'];
  const [text, last] = await run(args, name, ports);
  const keys = keysIn(jsonOf({ text }), `the profile "${name}"`, ports);
  if (keys) return keys;
  throw new PublishError({
    code: 'LOGIN_FAILED',
    message: `The AWS CLI gave no keys of the profile "${name}"${last && `: ${cleanText(last, 512)}`}`,
    fix: `Try \`aws ${args.slice(0, 4).join(' ')}\`. A session of single sign-on is begun with \`aws sso login --profile ${name}\`. The CLI must be 2.9 or later.`,
  });
}

async function run(
  args: readonly string[],
  name: string,
  { exec, env, signal }: ExchangePorts,
): Promise<readonly [output: string, lastError: string]> {
  const lines: string[] = [];
  let last = '';
  const onLine = (line: string, stream: 'stdout' | 'stderr') => {
    if (stream === 'stdout') lines.push(line);
    else if (line.trim() !== '') last = line.trim();
  };
  try {
    const { exitCode } = await exec('aws', args, {
      env: withoutAnyCredentials(env),
      onLine,
      ...(signal && { signal }),
    });
    return [exitCode === 0 ? lines.join('\n') : '', last];
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    throw new PublishError({
      code: 'LOGIN_FAILED',
      message: `The profile "${name}" needs the AWS CLI, and there is no program \`aws\` here.`,
      fix: 'Install the AWS CLI 2, use a profile with keys in it, or `role-to-assume`.',
      cause: error,
    });
  }
}
