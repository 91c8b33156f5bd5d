/** https://github.com/opencontainers/image-spec/blob/main/media-types.md */
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';

/** https://distribution.github.io/distribution/spec/manifest-v2-2/ */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';

const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+/;
const NONDISTRIBUTABLE =
  /^application\/vnd\.(?:oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/;

export function isIndex(mediaType: string): boolean {
  return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}

/** Whether it is a manifest or an index that registries take. */
export function isManifest(mediaType: string): boolean {
  return isIndex(mediaType) || mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}

/** Whether it is the configuration of an image that runs, as opposed to that of any other artifact. */
export function isImageConfig(mediaType: string): boolean {
  return mediaType === OCI_CONFIG || mediaType === DOCKER_CONFIG;
}

/** Docker's format before 2016, signed inside; no registry of today takes it. */
export function isSchema1(mediaType: string): boolean {
  return SCHEMA_1.test(mediaType);
}

/** Layers that are only named, to be fetched from their owner. */
export function isNondistributable(mediaType: string): boolean {
  return NONDISTRIBUTABLE.test(mediaType);
}
