import { clientFor, failureOf, manifestOf, OCI_INDEX, OCI_MANIFEST, sha256 } from './client.ts';
import { type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';

const SUBJECT = manifestOf();
const { digest } = SUBJECT.descriptor;
const TAG = digest.replace(':', '-');

function signatureOf(name: string) {
  return manifestOf({
    mediaType: OCI_MANIFEST,
    artifactType: 'application/x.signature',
    annotations: { name },
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256('{}'), size: 2 },
    layers: [],
    subject: SUBJECT.descriptor,
  });
}

function listed(
  fake: FakeRegistry,
): { digest: string; artifactType?: string; annotations?: object }[] {
  const index = fake.manifests.get(TAG);
  return index ? JSON.parse(Buffer.from(index.bytes).toString()).manifests : [];
}

async function push(fake: FakeRegistry, ...names: string[]) {
  const { registry } = clientFor(fake.host);
  const push = async (name: string) => {
    const signature = signatureOf(name);
    await registry.putManifest('a/b', signature.descriptor.digest, signature);
  };
  await Promise.all(names.map(push));
  return registry;
}

it('keeps the fallback tag, with type and annotations', async () => {
  await using fake = await startFake();
  const registry = await push(fake, 'one');
  const { descriptor } = signatureOf('one');
  const expected = {
    ...descriptor,
    artifactType: 'application/x.signature',
    annotations: { name: 'one' },
  };
  expect(listed(fake)).toEqual([expected]);
  expect(fake.manifests.get(TAG)?.mediaType).toBe(OCI_INDEX);
  expect(await registry.referrers('a/b', digest)).toEqual([expected]);
});

it('takes the type of the configuration where there is no artifact type', async () => {
  await using fake = await startFake();
  const config = { mediaType: 'application/x.config', digest: sha256('{}'), size: 2 };
  const manifest = manifestOf({
    mediaType: OCI_MANIFEST,
    config,
    layers: [],
    subject: SUBJECT.descriptor,
  });
  await clientFor(fake.host).registry.putManifest('a/b', 'x', manifest);
  expect(listed(fake)).toMatchObject([{ artifactType: 'application/x.config' }]);
});

it('leaves the tag alone where the registry answers OCI-Subject', async () => {
  await using fake = await startFake(({ seen, response }) =>
    seen.method === 'PUT' ? send(response, 201, { 'oci-subject': digest }, '') : false,
  );
  await push(fake, 'one');
  expect(fake.lines('PUT')).toHaveLength(1);
});

it('loses none of several at the same time', async () => {
  await using fake = await startFake();
  await push(fake, 'a', 'b', 'c', 'd', 'e');
  const names = listed(fake).map(({ annotations }) => (annotations as { name: string }).name);
  expect(names.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('does not write the same again, and corrects what was written wrongly', async () => {
  await using fake = await startFake();
  await push(fake, 'one');
  const before = fake.lines('PUT').length;
  await push(fake, 'one');
  expect(fake.lines('PUT')).toHaveLength(before + 1);
  const { descriptor } = signatureOf('one');
  const wrong = manifestOf({ manifests: [descriptor] });
  fake.manifests.set(TAG, { bytes: wrong.bytes, mediaType: OCI_INDEX });
  await push(fake, 'one');
  expect(listed(fake)).toMatchObject([{ annotations: { name: 'one' } }]);
});

it('writes again when another client has overwritten the list', async () => {
  let lost = 2;
  await using fake: FakeRegistry = await startFake(({ seen, response }) => {
    if (seen.method !== 'PUT' || !seen.path.endsWith(TAG) || lost === 0) return false;
    lost -= 1;
    return send(response, 201, {}, '');
  });
  await push(fake, 'one');
  expect(listed(fake)).toHaveLength(1);
});

it('says so when the list cannot be kept', async () => {
  await using fake = await startFake(({ seen, response }) =>
    seen.method === 'PUT' && seen.path.endsWith(TAG) ? send(response, 201, {}, '') : false,
  );
  expect((await failureOf(push(fake, 'one'))).kind).toBe('bad-answer');
});

it('writes on condition where the registry gives an entity tag', async () => {
  const conditions: unknown[] = [];
  await using fake = await startFake(({ seen, response, before }) => {
    if (!seen.path.endsWith(TAG)) return false;
    if (seen.method === 'PUT') {
      conditions.push(seen.headers['if-match']);
      if (before === 1) return send(response, 412, {}, '');
    }
    response.setHeader('etag', '"v1"');
    return false;
  });
  await push(fake, 'one');
  await push(fake, 'two');
  expect(conditions).toEqual([undefined, '"v1"', '"v1"']);
  expect(listed(fake)).toHaveLength(2);
});

it.each<[string, (fake: FakeRegistry) => void]>([
  [
    'the subject itself',
    (fake) => fake.manifests.set(TAG, { bytes: SUBJECT.bytes, mediaType: OCI_INDEX }),
  ],
  [
    'an image',
    (fake) => fake.manifests.set(TAG, { bytes: signatureOf('x').bytes, mediaType: OCI_MANIFEST }),
  ],
  ['nothing', () => {}],
])('takes a fallback tag that is %s for no list', async (_, prepare) => {
  await using fake = await startFake();
  prepare(fake);
  expect(await clientFor(fake.host).registry.referrers('a/b', digest)).toEqual([]);
  await push(fake, 'one');
  expect(listed(fake)).toHaveLength(1);
});

describe('the referrers API', () => {
  const one = signatureOf('one').descriptor;
  const two = signatureOf('two').descriptor;
  const page = (manifests: readonly object[]) =>
    JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
  const typed = { 'content-type': OCI_INDEX };
  const api =
    (answer: Mode): Mode =>
    (x) =>
      x.seen.path.includes('/referrers/') ? answer(x) : false;

  it('is read page by page', async () => {
    const mode = api(({ seen, response }) =>
      seen.query.has('p')
        ? send(response, 200, typed, page([two]))
        : send(response, 200, { ...typed, link: `<${seen.path}?p=2>; rel="next"` }, page([one])),
    );
    await using fake = await startFake(mode);
    expect(await clientFor(fake.host).registry.referrers('a/b', digest)).toEqual([one, two]);
  });

  it('ends where it goes in a circle, and drops what is no descriptor', async () => {
    const mode = api(({ seen, response }) =>
      send(
        response,
        200,
        { ...typed, link: `<${seen.path}>; rel="next"` },
        page([one, { digest: 'x' }, 7 as never]),
      ),
    );
    await using fake = await startFake(mode);
    expect(await clientFor(fake.host).registry.referrers('a/b', digest)).toEqual([one]);
  });

  it('is not taken from another host', async () => {
    const mode = api(({ response }) =>
      send(response, 200, { ...typed, link: '<http://127.0.0.1:1/>; rel="next"' }, page([one])),
    );
    await using fake = await startFake(mode);
    const { registry } = clientFor(fake.host);
    expect((await failureOf(registry.referrers('a/b', digest))).kind).toBe('untrusted');
  });

  it.each([400, 404, 405, 501])('does not exist: %i', async (status) => {
    await using fake = await startFake(api(({ response }) => send(response, status, {}, '')));
    const registry = await push(fake, 'one');
    expect(await registry.referrers('a/b', digest)).toHaveLength(1);
  });
});
