import { toPublishError } from '../../errors.ts';
import { type KeepReceipts, logIn, renderLogins } from '../../login/login.ts';
import { logOut } from '../../login/logout.ts';
import { saveReceipts } from '../../login/receipt.ts';
import type { Ports } from '../../ports.ts';
import { isTemporary } from './cleanup.ts';
import { setValue } from './file-commands.ts';
import type { Action } from './main.ts';

/** State that leads the post step to what undoes the logins: only a path, since the runner keeps state in clear. */
const STATE = 'login';

/** `login/action.yml`: log in for later steps, log out in post. */
export const loginAction: Action = {
  command: 'login',
  async main(raw, { untrusted }, ports) {
    // What a fork triggers with the repository's own privileges does have secrets.
    const secretsAvailable = untrusted === undefined || untrusted.reason === 'fork-privileged';
    const keep = receiptKeeper(ports);
    const logins = await logIn(raw, { secretsAvailable, keep }, ports);
    for (const line of renderLogins(logins)) ports.log.info(line);
  },
  async post(env, ports) {
    const directory = env[`STATE_${STATE}`];
    if (!directory || !isTemporary(directory, env)) return;
    try {
      await logOut(directory, ports);
    } catch (error) {
      const { message, fix, detail } = toPublishError(error);
      // The job's work is done: what it is judged by should not depend on this.
      ports.log.warning(['Logging out failed.', message, ...detail, fix ?? ''].join('\n').trim());
    } finally {
      await ports.files.remove(directory);
    }
  },
};

/** Keeps receipts in one private directory, made when the first one comes. */
function receiptKeeper({ files, env }: Ports): KeepReceipts {
  let directory: string | undefined;
  return async (receipts) => {
    if (directory === undefined) {
      directory = await files.makePrivateDirectory();
      setValue(env, 'GITHUB_STATE', [STATE, directory]);
    }
    await saveReceipts(directory, receipts, files);
  };
}
