import { parseReference, type Reference } from '../reference/reference.ts';
import { quoted, unusable } from './errors.ts';

/** What the user says it is. */
export type LocalKind = 'oci-layout' | 'oci-archive' | 'docker-archive';

/** What `from` says: an image of a registry, or a path, or either. */
export type SourceText =
  | { readonly kind: 'docker'; readonly reference: Reference }
  | { readonly kind: LocalKind; readonly path: string }
  /** Whatever is there; the reference is meant if there is nothing, where the text could be one. */
  | { readonly kind: 'any'; readonly path: string; readonly reference: Reference | undefined };

export const FORMS =
  'Write oci-layout://DIRECTORY, oci-archive://FILE, docker-archive://FILE, docker://IMAGE, a path, or an image.';

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/s;
/** How skopeo and podman write it, and where it says the same here. */
const SKOPEO: Readonly<Record<string, string>> = {
  oci: 'oci-layout',
  'oci-archive': 'oci-archive',
  'docker-archive': 'docker-archive',
};
const OTHER_TRANSPORTS = new Set(['docker-daemon', 'containers-storage', 'dir', 'ostree', 'sif']);
/** No image is meant by these, even if no such file is there. */
const PATH = /^(?:\.{0,2}\/|\.{1,2}$|~)|\.(?:tar|tar\.gz|tgz|oci)(?:$|[#:@])|[\\#]/;

/** Reads `from`. Throws `BadRequest` with the way to write it. */
export function parseSource(text: string): SourceText {
  const typed = text.trim();
  if (typed === '') throw unusable('it is empty', FORMS);
  const [, scheme, rest = ''] = SCHEME.exec(typed) ?? [];
  if (scheme !== undefined) return withScheme(scheme, rest, typed);
  const transport = /^([a-z-]+):(?!\/\/)(.+)$/s.exec(typed);
  const [, name = '', path = ''] = transport ?? [];
  const ours = SKOPEO[name];
  if (ours)
    throw unusable(`${quoted(typed)} lacks slashes`, `Write ${quoted(`${ours}://${path}`)}`);
  if (OTHER_TRANSPORTS.has(name) && transport) {
    throw unusable(
      `${quoted(`${name}:`)} is a place that images are not read from`,
      `Copy it first: skopeo copy ${quoted(typed)} oci-archive:image.tar, then write oci-archive://image.tar`,
    );
  }
  const reference = PATH.test(typed) ? undefined : parseReference(typed);
  return { kind: 'any', path: typed, reference };
}

function withScheme(scheme: string, rest: string, typed: string): SourceText {
  if (scheme === 'docker') {
    const reference = parseReference(rest);
    if (reference) return { kind: 'docker', reference };
    throw unusable(
      `${quoted(typed)} names no image`,
      'Write docker://HOST/PATH:TAG or docker://HOST/PATH@sha256:…, the path in lower case.',
    );
  }
  if (scheme !== 'oci-layout' && scheme !== 'oci-archive' && scheme !== 'docker-archive') {
    throw unusable(`${quoted(`${scheme}://`)} is a place that images are not read from`, FORMS);
  }
  if (rest === '') throw unusable(`${quoted(typed)} lacks a path`, FORMS);
  return { kind: scheme, path: rest };
}
