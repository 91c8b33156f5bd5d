import { quote } from '../inputs/quote.ts';
import type { BuildRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Files } from '../ports.ts';
import { dockerfilePath } from './dockerfile-path.ts';
import { isRemote } from './remote.ts';

/** Looks for the context and the Dockerfile, so that a wrong path is known before anything is done. */
export async function checkDockerfile(
  request: BuildRequest,
  files: Files,
  problems: Problems,
): Promise<void> {
  const { context, file } = request;
  // One that could not be read, or that leads elsewhere, is not missing as well.
  if (problems.list.some(({ input }) => input === 'file' || input === 'context')) return;
  if (isRemote(context) || isRemote(file)) return;
  if ((await files.kind(context)) !== 'directory') {
    problems.add({
      input: 'context',
      message: `there is no directory ${quote(context)}`,
      fix:
        CONTEXT_FIX[context] ?? 'Paths are relative to the workspace; is actions/checkout missing?',
    });
    return;
  }
  const path = dockerfilePath(request);
  if ((await files.kind(path)) === 'file') return;
  // BuildKit looks for the name in lower case, too, where nobody named one.
  const lower = path.replace(/Dockerfile$/, 'dockerfile');
  if (file === '' && (await files.kind(lower)) === 'file') return;
  problems.add({
    input: 'file',
    message: `there is no Dockerfile at ${quote(path)}`,
    fix: 'Set `file` to its path in the workspace, or check out the repository first (actions/checkout).',
  });
}

/** The text of the Dockerfile; `undefined` where it is not a file of this machine. */
export async function readDockerfile(
  request: BuildRequest,
  files: Files,
): Promise<string | undefined> {
  if (isRemote(request.context) || isRemote(request.file)) return undefined;
  const path = dockerfilePath(request);
  return (await files.readText(path)) ?? files.readText(path.replace(/Dockerfile$/, 'dockerfile'));
}

/** docker/metadata-action has an input of the same name that means something else. */
const CONTEXT_FIX: Readonly<Record<string, string>> = {
  workflow: 'Here `context` is the build context; the run is always read from the workflow.',
  git: 'Here `context` is the build context, a path or URL.',
};
