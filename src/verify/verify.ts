import { PublishError } from '../errors.ts';
import type { Manifest, Registry } from '../oci/index.ts';
import { missingPlatforms, platformsOf } from './platforms.ts';

/** What a repository must answer now. */
export interface Expectation {
  readonly name: string;
  readonly repository: string;
  readonly digest: string;
  readonly tags: readonly string[];
  /** Those of them that another run may be moving at this moment. */
  readonly floating?: readonly string[];
  /** `os/arch[/variant]` each; empty = whatever was built. */
  readonly platforms: readonly string[];
}

/** What it does answer. */
export interface Verified {
  /** Platforms in the published image, `[]` where the image does not say. */
  readonly platforms: readonly string[];
}

/**
 * Asks the registry again, as a stranger would, whatever publishing said: the first tag's manifest is read and hashed,
 * every other tag must answer the same digest, and every platform must be there. Where only floating tags answer something else,
 * `pause` waits for the runs that are moving them; it answers false when that has been long enough.
 */
export async function verify(
  expected: Expectation,
  registry: Registry,
  pause: () => Promise<boolean> = async () => false,
): Promise<Verified> {
  const { repository, tags, digest } = expected;
  const [first = digest, ...others] = tags;
  const [manifest, ...heads] = await Promise.all([
    registry.getManifest(repository, first),
    ...others.map((tag) => registry.headManifest(repository, tag)),
  ]);
  const answers: [string, string | undefined][] = [
    [first, manifest?.descriptor.digest],
    ...others.map((tag, at): [string, string | undefined] => [tag, heads[at]?.digest]),
  ];
  const wrong = answers.filter(([, answer]) => answer !== digest);
  const { floating = [] } = expected;
  const isMoving = wrong.length > 0 && wrong.every(([tag]) => floating.includes(tag));
  if (isMoving && (await pause())) return verify(expected, registry, pause);
  if (wrong.length > 0 || !manifest) throw mismatch(expected, wrong);
  return { platforms: await checkPlatforms(expected, manifest, registry) };
}

function mismatch(
  { name, digest }: Expectation,
  wrong: readonly [string, string | undefined][],
): PublishError {
  return new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${name} does not answer what was published (${digest}).`,
    detail: wrong.map(([tag, answer]) => `${name}:${tag} answers ${answer ?? 'nothing'}`),
    fix: 'Another run may have moved these tags at the same time; give the workflow a `concurrency` group. Then run again.',
  });
}

async function checkPlatforms(
  expected: Expectation,
  manifest: Manifest,
  registry: Registry,
): Promise<readonly string[]> {
  const found = await platformsOf(manifest, expected.repository, {
    registry,
    // A single image says its platform only in its configuration: one more request, made only if somebody asks.
    readConfig: expected.platforms.length > 0,
  });
  const missing = missingPlatforms(expected.platforms, found);
  if (missing.length === 0) return found;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${expected.name}@${expected.digest} lacks ${missing.join(', ')}.`,
    detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
    fix: 'Check the log of the build: the builder left a platform out.',
  });
}
