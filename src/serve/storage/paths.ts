import { join } from 'node:path';
import { isDigest } from '../../oci/digest.ts';
import { isRepository, isTag } from '../../oci/names.ts';
import { tagFile } from './tag-file.ts';

/**
 * Where things are. Content is shared by all repositories, as in an OCI image layout; what a repository has of it is
 * told by small files under the repository's name. No component of a name can start with `_`.
 *
 * ```
 * blobs/sha256/<hex>                                   content of blobs and manifests
 * repositories/<name>/_blobs/sha256/<hex>              empty: the repository has this blob
 * repositories/<name>/_manifests/sha256/<hex>          the manifest's media type
 * repositories/<name>/_tags/<tag>                      the digest it points at
 * repositories/<name>/_referrers/sha256-<hex>/sha256-<hex>   subject, then the descriptor that refers to it
 * uploads/<id>                                         bytes on their way
 * ```
 */
export interface Paths {
  readonly uploads: string;
  readonly repositories: string;
  content(digest: string): string;
  blob(name: string, digest: string): string;
  manifest(name: string, digest: string): string;
  tags(name: string): string;
  tag(name: string, tag: string): string;
  /** The folder of all lists of referrers. */
  subjects(name: string): string;
  referrers(name: string, subject: string): string;
  referrer(name: string, subject: string, digest: string): string;
  /** The folders of which a repository that exists has one. */
  marks(name: string): readonly string[];
}

/** Everything that becomes a path is checked here once more, so that no caller can lead outside of the folder. */
export function pathsIn(root: string): Paths {
  const repositories = join(root, 'repositories');
  const repository = (name: string) => join(repositories, checked(name, isRepository));
  const subjects = (name: string) => join(repository(name), '_referrers');
  const referrers = (name: string, subject: string) =>
    join(subjects(name), digestParts(subject).join('-'));
  return {
    uploads: join(root, 'uploads'),
    repositories,
    content: (digest) => join(root, 'blobs', ...digestParts(digest)),
    blob: (name, digest) => join(repository(name), '_blobs', ...digestParts(digest)),
    manifest: (name, digest) => join(repository(name), '_manifests', ...digestParts(digest)),
    tags: (name) => join(repository(name), '_tags'),
    tag: (name, tag) => join(repository(name), '_tags', tagFile(checked(tag, isTag))),
    subjects,
    referrers,
    referrer: (name, subject, digest) =>
      join(referrers(name, subject), digestParts(digest).join('-')),
    marks: (name) => [join(repository(name), '_manifests'), join(repository(name), '_blobs')],
  };
}

function digestParts(digest: string): readonly string[] {
  return checked(digest, isDigest).split(':');
}

function checked(text: string, isValid: (text: string) => boolean): string {
  if (!isValid(text)) throw new Error(`${JSON.stringify(text)} must not become a path`);
  return text;
}
