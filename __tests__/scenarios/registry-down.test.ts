import { closedHost } from '../registry/listen.ts';
import { branchPush } from './events.ts';
import { FAST_CLOCK } from './fast.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS } from './registry.ts';

import.meta.jest.setTimeout(180_000);

test('a registry that cannot be reached', async () => {
  const host = await closedHost();
  // A host that has never answered is asked for a minute before the run gives up.
  using job = createJob({ event: branchPush('main'), env: FAST_CLOCK });
  const inputs = { images: `${host}/acme/app`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(result.log.join()).not.toContain('##[group]Build');
  expect(result.annotations).toHaveLength(1);
  expect(result.annotations[0]?.message).toContain(`${host} could not be reached: ECONNREFUSED`);
});
