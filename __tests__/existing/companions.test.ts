import { findCompanions } from '../../src/existing/companions.ts';
import type { Descriptor } from '../../src/oci/index.ts';
import { makeContent, sha256 } from '../image/content.ts';
import { type Answers, repositoryOf, tagFor } from './repository.ts';

const REPOSITORY = 'acme/app';

type Content = ReturnType<typeof makeContent>;

/** A manifest that belongs to another one, as signatures do. */
function companionOf(content: Content, subject: Descriptor, note = 'signature'): Descriptor {
  return content.image(note, { subject, artifactType: 'test/companion' });
}

async function find(roots: readonly Descriptor[], content: Content, answers: Answers) {
  const registry = repositoryOf(content, answers);
  const digests = roots.map(({ digest }) => digest);
  const found = await findCompanions(digests, { repository: REPOSITORY, registry });
  return { ...found, asked: registry.asked };
}

it('asks for referrers and for the three tags of each digest, and finds nothing where there is nothing', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const { asked, ...found } = await find([image], content, {});
  expect(found).toEqual({ referrers: [], tagged: [], left: [] });
  expect(asked).toEqual([
    `REFERRERS ${REPOSITORY} ${image.digest}`,
    `GET ${REPOSITORY} ${tagFor(image, 'sig')}`,
    `GET ${REPOSITORY} ${tagFor(image, 'att')}`,
    `GET ${REPOSITORY} ${tagFor(image, 'sbom')}`,
  ]);
});

it('finds referrers of the image and of its parts, each once', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const index = content.index([image]);
  const [one, both] = [companionOf(content, image, 'one'), companionOf(content, index, 'both')];
  const { referrers, asked } = await find([index, image], content, {
    referrers: new Map([
      [index.digest, [both]],
      [image.digest, [one, both]],
    ]),
  });
  expect(referrers.map(({ digest }) => digest).toSorted()).toEqual(
    [one.digest, both.digest].toSorted(),
  );
  expect(asked.filter((each) => each === `REFERRERS ${REPOSITORY} ${both.digest}`)).toHaveLength(1);
});

it.each(['sig', 'att', 'sbom'] as const)(
  'finds what lies under cosign’s tag .%s',
  async (suffix) => {
    const content = makeContent();
    const image = content.image('amd64');
    const signature = content.image('signature');
    const tag = tagFor(image, suffix);
    const { tagged, referrers } = await find([image], content, {
      tags: new Map([[tag, signature]]),
    });
    expect(tagged).toMatchObject([{ tag, manifest: { descriptor: signature } }]);
    expect(tagged[0]?.manifest.bytes).toEqual(content.blobs.get(signature.digest));
    expect(referrers).toEqual([]);
  },
);

it('goes on to what belongs to a companion, whichever way it is found', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const sbom = companionOf(content, image, 'sbom');
  const signature = content.image('signature of the sbom');
  const note = companionOf(content, signature, 'note on the signature');
  const found = await find([image], content, {
    tags: new Map([[tagFor(sbom, 'sig'), signature]]),
    referrers: new Map([
      [image.digest, [sbom]],
      [signature.digest, [note]],
    ]),
  });
  expect(found.referrers.map(({ digest }) => digest)).toEqual([sbom.digest, note.digest]);
  expect(found.tagged.map(({ tag }) => tag)).toEqual([tagFor(sbom, 'sig')]);
});

it('takes the size from the manifest itself, since lists are wrong in some registries', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const signature = companionOf(content, image);
  const { referrers } = await find([image], content, {
    referrers: new Map([[image.digest, [{ ...signature, size: 1 }]]]),
  });
  expect(referrers).toEqual([signature]);
});

it('says what is listed and cannot be taken along', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const lost: Descriptor = { ...companionOf(makeContent(), image), digest: sha256('lost') };
  const odd = { ...companionOf(content, image), mediaType: 'application/x-odd' };
  const { referrers, left, asked } = await find([image], content, {
    referrers: new Map([[image.digest, [lost, odd]]]),
  });
  expect(referrers).toEqual([]);
  expect(left).toEqual([
    `${lost.digest} (${lost.mediaType}), which refers to ${image.digest}`,
    `${odd.digest} (application/x-odd), which refers to ${image.digest}`,
  ]);
  expect(asked).not.toContain(`HEAD ${REPOSITORY} ${odd.digest}`);
  expect(asked).not.toContain(`REFERRERS ${REPOSITORY} ${lost.digest}`);
});

describe('companions on top of each other', () => {
  async function tower(height: number) {
    const content = makeContent();
    const image = content.image('amd64');
    const floors = [image];
    for (let at = 0; at < height; at += 1) {
      floors.push(companionOf(content, floors[at] ?? image, `floor ${at}`));
    }
    const referrers = new Map(
      floors.map(({ digest }, at) => [digest, floors.slice(at + 1, at + 2)]),
    );
    return find([image], content, { referrers });
  }

  it('are found five deep', async () => {
    expect((await tower(5)).referrers).toHaveLength(5);
  });

  it('are refused beyond', async () => {
    await expect(tower(6)).rejects.toMatchObject({
      code: 'SOURCE_BROKEN',
      message: expect.stringContaining('acme/app has signatures and attestations without end'),
      fix: expect.stringContaining('oci-archive://'),
    });
  });

  it('end where they refer to each other', async () => {
    const content = makeContent();
    const [left, right] = [content.image('left'), content.image('right')];
    const { referrers } = await find([left], content, {
      referrers: new Map([
        [left.digest, [right]],
        [right.digest, [left]],
      ]),
    });
    expect(referrers).toEqual([right, left]);
  });
});

it('refuses more than 2000 of them', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const many = Array.from({ length: 2000 }, (_, at) => companionOf(content, image, `no. ${at}`));
  const answers = { referrers: new Map([[image.digest, many]]) };
  await expect(find([image], content, answers)).rejects.toMatchObject({
    message: expect.stringContaining('more than 2000'),
  });
});
