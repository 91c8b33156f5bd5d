import { answer, corrupt, refuse, shortDownload, withHeaders } from './faults.ts';
import { always, KINDS, PATHS, type Row } from './row.ts';

const OTHER = `sha256:${'0'.repeat(64)}`;
const MISSING = { 'docker-content-digest': undefined } as const;
const WRONG = { 'docker-content-digest': OTHER } as const;
const PORTAL = '<!doctype html><title>Sign in</title>';
const HEADS = { method: 'HEAD', path: PATHS.manifest } as const;

/** Answers that contradict themselves, or are none. */
export const ANSWERS: readonly Row[] = [
  {
    name: 'wrong digest on read: a byte of the manifest, for ever',
    rules: always({ ...KINDS['GET of a manifest'], fault: corrupt }),
    ends: /do not have the digest/,
  },
  {
    name: 'wrong digest on read: a byte of what a tag answers',
    rules: always({ ...KINDS['GET of a tag'], fault: corrupt }),
    ends: /do not have the digest/,
    tags: { '1.2.3': 'ours', '1.2': 'ours', '1': 'ours', latest: 'ours' },
  },
  {
    name: 'wrong Docker-Content-Digest: HEAD of a manifest',
    rules: always({ ...KINDS['HEAD of a manifest'], fault: withHeaders(WRONG) }),
    isLarge: true,
    ends: /another digest/,
  },
  {
    name: 'wrong Docker-Content-Digest: GET of a manifest',
    rules: always({ ...KINDS['GET of a manifest'], fault: withHeaders(WRONG) }),
    ends: /another digest/,
  },
  {
    name: 'wrong Docker-Content-Digest: PUT of a manifest',
    rules: always({ ...KINDS['PUT of a manifest'], fault: withHeaders(WRONG) }),
    ends: /another digest/,
  },
  {
    name: 'no Docker-Content-Digest anywhere',
    rules: always({ path: /^\/v2\/./, fault: withHeaders(MISSING) }),
    ends: 'survived',
  },
  {
    name: 'HEAD of manifests answered 405',
    rules: always({ ...HEADS, fault: answer(405) }),
    ends: 'survived',
  },
  {
    name: 'HEAD of manifests answered 403',
    rules: always({ ...HEADS, fault: answer(403) }),
    ends: 'survived',
  },
  {
    name: 'HEAD of blobs answered 405',
    rules: always({ ...KINDS['HEAD of a blob'], fault: answer(405) }),
    ends: 'survived',
  },
  {
    name: '200 with an empty body for a manifest, once',
    rules: always({ ...KINDS['GET of a manifest'], times: 1, fault: shortDownload(0) }),
    ends: 'survived',
  },
  {
    name: 'a manifest is taken and not kept',
    rules: always({
      ...KINDS['PUT of a manifest'],
      fault: async ({ request, response }) => {
        request.resume();
        response.writeHead(201).end();
      },
    }),
    ends: /does not have all of it[\s\S]*Run again/,
  },
  {
    name: 'an image of the index is not there when it is asked for',
    rules: always({ ...KINDS['HEAD of a manifest'], fault: answer(404) }),
    isLarge: true,
    ends: /does not have all of it[\s\S]*Run again/,
  },
  {
    name: 'a tag is taken and not kept',
    rules: always({
      ...KINDS['PUT of a tag'],
      fault: async ({ request, response }) => {
        request.resume();
        response.writeHead(201).end();
      },
    }),
    ends: /does not answer what was published/,
  },
  {
    name: 'MANIFEST_BLOB_UNKNOWN once, right after the upload (ACR)',
    rules: always({
      ...KINDS['PUT of a manifest'],
      times: 2,
      fault: refuse(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry'),
    }),
    ends: 'survived',
  },
  {
    name: 'MANIFEST_BLOB_UNKNOWN with 400, for 30 s',
    rules: always({
      ...KINDS['PUT of a manifest'],
      during: 30_000,
      fault: refuse(400, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry'),
    }),
    ends: 'survived',
  },
  {
    name: 'HTML with 200 to everything (captive portal)',
    rules: always({ fault: answer(200, PORTAL) }),
    ends: /not a container registry[\s\S]*proxy, a login page/,
  },
  {
    name: 'HTML with 200: PUT of a manifest',
    rules: always({ ...KINDS['PUT of a manifest'], fault: answer(200, PORTAL) }),
    ends: /web page[\s\S]*proxy, a login page/,
  },
  {
    name: 'HTML with 200: GET of a manifest',
    rules: always({ ...KINDS['GET of a manifest'], fault: answer(200, PORTAL) }),
    ends: /web page[\s\S]*proxy, a login page/,
  },
  {
    name: 'HTML with 403: POST of an upload',
    rules: always({ ...KINDS['POST of an upload'], fault: answer(403, PORTAL) }),
    ends: /403[\s\S]*intermediary/,
  },
  {
    name: 'a manifest without end',
    rules: always({
      ...KINDS['GET of a manifest'],
      fault: ({ response }) => {
        response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
        };
        response.on('drain', more);
        more();
      },
    }),
    ends: /larger|more than|too/i,
  },
  {
    name: 'an untagged image is removed before its tags are written (retention)',
    rules: always({
      ...KINDS['PUT of a tag'],
      times: 4,
      fault: refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown'),
    }),
    ends: /REGISTRY_REFUSED[\s\S]*404 MANIFEST_UNKNOWN[\s\S]*retention rule/,
  },
];
