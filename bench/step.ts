/** A step as GitHub's runner starts it, for a push of the tag v1.2.3, in a workspace with examples/hello in it. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputVariables, readActionFile } from '../__tests__/runner/action-file.ts';
import { makeCommandFiles } from '../__tests__/runner/file-commands.ts';
import type { Sandbox } from '../__tests__/runner/sandbox.ts';

const root = resolve(import.meta.dirname, '..');
const action = readActionFile(root);

/** The tags that such a run publishes. */
export const TAGS = ['1.2.3', '1.2', '1', 'latest'] as const;

/** The program that the runner starts. There is no post step to time: it runs only after a failure. */
export const STEP = join(root, action.main);

const COMMIT = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d';

const EVENT = {
  ref: 'refs/tags/v1.2.3',
  head_commit: { id: COMMIT, timestamp: '2026-11-20T08:00:00Z' },
  repository: {
    full_name: 'acme/hello',
    html_url: 'https://github.com/acme/hello',
    description: 'Says hello',
    license: { spdx_id: 'Apache-2.0' },
    default_branch: 'main',
  },
};

/** Puts the build context and the event where the step looks for them. */
export function prepareJob(sandbox: Sandbox, busybox: string): void {
  cpSync(join(root, 'examples/hello'), sandbox.workspace, { recursive: true });
  cpSync(busybox, join(sandbox.workspace, 'busybox'));
  sandbox.write('event.json', JSON.stringify(EVENT));
}

/** What any command in the job sees; the user's own docker settings are out of sight. */
export function jobEnvironment(sandbox: Sandbox): Record<string, string> {
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  return { PATH, DOCKER_HOST, HOME: sandbox.home };
}

/** What the step sees besides: the run, its inputs, and new command files. */
export function stepEnvironment(
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...jobEnvironment(sandbox),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(sandbox.root, 'event.json'),
    GITHUB_REF: EVENT.ref,
    GITHUB_REPOSITORY: EVENT.repository.full_name,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: COMMIT,
    GITHUB_WORKSPACE: sandbox.workspace,
    RUNNER_TEMP: sandbox.temporary,
    ...inputVariables(action, inputs, 'ghs_none'),
    ...makeCommandFiles(sandbox.temporary),
  };
}
