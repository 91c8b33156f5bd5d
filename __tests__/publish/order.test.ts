import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { openWorkshop, type Said } from './process.ts';
import { digestAt } from './race.ts';
import { FINAL_TAGS, RELEASES } from './release-order.ts';

/** What the registry has in the end: tag -> version, in the order of names. */
async function mapOf(
  registry: Distribution,
  versions: ReadonlyMap<string | null, string>,
): Promise<Record<string, string | undefined>> {
  const answer = await fetch(`http://${registry.host}/v2/acme/app/tags/list`);
  const { tags } = (await answer.json()) as { readonly tags: readonly string[] };
  const pairs = tags.toSorted().map(async (tag) => {
    const digest = await digestAt({ registry, repository: 'acme/app' }, tag);
    return [tag, versions.get(digest)] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

interface TagResult {
  readonly name: string;
  readonly state: string;
  readonly previousVersion?: string;
  readonly why?: string;
}

/** What a run says became of its tags, in short. */
function resultOf({ stdout }: Said): readonly string[] {
  const [only]: readonly { readonly tags: readonly TagResult[] }[] = JSON.parse(stdout).published;
  return (only?.tags ?? []).map(({ name, state, previousVersion, why }) =>
    [name, why ?? state, ...(previousVersion ? ['from', previousVersion] : [])].join(' '),
  );
}

it('ends with each floating tag at the highest version of its range, in a real registry', async () => {
  await using registry = await startOpenRegistry();
  using workshop = openWorkshop();
  const versions = new Map<string | null, string>();
  const results: Record<string, readonly string[]> = {};
  for (const version of RELEASES) {
    // A checkout of one tag, as CI has it: what is published is known from the registry alone.
    workshop.checkout(version, 1);
    workshop.release(version, `v${version}`);
    const { from, digest } = workshop.image({ version });
    versions.set(digest, version);
    const images = `${registry.host}/acme/app`;
    const said = await workshop.run(version, [
      ...['publish', '--json', '--images', images],
      ...['--from', from],
    ]);
    expect({ ...said, stdout: '' }).toMatchObject({ exitCode: 0 });
    results[version] = resultOf(said);
  }
  expect(results).toEqual({
    '1.2.0': ['1.2.0 published', '1.2 published', '1 published', 'latest published'],
    '2.0.0': ['2.0.0 published', '2.0 published', '2 published', 'latest moved from 1.2.0'],
    '1.2.1': [
      '1.2.1 published',
      '1.2 moved from 1.2.0',
      '1 moved from 1.2.0',
      'latest kept at 2.0.0, higher than 1.2.1',
    ],
    '2.1.0-rc.1': ['2.1.0-rc.1 published'],
    '1.3.0': [
      '1.3.0 published',
      '1.3 published',
      '1 moved from 1.2.1',
      'latest kept at 2.0.0, higher than 1.3.0',
    ],
  });
  const map = await mapOf(registry, versions);
  console.table(map);
  expect(map).toEqual(FINAL_TAGS);
}, 120_000);
