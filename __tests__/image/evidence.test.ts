import { evidenceOfTag } from '../../src/image/evidence.ts';
import { closure, evidenceOf } from '../../src/image/index.ts';
import { LAYER, MANIFEST, makeContent } from './content.ts';

const PROVENANCE = 'https://slsa.dev/provenance/v1';

it('finds what BuildKit attests in the index, and what refers to it', async () => {
  const content = makeContent();
  const image = content.image('amd64');
  const statement = {
    ...content.add('application/vnd.in-toto+json', '{}'),
    annotations: { 'in-toto.io/predicate-type': PROVENANCE },
  };
  const attestation = content.image('unknown', { layers: [statement] });
  const root = content.index([
    { ...image, platform: { os: 'linux', architecture: 'amd64' } },
    {
      ...attestation,
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.digest': image.digest },
    },
  ]);
  const artifactType = 'application/vnd.example.signature';
  const signature = content.image('none', { subject: root, artifactType });
  const bundle = content.image('none', {
    subject: image,
    annotations: { 'dev.sigstore.bundle.predicateType': 'https://spdx.dev/Document' },
  });
  const found = evidenceOf(await closure(content.source(root), [signature, bundle]));
  expect(found).toEqual([
    { subject: image.digest, type: PROVENANCE },
    { subject: root.digest, type: artifactType },
    { subject: image.digest, type: 'https://spdx.dev/Document' },
  ]);
});

it('reads the subject of a signature out of its tag', () => {
  const layers = [{ mediaType: LAYER, digest: 'sha256:0', size: 1 }];
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, layers }));
  expect(evidenceOfTag('sha256-abc.sig', bytes)).toEqual({ subject: 'sha256:abc', type: LAYER });
  expect(evidenceOfTag('sha256-abc.sig', Buffer.from('null')).type).toBe('');
});
