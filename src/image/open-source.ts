import type { Files } from '../ports.ts';
import type { Reference } from '../reference/reference.ts';
import { quoted, unusable } from './errors.ts';
import { findPath } from './find-path.ts';
import { openPath, type PathPorts } from './open-path.ts';
import { parseSource } from './parse-source.ts';
import { openRegistryImage, type RegistryReader } from './registry-source.ts';
import type { ImageSource } from './source.ts';

export interface SourcePorts extends PathPorts {
  readonly files: Pick<Files, 'kind'>;
  /** A client of a registry, by its canonical host. */
  readonly registry: (host: string) => RegistryReader | Promise<RegistryReader>;
}

/**
 * Opens the image that `from` names: `oci-layout://PATH`, `oci-archive://PATH`, `docker-archive://PATH`, each with `#NAME` or
 * `@DIGEST` where there are several; `docker://IMAGE`; a path that is there; or an image's name. Throws `BadRequest` with the
 * fix where there is no such image.
 */
export async function openSource(text: string, ports: SourcePorts): Promise<ImageSource> {
  const source = parseSource(text);
  if (source.kind === 'docker') return openImage(source.reference, ports);
  const found = await findPath(source.path, ports.files);
  if (found) return openPath(found, source.kind, ports);
  if (source.kind === 'any' && source.reference) return openImage(source.reference, ports);
  throw unusable(
    `there is no file or directory ${quoted(source.path)}`,
    'Paths are relative to the working directory: does a step before this one, in the same job, write it? Images of a registry are named in lower case.',
  );
}

async function openImage(reference: Reference, { registry }: SourcePorts): Promise<ImageSource> {
  return openRegistryImage(reference, await registry(reference.registry));
}
