import type { Manifest, Registry } from '../../src/oci/index.ts';
import { type Expectation, type Leniency, verify } from '../../src/verify/verify.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const CONFIG = `sha256:${'c'.repeat(64)}`;

type Answers = Readonly<Record<string, string>>;

/** A registry that answers these digests for tags, with this manifest behind all of them. */
function registry(answers: Answers, content: object, config: object = {}) {
  const asked: string[] = [];
  const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value));
  const find = (reference: string) => {
    const digest = answers[reference];
    return digest && { mediaType: 'x', digest, size: bytes(content).length };
  };
  const fake: Pick<Registry, 'headManifest' | 'getManifest' | 'getBlob'> = {
    async headManifest(_, reference) {
      asked.push(`HEAD ${reference}`);
      return find(reference) || undefined;
    },
    async getManifest(_, reference): Promise<Manifest | undefined> {
      asked.push(`GET ${reference}`);
      const descriptor = find(reference);
      return descriptor ? { descriptor, bytes: bytes(content) } : undefined;
    },
    async getBlob(_, digest) {
      asked.push(`BLOB ${digest}`);
      return bytes(config);
    },
  };
  return { registry: fake as Registry, asked };
}

const EXPECTED: Expectation = {
  name: 'ghcr.io/acme/app',
  repository: 'acme/app',
  digest: DIGEST,
  tags: ['1.2.3', 'latest'],
  platforms: [],
};

const platform = (os: string, architecture: string, variant?: string) => ({
  digest: OTHER,
  platform: { os, architecture, ...(variant && { variant }) },
});
const INDEX = {
  manifests: [
    platform('linux', 'amd64'),
    platform('linux', 'arm64', 'v8'),
    platform('linux', 'arm', 'v7'),
    platform('unknown', 'unknown'),
    { digest: OTHER },
  ],
};
const BOTH = { '1.2.3': DIGEST, latest: DIGEST, [DIGEST]: DIGEST };

it('reads the first tag and looks at the others', async () => {
  const { registry: fake, asked } = registry(BOTH, INDEX);
  expect(await verify(EXPECTED, fake)).toMatchObject({
    platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
  });
  expect(asked).toEqual(['GET 1.2.3', 'HEAD latest']);
});

it('reads the digest itself where there are no tags', async () => {
  const { registry: fake, asked } = registry(BOTH, INDEX);
  await verify({ ...EXPECTED, tags: [] }, fake);
  expect(asked).toEqual([`GET ${DIGEST}`]);
});

it.each<[what: string, answers: Answers, details: string[]]>([
  ['the first tag moved', { ...BOTH, '1.2.3': OTHER }, [`ghcr.io/acme/app:1.2.3 answers ${OTHER}`]],
  ['another tag moved', { ...BOTH, latest: OTHER }, [`ghcr.io/acme/app:latest answers ${OTHER}`]],
  ['the first tag is gone', { latest: DIGEST }, ['ghcr.io/acme/app:1.2.3 answers nothing']],
  [
    'all are gone',
    {},
    ['ghcr.io/acme/app:1.2.3 answers nothing', 'ghcr.io/acme/app:latest answers nothing'],
  ],
])('fails when %s', async (_, answers, detail) => {
  const { registry: fake } = registry(answers, INDEX);
  await expect(verify(EXPECTED, fake)).rejects.toMatchObject({
    code: 'VERIFY_MISMATCH',
    message: expect.stringContaining(DIGEST),
    detail,
    fix: expect.stringContaining('concurrency'),
  });
});

it.each([[['linux/amd64']], [['linux/arm64', 'linux/arm64/v8']], [['linux/arm', 'linux/arm/v7']]])(
  'finds %j',
  async (platforms) => {
    const { registry: fake } = registry(BOTH, INDEX);
    expect(await verify({ ...EXPECTED, platforms }, fake)).toMatchObject({
      platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
    });
  },
);

it('names the platforms that are missing', async () => {
  const { registry: fake } = registry(BOTH, INDEX);
  const platforms = ['linux/amd64', 'linux/s390x', 'linux/arm/v6'];
  await expect(verify({ ...EXPECTED, platforms }, fake)).rejects.toMatchObject({
    code: 'VERIFY_MISMATCH',
    message: `ghcr.io/acme/app@${DIGEST} lacks linux/s390x, linux/arm/v6.`,
    detail: ['It has linux/amd64, linux/arm64, linux/arm/v7.'],
  });
});

describe('a single image', () => {
  const IMAGE = { config: { digest: CONFIG } };

  it('is asked for its platform only if somebody wants to know', async () => {
    const { registry: fake, asked } = registry(BOTH, IMAGE);
    expect(await verify(EXPECTED, fake)).toMatchObject({ platforms: [] });
    expect(asked).not.toContain(`BLOB ${CONFIG}`);
  });

  it.each([
    [{ os: 'linux', architecture: 'amd64' }, true],
    [{ os: 'linux', architecture: 'arm64' }, false],
    [{}, false],
  ])('with the configuration %j is for linux/amd64: %j', async (config, isThere) => {
    const { registry: fake } = registry(BOTH, IMAGE, config);
    const verified = verify({ ...EXPECTED, platforms: ['linux/amd64'] }, fake);
    if (isThere) await expect(verified).resolves.toMatchObject({ platforms: ['linux/amd64'] });
    else await expect(verified).rejects.toMatchObject({ code: 'VERIFY_MISMATCH' });
  });
});

it('waits for a run that is moving floating tags, and for no other', async () => {
  const answers: Record<string, string> = { ...BOTH, latest: OTHER };
  let pauses = 0;
  const waiting: Leniency = {
    async pause() {
      pauses += 1;
      if (pauses === 2) answers.latest = DIGEST;
      return pauses < 4;
    },
    whyOvertaken: async () => undefined,
  };
  const floating = { ...EXPECTED, floating: ['latest'] };
  await verify(floating, registry(answers, INDEX).registry, waiting);
  expect(pauses).toBe(2);
  answers.latest = OTHER;
  await expect(verify(floating, registry(answers, INDEX).registry, waiting)).rejects.toMatchObject({
    code: 'VERIFY_MISMATCH',
  });
  expect(pauses).toBe(4);
  await expect(verify(EXPECTED, registry(answers, INDEX).registry, waiting)).rejects.toThrow();
  expect(pauses).toBe(4);
});

it('leaves a tag to the run that has moved it on, and looks for the platforms of its own image', async () => {
  const answers = { '1.2.3': OTHER, latest: DIGEST, [DIGEST]: DIGEST };
  const lenient = (moved: string): Leniency => ({
    pause: async () => false,
    whyOvertaken: async (tag, answer) => (tag === moved && answer === OTHER ? 'moved' : undefined),
  });
  const { registry: fake, asked } = registry(answers, INDEX);
  const { overtaken } = await verify(EXPECTED, fake, lenient('1.2.3'));
  expect([...overtaken]).toEqual([['1.2.3', 'moved']]);
  expect(asked.at(-1)).toBe(`GET ${DIGEST}`);
  await expect(verify(EXPECTED, fake, lenient('latest'))).rejects.toMatchObject({
    code: 'VERIFY_MISMATCH',
  });
});
