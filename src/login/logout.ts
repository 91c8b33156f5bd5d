import type { Ports } from '../ports.ts';
import { loadReceipts } from './receipt.ts';
import { type Undone, undoLogins } from './undo.ts';

/** Undoes the logins whose receipts are in the directory, and says what became of each. */
export async function logOut(directory: string, ports: Ports): Promise<void> {
  for (const receipt of await loadReceipts(directory, ports.files)) {
    for (const undone of await undoLogins(receipt, ports)) ports.log.info(renderUndone(undone));
  }
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
