import { attributesOf, parseCsv } from './csv.ts';
import { fromVariable } from './switch.ts';

/** Whether an entry of `outputs` is a file in docker's own format, which holds one platform and no attestations. */
export function isDockerArchive(output: string): boolean {
  const attributes = attributesOf(parseCsv(output) ?? []);
  return attributes.get('type') === 'docker' && attributes.has('dest');
}

/** Whether it loads the image into an engine. */
export function isLoading(output: string): boolean {
  const attributes = attributesOf(parseCsv(output) ?? []);
  return attributes.get('type') === 'docker' && !attributes.has('dest');
}

/** Whether an attribute is switched on, as buildx reads booleans. */
export function isOn(output: string, key: string): boolean {
  const text = attributesOf(parseCsv(output) ?? []).get(key) ?? '';
  return fromVariable('boolean', text).toLowerCase() === 'true';
}
