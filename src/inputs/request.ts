import type { IdentityFields } from '../registries/index.ts';
import type { Secret } from '../secret.ts';
import type { TaggingRequest } from '../tagging/index.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuilderRequest } from './builder-request.ts';
import type { ConnectionRequest } from './connection.ts';
import type { JobToken } from './job-token.ts';
import type { FanOut } from './runner.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** One login: `registry` is canonical (`docker.io`, `ghcr.io`, `localhost:5000`), absent = the registry of `images`. */
export type LoginRequest = LoginMeans & {
  readonly registry?: string;
  /** What buildx may use it for, of a login for later steps. */
  readonly scope?: string;
  /** The input it came from, for messages. */
  readonly input: string;
};

/** What there is to log in with. */
export type LoginMeans =
  | PasswordLogin
  | KeylessLogin
  /** What the machine has by itself. */
  | { readonly how: 'ambient' };

export interface PasswordLogin {
  readonly how: 'password';
  readonly username: string;
  readonly password: Secret;
  /** Sent as they are, also where they look like what has to be exchanged first. */
  readonly isFinal?: boolean;
}

/** The job's ID token, to be exchanged. */
export interface KeylessLogin {
  readonly how: 'keyless';
  /** The kind of registry, `Provider.id`. */
  readonly provider: string;
  readonly fields: IdentityFields;
  /** `''` where the registry needs none. */
  readonly username: string;
  /** The ID token that another CI handed over; absent: the job's own is asked for. */
  readonly idToken?: Secret;
}

export type { BuildRequest };

/** Separators of outputs. */
export interface Separators {
  readonly tags: string;
  readonly labels: string;
  readonly annotations: string;
}

/** What the user allows to be done to tags that exist. */
export interface TagPolicy {
  /** `forward-only`: floating tags never go back. `always`: they point at what was published last. */
  readonly floatingTags: 'forward-only' | 'always';
  /** An exact version that exists as another image: stop before any tag is written, leave everything, or replace it. */
  readonly onExists: 'fail' | 'skip' | 'overwrite';
}

/** What the registry is asked after publishing, from little to much. */
export type VerifyLevel = 'digest' | 'pull' | 'anonymous';

/** Which destinations must succeed: every one, at least one, or the first. */
export type Require = 'all' | 'any' | 'primary';

/** Everything the user asked for, checked as far as it can be without the run's facts. */
export interface PublishRequest {
  readonly tagging: TaggingRequest;
  readonly build: BuildRequest;
  readonly builder: BuilderRequest;
  /** Folder for the file of a build that is to be merged; `''`: the image is published whole. */
  readonly digests: string;
  /** Whether annotations were asked for, so that the image gets them. */
  readonly isAnnotated: boolean;
  readonly fanOut: FanOut;
  /** The image to publish where it exists already, or several, one per line, to be merged; `''`: it is built. */
  readonly from: string;
  /** A script to run against the image before it is published; `''`: none. */
  readonly test: string;
  /** File to write the image to as well; `''`: none. */
  readonly archive: string;
  /** Directory to write the report to; `''`: none. */
  readonly reportDirectory: string;
  readonly verify: VerifyLevel;
  readonly logins: readonly LoginRequest[];
  readonly connection: ConnectionRequest;
  /** Whether a repository that is missed is made, where registry and login can. */
  readonly createRepository: boolean;
  readonly policy: TagPolicy;
  readonly require: Require;
  readonly push: boolean;
  readonly dryRun: boolean;
  readonly allowForkPush: boolean;
  readonly separators: Separators;
  /** Name of the target in the definitions for bake. */
  readonly bakeTarget: string;
  /** Whether outputs are also variables of later steps. */
  readonly setOutputEnv: boolean;
  readonly githubToken?: JobToken;
  readonly webhooks: readonly WebhookRequest[];
  /** Environment to record a deployment for; `''`: none. */
  readonly deployment: string;
  readonly commitStatus: boolean;
}
