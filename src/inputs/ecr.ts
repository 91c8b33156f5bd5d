import { providerOf } from '../registries/index.ts';
import { quote } from './quote.ts';
import type { Problems } from './values.ts';

/** What `ecr` is about, and how it is called. */
export interface EcrOrigin {
  /** Canonical host; `''` where the registry of `images` is meant. */
  readonly host: string;
  readonly input: string;
}

/**
 * docker/login-action's `ecr`: whether the registry is one of Amazon's. The host tells (`auto`); `true` is checked against it, and
 * `false` sends user name and password as they are typed. `undefined` after a problem.
 */
export function parseEcr(
  text: string,
  { host, input }: EcrOrigin,
  problems: Problems,
): 'auto' | 'never' | undefined {
  const value = text.toLowerCase() || 'auto';
  if (value === 'false') return 'never';
  if (value === 'auto') return 'auto';
  if (value !== 'true') {
    const message = `${quote(text)} is none of \`auto\`, \`true\` and \`false\``;
    problems.add({ input, message, fix: 'Leave it out: the host tells.' });
  } else if (!providerOf(host).id.startsWith('ecr')) {
    problems.add({
      input,
      message: `${host === '' ? 'no registry is named, and so Docker Hub' : quote(host)} is no registry of Amazon`,
      fix: 'Set `registry` to its host, `123456789012.dkr.ecr.eu-central-1.amazonaws.com` or `public.ecr.aws`, or leave `ecr` out.',
    });
  } else return 'auto';
  return undefined;
}
