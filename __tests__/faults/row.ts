import type { RawInputs } from '../../src/inputs/schema.ts';
import type { ProxiedRequest, Rule } from './proxy.ts';

/** What a row may look at, beside what is looked at in every row. */
export interface RowOutcome {
  /** Requests to the faulty registry. */
  readonly requests: readonly ProxiedRequest[];
  readonly log: string;
}

/** One fault, and how a publish must end. */
export interface Row {
  readonly name: string;
  /** `%foreign%` in a redirect is a host that belongs to somebody else. */
  readonly rules: (place: Place) => readonly Rule[];
  /** It survives, or it is refused with an error that says this: its code, message and fix. */
  readonly ends: 'survived' | RegExp;
  /** The faulty registry is where the image comes from, instead of one of those that it goes to. */
  readonly atSource?: boolean;
  /** For faults that hit only large blobs, or only images of several platforms. */
  readonly isLarge?: boolean;
  /** For faults that are silence: a registry that says nothing for a moment is given up. The only wait that is real. */
  readonly isSilent?: boolean;
  readonly inputs?: RawInputs;
  /** The faulty registry is believed to speak https. */
  readonly isSecure?: boolean;
  /** The version's tag is there already, as another image. */
  readonly isTaken?: boolean;
  /** What its tags answer at the end: `ours` or `theirs`; all are ours in a row that survives, and there are none in another. */
  readonly tags?: Readonly<Record<string, 'ours' | 'theirs'>>;
  readonly check?: (outcome: RowOutcome) => void;
}

/** Addresses that a fault may name. */
export interface Place {
  /** A host of somebody else, which has the registry's content, and asks for no credentials. */
  readonly foreign: string;
  /** The repository at the faulty registry. */
  readonly repository: string;
}

/** Rules that need no address. */
export function always(...rules: readonly Rule[]): Row['rules'] {
  return () => rules;
}

export const PATHS = {
  ping: /^\/v2\/$/,
  token: /^\/token\?/,
  blob: /\/blobs\/sha256:/,
  begin: /\/blobs\/uploads\/(?:\?|$)/,
  upload: /\/blobs\/uploads\/[^?]/,
  manifest: /\/manifests\//,
  staged: /\/manifests\/sha256:/,
  tag: /\/manifests\/(?!sha256:)/,
  list: /\/tags\/list/,
} as const;

/** Requests of a kind, by the words that the table uses. */
export const KINDS = {
  'GET /v2/': { method: 'GET', path: PATHS.ping },
  'GET of a token': { method: 'GET', path: PATHS.token },
  'HEAD of a blob': { method: 'HEAD', path: PATHS.blob },
  'POST of an upload': { method: 'POST', path: PATHS.begin },
  'PUT of a blob': { method: 'PUT', path: PATHS.upload },
  'PUT of a manifest': { method: 'PUT', path: PATHS.staged },
  'GET of a manifest': { method: 'GET', path: PATHS.staged },
  'HEAD of a manifest': { method: 'HEAD', path: PATHS.staged },
  'HEAD of a tag': { method: 'HEAD', path: PATHS.tag },
  'GET of the tag list': { method: 'GET', path: PATHS.list },
  'PUT of a tag': { method: 'PUT', path: PATHS.tag },
  'GET of a tag': { method: 'GET', path: PATHS.tag },
} as const satisfies Readonly<Record<string, Pick<Rule, 'method' | 'path'>>>;

export type Kind = keyof typeof KINDS;
