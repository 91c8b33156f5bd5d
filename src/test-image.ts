import { withoutAnyCredentials, withoutCredentials } from './child-environment.ts';
import { PublishError } from './errors.ts';
import type { ConnectionRequest } from './inputs/connection.ts';
import { registryClient } from './login/client.ts';
import type { Environment, Ports } from './ports.ts';
import { type Image, stage } from './publish/stage.ts';

export interface TestRequest {
  /** Lines for a shell, as in `run` of a workflow. */
  readonly script: string;
  readonly image: Image;
  readonly connection: ConnectionRequest;
  /** A private directory of this run. */
  readonly directory: string;
  /** Its name in a bake definition. */
  readonly target?: string;
}

const REPOSITORY = 'test/image';
/** Lines of output that a failure shows. */
const SHOWN = 20;

/**
 * Runs the user's test with the very image that is about to be published: it is served, by its digest, from a registry on this
 * machine that lives as long as the test, and `IMAGE` names it. The test gets the environment of the step without our logins.
 * Throws `TEST_FAILED`; then nothing has been published.
 */
export async function testImage(
  { script, image, connection, directory, target }: TestRequest,
  ports: Ports,
): Promise<void> {
  const { createRegistryServer } = await import('./serve/server.ts');
  const { files, log } = ports;
  await using registry = await createRegistryServer({
    folder: `${directory}/test-registry`,
    onError: (error) => log.debug(`the registry of the test: ${error}`),
  });
  const client = registryClient(
    { host: registry.address, credentials: undefined, connection },
    ports,
  );
  await stage(image, { client, repository: REPOSITORY, onBytes: () => {} });
  const name = `${registry.address}/${REPOSITORY}@${image.content.root.digest}`;
  const path = `${directory}/test.sh`;
  await files.writeText(path, `${script}\n`);
  try {
    const variables = { IMAGE: name, ...(target !== undefined && { TARGET: target }) };
    const title = target === undefined ? 'Test' : `Test ${target}`;
    await log.group(title, () => runScript(path, variables, ports));
  } finally {
    await forget(name, ports);
  }
}

async function runScript(
  path: string,
  variables: Environment,
  { exec, env, log, signal }: Ports,
): Promise<void> {
  const lines: string[] = [];
  const { exitCode, signal: endedBy } = await exec('sh', ['-e', path], {
    // A token that the step was given is the user's to use; those of the run itself are not.
    env: { ...withoutCredentials(env, (each) => each === 'GITHUB_TOKEN'), ...variables },
    onLine(line) {
      lines.push(line);
      if (lines.length > SHOWN) lines.shift();
      log.child(line);
    },
    ...(signal && { signal }),
  });
  if (exitCode === 0) return;
  throw new PublishError({
    code: 'TEST_FAILED',
    message: `The test of ${variables.TARGET === undefined ? 'the image' : `target "${variables.TARGET}"`} failed (${endedBy ? `ended by ${endedBy}` : `exit code ${exitCode}`}), so nothing is published.`,
    fix: 'These are its last lines. It runs with `sh -e`, and `IMAGE` names the image: `docker run --rm "$IMAGE" --version`.',
    detail: lines,
  });
}

/** The engine keeps what it pulled for the test; where there is none, or nothing was pulled, there is nothing to remove. */
async function forget(name: string, { exec, env }: Ports): Promise<void> {
  try {
    const own = withoutAnyCredentials(env);
    await exec('docker', ['image', 'rm', '--force', name], { env: own, onLine: () => {} });
  } catch {
    // Without docker the test used something else.
  }
}
