import { BadRequest, type PublishError, renderProblem, toPublishError } from '../../errors.ts';
import { type Command, inputsOf, type RawInputs } from '../../inputs/schema.ts';
import type { Environment, Log, Ports } from '../../ports.ts';
import type { RunFacts } from '../../tagging/index.ts';
import { listenForCancellation } from '../node/cancellation.ts';
import { exec } from '../node/exec.ts';
import { nodeFiles } from '../node/files.ts';
import { withAuthorities } from '../with-authorities.ts';
import { endLeftovers, removeLeftovers, runLeftovers, temporaryDirectory } from './cleanup.ts';
import { readGitHubFacts } from './context.ts';
import { setValue } from './file-commands.ts';
import { readInputs } from './inputs.ts';
import { githubLog } from './log.ts';
import { githubPorts } from './ports.ts';

/** What one action does between reading its inputs and ending. */
export interface Action {
  readonly command: Command;
  main(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<void>;
  /** Besides removing what an interrupted step left behind. */
  post?(env: Environment, ports: Ports): Promise<void>;
}

/** State that tells the post step that the main one ran: both are the same program. */
const STARTED = 'started';

/** Runs the main or the post step; sets the exit code and never throws. */
export async function runAction(action: Action, env: Environment = process.env): Promise<void> {
  const signal = listenForCancellation();
  try {
    if (env[`STATE_${STARTED}`]) return await runPost(action, env, signal);
    setValue(env, 'GITHUB_STATE', [STARTED, 'true']);
    const raw = readInputs(action.command, env);
    const ports = await withAuthorities(raw, await githubPorts(env, signal));
    maskSecrets(action.command, raw, ports);
    const facts = await readGitHubFacts({ raw, ports });
    await action.main(raw, facts, ports);
  } catch (error) {
    const failure = toPublishError(error);
    report(
      failure,
      githubLog((text) => void process.stdout.write(text)),
    );
    process.exitCode = failure.exitCode;
  }
}

async function runPost(action: Action, env: Environment, signal: AbortSignal): Promise<void> {
  const files = nodeFiles(temporaryDirectory(env));
  await endLeftovers(env, files);
  await runLeftovers(env, exec);
  await removeLeftovers(env, files);
  if (action.post) await action.post(env, await githubPorts(env, signal));
}

function maskSecrets(command: Command, raw: RawInputs, ports: Ports): void {
  for (const { name, kind } of inputsOf(command)) {
    const value = raw[name as keyof RawInputs];
    if (kind === 'secret' && value) ports.mask(value);
  }
}

/** One annotation for each problem of a request, so that none is cut off. */
function report(failure: PublishError, log: Log): void {
  if (failure instanceof BadRequest) {
    for (const problem of failure.problems) log.error(renderProblem(problem));
  } else {
    reportFailure(failure, log);
  }
}

/** One annotation with the cause and the fix; the details stand above it in the log. */
function reportFailure({ message, fix, detail, place, code, cause }: PublishError, log: Log): void {
  for (const line of detail) log.info(line);
  const excerpt = place ? detail : [];
  log.error([message, ...excerpt, ...(fix ? [fix] : [])].join('\n'), place);
  if (code === 'INTERNAL' && cause instanceof Error) log.info(cause.stack ?? '');
}
