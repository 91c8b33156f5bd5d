import type { Ports } from '../ports.ts';
import { loadReceipt } from './receipt.ts';
import { type Undone, undoLogins } from './undo.ts';

/** Undoes the logins whose receipt is in the directory, and says what became of each. */
export async function logOut(directory: string, ports: Ports): Promise<void> {
  const receipt = await loadReceipt(directory, ports.files);
  if (!receipt) return;
  for (const undone of await undoLogins(receipt, ports)) ports.log.info(renderUndone(undone));
}

function renderUndone({ key, outcome }: Undone): string {
  switch (outcome) {
    case 'removed':
      return `Logged out of ${key}.`;
    case 'restored':
      return `Logged out of ${key}: the login from before is back.`;
    case 'left':
      return `${key}: the login was replaced or removed since, and stays as it is.`;
  }
}
