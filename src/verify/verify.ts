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
  /** Tags that another run has moved on since, and why that is right. */
  readonly overtaken: ReadonlyMap<string, string>;
}

/** How tags are judged that answer something else. */
export interface Leniency {
  /** Waits for the runs that are moving floating tags; false when that has been long enough. */
  readonly pause: () => Promise<boolean>;
  /** Why it is right that a tag answers another digest; `undefined` if it is not. */
  readonly whyOvertaken: (tag: string, answer: string) => Promise<string | undefined>;
}

const STRICT: Leniency = { pause: async () => false, whyOvertaken: async () => undefined };

/**
 * Asks the registry again, as a stranger would, whatever publishing said: the first tag's manifest is read and hashed,
 * every other tag must answer the same digest, and every platform must be there. A tag that another run has moved on since is left to
 * that run; where only floating tags answer something else, runs that are moving them are waited for.
 */
export async function verify(
  expected: Expectation,
  registry: Registry,
  leniency: Leniency = STRICT,
): Promise<Verified> {
  const { repository, tags, digest, floating = [] } = expected;
  const [first = digest, ...others] = tags;
  const [manifest, ...heads] = await Promise.all([
    registry.getManifest(repository, first),
    ...others.map((tag) => registry.headManifest(repository, tag)),
  ]);
  const answers: Answer[] = [
    [first, manifest?.descriptor.digest],
    ...others.map((tag, at): Answer => [tag, heads[at]?.digest]),
  ];
  const wrong = answers.filter(([, answer]) => answer !== digest);
  const overtaken = await findOvertaken(wrong, leniency);
  const lost = wrong.filter(([tag]) => !overtaken.has(tag));
  const isMoving = lost.length > 0 && lost.every(([tag]) => floating.includes(tag));
  if (isMoving && (await leniency.pause())) return verify(expected, registry, leniency);
  const own = overtaken.has(first) ? await registry.getManifest(repository, digest) : manifest;
  if (lost.length > 0 || !own) throw mismatch(expected, lost);
  return { platforms: await checkPlatforms(expected, own, registry), overtaken };
}

/** A tag, and the digest that it answers. */
type Answer = readonly [tag: string, digest: string | undefined];

async function findOvertaken(
  wrong: readonly Answer[],
  { whyOvertaken }: Leniency,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    wrong.map(async ([tag, answer]): Promise<readonly (readonly [string, string])[]> => {
      const why = answer === undefined ? undefined : await whyOvertaken(tag, answer);
      return why === undefined ? [] : [[tag, why]];
    }),
  );
  return new Map(found.flat());
}

function mismatch({ name, digest }: Expectation, wrong: readonly Answer[]): PublishError {
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
