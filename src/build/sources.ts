import type { BuildRequest } from '../inputs/build-request.ts';
import { quote } from '../inputs/quote.ts';
import type { Problems } from '../inputs/values.ts';
import type { Environment, Files } from '../ports.ts';
import { dockerfilePath } from './dockerfile-path.ts';
import { checkLinks, type TypedPath } from './links.ts';
import { isRemote } from './remote.ts';

interface SourcePorts {
  readonly files: Pick<Files, 'kind' | 'followLinks'>;
  readonly env: Environment;
}

/** Whether what the build reads beside its context is there: files and variables of secrets, keys and the agent. */
export async function checkSources(
  request: BuildRequest,
  { files, env }: SourcePorts,
  problems: Problems,
): Promise<void> {
  const { secrets } = request;
  await checkLinks(localPaths(request), files, problems);
  await checkContexts(request, files, problems);
  await checkKeys(request, { files, env }, problems);
  await Promise.all(
    secrets.map(async ({ id, from }) => {
      if (from.kind === 'file' && (await files.kind(from.path)) !== 'file') {
        problems.add({
          input: 'secret-files',
          message: `there is no file ${quote(from.path)} for the secret ${quote(id)}`,
          fix: 'Correct the path, or write the file in a step before this one.',
        });
      }
      if (from.kind === 'variable' && !env[from.name]) {
        problems.add({
          input: 'secret-envs',
          message: `the variable ${quote(from.name)} for the secret ${quote(id)} is not set`,
          fix: 'Set it in `env` of this step; check the name of the secret that it comes from.',
        });
      }
    }),
  );
}

function localPaths({ context, file, contexts, secrets }: BuildRequest): readonly TypedPath[] {
  const path = isRemote(file) ? '' : dockerfilePath({ context, file });
  const typed = [
    ...(isRemote(context)
      ? []
      : [
          { input: 'context', path: context },
          { input: 'file', path },
        ]),
    ...contexts.map((entry) => ({ input: 'build-contexts', path: localContext(entry) })),
    ...secrets.flatMap(({ from }) =>
      from.kind === 'file' ? [{ input: 'secret-files', path: from.path }] : [],
    ),
  ];
  return typed.filter(({ path }) => path !== '');
}

async function checkContexts(
  { contexts }: BuildRequest,
  files: Pick<Files, 'kind'>,
  problems: Problems,
): Promise<void> {
  for (const path of contexts.map(localContext)) {
    if (path === '' || (await files.kind(path)) === 'directory') continue;
    problems.add({
      input: 'build-contexts',
      message: `there is no directory ${quote(path)}`,
      fix: 'Paths are relative to the workspace. For an image write `name=docker-image://…`.',
    });
  }
}

/** `id` alone is the agent; `id=path` a key, or the socket of another agent. */
async function checkKeys(
  { ssh }: BuildRequest,
  { files, env }: SourcePorts,
  problems: Problems,
): Promise<void> {
  for (const entry of ssh) {
    const [id = '', path] = entry.split(/=(.*)/s);
    if (path === undefined && !env.SSH_AUTH_SOCK) {
      problems.add({
        input: 'ssh',
        message: `${quote(id)} is the SSH agent, and none runs here (SSH_AUTH_SOCK is not set)`,
        fix: 'Start one in a step before this one, or name a key: `default=path`.',
      });
    }
    if (path !== undefined && (await files.kind(path)) === undefined) {
      problems.add({
        input: 'ssh',
        message: `there is no key and no socket of an agent at ${quote(path)}`,
        fix: 'Correct the path, or write the file in a step before this one.',
      });
    }
  }
}

/** `name=path`; `''` where it is no path of this machine. */
function localContext(entry: string): string {
  const [, place = ''] = entry.split(/=(.*)/s);
  return isRemote(place) ? '' : place;
}
