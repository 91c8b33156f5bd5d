import type { Secret } from '../secret.ts';
import type { TaggingRequest } from '../tagging/index.ts';
import type { ConnectionRequest } from './connection.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** One login: `registry` is canonical (`docker.io`, `ghcr.io`, `localhost:5000`), absent = the registry of `images`. */
export interface LoginRequest {
  readonly registry?: string;
  readonly username: string;
  readonly password: Secret;
  /** The input it came from, for messages. */
  readonly input: string;
}

export interface BuildRequest {
  readonly context: string;
  /** `''` = `Dockerfile` in the context. */
  readonly file: string;
  readonly buildArgs: readonly string[];
  readonly target: string;
  readonly platforms: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly builder: string;
  readonly load: boolean;
}

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
  /** The image to publish where it exists already; `''`: it is built. */
  readonly from: string;
  /** File to write the image to as well; `''`: none. */
  readonly archive: string;
  /** Directory to write the report to; `''`: none. */
  readonly reportDirectory: string;
  readonly verify: VerifyLevel;
  readonly logins: readonly LoginRequest[];
  readonly connection: ConnectionRequest;
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
  readonly githubToken?: Secret;
  readonly webhooks: readonly WebhookRequest[];
  /** Environment to record a deployment for; `''`: none. */
  readonly deployment: string;
  readonly commitStatus: boolean;
}
