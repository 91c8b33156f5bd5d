import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { withoutAnyCredentials } from '../../child-environment.ts';
import type { Environment, Log, Ports } from '../../ports.ts';
import { findCheckout } from '../git/checkout.ts';
import { checkoutHistory } from '../git/history.ts';
import { githubCodeHost } from '../github/code-host.ts';
import { githubIdToken } from '../github/id-token.ts';
import { clock } from '../node/clock.ts';
import { dockerEngine } from '../node/engine.ts';
import { exec } from '../node/exec.ts';
import { nodeFetch } from '../node/fetch.ts';
import { nodeFiles } from '../node/files.ts';
import { imageFiles } from '../node/image-files.ts';
import { localAnswers } from '../node/local-answers.ts';
import type { Redactor } from '../redact.ts';
import { withoutInputs } from '../without-inputs.ts';

/** The ports of a command on a terminal or in any CI. */
export async function commandLinePorts(
  env: Environment,
  log: Log,
  { signal, redactor }: { readonly signal: AbortSignal; readonly redactor: Redactor },
): Promise<Ports> {
  const mask = redactor.add;
  const fetch = nodeFetch(env);
  const files = nodeFiles(env.RUNNER_TEMP || tmpdir());
  const token = env.INPUT_GITHUB_TOKEN || env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || '';
  const idToken = githubIdToken({ env, fetch, mask, clock, log, signal });
  const codeHost = githubCodeHost({ env, fetch, token });
  return {
    exec,
    fetch,
    files,
    imageFiles,
    clock,
    log,
    engine: await dockerEngine(env, files),
    history: checkoutHistory(() => findCheckout(process.cwd()), { exec, env, signal }),
    env: withoutInputs(env),
    signal,
    mask,
    redact: redactor.apply,
    localAnswers: localAnswers(),
    ...(idToken && { idToken }),
    ...(codeHost && { codeHost }),
    rememberCommand: ({ file, args, env: own }) => {
      const environment = { ...withoutAnyCredentials(withoutInputs(env)), ...own };
      const run = () => spawnSync(file, args, { env: environment });
      // Before paths are removed, which it may need.
      process.prependOnceListener('exit', run);
      return () => void process.removeListener('exit', run);
    },
    rememberForCleanup: (path) => {
      // A command has no post step: the last chance is the end of the process.
      process.once('exit', () => rmSync(path, { recursive: true, force: true }));
    },
  };
}
