import { mkdir } from 'node:fs/promises';
import { type Blobs, createBlobs } from './blobs.ts';
import { createManifests, type Manifests } from './manifests.ts';
import { pathsIn } from './paths.ts';
import { createReferrers, type Referrers } from './referrers.ts';
import { createRepositories, type Repositories } from './repositories.ts';
import { createTags, type Tags } from './tags.ts';
import { createUploads, type Uploads } from './uploads.ts';

/**
 * Everything a registry keeps. Names, digests and tags must be well-formed: anything else throws. Every change is one
 * rename, so a process that is killed leaves nothing half-written where others look, and several processes may share a folder.
 */
export interface Storage {
  readonly blobs: Blobs;
  readonly manifests: Manifests;
  readonly tags: Tags;
  readonly referrers: Referrers;
  readonly repositories: Repositories;
  readonly uploads: Uploads;
}

/** Opens a folder, which is made if there is none. `now` in milliseconds since the epoch. */
export async function openStorage(folder: string, now: number): Promise<Storage> {
  const paths = pathsIn(folder);
  await mkdir(paths.repositories, { recursive: true });
  await mkdir(paths.uploads, { recursive: true, mode: 0o700 });
  const tags = createTags(paths);
  const referrers = createReferrers(paths);
  const uploads = createUploads(paths);
  await uploads.sweep(now);
  return {
    blobs: createBlobs(paths),
    manifests: createManifests(paths, tags, referrers),
    tags,
    referrers,
    repositories: createRepositories(paths),
    uploads,
  };
}
