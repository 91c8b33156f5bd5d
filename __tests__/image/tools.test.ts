import { join } from 'node:path';
import { closure, openSource, writeArchive } from '../../src/image/index.ts';
import { createRegistry } from '../../src/oci/index.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { diskPorts, readAll, temporaryFolder } from './ports.ts';
import { inspect, run, writeContext } from './tools.ts';

/** Images of this test in the engine. */
const NAME = `image-test-${process.pid}`;

/** What the tools of the field write is read here, and the other way round. */
describe('real tools', () => {
  const folder = temporaryFolder();
  const at = folder.path;
  const ports = diskPorts(at);
  const sh = (program: string, ...args: readonly string[]) => run(at, program, ...args);

  beforeAll(async () => {
    const [one, two] = ['one', 'two'].map((note) => writeContext(at, note)) as [string, string];
    const build = (context: string, ...args: string[]) =>
      sh('docker', 'buildx', 'build', '--quiet', ...args, context);
    const both = '--platform=linux/amd64,linux/arm64';
    await build(one, `--output=type=oci,dest=one.tar,name=acme/app:1`);
    await build(one, both, '--provenance=true', `--output=type=oci,dest=both.tar,name=acme/app:1`);
    await build(one, both, '--provenance=true', `--output=type=oci,dest=both,tar=false`);
    await build(one, `--output=type=image,name=${NAME}:1`, '--provenance=true');
    await build(two, `--output=type=image,name=${NAME}:2`, '--provenance=false');
    await sh('docker', 'save', '--output', 'saved.tar', `${NAME}:1`, `${NAME}:2`);
    const copy = (from: string, to: string, ...args: string[]) =>
      sh('skopeo', 'copy', '--quiet', ...args, from, to);
    await copy('oci-archive:one.tar', 'docker-archive:legacy.tar:acme/app:1');
    await copy('oci-archive:one.tar', 'oci:copied:first');
    await copy(`oci-archive:both.tar`, 'oci:copied:second', '--all');
    await copy('oci-archive:one.tar', 'oci-archive:again.tar:x');
    await sh('gzip', '--keep', 'both.tar', 'legacy.tar');
  }, 120_000);

  afterAll(async () => {
    await sh('docker', 'image', 'rm', '--force', `${NAME}:1`, `${NAME}:2`, `${NAME}:loaded`);
    folder[Symbol.dispose]();
  });

  test.each([
    ['one.tar', 'oci-archive:one.tar', ['linux/amd64']],
    ['both.tar', 'oci-archive:both.tar', ['linux/amd64', 'linux/arm64']],
    ['both.tar.gz', 'oci-archive:both.tar', ['linux/amd64', 'linux/arm64']],
    ['both', 'oci:both', ['linux/amd64', 'linux/arm64']],
    ['again.tar', 'oci-archive:again.tar', ['linux/amd64']],
    ['copied#first', 'oci:copied:first', ['linux/amd64']],
    ['copied:second', 'oci:copied:second', ['linux/amd64', 'linux/arm64']],
  ])('%s is what skopeo says about %s', async (path, image, platforms) => {
    const found = await readAll(join(at, path), ports);
    expect(found.root.digest).toBe((await inspect(at, image)).Digest);
    expect(found.closure.platforms).toEqual(platforms);
  });

  test('a build with attestations is whole', async () => {
    const { closure } = await readAll(join(at, 'both'), ports);
    const [index] = closure.manifests.slice(-1);
    const platforms = index?.children.map(({ platform }) => platform);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'unknown/unknown', 'unknown/unknown']);
    expect(index?.descriptor).toEqual(closure.root);
  });

  test('docker save of several images: by name', async () => {
    const ids = await sh(
      'docker',
      'image',
      'inspect',
      '--format={{.Id}}',
      `${NAME}:1`,
      `${NAME}:2`,
    );
    const digests = [1, 2].map(async (tag) => {
      const found = await readAll(
        `docker-archive://${join(at, 'saved.tar')}#${NAME}:${tag}`,
        ports,
      );
      return found.root.digest;
    });
    // With the containerd store an image's ID is its digest.
    expect(await Promise.all(digests)).toEqual(ids.trim().split('\n'));
  });

  test.each(['legacy.tar', 'legacy.tar.gz'])('%s keeps config and layers', async (path) => {
    const { closure } = await readAll(join(at, path), ports);
    const config = await sh('skopeo', 'inspect', '--config', '--raw', 'docker-archive:legacy.tar');
    const { rootfs } = JSON.parse(config) as { rootfs: { diff_ids: string[] } };
    expect(closure.blobs.slice(1).map(({ digest }) => digest)).toEqual(rootfs.diff_ids);
    const list = await sh('tar', '-xOf', 'legacy.tar', 'manifest.json');
    expect(list).toContain(closure.blobs[0]?.digest.slice('sha256:'.length));
  });

  describe('an archive of ours', () => {
    async function archive(from: string, to: string) {
      await using source = await openSource(join(at, from), ports);
      const repository = { registry: 'docker.io', repository: `library/${NAME}` };
      const request = { source, closure: await closure(source), repository, tags: ['loaded'] };
      return await writeArchive({ ...request, path: join(at, to) }, ports);
    }

    test.each(['one.tar', 'both', 'legacy.tar'])('of %s is read by skopeo', async (from) => {
      const { digest } = await archive(from, `skopeo-${from}.tar`);
      expect((await inspect(at, `oci-archive:skopeo-${from}.tar`)).Digest).toBe(digest);
      const all = ['skopeo', 'copy', '--quiet', '--all', '--preserve-digests'] as const;
      await sh(...all, `oci-archive:skopeo-${from}.tar`, `oci:all-${from}`);
      expect((await inspect(at, `oci:all-${from}`)).Digest).toBe(digest);
    });

    test.each(['one.tar', 'both', 'legacy.tar'])(
      'of %s is loaded by docker, and runs',
      async (from) => {
        await archive(from, 'load.tar');
        const said = await sh('docker', 'load', '--input', 'load.tar');
        expect(said).toContain(`Loaded image: ${NAME}:loaded`);
        const run = ['run', '--rm', '--network=none', `${NAME}:loaded`];
        expect(await sh('docker', ...run)).toBe('one');
      },
    );

    test('is an archive of docker, too, where there is one platform', async () => {
      await archive('one.tar', 'classic.tar');
      const classic = await inspect(at, 'docker-archive:classic.tar');
      expect(classic.Architecture).toBe('amd64');
      await archive('both', 'classic.tar');
      await expect(inspect(at, 'docker-archive:classic.tar')).rejects.toThrow(/manifest\.json/);
    });

    test('of an archive of ours is the same bytes', async () => {
      const [first, second] = [await archive('both', 'a.tar'), await archive('a.tar', 'b.tar')];
      expect(second.sha256).toBe(first.sha256);
    });
  });

  describe('an image of a registry', () => {
    let registry: Distribution;
    beforeAll(async () => {
      registry = await startOpenRegistry();
    });
    afterAll(() => registry[Symbol.asyncDispose]());

    test('is the same from there', async () => {
      const name = `${registry.host}/acme/app:1`;
      const flags = ['--quiet', '--all', '--dest-tls-verify=false'];
      await sh('skopeo', 'copy', ...flags, 'oci-archive:both.tar', `docker://${name}`);
      const client = createRegistry({
        host: registry.host,
        fetch: globalThis.fetch,
        clock: { now: Date.now, sleep: async () => {} },
        credentials: async () => undefined,
        plainHttp: true,
        onWait: () => {},
        onWarning: () => {},
      });
      const found = await readAll(`docker://${name}`, { ...ports, registry: () => client });
      const local = await readAll(join(at, 'both.tar'), ports);
      expect(found.root).toEqual(local.root);
      expect(found.closure).toEqual(local.closure);
    });
  });
});
