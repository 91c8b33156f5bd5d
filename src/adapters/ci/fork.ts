import type { Untrusted } from '../../tagging/index.ts';

/** A pull request of a fork on a system that gives it no secrets. */
export function forkWithoutSecrets(system: string, source: string): Untrusted {
  return {
    reason: 'fork',
    explanation: `the pull request comes from ${source}, and ${system} gives such runs no secrets: the image is built and not published`,
  };
}

/** A pull request of a fork on a system that runs it with this repository's credentials. */
export function forkWithSecrets(system: string, source: string): Untrusted {
  return {
    reason: 'fork-privileged',
    explanation: `the pull request comes from ${source}, but ${system} runs it with this repository's credentials: publishing what strangers wrote is refused`,
  };
}
