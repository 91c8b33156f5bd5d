import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { HelperAnswer } from '../../login/served-logins.ts';
import type { Environment } from '../../ports.ts';

/**
 * The program docker-credential-registry-publish: asks the run that started docker for a login, which makes a new one where
 * the old one ends.
 * https://github.com/docker/docker-credential-helpers#development
 */
export async function runCredentialHelper(
  action = process.argv[2],
  env: Environment = process.env,
): Promise<void> {
  const question = (await text(process.stdin)).trim();
  const { error, ...login } = action === 'get' ? await ask(question, env) : refuse(action);
  // docker reads both from standard output.
  process.stdout.write(error ?? (action === 'get' ? JSON.stringify(login) : ''));
  if (error !== undefined) process.exitCode = 1;
}

/** docker erases a login that was refused, and there is nothing to erase: the next one will be another. */
function refuse(action: string | undefined): HelperAnswer {
  if (action === 'erase') return {};
  return { error: `docker-credential-registry-publish does not know "${action}"` };
}

async function ask(question: string, env: Environment): Promise<HelperAnswer> {
  try {
    const socket = connect(env.REGISTRY_PUBLISH_SOCKET ?? '');
    socket.end(question);
    return JSON.parse(await text(socket)) as HelperAnswer;
  } catch {
    return { error: 'the run of registry-publish that has this login has ended' };
  }
}
