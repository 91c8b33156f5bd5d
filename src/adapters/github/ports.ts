import type { Environment, Ports } from '../../ports.ts';
import { findCheckout } from '../git/checkout.ts';
import { checkoutHistory, firstKnown } from '../git/history.ts';
import { clock } from '../node/clock.ts';
import { dockerEngine } from '../node/engine.ts';
import { exec } from '../node/exec.ts';
import { nodeFetch } from '../node/fetch.ts';
import { nodeFiles } from '../node/files.ts';
import { imageFiles } from '../node/image-files.ts';
import { localAnswers } from '../node/local-answers.ts';
import { createRedactor } from '../redact.ts';
import { withoutInputs } from '../without-inputs.ts';
import { cleanupMemory, commandMemory, temporaryDirectory } from './cleanup.ts';
import { githubCodeHost } from './code-host.ts';
import { githubHistory } from './history.ts';
import { githubIdToken } from './id-token.ts';
import { githubLog, maskCommands } from './log.ts';

/** The ports of a step on GitHub Actions. */
export async function githubPorts(env: Environment, signal: AbortSignal): Promise<Ports> {
  const write = (text: string) => void process.stdout.write(text);
  const fetch = nodeFetch(env);
  const files = nodeFiles(temporaryDirectory(env));
  const redactor = createRedactor();
  const mask = (secret: string) => {
    redactor.add(secret);
    for (const line of maskCommands(secret)) write(`${line}\n`);
  };
  const api = { env, fetch, token: env['INPUT_GITHUB-TOKEN'] ?? '' };
  const log = githubLog(write);
  const idToken = githubIdToken({ env, fetch, mask, clock, log, signal });
  const codeHost = githubCodeHost(api);
  return {
    exec,
    fetch,
    files,
    imageFiles,
    clock,
    log,
    engine: await dockerEngine(env, files),
    history: firstKnown(
      checkoutHistory(() => findCheckout(process.cwd()), { exec, env, signal }),
      githubHistory(api),
    ),
    env: withoutInputs(env),
    signal,
    mask,
    redact: redactor.apply,
    localAnswers: localAnswers(),
    ...(idToken && { idToken }),
    ...(codeHost && { codeHost }),
    rememberForCleanup: cleanupMemory(env),
    rememberCommand: commandMemory(env),
  };
}
