export {
  type ArchiveIndex,
  type ArchivePorts,
  type ArchiveRequest,
  writeArchive,
} from './archive.ts';
export { type Closure, closure, imagesIn } from './closure.ts';
export { type Evidence, evidenceOf, evidenceOfTag } from './evidence.ts';
export { readImageConfig } from './image-config.ts';
export { readImageLabels } from './image-labels.ts';
export { type ImageLayers, layersOf } from './image-layers.ts';
export { type ManifestContent, NOWHERE, platformText } from './manifest-content.ts';
export { isManifest } from './media-types.ts';
export { mergeImages } from './merge.ts';
export { openSource, type SourcePorts } from './open-source.ts';
export { parseSource } from './parse-source.ts';
export { openRegistryImage, type RegistryReader } from './registry-source.ts';
export { rememberSmall } from './remember.ts';
export type { ImageSource } from './source.ts';
