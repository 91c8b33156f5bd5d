import { combineErrors, type ErrorCode, PublishError, toPublishError } from '../errors.ts';
import { RegistryError } from '../oci/index.ts';
import { generic } from './generic.ts';
import { PROVIDERS, type Provider, providerOf, type Target } from './index.ts';

type Kind = RegistryError['kind'];

const CODES: Partial<Record<Kind, ErrorCode>> = {
  unauthorized: 'LOGIN_FAILED',
  denied: 'PUSH_DENIED',
  'name-unknown': 'REPOSITORY_MISSING',
  immutable: 'TAG_IMMUTABLE',
  'rate-limited': 'REGISTRY_UNAVAILABLE',
  unavailable: 'REGISTRY_UNAVAILABLE',
  unreachable: 'REGISTRY_UNREACHABLE',
  'not-a-registry': 'NOT_A_REGISTRY',
};

/** A login is not about a repository: what is missing then is the registry itself. */
const LOGIN_CODES: Partial<Record<Kind, ErrorCode>> = {
  denied: 'LOGIN_FAILED',
  'name-unknown': 'NOT_A_REGISTRY',
  'not-found': 'NOT_A_REGISTRY',
};

/** What a user can do whatever the registry. */
const GENERAL_HINTS: Partial<Record<Kind, string>> = {
  'rate-limited': 'Log in (limits are higher for accounts), or run again later.',
  unavailable:
    'The registry has an outage; see its status page and run again. What is published stays.',
  immutable: 'The registry protects this tag. Publish under a new tag.',
  'too-large':
    'A proxy in front of the registry may limit the size of requests (nginx: client_max_body_size).',
  'bad-answer':
    'Run again: what is there is not sent again. If it stays so, the registry, or a proxy or cache before it, loses or changes what it stores: tell whoever runs it.',
  'blob-unknown':
    'Run again: what is missing is sent again. If it stays so, the registry loses what it has stored: tell whoever runs it.',
  'not-found':
    'Run again. If it stays so, another process removes images without tags there at once (a retention rule).',
  refused:
    'Run again if the registry may have been busy. If it stays so, it does not accept this image or this request: its own words above say why.',
  untrusted:
    'The registry, or what answers in its place, sends credentials where they do not belong. Check its address and its settings.',
};

/**
 * Turns a failed request into the error for the user: what we were doing, the registry's own words, and the fix that
 * fits this kind of registry. Anything else is passed through.
 */
export function explain(error: unknown, doing: string, target: Target): unknown {
  if (error instanceof AggregateError) return explainAll(error.errors, doing, target);
  if (!(error instanceof RegistryError)) return error;
  const { kind } = error;
  const hint = [adviceFor(error, target), waitHint(error)].filter(Boolean).join(' ');
  const code = (target.repository === undefined && LOGIN_CODES[kind]) || CODES[kind];
  return new PublishError({
    code: code ?? 'REGISTRY_REFUSED',
    message: `${doing} failed: ${error.message}`,
    ...(hint !== '' && { fix: hint }),
    cause: error,
  });
}

function adviceFor(error: RegistryError, target: Target): string | undefined {
  return (
    addressHint(error, target) ??
    quotaHint(error, target) ??
    kindOf(error, target).hint(error, target) ??
    GENERAL_HINTS[error.kind] ??
    generic.hint(error, target)
  );
}

/** The kind of registry by its host, else by its answer: much software is run under any name. */
function kindOf(error: RegistryError, { registry }: Target): Provider {
  const known = providerOf(registry);
  if (known !== generic) return known;
  return PROVIDERS.find(({ recognises }) => recognises?.(error)) ?? generic;
}

/** Quay and Harbor say so in a refusal like any other. */
function quotaHint({ kind, detail = '' }: RegistryError, { registry }: Target): string | undefined {
  const isFull = /quota has been exceeded|will exceed the configured upper limit/i.test(detail);
  if (!isFull || (kind !== 'denied' && kind !== 'refused')) return undefined;
  return `The quota for storage on ${registry} is used up. Delete images that nobody needs there (a retention rule does it by itself), or have the quota raised.`;
}

function waitHint({ kind, retryAfterMs, host }: RegistryError): string {
  if (kind !== 'rate-limited' || retryAfterMs === undefined) return '';
  return `${host} asks to wait ${Math.ceil(retryAfterMs / 1000)} s.`;
}

/** What failed for the same reason in many requests at once is said once. */
function explainAll(errors: readonly unknown[], doing: string, target: Target): PublishError {
  const reasons = new Map(
    errors.map((error) => {
      if (!(error instanceof RegistryError)) return [error, error];
      return [[error.kind, error.status, ...error.codes].join(' '), error];
    }),
  );
  const explained = Array.from(reasons.values(), (error) => explain(error, doing, target));
  return combineErrors(explained.map(toPublishError));
}

/** Users write the address of the web site, which answers too. */
const WEB_SITES: Readonly<Record<string, string>> = {
  'hub.docker.com': 'docker.io',
  'www.docker.com': 'docker.io',
  'docker.com': 'docker.io',
  'github.com': 'ghcr.io',
  'gitlab.com': 'registry.gitlab.com',
};

/** https://github.blog/changelog/2021-06-21-packages-container-registry-now-generally-available/ */
const RETIRED = 'docker.pkg.github.com';

/** For errors that the right address would cure. */
function addressHint({ kind }: RegistryError, target: Target) {
  const { registry, repository } = target;
  const { input = repository === undefined ? 'registry' : 'images' } = target;
  const isElsewhere = kind === 'not-a-registry' || (repository === undefined && is404(kind));
  if (registry === RETIRED) {
    return `${registry} is GitHub’s retired registry. Its successor is \`ghcr.io\`, with names \`ghcr.io/OWNER/IMAGE\`: write that in \`${input}\`.`;
  }
  const site = WEB_SITES[registry];
  if (site !== undefined && (isElsewhere || kind === 'denied' || kind === 'unauthorized')) {
    return `${registry} is a web site. Its registry is \`${site}\`: write that in \`${input}\`.`;
  }
  if (isElsewhere) {
    return `Something else answers there: a proxy, a login page or a web server. Check the host in \`${input}\`.`;
  }
  if (kind !== 'unreachable') return undefined;
  return `Check the name of the registry in \`${input}\`, and that this runner can reach it (firewall, proxy, VPN).`;
}

function is404(kind: Kind): boolean {
  return kind === 'not-found' || kind === 'name-unknown';
}
