import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_INDEX,
  OCI_MANIFEST,
} from '../../src/oci/media-types.ts';
import { ask, type Question } from './ask.ts';
import {
  CONFIG,
  contentOf,
  descriptorOf,
  indexOf,
  LAYER,
  manifestOf,
  pushBlob,
  putManifest,
  startUpload,
} from './content.ts';
import { type OwnRegistry, startOwnRegistry } from './registry.ts';

interface Expected {
  /** What the header is, or a pattern for it; `null` = it is not there. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  /** Codes of the error body, in their order. */
  readonly codes?: readonly string[];
  readonly body?: string;
}

/**
 * What is sent, and what comes back. All rows of a table go to one registry, in their order. `UPLOAD` in a path is a new
 * upload of acme/app that holds `first`.
 */
type Row = readonly [target: string, question: Question, status: number, expected?: Expected];

const IMAGE = manifestOf();
const INDEX = indexOf([descriptorOf(IMAGE, OCI_MANIFEST)]);
const SUBJECT = descriptorOf(IMAGE, OCI_MANIFEST);
const SIGNATURE = manifestOf({
  artifactType: 'test/signature',
  subject: SUBJECT,
  annotations: { 'test.key': 'value' },
});
const NOWHERE = contentOf('never pushed');
const FIRST = contentOf('first');
const WHOLE = contentOf('first and last');
const LONG = contentOf('a blob under sha512', 'sha512');
const MAX = 4 * 1024 * 1024;
const UPLOAD = /^\/v2\/acme\/app\/blobs\/uploads\/[0-9a-f-]{36}$/;
const EMPTY = contentOf('');

const typed = (type: string, { bytes }: { readonly bytes: Buffer }): Question => ({
  headers: { 'content-type': type },
  body: bytes,
});
const image = (fields: Readonly<Record<string, unknown>>) =>
  typed(OCI_MANIFEST, manifestOf(fields));
const index = (manifests: readonly unknown[], fields = {}) =>
  typed(OCI_INDEX, indexOf(manifests, fields));
const chunk = (range: string, body: string): Question => ({
  headers: { 'content-range': range },
  body,
});
const tags = (list: readonly string[]) => JSON.stringify({ name: 'acme/app', tags: list });
const code = (...codes: readonly string[]): Expected => ({ codes });
const layer = (fields: Readonly<Record<string, unknown>>) => ({
  ...descriptorOf(LAYER, 'application/vnd.oci.image.layer.v1.tar'),
  ...fields,
});

const BASE: readonly Row[] = [
  ['GET /v2/', {}, 200, { headers: { 'docker-distribution-api-version': 'registry/2.0' } }],
  ['GET /v2', {}, 200],
  ['HEAD /v2/', {}, 200, { body: '' }],
  ['POST /v2/', {}, 405, { codes: ['UNSUPPORTED'], headers: { allow: 'GET, HEAD' } }],
  ['GET /v1/', {}, 404, code('UNSUPPORTED')],
  ['GET /', {}, 404, code('UNSUPPORTED')],
  ['GET /v2/acme/app/other/1', {}, 404, code('UNSUPPORTED')],
  ['GET /v2/acme/%ZZ/manifests/1', {}, 400, code('UNSUPPORTED')],
  ['PATCH /v2/acme/app/manifests/1.0', {}, 405, { headers: { allow: 'GET, HEAD, PUT, DELETE' } }],
  ['PUT /v2/acme/app/tags/list', {}, 405, { headers: { allow: 'GET, HEAD' } }],
  ['GET /v2/acme/app/blobs/uploads/', {}, 405, { headers: { allow: 'POST' } }],
  ['GET /v2/', { headers: { origin: 'https://example.com' } }, 403, code('DENIED')],
  // Its name is answered with 127.0.0.1.
  ['GET /v2/', { headers: { host: 'rebound.example.com:5000' } }, 403, code('DENIED')],
  ['GET /v2/', { headers: { host: 'localhost.example.com.' } }, 403, code('DENIED')],
  ['GET /v2/', { headers: { host: '127.0.0.1.example.com' } }, 403, code('DENIED')],
  ['GET /v2/', { headers: { host: 'host.docker.internal:5000' } }, 200],
  ['GET /v2/', { headers: { host: 'REGISTRY.localhost.' } }, 200],
  ['GET /v2/', { headers: { host: 'registry:5000' } }, 200],
  ['GET /v2/', { headers: { host: '[::1]:5000' } }, 200],
];

const NAMES: readonly Row[] = [
  ['GET /v2/Acme/app/manifests/1', {}, 400, code('NAME_INVALID')],
  ['GET /v2/acme//app/tags/list', {}, 400, code('NAME_INVALID')],
  ['GET /v2/acme/../../etc/tags/list', {}, 400, code('NAME_INVALID')],
  ['GET /v2/%2e%2e/%2e%2e/etc/tags/list', {}, 400, code('NAME_INVALID')],
  ['POST /v2/_uploads/blobs/uploads/', {}, 400, code('NAME_INVALID')],
  ['POST /v2/a___b/blobs/uploads/', {}, 400, code('NAME_INVALID')],
  [`POST /v2/${'a'.repeat(256)}/blobs/uploads/`, {}, 400, code('NAME_INVALID')],
  ['POST /v2/a__b/c.d/e---f/blobs/uploads/', {}, 202],
  [
    'POST /v2/blobs/uploads/manifests/blobs/uploads/',
    {},
    202,
    { headers: { location: /^\/v2\/blobs\/uploads\/manifests\/blobs\/uploads\/[0-9a-f-]{36}$/ } },
  ],
];

const BLOBS: readonly Row[] = [
  [
    `GET /v2/acme/app/blobs/${LAYER.digest}`,
    {},
    200,
    {
      body: String(LAYER.bytes),
      headers: {
        'content-length': '26',
        'content-type': 'application/octet-stream',
        'docker-content-digest': LAYER.digest,
        'accept-ranges': 'bytes',
      },
    },
  ],
  [`GET /v2/acme/app/blobs/${LAYER.digest.replace(':', '%3A')}`, {}, 200],
  [
    `HEAD /v2/acme/app/blobs/${LAYER.digest}`,
    {},
    200,
    { body: '', headers: { 'content-length': '26' } },
  ],
  [`GET /v2/acme/app/blobs/${NOWHERE.digest}`, {}, 404, code('BLOB_UNKNOWN')],
  [`HEAD /v2/acme/app/blobs/${NOWHERE.digest}`, {}, 404, { body: '' }],
  [`GET /v2/acme/other/blobs/${LAYER.digest}`, {}, 404, code('BLOB_UNKNOWN')],
  ['GET /v2/acme/app/blobs/sha256:short', {}, 400, code('DIGEST_INVALID')],
  [`GET /v2/acme/app/blobs/md5:${'a'.repeat(32)}`, {}, 400, code('DIGEST_INVALID')],
  [`GET /v2/acme/app/blobs/${LAYER.digest.toUpperCase()}`, {}, 400, code('DIGEST_INVALID')],
  ['GET /v2/acme/app/blobs/..%2F..%2Fx', {}, 404],
  ...(
    [
      ['bytes=2-6', 206, 'yer i', 'bytes 2-6/26'],
      ['bytes=20-', 206, 'bytes.', 'bytes 20-25/26'],
      ['bytes=-3', 206, 'es.', 'bytes 23-25/26'],
      ['bytes=20-999', 206, 'bytes.', 'bytes 20-25/26'],
      ['bytes=-99', 206, undefined, 'bytes 0-25/26'],
      ['bytes=26-', 416, undefined, 'bytes */26'],
      ['bytes=-0', 416, undefined, 'bytes */26'],
      ['bytes=6-2', 200, undefined, null],
      ['bytes=0-1,4-5', 200, undefined, null],
      ['lines=0-1', 200, undefined, null],
    ] as const
  ).map(([range, status, body, part]): Row => {
    const expected = { headers: { 'content-range': part }, ...(body !== undefined && { body }) };
    return [`GET /v2/acme/app/blobs/${LAYER.digest}`, { headers: { range } }, status, expected];
  }),
  [`DELETE /v2/acme/app/blobs/${FIRST.digest}`, {}, 202],
  [`GET /v2/acme/app/blobs/${FIRST.digest}`, {}, 404, code('BLOB_UNKNOWN')],
  [`DELETE /v2/acme/app/blobs/${FIRST.digest}`, {}, 404, code('BLOB_UNKNOWN')],
  ['DELETE /v2/acme/app/blobs/sha256:1', {}, 400, code('DIGEST_INVALID')],
];

const NO_UPLOAD = '/v2/acme/app/blobs/uploads/01234567-89ab-cdef-0123-456789abcdef';
const made = (digest: string): Expected => ({
  headers: { location: `/v2/acme/app/blobs/${digest}`, 'docker-content-digest': digest },
});

const UPLOADS: readonly Row[] = [
  ['POST /v2/acme/app/blobs/uploads/', {}, 202, { headers: { location: UPLOAD, range: '0-0' } }],
  ['POST /v2/acme/app/blobs/uploads', {}, 202],
  ['POST /v2/acme/app/blobs/uploads/?digest-algorithm=sha512', {}, 202],
  ['POST /v2/acme/app/blobs/uploads/?digest-algorithm=md5', {}, 400, code('DIGEST_INVALID')],
  [
    `POST /v2/acme/app/blobs/uploads/?digest=${WHOLE.digest}`,
    { body: WHOLE.bytes },
    201,
    made(WHOLE.digest),
  ],
  [
    `POST /v2/acme/app/blobs/uploads/?digest=${LONG.digest}`,
    { body: LONG.bytes },
    201,
    made(LONG.digest),
  ],
  [`POST /v2/acme/app/blobs/uploads/?digest=${EMPTY.digest}`, {}, 201, made(EMPTY.digest)],
  [
    `GET /v2/acme/app/blobs/${EMPTY.digest}`,
    {},
    200,
    { body: '', headers: { 'content-length': '0' } },
  ],
  [
    `POST /v2/acme/app/blobs/uploads/?digest=${NOWHERE.digest}`,
    { body: 'x' },
    400,
    code('DIGEST_INVALID'),
  ],
  ['POST /v2/acme/app/blobs/uploads/?digest=sha256:1', { body: 'x' }, 400, code('DIGEST_INVALID')],
  [
    `POST /v2/acme/new/blobs/uploads/?mount=${LAYER.digest}&from=acme/app`,
    {},
    201,
    { headers: { location: `/v2/acme/new/blobs/${LAYER.digest}` } },
  ],
  [`HEAD /v2/acme/new/blobs/${LAYER.digest}`, {}, 200],
  [`POST /v2/acme/any/blobs/uploads/?mount=${LAYER.digest}`, {}, 201],
  [`POST /v2/acme/new/blobs/uploads/?mount=${CONFIG.digest}&from=acme/none`, {}, 202],
  [`POST /v2/acme/new/blobs/uploads/?mount=${CONFIG.digest}&from=..%2F..`, {}, 202],
  [`POST /v2/acme/new/blobs/uploads/?mount=${NOWHERE.digest}&from=acme/app`, {}, 202],
  ['POST /v2/acme/new/blobs/uploads/?mount=sha256:1&from=acme/app', {}, 202],
  ['GET UPLOAD', {}, 204, { headers: { location: UPLOAD, range: '0-4' } }],
  ['HEAD UPLOAD', {}, 204],
  ['PATCH UPLOAD', { body: ' and last' }, 202, { headers: { location: UPLOAD, range: '0-13' } }],
  ['PATCH UPLOAD', chunk('5-13', ' and last'), 202, { headers: { range: '0-13' } }],
  [
    'PATCH UPLOAD',
    chunk('6-14', ' and last'),
    416,
    { codes: ['BLOB_UPLOAD_INVALID'], headers: { location: UPLOAD, range: '0-4' } },
  ],
  ['PATCH UPLOAD', chunk('0-4', 'first'), 416, { headers: { range: '0-4' } }],
  ['PATCH UPLOAD', chunk('bytes 5-9/10', ' more'), 416, { headers: { range: '0-4' } }],
  ['PATCH UPLOAD', chunk('9-5', ' more'), 416, { headers: { range: '0-4' } }],
  ['PATCH UPLOAD', chunk('5-6', ' more'), 400, code('SIZE_INVALID')],
  [`PUT UPLOAD?digest=${FIRST.digest}`, {}, 201, made(FIRST.digest)],
  [`PUT UPLOAD?digest=${WHOLE.digest}`, { body: ' and last' }, 201, made(WHOLE.digest)],
  [`PUT UPLOAD?digest=${WHOLE.digest}`, chunk('5-13', ' and last'), 201, made(WHOLE.digest)],
  [
    `PUT UPLOAD?digest=${WHOLE.digest}`,
    chunk('0-8', ' and last'),
    416,
    { headers: { range: '0-4' } },
  ],
  [`PUT UPLOAD?digest=${NOWHERE.digest}`, {}, 400, code('DIGEST_INVALID')],
  ['PUT UPLOAD', {}, 400, code('DIGEST_INVALID')],
  ['PUT UPLOAD?digest=latest', {}, 400, code('DIGEST_INVALID')],
  ['DELETE UPLOAD', {}, 204],
  ['POST UPLOAD', {}, 405, { headers: { allow: 'GET, HEAD, PATCH, PUT, DELETE' } }],
  [`GET ${NO_UPLOAD}`, {}, 404, code('BLOB_UPLOAD_UNKNOWN')],
  [`PATCH ${NO_UPLOAD}`, { body: 'x' }, 404, code('BLOB_UPLOAD_UNKNOWN')],
  [`PUT ${NO_UPLOAD}?digest=${FIRST.digest}`, { body: 'first' }, 404, code('BLOB_UPLOAD_UNKNOWN')],
  [`DELETE ${NO_UPLOAD}`, {}, 404, code('BLOB_UPLOAD_UNKNOWN')],
  ['GET /v2/acme/app/blobs/uploads/..%2F..%2Fblobs', {}, 404],
  ['GET /v2/acme/app/blobs/uploads/..', {}, 404, code('BLOB_UPLOAD_UNKNOWN')],
];

const stored = (digest: string): Expected => ({
  headers: { location: `/v2/acme/app/manifests/${digest}`, 'docker-content-digest': digest },
});
const AT = 'PUT /v2/acme/app/manifests';

const MANIFESTS: readonly Row[] = [
  [
    'GET /v2/acme/app/manifests/1.0',
    {},
    200,
    {
      body: String(IMAGE.bytes),
      headers: {
        'content-type': OCI_MANIFEST,
        'content-length': String(IMAGE.bytes.length),
        'docker-content-digest': IMAGE.digest,
      },
    },
  ],
  [`GET /v2/acme/app/manifests/${IMAGE.digest}`, {}, 200, { body: String(IMAGE.bytes) }],
  [
    'HEAD /v2/acme/app/manifests/1.0',
    {},
    200,
    {
      body: '',
      headers: {
        'docker-content-digest': IMAGE.digest,
        'content-length': String(IMAGE.bytes.length),
      },
    },
  ],
  ['GET /v2/acme/app/manifests/none', {}, 404, code('MANIFEST_UNKNOWN')],
  ['HEAD /v2/acme/app/manifests/none', {}, 404, { body: '' }],
  ['GET /v2/acme/app/manifests/.not-a-tag', {}, 404, code('MANIFEST_UNKNOWN')],
  [`GET /v2/acme/app/manifests/${NOWHERE.digest}`, {}, 404, code('MANIFEST_UNKNOWN')],
  ['GET /v2/acme/app/manifests/sha256:1', {}, 400, code('DIGEST_INVALID')],
  [`GET /v2/acme/other/manifests/${IMAGE.digest}`, {}, 404, code('MANIFEST_UNKNOWN')],
  [`GET /v2/acme/app/blobs/${IMAGE.digest}`, {}, 404, code('BLOB_UNKNOWN')],
  [
    `${AT}/2.0`,
    typed(OCI_MANIFEST, IMAGE),
    201,
    { headers: { ...stored(IMAGE.digest).headers, 'oci-tag': null, 'oci-subject': null } },
  ],
  [`${AT}/${INDEX.digest}`, typed(OCI_INDEX, INDEX), 201, stored(INDEX.digest)],
  [`${AT}/${NOWHERE.digest}`, typed(OCI_MANIFEST, IMAGE), 400, code('DIGEST_INVALID')],
  [`${AT}/sha256:1`, typed(OCI_MANIFEST, IMAGE), 400, code('DIGEST_INVALID')],
  [`${AT}/.hidden`, typed(OCI_MANIFEST, IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/${'t'.repeat(129)}`, typed(OCI_MANIFEST, IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/${'T'.repeat(128)}`, typed(OCI_MANIFEST, IMAGE), 201],
  [`GET /v2/acme/app/manifests/${'T'.repeat(128)}`, {}, 200],
  [`${AT}/v1`, typed(OCI_MANIFEST, IMAGE), 201],
  ['GET /v2/acme/app/manifests/V1', {}, 404],
  [`${AT}/typed`, typed('application/json', IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/typed`, { body: IMAGE.bytes }, 400, code('MANIFEST_INVALID')],
  [`${AT}/typed`, typed(`${OCI_MANIFEST}; charset=utf-8`, IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/typed`, typed(DOCKER_MANIFEST, IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/typed`, typed(OCI_INDEX, IMAGE), 400, code('MANIFEST_INVALID')],
  [`${AT}/typed`, image({ mediaType: undefined }), 201],
  [`${AT}/typed`, typed(DOCKER_MANIFEST, manifestOf({ mediaType: DOCKER_MANIFEST })), 201],
  ['HEAD /v2/acme/app/manifests/typed', {}, 200, { headers: { 'content-type': DOCKER_MANIFEST } }],
  [`${AT}/typed`, typed(DOCKER_LIST, indexOf([SUBJECT], { mediaType: DOCKER_LIST })), 201],
  [`${AT}/bad`, typed(OCI_MANIFEST, contentOf('{')), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, typed(OCI_MANIFEST, contentOf('[]')), 400, code('MANIFEST_INVALID')],
  [
    `${AT}/bad`,
    typed(OCI_MANIFEST, contentOf(Buffer.from('{"\xff":1}', 'latin1'))),
    400,
    code('MANIFEST_INVALID'),
  ],
  [`${AT}/bad`, image({ schemaVersion: 1 }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, image({ config: undefined }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, image({ layers: undefined }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, image({ manifests: [] }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, index([], { layers: [] }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, image({ layers: [layer({ digest: 'sha256:1' })] }), 400, code('DIGEST_INVALID')],
  [`${AT}/bad`, image({ layers: [layer({ size: -1 })] }), 400, code('MANIFEST_INVALID')],
  [`${AT}/bad`, image({ layers: [layer({ size: 27 })] }), 400, code('SIZE_INVALID')],
  [`${AT}/bad`, image({ subject: 'x' }), 400, code('MANIFEST_INVALID')],
  [
    `${AT}/bad`,
    image({
      config: descriptorOf(NOWHERE, 'x'),
      layers: [layer({ digest: `sha256:${'0'.repeat(64)}` })],
    }),
    404,
    code('MANIFEST_BLOB_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN'),
  ],
  [`${AT}/bad`, index([descriptorOf(NOWHERE, OCI_MANIFEST)]), 404, code('MANIFEST_BLOB_UNKNOWN')],
  // A blob is no member of an index, unless its type says that it is no manifest.
  [`${AT}/bad`, index([descriptorOf(LAYER, OCI_MANIFEST)]), 404, code('MANIFEST_BLOB_UNKNOWN')],
  [`${AT}/cache`, index([layer({})]), 201],
  [
    `${AT}/foreign`,
    image({ layers: [layer({ digest: NOWHERE.digest, urls: ['https://example.com'] })] }),
    201,
  ],
  ['GET /v2/acme/app/manifests/bad', {}, 404],
  [`${AT}/none`, image({ layers: [] }), 201],
  [
    `${AT}/large`,
    { headers: { 'content-type': OCI_MANIFEST }, body: Buffer.alloc(MAX + 1, 32) },
    413,
    code('SIZE_INVALID'),
  ],
  [`${AT}/large`, image({ annotations: { x: 'x'.repeat(MAX - 600) } }), 201],
  [
    `${AT}/${IMAGE.digest}?tag=a&tag=b&tag=a`,
    typed(OCI_MANIFEST, IMAGE),
    201,
    { headers: { 'oci-tag': 'a, b' } },
  ],
  ['GET /v2/acme/app/manifests/b', {}, 200, { headers: { 'docker-content-digest': IMAGE.digest } }],
  [
    `${AT}/${IMAGE.digest}?tag=good&tag=.bad`,
    typed(OCI_MANIFEST, IMAGE),
    400,
    code('MANIFEST_INVALID'),
  ],
  ['GET /v2/acme/app/manifests/good', {}, 404],
  [`${AT}/one?tag=two`, typed(OCI_MANIFEST, IMAGE), 201, { headers: { 'oci-tag': null } }],
  ['GET /v2/acme/app/manifests/two', {}, 404],
  ['DELETE /v2/acme/app/manifests/one', {}, 202],
  ['DELETE /v2/acme/app/manifests/one', {}, 404, code('MANIFEST_UNKNOWN')],
  ['DELETE /v2/acme/app/manifests/sha256:1', {}, 400, code('DIGEST_INVALID')],
  ['GET /v2/acme/app/manifests/1.0', {}, 200],
  [`DELETE /v2/acme/app/manifests/${IMAGE.digest}`, {}, 202],
  [`DELETE /v2/acme/app/manifests/${IMAGE.digest}`, {}, 404, code('MANIFEST_UNKNOWN')],
  ['GET /v2/acme/app/manifests/1.0', {}, 404, code('MANIFEST_UNKNOWN')],
  ['GET /v2/acme/app/manifests/b', {}, 404, code('MANIFEST_UNKNOWN')],
  ['GET /v2/acme/app/tags/list?last=u', {}, 200, { body: tags([]) }],
  // What does not point at the manifest stays.
  [`GET /v2/acme/app/manifests/${INDEX.digest}`, {}, 200],
  [`GET /v2/acme/app/blobs/${LAYER.digest}`, {}, 200],
];

const link = (query: string) => `</v2/acme/app/tags/list?${query}>; rel="next"`;
const LIST = 'GET /v2/acme/app/tags/list';

const LISTS: readonly Row[] = [
  [
    LIST,
    {},
    200,
    { body: tags(['1.0']), headers: { 'content-type': 'application/json', link: null } },
  ],
  [
    `${AT}/${IMAGE.digest}?tag=v10&tag=v9&tag=V9&tag=a&tag=_x&tag=1.0-rc`,
    typed(OCI_MANIFEST, IMAGE),
    201,
  ],
  [LIST, {}, 200, { body: tags(['1.0', '1.0-rc', 'V9', '_x', 'a', 'v10', 'v9']) }],
  [
    `${LIST}?n=3`,
    {},
    200,
    { body: tags(['1.0', '1.0-rc', 'V9']), headers: { link: link('n=3&last=V9') } },
  ],
  [
    `${LIST}?n=3&last=V9`,
    {},
    200,
    { body: tags(['_x', 'a', 'v10']), headers: { link: link('n=3&last=v10') } },
  ],
  [`${LIST}?n=3&last=v10`, {}, 200, { body: tags(['v9']), headers: { link: null } }],
  [`${LIST}?n=7`, {}, 200, { headers: { link: null } }],
  [`${LIST}?n=0`, {}, 200, { body: tags([]), headers: { link: null } }],
  [`${LIST}?last=b`, {}, 200, { body: tags(['v10', 'v9']) }],
  [`${LIST}?n=-1`, {}, 400, code('UNSUPPORTED')],
  [`${LIST}?n=many`, {}, 400, code('UNSUPPORTED')],
  ['GET /v2/acme/none/tags/list', {}, 404, code('NAME_UNKNOWN')],
  ['GET /v2/acme/tags/list', {}, 404, code('NAME_UNKNOWN')],
  ['GET /v2/_catalog', {}, 200, { body: '{"repositories":["acme/app"]}' }],
];

const referrers = (...manifests: readonly unknown[]) =>
  JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
const SIGNED = {
  ...descriptorOf(SIGNATURE, OCI_MANIFEST),
  artifactType: 'test/signature',
  annotations: { 'test.key': 'value' },
};
const PLAIN = manifestOf({ subject: SUBJECT });
const PLAIN_ENTRY = {
  ...descriptorOf(PLAIN, OCI_MANIFEST),
  artifactType: 'application/vnd.oci.image.config.v1+json',
};
const EARLY = manifestOf({ subject: descriptorOf(NOWHERE, OCI_MANIFEST) });
const OF_IMAGE = `GET /v2/acme/app/referrers/${IMAGE.digest}`;

const REFERRERS: readonly Row[] = [
  [
    OF_IMAGE,
    {},
    200,
    { body: referrers(), headers: { 'content-type': OCI_INDEX, 'oci-filters-applied': null } },
  ],
  [`GET /v2/acme/none/referrers/${IMAGE.digest}`, {}, 200, { body: referrers() }],
  ['GET /v2/acme/app/referrers/1.0', {}, 400, code('DIGEST_INVALID')],
  [
    `${AT}/${SIGNATURE.digest}`,
    typed(OCI_MANIFEST, SIGNATURE),
    201,
    { headers: { 'oci-subject': IMAGE.digest } },
  ],
  [OF_IMAGE, {}, 200, { body: referrers(SIGNED) }],
  [`${AT}/plain`, typed(OCI_MANIFEST, PLAIN), 201, { headers: { 'oci-subject': IMAGE.digest } }],
  [
    `${OF_IMAGE}?artifactType=test/signature`,
    {},
    200,
    { body: referrers(SIGNED), headers: { 'oci-filters-applied': 'artifactType' } },
  ],
  [
    `${OF_IMAGE}?artifactType=${encodeURIComponent(PLAIN_ENTRY.artifactType)}`,
    {},
    200,
    { body: referrers(PLAIN_ENTRY) },
  ],
  [
    `${OF_IMAGE}?artifactType=test/none`,
    {},
    200,
    { body: referrers(), headers: { 'oci-filters-applied': 'artifactType' } },
  ],
  // A referrer may come before its subject.
  [
    `${AT}/${EARLY.digest}`,
    typed(OCI_MANIFEST, EARLY),
    201,
    { headers: { 'oci-subject': NOWHERE.digest } },
  ],
  [
    `GET /v2/acme/app/referrers/${NOWHERE.digest}`,
    {},
    200,
    {
      body: referrers({
        ...descriptorOf(EARLY, OCI_MANIFEST),
        artifactType: PLAIN_ENTRY.artifactType,
      }),
    },
  ],
  [`DELETE /v2/acme/app/manifests/${PLAIN.digest}`, {}, 202],
  [OF_IMAGE, {}, 200, { body: referrers(SIGNED) }],
  [`DELETE /v2/acme/app/manifests/${SIGNATURE.digest}`, {}, 202],
  [OF_IMAGE, {}, 200, { body: referrers() }],
];

/** A registry in which acme/app has an image under `1.0`, and a blob of its own. */
async function startFilled(): Promise<OwnRegistry> {
  const registry = await startOwnRegistry();
  for (const blob of [CONFIG, LAYER, FIRST]) await pushBlob(registry.address, 'acme/app', blob);
  await putManifest(registry.address, 'acme/app/manifests/1.0', { content: IMAGE });
  return registry;
}

describe.each([
  ['base, paths and methods', BASE],
  ['names', NAMES],
  ['blobs', BLOBS],
  ['uploads', UPLOADS],
  ['manifests', MANIFESTS],
  ['lists', LISTS],
  ['referrers', REFERRERS],
])('%s', (_, rows) => {
  let registry: OwnRegistry;
  beforeAll(async () => {
    registry = await startFilled();
  });
  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
  });

  const titled = rows.map(
    (row, at) => [`${at + 1}. ${row[0].slice(0, 90)} -> ${row[2]}`, row] as const,
  );
  it.each(titled)('%s', async (_title, [target, question, status, expected = {}]) => {
    const { address, errors } = registry;
    const upload = target.includes('UPLOAD') ? await startUpload(address, 'acme/app', 'first') : '';
    const reply = await ask(address, target.replace('UPLOAD', upload), question);
    expect(reply.status).toBe(status);
    if (expected.codes) expect(reply.codes).toEqual(expected.codes);
    if (expected.body !== undefined) expect(String(reply.bytes)).toBe(expected.body);
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      if (value === null) expect(reply.headers).not.toHaveProperty(name);
      else if (value instanceof RegExp) expect(reply.headers[name]).toMatch(value);
      else expect(reply.headers[name]).toBe(value);
    }
    // Errors speak JSON, and none is a failure of ours.
    if (status >= 400 && !target.startsWith('HEAD')) expect(reply.codes).not.toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('each tag of `?tag=` has a header of its own', async () => {
  await using registry = await startFilled();
  const place = `PUT /v2/acme/app/manifests/${IMAGE.digest}?tag=a&tag=b`;
  const reply = await ask(registry.address, place, typed(OCI_MANIFEST, IMAGE));
  expect(reply.lines('oci-tag')).toEqual(['a', 'b']);
});

test('a missing blob is named', async () => {
  await using registry = await startOwnRegistry();
  const place = 'acme/app/manifests/1.0';
  const reply = await putManifest(registry.address, place, { content: IMAGE });
  expect(JSON.parse(String(reply.bytes))).toEqual({
    errors: [CONFIG, LAYER].map(({ digest }) => ({
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: 'the repository lacks what the manifest refers to',
      detail: { digest },
    })),
  });
});
