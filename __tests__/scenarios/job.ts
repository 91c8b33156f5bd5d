import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionFile } from '../runner/action-file.ts';
import { createSandbox, type Sandbox } from '../runner/sandbox.ts';
import type { ScenarioSecret } from '../runner/secrets.ts';
import type { Cancellation } from '../runner/stage.ts';
import { type StartedStep, type StepResult, startStep } from '../runner/step.ts';
import { builtAction } from './bundle.ts';
import type { RunEvent } from './events.ts';

const GITHUB_TOKEN = 'ghs_JobTokenOfTheScenario0123456789';

/** The user's own docker configuration, which no run may change: another login, and a setting of no concern to us. */
const USER_CONFIG = `{
\t"auths": { "other.example.com": { "auth": "${btoa('someone:else')}" } },
\t"detachKeys": "ctrl-q"
}`;

export interface JobOptions {
  readonly event: RunEvent;
  /** The workspace: path -> content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Text of the user's docker configuration. */
  readonly dockerConfig?: string;
  /** Shell scripts that stand before the machine's programs: name -> script. */
  readonly programs?: Readonly<Record<string, string>>;
}

export interface StepOptions {
  /** Folder below the action's: `''`, `plan` or `login`. */
  readonly action?: string;
  readonly secrets?: readonly ScenarioSecret[];
  readonly artifacts?: boolean;
  readonly cancel?: Cancellation;
}

/** A job of GitHub Actions that uses the built action. */
export interface Job extends Disposable {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string>>;
  /** Text of the user's docker configuration now. */
  dockerConfig(): string;
  /** A whole step, after which the user's docker configuration must be what it was. */
  run(inputs: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
  /** The main part alone; its post part is up to the caller. */
  start(inputs: Readonly<Record<string, string>>, options?: StepOptions): Promise<StartedStep>;
}

export const HELLO = {
  Dockerfile: 'FROM scratch\nCOPY hello.txt /\n',
  'hello.txt': 'Hello\n',
} as const;

export function createJob(options: JobOptions): Job {
  const { event, files = HELLO, env = {}, dockerConfig: config = USER_CONFIG } = options;
  const sandbox = createSandbox();
  for (const [path, content] of Object.entries(files)) sandbox.write(`workspace/${path}`, content);
  for (const [name, script] of Object.entries(options.programs ?? {})) {
    sandbox.write(`bin/${name}`, `#!/bin/sh\n${script}\n`, 0o755);
  }
  sandbox.write('home/.docker/config.json', config, 0o600);
  const variables = { ...environment(sandbox, event), ...env };
  const dockerConfig = () => readFileSync(join(sandbox.home, '.docker/config.json'), 'utf8');
  const start: Job['start'] = (inputs, { action = '', secrets = [], ...rest } = {}) =>
    startStep({
      action: join(builtAction(), action),
      inputs,
      env: variables,
      sandbox,
      githubToken: GITHUB_TOKEN,
      secrets,
      ...rest,
    });
  return {
    sandbox,
    env: variables,
    dockerConfig,
    start,
    async run(inputs, options) {
      const result = await (await start(inputs, options)).post();
      checkOutputs(result, options?.action);
      if (dockerConfig() !== config) throw new Error('the user’s docker config has changed');
      return result;
    },
    [Symbol.dispose]: () => sandbox[Symbol.dispose](),
  };
}

/** The runner drops outputs that an action does not declare without a word. */
function checkOutputs({ conclusion, outputs }: StepResult, action = ''): void {
  const declared = readActionFile(join(builtAction(), action)).outputs;
  const undeclared = [...outputs.keys()].filter((name) => !declared.includes(name));
  const missing = conclusion === 'success' ? declared.filter((name) => !outputs.has(name)) : [];
  if (undeclared.length + missing.length > 0) {
    throw new Error(`outputs not declared: ${undeclared.join()}; not set: ${missing.join()}`);
  }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function environment(sandbox: Sandbox, event: RunEvent): Readonly<Record<string, string>> {
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  return {
    PATH: `${join(sandbox.root, 'bin')}:${PATH}`,
    HOME: sandbox.home,
    ...(DOCKER_HOST !== '' && { DOCKER_HOST }),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SERVER_URL: 'https://github.com',
    // Nothing listens there: what the events say must be enough.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_WORKSPACE: sandbox.workspace,
    GITHUB_EVENT_PATH: sandbox.write(
      'temp/_github_workflow/event.json',
      JSON.stringify(event.payload),
    ),
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: sandbox.temporary,
    ...event.env,
  };
}
