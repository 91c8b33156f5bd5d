import { PublishError } from '../../errors.ts';
import { jsonOf } from '../../oidc/answer.ts';
import type { ExchangePorts } from '../exchange.ts';
import { failureOf } from './failure.ts';
import { type AwsKeys, keysIn } from './keys.ts';

const NAME = 'AWS’ container credentials';
/** The agent of ECS, beside every task. */
const ECS = 'http://169.254.170.2';

/**
 * The role of an ECS task, a CodeBuild project, or a pod with EKS Pod Identity, from the agent beside it.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export async function containerKeys(ports: ExchangePorts): Promise<AwsKeys | undefined> {
  const {
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: path,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: whole,
  } = ports.env;
  const url = path ? `${ECS}${path}` : whole;
  if (!url) return undefined;
  const authorization = await authorizationOf(ports);
  const answer = await ports.service({
    ...{ service: NAME, url, headers: authorization === '' ? {} : { authorization } },
    patience: { attempts: 3, timeoutMs: 5000 },
  });
  const keys = answer.status === 200 && keysIn(jsonOf(answer), `the container (${url})`, ports);
  if (keys) return keys;
  const { status, code, message } = failureOf(answer);
  throw new PublishError({
    code: 'LOGIN_FAILED',
    message: `${NAME} at ${url} gave no keys (answered ${[status, code, message].filter(Boolean).join(' ')}).`,
    fix: 'Give the task, or the pod’s service account, a role; EKS needs the Pod Identity agent on the node.',
  });
}

/** The file is renewed, so it comes first. */
async function authorizationOf({ env, files, mask }: ExchangePorts): Promise<string> {
  const path = env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
  const given = path ? await files.readText(path) : env.AWS_CONTAINER_AUTHORIZATION_TOKEN;
  const token = given?.trim() ?? '';
  if (token !== '') mask(token);
  return token;
}
