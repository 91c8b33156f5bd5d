import { type AttributeList, parseAttributeList } from './attribute-lists.ts';
import type { BuildRequest } from './build-request.ts';
import { attributesOf, parseCsv } from './csv.ts';
import { quote } from './quote.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

const CACHE_FROM = { input: 'cache-from', example: 'type=gha', bare: 'an image' } as const;
const CACHE_TO = { input: 'cache-to', example: 'type=gha,mode=max', bare: 'an image' } as const;
const OUTPUTS = { input: 'outputs', example: 'type=local,dest=out', bare: 'a directory' } as const;

/** Caches and outputs as they were typed. */
export function parseExports(
  typed: Typed,
  problems: Problems,
): Pick<BuildRequest, 'cacheFrom' | 'cacheTo' | 'outputs'> {
  const read = (list: Omit<AttributeList, 'text'>) =>
    parseAttributeList({ ...list, text: typed(list.input) }, problems);
  const outputs = read(OUTPUTS);
  for (const output of outputs.filter(isForStdout)) {
    problems.add({
      input: 'outputs',
      message: `${quote(output)} goes to standard output, which is the log`,
      fix: 'Name a file: `type=tar,dest=out.tar`.',
    });
  }
  return { cacheFrom: read(CACHE_FROM), cacheTo: read(CACHE_TO), outputs };
}

/** https://docs.docker.com/reference/cli/docker/buildx/build/#output */
function isForStdout(output: string): boolean {
  const attributes = attributesOf(parseCsv(output) ?? []);
  const dest = attributes.get('dest');
  const isFile = ['tar', 'oci'].includes(attributes.get('type') ?? '');
  return output === '-' || dest === '-' || (isFile && !dest);
}
