import { parseArchive, promotionInputs, promotionProblems } from '../../src/inputs/existing.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const request = await parseInputs(raw, { secretsAvailable: true }, problems);
  return { request, problems: problems.list };
}

describe('from', () => {
  it('is taken as typed, and the image is finished', async () => {
    const { request, problems } = await read({ from: ' oci-layout://out ', images: 'acme/app' });
    expect(problems).toEqual([]);
    expect(request).toMatchObject({ from: 'oci-layout://out', tagging: { isFinished: true } });
  });

  it('takes the defaults of a build, which the action fills in', async () => {
    const raw = {
      from: 'out.tar',
      context: '.',
      pull: 'false',
      'no-cache': 'false',
      load: 'false',
    };
    expect((await read(raw)).problems).toEqual([]);
  });

  it('contradicts every input that only a build looks at, all at once', async () => {
    const { problems } = await read({
      from: 'out.tar',
      context: 'app',
      file: 'Dockerfile',
      'build-args': 'A=1',
      target: 'final',
      platforms: 'linux/amd64',
      pull: 'true',
      'no-cache': 'true',
      builder: 'mine',
      load: 'true',
    });
    expect(problems.map(({ input }) => input)).toEqual([
      ...['context', 'file', 'build-args', 'target', 'platforms'],
      ...['pull', 'no-cache', 'builder', 'load'],
    ]);
    expect(problems[0]).toEqual({
      input: 'context',
      message: '`from` publishes an image that exists, so nothing is built',
      fix: 'Leave out `context`, or `from`.',
    });
  });

  it('leaves builds alone where it is empty', async () => {
    const { request, problems } = await read({ from: ' ', context: 'app', load: 'true' });
    expect(problems).toEqual([]);
    expect(request.from).toBe('');
    expect(request.tagging).not.toHaveProperty('isFinished');
  });
});

describe('archive', () => {
  it.each(['app.tar', 'dist/app.tar', '/tmp/app.oci', '../app.tar', '.app', ''])(
    '%j is a path',
    (path) => {
      const problems = collectProblems();
      expect(parseArchive(path, problems)).toBe(path);
      expect(problems.list).toEqual([]);
    },
  );

  it.each(['dist/', '/', '.', '..', 'dist/.', 'dist/..'])('%j names no file', (path) => {
    const problems = collectProblems();
    parseArchive(path, problems);
    expect(problems.list).toMatchObject([{ input: 'archive', message: `"${path}" names no file` }]);
  });
});

describe('a promotion', () => {
  const convert = (raw: RawInputs) => {
    const problems = collectProblems();
    return { inputs: promotionInputs(raw, problems), problems: problems.list };
  };

  it.each<[from: string, expected: RawInputs]>([
    ['ghcr.io/acme/app:1', { from: 'docker://ghcr.io/acme/app:1', images: 'ghcr.io/acme/app' }],
    [
      ` docker://ghcr.io/acme/app@${DIGEST}\n`,
      { from: `docker://ghcr.io/acme/app@${DIGEST}`, images: 'ghcr.io/acme/app' },
    ],
    ['acme/app', { from: 'docker://acme/app', images: 'docker.io/acme/app' }],
  ])('from %j goes to its own repository', (from, expected) => {
    expect(convert({ from })).toMatchObject({ inputs: expected, problems: [] });
  });

  it('goes where `to` says, and keeps every other input', () => {
    const raw = { from: 'ghcr.io/acme/app:1', to: ' acme/app\nquay.io/acme/app ', tags: 'stable' };
    expect(convert(raw).inputs).toMatchObject({
      images: 'acme/app\nquay.io/acme/app',
      tags: 'stable',
    });
  });

  it.each([
    [undefined, 'there is nothing to promote'],
    ['oci-layout://out', '"oci-layout://out" names no image'],
    ['out.tar#x', '"out.tar#x" names no image'],
    ['ghcr.io/Acme/App', '"ghcr.io/Acme/App" names no image'],
  ])('from %j is nothing to promote', (from, message) => {
    const { inputs, problems } = convert({ ...(from !== undefined && { from }), to: 'acme/app' });
    expect(problems).toMatchObject([
      { input: 'from', message, fix: expect.stringContaining('`publish`') },
    ]);
    // What follows is about the other inputs alone.
    expect(inputs).toMatchObject({ from: '', images: 'acme/app' });
  });

  it('calls `images` what its user calls it: `to`', () => {
    const all = collectProblems();
    const problems = promotionProblems(all);
    problems.add({ input: 'images', message: 'a', fix: 'b' });
    problems.add({ input: 'tags', message: 'c', fix: 'd' });
    expect(problems.list).toEqual([
      { input: 'to', message: 'a', fix: 'b' },
      { input: 'tags', message: 'c', fix: 'd' },
    ]);
    expect(problems.list).toBe(all.list);
  });
});
