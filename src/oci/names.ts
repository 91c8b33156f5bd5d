/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const REPOSITORY =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

export function isTag(text: unknown): text is string {
  return typeof text === 'string' && TAG.test(text);
}

export function isRepository(text: string): boolean {
  return text.length <= 255 && REPOSITORY.test(text);
}
