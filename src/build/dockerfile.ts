import { quote } from '../inputs/quote.ts';
import type { BuildRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Files } from '../ports.ts';
import { dockerfilePath } from './dockerfile-path.ts';

/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;

/** Looks for the context and the Dockerfile, so that a wrong path is known before anything is done. */
export async function checkDockerfile(
  request: BuildRequest,
  files: Files,
  problems: Problems,
): Promise<void> {
  const { context, file } = request;
  if (REMOTE.test(context) || REMOTE.test(file)) return;
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

/** docker/metadata-action has an input of the same name that means something else. */
const CONTEXT_FIX: Readonly<Record<string, string>> = {
  workflow: 'Here `context` is the build context; the run is always read from the workflow.',
  git: 'Here `context` is the build context, a path or URL.',
  '{{defaultContext}}':
    'Leave `context` empty: the default is the workspace. Check out the repository first (actions/checkout).',
};
