import { attributesOf, parseCsv } from '../inputs/csv.ts';
import { isDockerArchive, isOn } from '../inputs/outputs.ts';
import { isPushing } from '../plan/strangers.ts';
import { isModern, isOwn, type Need, when } from './need.ts';

/**
 * What `outputs` ask of a builder. Every other type (`local`, `tar`, `image`, `registry`, `docker` without a file, `cacheonly`) can be
 * had from all of them, and types that are not known are for the builder to refuse.
 * https://docs.docker.com/build/exporters/
 */
export function outputNeeds(outputs: readonly string[]): readonly Need[] {
  const images = outputs.filter(isImage);
  const special = images.flatMap((output) =>
    [...attributesOf(parseCsv(output) ?? []).keys()].filter((key) => SPECIAL.test(key)),
  );
  return [
    ...when(
      outputs.some((output) => isDockerArchive(output) || typeOf(output) === 'oci'),
      'export an OCI layout or archive, for `outputs`',
    ),
    ...[...new Set(special)].flatMap((key) => when(true, `do what \`${key}\` in \`outputs\` asks`)),
    ...when(images.some(pushesByDigest), 'push by digest, for `outputs`', isOwn),
    // An engine unpacks what goes into its own store, and BuildKit does not rewrite what it unpacks.
    ...when(
      images.some((output) => isOn(output, 'rewrite-timestamp')),
      'rewrite the times of files in an image, for `outputs`',
      isOwn,
    ),
  ];
}

/** The classic image store leaves these out without a word. */
const SPECIAL = /^(?:compression|compression-level|force-compression|oci-.*|annotation.*)$/;

function isImage(output: string): boolean {
  const type = typeOf(output);
  return type === 'image' || type === 'registry' || (type === 'docker' && !isDockerArchive(output));
}

function pushesByDigest(output: string): boolean {
  return isPushing(output) && isOn(output, 'push-by-digest');
}

/** What `cache-to` asks of a builder, and what `cache-from` would like: a cache that cannot be read fails no build. */
export function cacheNeeds(from: readonly string[], to: readonly string[]): readonly Need[] {
  return [
    ...cacheTypes(to)
      .filter((type) => type !== 'inline')
      .map((type) => ({
        what: `write a cache of the type ${type}`,
        isMetBy: WITH_CONTAINERD.has(type) ? isModern : isOwn,
      })),
    ...cacheTypes(from)
      .filter((type) => !WITH_ANY_STORE.has(type))
      .map((type) => ({
        what: `read a cache of the type ${type}`,
        isMetBy: WITH_CONTAINERD.has(type) ? isModern : isOwn,
        isWish: true,
      })),
  ];
}

/** Backends that an engine with the containerd image store reads and writes. */
const WITH_CONTAINERD: ReadonlySet<string> = new Set(['gha', 'registry', 'local']);
/** Those that it reads with the classic store, too; the cache in an image is read as that of a registry. */
const WITH_ANY_STORE: ReadonlySet<string> = new Set(['registry', 'local', 'inline']);

/** An entry without a type is a registry's reference. https://docs.docker.com/build/cache/backends/ */
function cacheTypes(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.map((entry) => typeOf(entry) ?? 'registry'))];
}

function typeOf(entry: string): string | undefined {
  return attributesOf(parseCsv(entry) ?? []).get('type');
}
