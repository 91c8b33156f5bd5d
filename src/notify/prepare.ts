import type { PublishRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Ports } from '../ports.ts';
import { maskWebhooks } from './mask.ts';

/** Masks what webhooks are known by, before anything is printed; what this run cannot do goes into `problems`. */
export function prepareNotifications(
  { webhooks, deployment, commitStatus }: PublishRequest,
  { idToken, codeHost, mask }: Pick<Ports, 'idToken' | 'codeHost' | 'mask'>,
  problems: Problems,
): void {
  maskWebhooks(webhooks, mask);
  for (const { input, audience } of webhooks) {
    if (audience === undefined || idToken) continue;
    problems.add({
      input: `${input}.auth`,
      message: 'this job cannot ask for an ID token',
      fix: 'On GitHub Actions, add `permissions: id-token: write` to the job. Elsewhere, write `headers: {Authorization: "Bearer …"}`.',
    });
  }
  const asked = [
    ...(deployment === '' ? [] : ['deployment']),
    ...(commitStatus ? ['commit-status'] : []),
  ];
  for (const input of codeHost ? [] : asked) {
    problems.add({
      input,
      message: 'this is known to GitHub alone, and the run is not there',
      fix: `Leave out \`${input}\`.`,
    });
  }
}
