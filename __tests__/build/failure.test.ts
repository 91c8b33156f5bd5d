import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildError } from '../../src/build/errors.ts';
import type { BuildRequest } from '../../src/inputs/request.ts';
import { REQUEST } from './request.ts';

/** What real builds printed: buildx 0.29.1 and BuildKit of Docker Engine 28.5, `--progress=plain`. */
function recorded(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, 'outputs', `${name}.txt`), 'utf8').split('\n');
}

function failed(tail: readonly string[], request: Partial<BuildRequest> = {}) {
  return buildError({
    exitCode: 1,
    signal: undefined,
    tail,
    request: { ...REQUEST, ...request },
  });
}

describe('a failing instruction', () => {
  it('is named with its status, its last lines and its place', () => {
    const error = failed(recorded('failing-run'), { file: 'docker/run.Dockerfile' });
    expect(error.message).toBe(
      "The build failed at [2/2] RUN echo compiling; echo 'main.c:3: error: unknown type'; exit 3: exit code 3",
    );
    expect(error.detail).toEqual(['compiling', 'main.c:3: error: unknown type']);
    expect(error.place).toEqual({ file: 'docker/run.Dockerfile', line: 4, endLine: 6 });
    expect(error).toMatchObject({ code: 'BUILD_FAILED', exitCode: 1, fix: undefined });
  });

  it('that was killed says that memory ran out', () => {
    const lines = recorded('failing-run').map((line) =>
      line.replace('exit code: 3', 'exit code: 137'),
    );
    expect(failed(lines)).toMatchObject({
      message: expect.stringContaining('it was killed (exit code 137)'),
      fix: expect.stringContaining('memory'),
    });
  });

  it('that is a whole script is shortened', () => {
    const script = `RUN ${'true && '.repeat(2000)}false`;
    const { message } = failed(['------', ` > [2/2] ${script}:`, '------', 'ERROR: x']);
    expect(message.length).toBeLessThan(250);
    expect(message).toMatch(/^The build failed at \[2\/2\] RUN true .*…: x$/);
  });

  it('shows at most 15 lines', () => {
    const output = Array.from({ length: 40 }, (_, at) => `0.${at} line ${at}`);
    const { detail } = failed(['------', ' > [2/2] RUN make:', ...output, '------', 'ERROR: x']);
    expect(detail).toEqual(Array.from({ length: 15 }, (_, at) => `line ${at + 25}`));
  });
});

it.each([
  [
    'missing-source',
    'The build failed at [2/2] COPY missing.txt /: "/missing.txt" is not in the build context',
    '.dockerignore',
    3,
  ],
  [
    'unknown-instruction',
    'The build exited with status 1: line 3 of the Dockerfile cannot be read: unknown instruction: RUNN (did you mean RUN?)',
    'Correct that line',
    3,
  ],
  ['wrong-arguments', 'The build exited with status 1: ENV must have two arguments', undefined, 2],
  [
    'empty-dockerfile',
    'The build exited with status 1: the Dockerfile cannot be empty',
    undefined,
    undefined,
  ],
  [
    'unreachable-base',
    'The build failed at [internal] load metadata for localhost:1/nope:1: localhost:1/nope:1: failed to resolve source metadata for localhost:1/nope:1: failed to do request: Head "https://localhost:1/v2/nope/manifests/1": dial tcp 127.0.0.1:1: connect: connection refused',
    'could not be reached',
    1,
  ],
  [
    'missing-secret',
    'The build failed at [stage-0 2/2] RUN --mount=type=secret,id=tok,required=true ["/bin/busybox","true"]: it wants the secret "tok", which was not handed over',
    '`secrets: tok=…`',
    3,
  ],
  [
    'unknown-stage',
    'The build exited with status 1: the Dockerfile has no stage "nope"',
    'Correct `target`',
    undefined,
  ],
  [
    'unknown-builder',
    'The build exited with status 1: there is no builder "nope"',
    'Correct `builder`',
    undefined,
  ],
  [
    'classic-store-platforms',
    'The build exited with status 1: this builder cannot do it (Multi-platform build)',
    'containerd image store',
    undefined,
  ],
  [
    'classic-store-attestation',
    'The build exited with status 1: this builder cannot do it (Attestation)',
    'docker buildx create',
    undefined,
  ],
  [
    'classic-store-oci',
    'The build exited with status 1: this builder cannot do it (OCI exporter)',
    'containerd image store',
    undefined,
  ],
  [
    'push-by-digest',
    'The build exited with status 1: push-by-digest is currently not implemented for docker driver, please create a new builder instance',
    undefined,
    undefined,
  ],
  [
    'refused-push',
    'The build failed at exporting to image: failed to push localhost:1/x:1: failed to do request: Head "https://localhost:1/v2/x/blobs/sha256:64699dc0d3889320ed765711e60f1c858ed513fd6914da39ac78d33dfd9331ea": dial tcp 127.0.0.1:1: connect: connection refused',
    undefined,
    undefined,
  ],
])('%s', (name, message, fix, line) => {
  const error = failed(recorded(name));
  expect(error).toMatchObject({ code: 'BUILD_FAILED', message });
  if (fix === undefined) expect(error.fix).toBeUndefined();
  else expect(error.fix).toContain(fix);
  expect(error.place?.line).toBe(line);
});

it.each([
  ['no-buildx', 'NO_BUILDX', 'This docker has no buildx.'],
  [
    'no-engine',
    'NO_ENGINE',
    'The build exited with status 1: no Docker Engine answers at unix:///run/none/docker.sock',
  ],
  [
    'missing-dockerfile',
    'DOCKERFILE_MISSING',
    'The build exited with status 1: there is no Dockerfile "none.Dockerfile" in the build context',
  ],
])('%s has a code of its own', (name, code, message) => {
  expect(failed(recorded(name))).toMatchObject({ code, message, fix: expect.any(String) });
});

it.each([
  ['http: server gave HTTP response to HTTPS client', 'insecure-registries'],
  ['tls: failed to verify certificate: x509: certificate signed by unknown authority', 'CA'],
  ['failed to authorize: no basic auth credentials', '`registry-auth`'],
  [
    'r.io/base:1: unexpected status from HEAD request to https://r.io/v2/base/manifests/1: 401 Unauthorized',
    'exactly the host of the image',
  ],
  [
    "error parsing HTTP 403 response body: invalid character '<' looking for beginning of value",
    'A web page came',
  ],
  [
    'unexpected status from GET request to https://r.io/v2/base/blobs/x: 503 Service Unavailable',
    'status page',
  ],
  ['toomanyrequests: You have reached your unauthenticated pull rate limit.', 'registry-auth'],
  [
    'acme/base:1: failed to resolve source metadata for docker.io/acme/base:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'image docker.io/acme/base:1',
  ],
  [
    'failed to resolve source metadata for docker.io/docker/buildkit-syft-scanner:stable-1: failed to do request: Head "https://registry-1.docker.io/v2/docker/buildkit-syft-scanner/manifests/stable-1": dial tcp: lookup registry-1.docker.io on 10.0.0.1:53: no such host',
    'image docker.io/docker/buildkit-syft-scanner:stable-1 could not be reached',
  ],
])('%s: the fix names %s', (summary, fix) => {
  const error = failed([`ERROR: failed to build: failed to solve: ${summary}`]);
  expect(error.message).toContain(summary);
  expect(error.fix).toContain(fix);
});

it('tells the image of the builder from those of the build', () => {
  const summary =
    'Error response from daemon: failed to resolve reference "docker.io/moby/buildkit:buildx-stable-1": failed to do request: Head "https://registry-1.docker.io/v2/moby/buildkit/manifests/buildx-stable-1": dial tcp: i/o timeout';
  const error = failed([`ERROR: failed to build: ${summary}`]);
  expect(error.message).toContain(
    'the image of the builder, docker.io/moby/buildkit:buildx-stable-1,',
  );
  expect(error.fix).toContain('`driver-opts`');
});

describe('output that says nothing', () => {
  it.each([[[]], [['', '  ']]])('%j is said to be silent', (tail) => {
    expect(buildError({ exitCode: 7, signal: undefined, tail, request: REQUEST })).toMatchObject({
      code: 'BUILD_SILENT',
      message: expect.stringContaining('exited with status 7 and printed nothing'),
    });
  });

  it('names the signal', () => {
    const error = buildError({ exitCode: 1, signal: 'SIGKILL', tail: ['x'], request: REQUEST });
    expect(error.message).toBe('The build was ended by SIGKILL: x');
  });
});

it('is not misled by a carriage return, which starts a line that looks like ours', () => {
  const lines = recorded('failing-run').flatMap((line) =>
    line === '0.271 compiling' ? [line, 'etc/passwd:1', '  1 | >>> x', 'ERROR: fine'] : [line],
  );
  const error = failed(lines);
  expect(error.message).toContain('exit code 3');
  expect(error.place).toMatchObject({ file: 'run.Dockerfile', line: 4, endLine: 6 });
});

it('is not misled by what a build prints', () => {
  const lines = recorded('failing-run').flatMap((line) =>
    line === '0.271 compiling'
      ? [
          line,
          '0.271 ERROR: all is well',
          '0.271  > [1/1] RUN me:',
          '0.271 etc/passwd:1',
          '0.271   1 | >>> x',
        ]
      : [line],
  );
  const error = failed(lines);
  expect(error.message).toContain('RUN echo compiling');
  expect(error.place).toMatchObject({ file: 'run.Dockerfile', line: 4, endLine: 6 });
});

it.each([
  ['.', '', 'Dockerfile'],
  ['./', '', 'Dockerfile'],
  ['app/', '', 'app/Dockerfile'],
  ['.', './app/Dockerfile', 'app/Dockerfile'],
  ['https://github.com/acme/app.git', '', 'https://github.com/acme/app.git/Dockerfile'],
])('context %j and file %j: the place is in %s', (context, file, expected) => {
  const tail = ['Dockerfile:3', 'ERROR: x'];
  expect(failed(tail, { context, file }).place).toEqual({ file: expected, line: 3, endLine: 3 });
});
