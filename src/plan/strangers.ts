import type { BuildRequest } from '../inputs/build-request.ts';
import { attributesOf, parseCsv } from '../inputs/csv.ts';
import type { PublishRequest } from '../inputs/request.ts';
import type { RunFacts } from '../tagging/index.ts';

/** Whether a stranger may have written what is built, and nobody says that it is all the same. */
export function isStrangers(
  { allowForkPush }: Pick<PublishRequest, 'allowForkPush'>,
  { untrusted }: Pick<RunFacts, 'untrusted'>,
): boolean {
  const overridden = untrusted?.reason === 'fork-privileged' && allowForkPush;
  return untrusted !== undefined && !overridden;
}

/**
 * The build without what a stranger could take away (secrets, keys), and without what it could overwrite by a login that is on the
 * machine (caches that other runs take layers from, images). Where the job has secrets, the build stays in its container, too.
 */
export function forStrangers(build: BuildRequest, facts: RunFacts): BuildRequest {
  const outputs = build.outputs.filter((output) => !isPushing(output));
  const weak = { ...build, secrets: [], ssh: [], cacheTo: [], outputs };
  const network = build.network === 'host' ? '' : build.network;
  return hasSecrets(facts) ? { ...weak, allow: [], network } : weak;
}

function hasSecrets({ untrusted }: RunFacts): boolean {
  return untrusted?.reason === 'fork-privileged';
}

/** What is said of a build that goes without something; nothing where it lacks nothing. */
export function lackOf(build: BuildRequest, facts: RunFacts): readonly string[] {
  const lacking: readonly (readonly [input: string, isAsked: boolean])[] = [
    ['secrets', build.secrets.length > 0],
    ['ssh', build.ssh.length > 0],
    ['cache-to', build.cacheTo.length > 0],
    ['outputs', build.outputs.some(isPushing)],
    ['allow', build.allow.length > 0 && hasSecrets(facts)],
  ];
  const names = lacking.flatMap(([input, isAsked]) => (isAsked ? [`\`${input}\``] : []));
  if (names.length === 0) return [];
  return [`a stranger may have written what is built, so it is built without ${names.join(', ')}`];
}

/** Whether an entry of `outputs` makes the builder push. https://docs.docker.com/build/exporters/image-registry/ */
export function isPushing(output: string): boolean {
  const attributes = attributesOf(parseCsv(output) ?? []);
  // BuildKit reads it as Go does, and an empty one as a yes.
  const push = attributes.get('push') ?? 'false';
  return attributes.get('type') === 'registry' || !/^(?:0|f|false)$/i.test(push);
}
