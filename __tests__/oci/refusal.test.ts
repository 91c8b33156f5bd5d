import { refusalError } from '../../src/oci/refusal.ts';
import { cleanText, redactUrl } from '../../src/oci/text.ts';
import { errorBody } from './fake-registry.ts';

function judge(status: number, body: string, method = 'PUT', path = '/v2/a/b/manifests/1.0') {
  return refusalError({
    host: 'r.example',
    method,
    url: new URL(path, 'https://r.example'),
    status,
    headers: new Headers(),
    body,
    now: 0,
  });
}

it.each([
  [
    'ECR',
    400,
    'TAG_INVALID',
    "The image tag 'x' already exists in the 'r' repository and cannot be overwritten because the repository is immutable.",
  ],
  ['Docker Hub', 403, 'DENIED', 'This tag is protected by the immutability settings'],
  ['Quay', 409, 'TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten'],
  [
    'Harbor',
    412,
    'PRECONDITION',
    "Failed to process request due to 'r:x' configured as immutable.",
  ],
  ['Harbor, without text', 412, '', ''],
  ['ACR, locked', 405, 'UNSUPPORTED', 'The operation is disallowed: write disabled'],
  ['ACR, locked', 403, 'DENIED', 'The tag is locked'],
])('%s says immutable by %i %s', (_, status, code, text) => {
  expect(judge(status, errorBody(code, text)).kind).toBe('immutable');
});

it('takes a text about immutability for one only where a manifest is written', () => {
  const body = errorBody('DENIED', 'immutable');
  expect(judge(403, body, 'POST', '/v2/a/b/blobs/uploads/').kind).toBe('denied');
});

it.each([
  [401, 'UNAUTHORIZED', 'unauthorized'],
  [403, 'DENIED', 'denied'],
  [400, 'DENIED', 'denied'],
  [404, 'NAME_UNKNOWN', 'name-unknown'],
  [400, 'NAME_UNKNOWN', 'name-unknown'],
  [404, 'MANIFEST_UNKNOWN', 'not-found'],
  [400, 'MANIFEST_BLOB_UNKNOWN', 'blob-unknown'],
  [404, 'MANIFEST_BLOB_UNKNOWN', 'blob-unknown'],
  [413, '', 'too-large'],
  [429, 'TOOMANYREQUESTS', 'rate-limited'],
  [403, 'TOOMANYREQUESTS', 'rate-limited'],
  [500, 'UNKNOWN', 'unavailable'],
  [503, '', 'unavailable'],
  [409, 'CONFLICT', 'refused'],
  [400, 'MANIFEST_INVALID', 'refused'],
  [405, 'UNSUPPORTED', 'refused'],
])('%i %s is %s', (status, code, kind) => {
  expect(judge(status, errorBody(code, 'text')).kind).toBe(kind);
});

it('takes 404 to the beginning of an upload for a missing repository', () => {
  expect(judge(404, '', 'POST', '/v2/a/b/blobs/uploads/').kind).toBe('name-unknown');
});

it('says it in one sentence with the words of the registry', () => {
  const error = judge(403, errorBody('DENIED', 'permission_denied: write_package'));
  expect(error.message).toBe(
    'r.example answered 403 DENIED to PUT /v2/a/b/manifests/1.0: permission_denied: write_package',
  );
  expect(error).toMatchObject({
    codes: ['DENIED'],
    detail: 'permission_denied: write_package',
    url: 'https://r.example/v2/a/b/manifests/1.0',
    method: 'PUT',
  });
});

it.each([
  ['{"details":"incorrect username or password"}', 'incorrect username or password'],
  ['{"error":"invalid_grant","error_description":"expired"}', 'expired'],
  ['{"errors":[{"code":"X","detail":"only detail"}]}', 'only detail'],
  ['{"errors":[null,7,{"code":5}]}', ''],
  ['{"errors":"x"}', '{"errors":"x"}'],
  ['null', 'null'],
  ['plain words', 'plain words'],
  ['', ''],
])('finds the words in %s', (body, words) => {
  expect(judge(400, body).detail).toBe(words);
});

it('names an intermediary that answers with a web page', () => {
  const error = judge(502, '<!DOCTYPE html>\n<html><h1>502 Bad Gateway</h1>');
  expect(error.temporary).toBe(true);
  expect(error.message).toContain('an intermediary answered instead of the registry');
  expect(error.message).not.toContain('\n');
});

it('cleans and cuts the words of a stranger', () => {
  const hostile = `a\n::set-env name=X::y\u001b[2J\u202e\u0000${'é'.repeat(9000)}`;
  const { message, detail } = judge(400, errorBody(`C\nD`, hostile));
  expect(detail).toMatch(/^a ::set-env name=X::y\\x1b\[2J\\u202e\\x00é+$/);
  expect(Buffer.byteLength(detail ?? '')).toBeLessThanOrEqual(4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
  expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});

it('cuts between characters', () => {
  expect(cleanText('é'.repeat(10), 5)).toBe('éé');
});

it('shows an address without what may be secret', () => {
  const url = new URL(
    'https://me:pw@r.example/v2/a/blobs/uploads/1?_state=s3cret&digest=sha256:1#x',
  );
  expect(redactUrl(url)).toBe(
    'https://r.example/v2/a/blobs/uploads/1?_state=REDACTED&digest=sha256%3A1',
  );
});
