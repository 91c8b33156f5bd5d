import { openExisting } from '../../src/existing/open-existing.ts';
import type { Session } from '../../src/login/session.ts';
import { type Descriptor, type Registry, RegistryError } from '../../src/oci/index.ts';
import { CONFIG, LAYER, MANIFEST, makeContent, writeFiles } from '../image/content.ts';
import { diskPorts, failureOf, temporaryFolder } from '../image/ports.ts';
import { type Answers, repositoryOf, tagFor } from './repository.ts';

const FROM = 'registry.test/acme/app:1.2.3';

/** Opens an image, with a session for this registry and for no other. */
function open(from: string, directory: string, registry?: Registry) {
  const session = {
    registry(host: string) {
      if (host === registry?.host) return registry;
      throw new Error(`asked ${host}`);
    },
  } as unknown as Session;
  return openExisting({ annotations: {}, from, session, directory }, diskPorts(directory));
}

/** An index of one image that says its version and commit, as buildx writes it. */
function makeImage() {
  const content = makeContent();
  const config = content.add(CONFIG, {
    os: 'linux',
    architecture: 'amd64',
    config: {
      Labels: {
        'org.opencontainers.image.version': '1.2.3',
        'org.opencontainers.image.revision': 'of the configuration',
      },
    },
  });
  const layers = [content.add(LAYER, 'layer')];
  const image = content.add(MANIFEST, { schemaVersion: 2, mediaType: MANIFEST, config, layers });
  const platform = { os: 'linux', architecture: 'amd64' };
  const index = content.index([{ ...image, platform }], {
    annotations: { 'org.opencontainers.image.revision': 'of the index' },
  });
  return { content, image, index };
}

function registryWith(
  { content, index }: ReturnType<typeof makeImage>,
  { tags = new Map(), referrers = new Map() }: Answers = {},
) {
  return repositoryOf(content, { tags: new Map([['1.2.3', index], ...tags]), referrers });
}

const digestsOf = (manifests: readonly { readonly descriptor: Descriptor }[]) =>
  manifests.map(({ descriptor }) => descriptor.digest);

describe('an image of a registry', () => {
  it('is read whole, with its labels; annotations of the root win', async () => {
    using folder = temporaryFolder();
    const made = makeImage();
    await using existing = await open(FROM, folder.path, registryWith(made));
    expect(existing.labels).toEqual({
      'org.opencontainers.image.version': '1.2.3',
      'org.opencontainers.image.revision': 'of the index',
    });
    expect(existing.content).toMatchObject({ root: made.index, platforms: ['linux/amd64'] });
    expect(existing.image.content).toBe(existing.content);
    expect(existing.image.companionTags).toEqual([]);
    expect(existing.left).toEqual([]);
  });

  it('takes its signatures along, and stays the same image without them', async () => {
    using folder = temporaryFolder();
    const made = makeImage();
    const { content, image, index } = made;
    const referrer = content.image('sbom', { subject: image });
    const signature = content.image('signature');
    const tag = tagFor(index, 'sig');
    const registry = registryWith(made, {
      tags: new Map([[tag, signature]]),
      referrers: new Map([[image.digest, [referrer]]]),
    });
    await using existing = await open(FROM, folder.path, registry);
    expect(digestsOf(existing.content.manifests)).toEqual([image.digest, index.digest]);
    expect(digestsOf(existing.image.content.manifests).toSorted()).toEqual(
      [image, index, referrer, signature].map(({ digest }) => digest).toSorted(),
    );
    expect(existing.image.content.root).toEqual(index);
    expect(existing.image.companionTags).toMatchObject([{ tag }]);
    // Each manifest is asked for once, however often it is walked over.
    const reads = registry.asked.filter((each) => each === `GET acme/app ${index.digest}`);
    expect(reads).toHaveLength(1);
  });

  it('says which signatures are lost', async () => {
    using folder = temporaryFolder();
    const made = makeImage();
    const lost = { ...made.image, digest: `sha256:${'0'.repeat(64)}` };
    const referrers = new Map([[made.index.digest, [lost]]]);
    await using existing = await open(FROM, folder.path, registryWith(made, { referrers }));
    expect(existing.left).toEqual([
      `${lost.digest} (${MANIFEST}), which refers to ${made.index.digest}`,
    ]);
  });

  it('that is not there is a wrong request', async () => {
    using folder = temporaryFolder();
    const registry = repositoryOf(makeContent());
    expect(await failureOf(() => open(FROM, folder.path, registry))).toMatch(
      /^from: there is no image "registry\.test\/acme\/app:1\.2\.3"/,
    );
  });

  it('that cannot be reached leads to the input that names it', async () => {
    using folder = temporaryFolder();
    const unreachable = new RegistryError({
      kind: 'unreachable',
      host: 'registry.test',
      message: 'registry.test could not be reached',
    });
    const registry = {
      ...registryWith(makeImage()),
      headManifest: () => Promise.reject(unreachable),
    };
    const failure = await failureOf(() => open(FROM, folder.path, registry));
    expect(failure).toContain('the name of the registry in `from`');
  });

  it.each(['headManifest', 'referrers'] as const)(
    'that may not be read says so, without advice about pushing (%s)',
    async (method) => {
      using folder = temporaryFolder();
      const refusal = new RegistryError({
        kind: 'denied',
        host: 'registry.test',
        message: 'registry.test answered 403',
      });
      const denied = async (): Promise<never> => {
        throw refusal;
      };
      const registry = { ...registryWith(makeImage()), [method]: denied };
      const failure = await failureOf(() => open(FROM, folder.path, registry));
      expect(failure).toMatch(/^Reading registry\.test\/acme\/app(?::1\.2\.3)? failed/);
      expect(failure).not.toMatch(/push/i);
    },
  );
});

describe('an image of a layout', () => {
  it('is read without any registry', async () => {
    using folder = temporaryFolder();
    const { content, index } = makeImage();
    const layout = `${folder.path}/layout`;
    writeFiles(layout, content.layout([index]));
    await using existing = await open(`oci-layout://${layout}`, folder.path);
    expect(existing).toMatchObject({
      content: { root: index, platforms: ['linux/amd64'] },
      labels: { 'org.opencontainers.image.version': '1.2.3' },
      left: [],
    });
    expect(existing.image.source.origin).toBeUndefined();
  });

  it('that lacks a part is refused, and closed', async () => {
    using folder = temporaryFolder();
    const { content, image, index } = makeImage();
    content.blobs.delete(image.digest);
    const layout = `${folder.path}/layout`;
    writeFiles(layout, content.layout([index]));
    expect(await failureOf(() => open(`oci-layout://${layout}`, folder.path))).toContain(
      `does not hold its image for linux/amd64 ${image.digest}`,
    );
  });
});
