import { createHash } from 'node:crypto';
import { INDEX } from '../publish/race.ts';
import { tagPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, startTestRegistry, type TestRegistry } from './registry.ts';

import.meta.jest.setTimeout(120_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

interface Entry {
  readonly digest: string;
  readonly platform?: object;
  readonly annotations?: Readonly<Record<string, string>>;
}

const authorization = `Basic ${Buffer.from(`ada:${LOGIN.password}`).toString('base64')}`;

/** Somebody who may write to the repository puts another image beside the one that is there, and calls it an attestation. */
async function tamper(host: string, evil: (image: Entry) => object): Promise<string> {
  const url = `http://${host}/v2/acme/app/manifests/1.2.3`;
  const got = await fetch(url, { headers: { authorization, accept: INDEX } });
  const index = (await got.json()) as { manifests: readonly Entry[] };
  const image = index.manifests.find(({ annotations }) => !annotations);
  if (!image) throw new Error('the image has no index');
  const body = JSON.stringify({ ...index, manifests: [evil(image), ...index.manifests] });
  const headers = { authorization, 'content-type': INDEX };
  const put = await fetch(url, { method: 'PUT', headers, body });
  expect(put.status).toBe(201);
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}

const CALLED = { 'vnd.docker.reference.type': 'attestation-manifest' };
const EVIL: Readonly<Record<string, (image: Entry) => object>> = {
  'for a platform': (image) => ({ ...image, annotations: CALLED }),
  'for every platform': ({ platform: _, ...image }) => ({ ...image, annotations: CALLED }),
};

test.each(Object.keys(EVIL))(
  'a release that is run again takes over no index with more in it %s',
  async (what) => {
    await using seen = await registry.proxy();
    using job = createJob({ event: tagPush('v1.2.3') });
    const inputs = { images: `${seen.host}/acme/app`, provenance: 'mode=min', ...LOGIN };
    const first = await job.run({ ...inputs, 'on-exists': 'overwrite' }, { secrets: SECRETS });
    expect(first.conclusion).toBe('success');
    const evil = await tamper(seen.host, EVIL[what] ?? (() => ({})));
    const again = await job.run(inputs, { secrets: SECRETS });
    expect(again.outputs.get('digest')).not.toBe(evil);
    expect(again.conclusion).toBe('failure');
    expect(again.annotations.map(({ message }) => message).join()).toContain('1.2.3');
  },
);
