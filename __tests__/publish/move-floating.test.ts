import { moveFloating } from '../../src/publish/move-floating.ts';
import { createMemoryRegistry, imageOf } from './memory-registry.ts';
import { createTime, line, onBranch, openRun, versioned } from './run-tags.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const history = line(A, B, C);

describe('a tag of a branch', () => {
  const entries = [onBranch('main')];

  it('is written where there is none, after a look whether that is still so', async () => {
    const client = createMemoryRegistry();
    const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
    client.requests.length = 0;
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toEqual({ name: 'main', state: 'published' });
    expect(client.requests).toEqual(['HEAD main', 'PUT main']);
  });

  it('moves to a descendant, and tells from where', async () => {
    const client = createMemoryRegistry();
    const old = imageOf('0.9.0', A);
    client.put('main', old);
    const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toEqual({
      name: 'main',
      state: 'moved',
      previous: old.descriptor.digest,
      previousVersion: '0.9.0',
    });
  });

  it('is judged anew when another run writes it between the verdict and the move', async () => {
    const newer = imageOf('', C);
    const client = createMemoryRegistry({
      before(request, registry) {
        const isSecondLook = request === 'HEAD main' && registry.requests.length > 1;
        if (isSecondLook) registry.put('main', newer);
      },
    });
    client.put('main', imageOf('', A));
    const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toMatchObject({ state: 'kept', why: expect.stringContaining('ccccccc') });
    expect(client.tags.get('main')).toBe(newer.descriptor.digest);
    expect(client.requests).not.toContain('PUT main');
  });

  it('that changes at every look is written in the end', async () => {
    let count = 0;
    const client = createMemoryRegistry({
      before(request, registry) {
        if (request === 'HEAD main') registry.put('main', imageOf(`${count++}`, A));
      },
    });
    const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome.state).toBe('moved');
    expect(count).toBeLessThan(8);
  });

  it('that is at this image already costs no request', async () => {
    const client = createMemoryRegistry();
    const image = imageOf('', B);
    client.put('main', image);
    const run = await openRun({ client, image, entries, commit: B, history });
    client.requests.length = 0;
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toEqual({ name: 'main', state: 'unchanged' });
    expect(client.requests).toEqual([]);
  });

  it.each([
    ['says nothing', imageOf('1.0.0')],
    ['says something that is no commit', imageOf('', '--output=/etc/passwd')],
  ])('stays where the image %s', async (_, image) => {
    const client = createMemoryRegistry();
    client.put('main', image);
    const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toMatchObject({
      state: 'kept',
      why: expect.stringMatching(/does not say which commit.*floating-tags: always/),
    });
  });
});

describe('a tag that the builder has written already', () => {
  it('is put back where it should have stayed', async () => {
    const client = createMemoryRegistry();
    const [newer, ours] = [imageOf('', C), imageOf('', B)];
    client.put('main', newer);
    client.put('main', ours);
    const overwritten = new Map([['main', newer.descriptor.digest]]);
    const entries = [onBranch('main')];
    const run = await openRun({ client, image: ours, entries, commit: B, history, overwritten });
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toMatchObject({ name: 'main', state: 'kept' });
    expect(client.tags.get('main')).toBe(newer.descriptor.digest);
  });

  it('is put on the version that it belongs to, where it is new', async () => {
    const client = createMemoryRegistry();
    client.put('1.3.0', imageOf('1.3.0'));
    client.put('1', imageOf('1.2.5'));
    const run = await openRun({
      client,
      image: imageOf('1.2.5'),
      entries: [versioned('1', '1.x', '1.2.5')],
      overwritten: new Map([['1', undefined]]),
    });
    const { outcome } = await moveFloating('1', run, createTime());
    expect(outcome).toMatchObject({ state: 'kept', why: 'kept at 1.3.0, higher than 1.2.5' });
    expect(client.versionAt('1')).toBe('1.3.0');
  });

  it('stays where that is forward, and is no unchanged one', async () => {
    const client = createMemoryRegistry();
    const ours = imageOf('', B);
    client.put('main', ours);
    const run = await openRun({
      client,
      image: ours,
      entries: [onBranch('main')],
      commit: B,
      history,
      overwritten: new Map([['main', undefined]]),
    });
    client.requests.length = 0;
    const { outcome } = await moveFloating('main', run, createTime());
    expect(outcome).toEqual({ name: 'main', state: 'published' });
    expect(client.requests).toEqual([]);
  });
});

it('leaves the default branch its own tag, also where there is none yet', async () => {
  const client = createMemoryRegistry();
  const entries = [onBranch('edge', 'main')];
  const run = await openRun({ client, image: imageOf('', B), entries, commit: B, history });
  const { outcome } = await moveFloating('edge', run, createTime());
  expect(outcome).toEqual({
    name: 'edge',
    state: 'kept',
    why: 'kept because only runs on main move it',
  });
  expect(client.tags.size).toBe(0);
});
