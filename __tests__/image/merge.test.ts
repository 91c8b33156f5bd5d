import { closure } from '../../src/image/index.ts';
import { mergeImages } from '../../src/image/merge.ts';
import { makeContent } from './content.ts';
import { failureOf } from './ports.ts';

const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } });
const nowhere = (subject: string) => ({
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: {
    'vnd.docker.reference.digest': subject,
    'vnd.docker.reference.type': 'attestation-manifest',
  },
});

/** An image as a builder of one platform leaves it: an index with the image and its attestation. */
function built(architecture: string, annotations: object = {}) {
  const content = makeContent();
  const image = { ...content.image(architecture), ...linux(architecture) };
  const about = content.image('unknown', { annotations: { about: architecture } });
  const attestation = { ...about, ...nowhere(image.digest) };
  const root = content.index([image, attestation], { annotations });
  return { content, image, attestation, source: content.source(root) };
}

async function indexOf(source: Awaited<ReturnType<typeof mergeImages>>) {
  const bytes = await source.readManifest(source.root);
  return JSON.parse(Buffer.from(bytes ?? []).toString());
}

it('lists what the parts list: images first, then attestations, annotations of all', async () => {
  const amd64 = built('amd64', { shared: 'by amd64', only: 'amd64' });
  const arm64 = built('arm64', { shared: 'by arm64' });
  const merged = await mergeImages([amd64.source, arm64.source], {
    annotations: { shared: 'ours' },
  });
  expect(await indexOf(merged)).toEqual({
    schemaVersion: 2,
    mediaType: merged.root.mediaType,
    manifests: [amd64.image, arm64.image, amd64.attestation, arm64.attestation],
    annotations: { shared: 'ours', only: 'amd64' },
  });
  const { platforms, blobs, manifests } = await closure(merged);
  expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
  expect(manifests).toHaveLength(5);
  // The attestations of this test share their configuration.
  expect(new Set(blobs.map(({ digest }) => digest)).size).toBe(blobs.length);
  for (const blob of blobs) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await merged.openBlob(blob)) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toHaveLength(blob.size);
  }
});

it('takes the platform of an image without an index from its configuration', async () => {
  const content = makeContent();
  const image = content.image('s390x');
  const merged = await mergeImages([content.source(image), built('amd64').source], {
    annotations: {},
  });
  expect((await indexOf(merged)).manifests[0]).toEqual({ ...image, ...linux('s390x') });
});

it('is the same for the same parts', async () => {
  const roots = await Promise.all(
    [1, 2].map(async () => {
      const parts = [built('amd64').source, built('arm64').source];
      return (await mergeImages(parts, { annotations: {} })).root;
    }),
  );
  expect(roots[0]).toEqual(roots[1]);
});

it('refuses two images for one platform', async () => {
  const merge = () =>
    mergeImages([built('amd64').source, built('amd64').source], { annotations: {} });
  expect(await failureOf(merge)).toContain('are both for linux/amd64');
});

it('can mount where all parts come from one repository, and only there', async () => {
  const origin = { registry: 'ghcr.io', repository: 'acme/app' };
  const [one, two] = [built('amd64').source, built('arm64').source];
  const same = await mergeImages(
    [
      { ...one, origin },
      { ...two, origin },
    ],
    { annotations: {} },
  );
  expect(same.origin).toEqual(origin);
  const mixed = await mergeImages([{ ...one, origin }, two], { annotations: {} });
  expect(mixed.origin).toBeUndefined();
});
