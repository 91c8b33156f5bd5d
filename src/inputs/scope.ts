import { quote } from './quote.ts';
import type { Problems } from './values.ts';

/** It becomes the name of a directory. https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go */
const SCOPE = /^(?:[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)?(?:@[a-z]+)?$/;

/** Whether a login may have this scope; `''` is none. What is wrong goes into `problems`. */
export function isScope(
  scope: string,
  { input, isScopable }: { readonly input: string; readonly isScopable: boolean },
  problems: Problems,
): boolean {
  if (scope === '') return true;
  if (!isScopable) {
    problems.add({
      input,
      message: 'this is only for a login for later steps',
      fix: 'Remove it: here a login is used for its own registry alone.',
    });
    return false;
  }
  if (SCOPE.test(scope) && !scope.includes('..')) return true;
  problems.add({
    input,
    message: `${quote(scope)} is no scope`,
    fix: 'Write a repository without its registry, `@push`, or both: `acme/app@push`.',
  });
  return false;
}
