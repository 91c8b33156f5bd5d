/**
 * The bundle: one file for every entry point. Each is imported only when it is asked for, so that it becomes a chunk of
 * its own and a run loads nothing that it does not use. The launchers in `entry/` choose one.
 */
import type { Action } from './adapters/github/main.ts';
import { keepHeapSmall } from './adapters/node/heap.ts';

const ENTRIES = {
  publish: () =>
    action(import('./adapters/github/publish-action.ts').then((module) => module.publishAction)),
  plan: () =>
    action(import('./adapters/github/plan-action.ts').then((module) => module.planAction)),
  promote: () =>
    action(import('./adapters/github/promote-action.ts').then((module) => module.promoteAction)),
  merge: () =>
    action(import('./adapters/github/merge-action.ts').then((module) => module.mergeAction)),
  bake: () =>
    action(import('./adapters/github/bake-action.ts').then((module) => module.bakeAction)),
  login: () =>
    action(import('./adapters/github/login-action.ts').then((module) => module.loginAction)),
  async helper() {
    const { runCredentialHelper } = await import('./adapters/node/credential-helper.ts');
    await runCredentialHelper();
  },
  async cli() {
    const { runCommandLine } = await import('./adapters/cli/main.ts');
    await runCommandLine();
  },
} as const;

/** Both halves of an action load at the same time. */
async function action(loading: Promise<Action>): Promise<void> {
  const { runAction } = await import('./adapters/github/main.ts');
  await runAction(await loading);
}

export type Entry = keyof typeof ENTRIES;

/** Those that pass blobs from one registry to another; `publish` mostly sends what was built here. */
const COPYING: ReadonlySet<Entry> = new Set(['promote', 'merge', 'cli']);

/** Runs one entry point to its end; sets the process's exit code. */
export async function run(entry: Entry): Promise<void> {
  if (COPYING.has(entry)) keepHeapSmall();
  await ENTRIES[entry]();
}
