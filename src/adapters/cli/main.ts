import { type PublishError, toPublishError } from '../../errors.ts';
import { type Command, inputsOf, type RawInputs } from '../../inputs/schema.ts';
import type { Environment, Log } from '../../ports.ts';
import { listenForCancellation } from '../node/cancellation.ts';
import { createRedactor, type Redactor } from '../redact.ts';
import { withAuthorities } from '../with-authorities.ts';
import { runCommand } from './commands.ts';
import { COMMANDS, renderHelp, renderUsage } from './help.ts';
import { inputsFromEnvironment } from './inputs.ts';
import { commandLineLog } from './log.ts';
import { parseOptions } from './options.ts';
import { commandLinePorts } from './ports.ts';
import type { Terminal } from './status.ts';
import { readStdin } from './stdin.ts';

/** Runs `registry-publish` with the process's own arguments; sets the exit code and never throws. */
export async function runCommandLine(
  args: readonly string[] = process.argv.slice(2),
  env: Environment = process.env,
): Promise<void> {
  const redactor = createRedactor();
  const log = commandLineLog(process.stderr, {
    debug: env.RUNNER_DEBUG === '1',
    live: isLive(process.stderr, env),
    redact: redactor.apply,
    now: () => performance.now(),
    eachSecond(work) {
      const timer = setInterval(work, 1000).unref();
      return () => clearInterval(timer);
    },
  });
  try {
    await dispatch(args, { env, log, redactor });
  } catch (error) {
    const failure = toPublishError(error);
    report(failure, log);
    process.exitCode = failure.exitCode;
  }
}

/** https://no-color.org/ and terminals that know no control sequences. */
export function isLive({ isTTY }: Terminal, { NO_COLOR, TERM }: Environment): boolean {
  return isTTY === true && !NO_COLOR && TERM !== 'dumb';
}

interface Surroundings {
  readonly env: Environment;
  readonly log: Log;
  readonly redactor: Redactor;
}

async function dispatch(
  args: readonly string[],
  { env, log, redactor }: Surroundings,
): Promise<void> {
  const [name = '--help', ...rest] = args;
  if (!isCommand(name)) {
    const asked = name === '--help' || name === '-h' || name === 'help';
    if (asked) return void process.stdout.write(renderUsage());
    process.stderr.write(renderUsage());
    log.error(`unknown command "${name}"`);
    process.exitCode = 2;
    return;
  }
  const line = parseOptions(name, rest);
  if (line.help) return void process.stdout.write(renderHelp(name));
  const inputs: RawInputs = {
    ...inputsFromEnvironment(name, env),
    ...line.inputs,
    ...(line.passwordFromStdin && { password: await readStdin() }),
  };
  for (const { name: input, kind } of inputsOf(name)) {
    const value = inputs[input as keyof RawInputs];
    if (kind === 'secret' && value) redactor.add(value);
  }
  const ports = await commandLinePorts(env, log, { signal: listenForCancellation(), redactor });
  const believing = await withAuthorities(inputs, ports);
  await runCommand({ command: name, inputs, json: line.json }, believing);
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name);
}

function report({ message, fix, detail, place, code, cause }: PublishError, log: Log): void {
  log.error(message, place);
  for (const line of detail) log.info(`  ${line}`);
  if (fix) log.info(fix);
  if (code === 'INTERNAL' && cause instanceof Error) log.info(cause.stack ?? '');
}
