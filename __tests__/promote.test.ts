import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSurroundings, writeContext } from './existing/surroundings.ts';
import {
  type Distribution,
  startHtpasswdRegistry,
  startOpenRegistry,
} from './registry/distribution.ts';
import { type OwnRegistry, startOwnRegistry } from './serve/registry.ts';

// Real programs start, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const surroundings = openSurroundings();
const { tool } = surroundings;
/** The engine is shared: a name of this process alone. */
const SAVED = `promote-test-${process.pid}:1.2.1`;
const PASSWORD = 'a password';

/** A CNCF Distribution (no referrers API), one of ours (with it), and one that wants a password. */
let open: Distribution;
let own: OwnRegistry;
let locked: Distribution;
/** Of the image of version 1.2.1, for two platforms, as the builder says it. */
let digest: string;

/** Runs it and reads its JSON; fails where it fails. */
async function succeed(args: readonly string[], password?: string) {
  const { code, stdout, stderr } = await surroundings.publisher([...args, '--json'], password);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** `1.2.1 published`, for every tag of the first destination. */
const statesIn = (report: { published: { tags: { name: string; state: string }[] }[] }) =>
  report.published[0]?.tags.map(({ name, state }) => `${name} ${state}`);

/** What the registry says that an image is: `127.0.0.1:5000/acme/app:1`. */
async function digestAt(image: string): Promise<string | null> {
  const [, host, repository, tag] = /^([^/]+)\/(.+):([^:]+)$/.exec(image) ?? [];
  const accept = ['index', 'manifest'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`);
  const response = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept: accept.join(', ') },
  });
  return response.headers.get('docker-content-digest');
}

async function tagsAt(name: string): Promise<readonly string[]> {
  const [, host, repository] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
  const response = await fetch(`http://${host}/v2/${repository}/tags/list`);
  const { tags } = (await response.json()) as { tags: string[] };
  return tags.toSorted();
}

/** Every file that the registry holds. */
const filesIn = ({ folder }: OwnRegistry) => readdirSync(folder, { recursive: true }).toSorted();

beforeAll(async () => {
  [open, own, locked] = await Promise.all([
    startOpenRegistry(),
    startOwnRegistry(),
    startHtpasswdRegistry({ ann: PASSWORD }),
  ]);
  const [older, newer] = [writeContext(surroundings, '1.2.1'), writeContext(surroundings, '1.3.0')];
  const build = (context: string, ...args: readonly string[]) =>
    tool('docker', 'buildx', 'build', '--quiet', ...args, context);
  const both = '--platform=linux/amd64,linux/arm64';
  digest = await build(older, both, '--output=type=oci,dest=image.tar');
  await tool('tar', '--extract', '--file=image.tar', '--one-top-level=layout');
  await build(newer, both, '--output=type=oci,dest=newer.tar');
  await build(older, both, '--provenance=false', '--output=type=oci,dest=rebuilt.tar');
  await build(older, `--output=type=image,name=${SAVED}`);
  await tool('docker', 'save', '--output=saved.tar', SAVED);
  const first = ['publish', '--from=image.tar', `--images=${open.host}/acme/app`, '--tags=1.2.1'];
  await succeed(first);
});

afterAll(async () => {
  expect(own.errors).toEqual([]);
  await tool('docker', 'image', 'rm', '--force', SAVED);
  await Promise.all([open, own, locked].map((each) => each[Symbol.asyncDispose]()));
  surroundings[Symbol.dispose]();
});

describe('publish --from', () => {
  const TAGS = ['--tags=type=semver,pattern={{version}}', '--tags=kind'];

  it.each<[what: string, from: () => string]>([
    ['an OCI layout', () => 'oci-layout://layout'],
    ['an OCI archive', () => 'oci-archive://image.tar'],
    ['an image of a registry', () => `${open.host}/acme/app:1.2.1`],
  ])('%s gives every registry the same digest', async (what, from) => {
    const name = what.replaceAll(/[^a-z]+/gi, '-').toLowerCase();
    const places = [`${open.host}/from/${name}`, `${own.address}/from/${name}`];
    const images = places.map((place) => `--images=${place}`);
    const report = await succeed(['publish', `--from=${from()}`, ...images, ...TAGS]);
    expect(report).toMatchObject({ outcome: 'published', digest });
    expect(report.platforms).toEqual(['linux/amd64', 'linux/arm64']);
    for (const place of places) {
      expect(await tagsAt(place)).toEqual(['1.2.1', 'kind', 'latest']);
      expect(await digestAt(`${place}:1.2.1`)).toBe(digest);
      expect(await digestAt(`${place}:latest`)).toBe(digest);
    }
    await tool('crane', 'validate', '--platform=linux/arm64', '--remote', `${places[1]}:1.2.1`);
  });

  it('an archive of docker save gives every registry the same image', async () => {
    const places = [`${open.host}/from/saved`, `${own.address}/from/saved`];
    const images = places.map((place) => `--images=${place}`);
    const report = await succeed([
      'publish',
      '--from=docker-archive://saved.tar',
      ...images,
      ...TAGS,
    ]);
    const saved = JSON.parse(
      await tool('skopeo', 'inspect', '--config', 'docker-archive:saved.tar'),
    );
    for (const place of places) {
      expect(await tagsAt(place)).toEqual(['1.2.1', 'kind', 'latest']);
      expect(await digestAt(`${place}:1.2.1`)).toBe(report.digest);
      expect(JSON.parse(await tool('crane', 'config', `${place}:latest`))).toEqual(saved);
    }
  });

  it('does not take an image of the same content for the one that was named', async () => {
    const images = `--images=${open.host}/acme/app`;
    const args = [
      'publish',
      '--from=rebuilt.tar',
      images,
      '--tags=type=semver,pattern={{version}}',
    ];
    const { code, stderr } = await surroundings.publisher(args);
    expect(code).toBe(1);
    expect(stderr).toContain(`${open.host}/acme/app:1.2.1`);
    expect(stderr).toMatch(/^error: .*exists/m);
    expect(await tagsAt(`${open.host}/acme/app`)).toContain('1.2.1');
    expect(await digestAt(`${open.host}/acme/app:1.2.1`)).toBe(digest);
  });

  it('and --archive writes a file that gives the same digest again', async () => {
    const [first, second] = [`${open.host}/acme/archived`, `${own.address}/acme/archived`];
    const to = (place: string) => [`--images=${place}`, '--tags=1.2.1'];
    const archive = '--archive=dist/app.tar';
    const report = await succeed(['publish', '--from=layout', ...to(first), archive]);
    expect(report.archive).toMatchObject({ path: 'dist/app.tar', digest });
    await tool('sh', '-c', 'cd dist && sha256sum --check --strict app.tar.sha256');
    const index = JSON.parse(readFileSync(join(surroundings.path, 'dist/app.tar.json'), 'utf8'));
    expect(index).toMatchObject({ name: first, tags: ['1.2.1'], digest, file: 'app.tar' });
    await succeed(['publish', '--from=dist/app.tar', ...to(second)]);
    expect(await digestAt(`${second}:1.2.1`)).toBe(digest);
  });
});

describe('promote', () => {
  const OFFLINE = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
  const FORMATS = ['--new-bundle-format=true', '--new-bundle-format=false'];
  const note = { type: 'test/note', file: 'Dockerfile' };

  /** Whether a signature of each format is at an image, and the note. */
  async function expectCompanions(image: string) {
    for (const format of FORMATS) {
      const key = ['--key=cosign.pub', '--insecure-ignore-tlog', format];
      const [verified] = JSON.parse(await tool('cosign', 'verify', ...key, image));
      expect(verified.critical.image['docker-manifest-digest']).toBe(image.split('@')[1]);
    }
    const discover = ['discover', '--plain-http', '--format=json', `--artifact-type=${note.type}`];
    const { referrers } = JSON.parse(await tool('oras', ...discover, image));
    expect(referrers).toMatchObject([{ artifactType: note.type }]);
  }

  beforeAll(async () => {
    const image = `${open.host}/acme/app@${digest}`;
    await tool('cosign', 'generate-key-pair');
    for (const format of FORMATS) {
      await tool('cosign', 'sign', '--key=cosign.key', ...OFFLINE, format, image);
    }
    const file = `context-1.2.1/${note.file}:text/plain`;
    await tool('oras', 'attach', '--plain-http', `--artifact-type=${note.type}`, image, file);
  });

  it('takes signatures and attachments along, to another repository and to another registry', async () => {
    const places = [`${open.host}/promoted/app`, `${own.address}/promoted/app`];
    const args = [
      ...['promote', `--from=${open.host}/acme/app@${digest}`],
      ...places.map((place) => `--to=${place}`),
    ];
    const report = await succeed(args);
    expect(report).toMatchObject({ outcome: 'published', digest, failures: [], warnings: [] });
    expect(statesIn(report)).toEqual([
      ...['1.2.1 published', '1.2 published', '1 published', 'latest published'],
    ]);
    const types = new Set(report.evidence.map(({ type }: { type: string }) => type));
    const simple = 'application/vnd.dev.cosign.simplesigning.v1+json';
    expect([...types]).toEqual(expect.arrayContaining([note.type, simple]));
    expect([...types].filter((type) => /sigstore/.test(String(type)))).not.toEqual([]);
    for (const place of places) {
      for (const tag of ['1.2.1', '1.2', '1', 'latest']) {
        expect(await digestAt(`${place}:${tag}`)).toBe(digest);
      }
      await expectCompanions(`${place}@${digest}`);
    }
    expect(await succeed(args)).toMatchObject({ outcome: 'unchanged', digest });
  });

  it('by tag, within its own repository, writes the new tag alone', async () => {
    const args = ['promote', `--from=${open.host}/promoted/app:1.2.1`, '--tags=stable'];
    const before = await tagsAt(`${open.host}/promoted/app`);
    expect(statesIn(await succeed(args))).toEqual(['stable published']);
    expect(await tagsAt(`${open.host}/promoted/app`)).toEqual([...before, 'stable'].toSorted());
    expect(await digestAt(`${open.host}/promoted/app:stable`)).toBe(digest);
  });

  describe('where 1.3.0 is published', () => {
    const place = () => `${own.address}/forward/app`;
    const args = () => ['promote', `--from=${open.host}/acme/app@${digest}`, `--to=${place()}`];

    beforeAll(async () => {
      const tags = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'];
      const rules = tags.map((pattern) => `--tags=type=semver,pattern=${pattern}`);
      await succeed(['publish', '--from=newer.tar', `--images=${place()}`, ...rules]);
    });

    it('a dry run of 1.2.1 shows the moves and writes nothing', async () => {
      const before = filesIn(own);
      const { code, stdout } = await surroundings.publisher([...args(), '--dry-run']);
      expect(code).toBe(0);
      const [headline, ...moves] = stdout.trimEnd().split('\n');
      expect(headline).toBe(`Dry run: nothing was written. A real run would publish: ${digest}`);
      expect(moves).toEqual([
        `  ${place()}:1.2.1  published`,
        `  ${place()}:1.2  published`,
        expect.stringMatching(`  ${place()}:1  .*1\\.3\\.0`),
        expect.stringMatching(`  ${place()}:latest  .*1\\.3\\.0`),
      ]);
      expect(filesIn(own)).toEqual(before);
    });

    it('1.2.1 takes 1.2, and neither 1 nor latest', async () => {
      const newest = await digestAt(`${place()}:1.3.0`);
      expect(statesIn(await succeed(args()))).toEqual([
        ...['1.2.1 published', '1.2 published', '1 kept', 'latest kept'],
      ]);
      expect(await digestAt(`${place()}:1.2`)).toBe(digest);
      expect(await digestAt(`${place()}:1`)).toBe(newest);
      expect(await digestAt(`${place()}:latest`)).toBe(newest);
    });
  });

  it('into a registry that wants a password, which then only verify with the login may read', async () => {
    const image = `${locked.host}/acme/app:1.2.1`;
    const from = `--from=${open.host}/acme/app@${digest}`;
    const login = ['--username=ann', '--password-stdin'];
    await succeed(['promote', from, `--to=${locked.host}/acme/app`, ...login], PASSWORD);
    const registry = `--registry=${locked.host}`;
    const verified = await succeed(['verify', image, registry, ...login], PASSWORD);
    expect(verified).toMatchObject({ digest, anonymous: false });
    const { code, stdout, stderr } = await surroundings.publisher(['verify', image, '--anonymous']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`Nobody can pull ${image} without a login: it is private`);
  });
});

describe('verify', () => {
  const image = () => `${open.host}/acme/app:1.2.1`;

  it('finds what should be there', async () => {
    const wanted = [`--digest=${digest}`, '--platform=linux/amd64,linux/arm64', '--anonymous'];
    const { code, stdout } = await surroundings.publisher(['verify', image(), ...wanted]);
    expect([code, stdout]).toEqual([
      0,
      `${image()} can be pulled by anybody: ${digest}\nPlatforms: linux/amd64, linux/arm64\n`,
    ]);
  });

  const OTHER = `sha256:${'0'.repeat(64)}`;

  it.each<[option: string, message: () => string]>([
    ['--platform=linux/arm64,linux/s390x', () => `${image()} lacks linux/s390x.`],
    [`--digest=${OTHER}`, () => `${image()} is ${digest}, not ${OTHER}.`],
  ])('fails with %s', async (option, message) => {
    const { code, stdout, stderr } = await surroundings.publisher(['verify', image(), option]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message());
  });
});

describe('bad input is said all at once, and nothing is read or written', () => {
  it.each<[args: string[], inputs: string[]]>([
    [
      [
        'promote',
        '--from=oci-layout://layout',
        '--to=Acme/App:1',
        '--tags=type=sem',
        '--require=x',
      ],
      ['from', 'require', 'tags', 'to'],
    ],
    [
      ['publish', '--from=layout', '--platforms=linux/amd64', '--archive=dist/', '--tags=type=sem'],
      ['archive', 'platforms', 'tags'],
    ],
    [
      ['publish', '--from=nothing.tar', '--tags=1', '--verify=x'],
      ['images', 'verify'],
    ],
    [
      ['verify', 'Acme/App', '--digest=1', '--platform=linux'],
      ['digest', 'image', 'platform'],
    ],
  ])('%j', async (args, inputs) => {
    const before = [filesIn(own), readdirSync(surroundings.path)];
    const { code, stdout, stderr } = await surroundings.publisher(args);
    expect([code, stdout]).toEqual([2, '']);
    const said = stderr.matchAll(/^(?:error: )?([a-z-]+): /gm);
    expect(Array.from(said, ([, input]) => input).toSorted()).toEqual(inputs);
    expect([filesIn(own), readdirSync(surroundings.path)]).toEqual(before);
  });
});
