import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { openWorkshop, type Workshop } from './process.ts';
import { digestAt } from './race.ts';

import.meta.jest.setTimeout(120_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let workshop: Workshop;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  workshop = parts.use(openWorkshop());
});
afterAll(() => parts.disposeAsync());

/** A branch of somebody who may push branches, and no tags: two commits after what was released, or after nothing. */
async function pushBranch(branch: string, released: readonly string[]) {
  const repository = `acme/of-${branch.toLowerCase().replace(/[^a-z0-9]/g, '')}-${released.length}`;
  const checkout = repository.slice('acme/'.length);
  const [first = ''] = workshop.checkout(checkout, 1);
  workshop.git(checkout, 'remote', 'add', 'origin', 'https://example.com/acme/app');
  const images = `--images=${registry.host}/${repository}`;
  const release = workshop.image({ version: '1.2.3', revision: first });
  for (const tag of released) {
    const args = ['publish', images, `--from=${release.from}`, `--tags=type=raw,value=${tag}`];
    expect(await workshop.run(checkout, args)).toMatchObject({ exitCode: 0 });
  }
  workshop.git(checkout, 'update-ref', `refs/heads/${branch}`, 'HEAD');
  workshop.git(checkout, 'symbolic-ref', 'HEAD', `refs/heads/${branch}`);
  const exitCodes: (number | null)[] = [];
  let last = '';
  for (const _ of [1, 2]) {
    workshop.git(checkout, 'commit', '--quiet', '--allow-empty', '--message=more');
    const revision = workshop.git(checkout, 'rev-parse', 'HEAD');
    const { from, digest } = workshop.image({ revision });
    last = digest;
    const args = ['publish', images, `--from=${from}`, '--tags=type=ref,event=branch'];
    exitCodes.push((await workshop.run(checkout, args)).exitCode);
  }
  const at = (tag: string) => digestAt({ registry, repository }, tag);
  return { at, exitCodes, last, release: release.digest };
}

const RELEASED = ['1.2.3', 'v1.2.3', '1.2', '1', 'latest'];

it.each([
  ['latest', 'latest'],
  ['1', '1'],
  ['1.2', '1.2'],
])('a branch called %s does not take the tag from the versions', async (branch, tag) => {
  const { at, exitCodes, release } = await pushBranch(branch, RELEASED);
  expect(exitCodes).toEqual([0, 0]);
  expect(await at(tag)).toBe(release);
});

it.each(['1.2.3', 'v1.2.3'])('a branch called %s does not replace that version', async (branch) => {
  const { at, exitCodes, release } = await pushBranch(branch, RELEASED);
  expect(exitCodes).toEqual([1, 1]);
  expect(await at(branch)).toBe(release);
});

it.each(['latest', '1.2', 'topic', '1.2.x'])(
  'where no version is known, %s is the branch’s own',
  async (branch) => {
    const { at, exitCodes, last } = await pushBranch(branch, []);
    expect(exitCodes).toEqual([0, 0]);
    expect(await at(branch)).toBe(last);
  },
);
