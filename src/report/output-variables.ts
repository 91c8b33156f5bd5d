import type { BakeFileName } from './bake-files.ts';
import type { OutputName } from './outputs.ts';

/** Outputs that docker/metadata-action also sets as variables. */
const EXPORTED: readonly (OutputName | BakeFileName)[] = [
  ...(['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'] as const),
  ...(['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'] as const),
];

/** Linux starts no program with a longer variable, in bytes: one of them would fail every later step of the job. */
const MAX_BYTES = 100_000;

/** Outputs as variables of later steps: `DOCKER_METADATA_OUTPUT_TAG_NAMES` and so on. */
export function toOutputVariables(
  outputs: Readonly<Record<string, string>>,
): readonly (readonly [name: string, value: string])[] {
  const encoder = new TextEncoder();
  return EXPORTED.flatMap((output): [string, string][] => {
    const value = outputs[output];
    if (value === undefined || encoder.encode(value).length > MAX_BYTES) return [];
    return [[`DOCKER_METADATA_OUTPUT_${output.toUpperCase().replaceAll('-', '_')}`, value]];
  });
}
