import type { Secret } from '../secret.ts';

/** What a webhook may be told about. */
export const WEBHOOK_EVENTS = ['published', 'unchanged', 'failed'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

interface FormatFacts {
  /** What it can say at all. */
  readonly events: readonly WebhookEvent[];
  /** What it is sent unless told otherwise. */
  readonly default: readonly WebhookEvent[];
}

/** Bodies that imitate a registry's own have no word for a failure. */
const PUSHES: FormatFacts = { events: ['published', 'unchanged'], default: ['published'] };
const CHAT: FormatFacts = { events: WEBHOOK_EVENTS, default: ['published', 'failed'] };

/** Every format with what it is sent. */
export const WEBHOOK_FORMATS = {
  generic: { events: WEBHOOK_EVENTS, default: WEBHOOK_EVENTS },
  cloudevents: { events: WEBHOOK_EVENTS, default: ['published'] },
  cdevents: PUSHES,
  'cdevents-0.5': PUSHES,
  dockerhub: PUSHES,
  quay: PUSHES,
  keel: PUSHES,
  slack: CHAT,
  teams: CHAT,
  discord: CHAT,
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type WebhookFormat = keyof typeof WEBHOOK_FORMATS;

/** One webhook to call after publishing. */
export interface WebhookRequest {
  /** Where it stands, for messages: `webhooks[0]`. */
  readonly input: string;
  /** Path and query are often the secret, so nobody but the delivery sees them. */
  readonly url: Secret;
  /** `host[:port]`: all that is ever printed of the URL. */
  readonly host: string;
  readonly format: WebhookFormat;
  /** Signing secrets, the current one first; a second one while receivers change over. */
  readonly secrets: readonly Secret[];
  /** Extra headers; every value is masked. */
  readonly headers: readonly (readonly [name: string, value: Secret])[];
  /** Audience of the job's OIDC token that is sent as bearer; absent = none is sent. */
  readonly audience?: string;
  readonly events: readonly WebhookEvent[];
  /** A delivery that fails makes the run fail. */
  readonly required: boolean;
  /** What is allowed and yet unwise, in words for the user. */
  readonly warnings: readonly string[];
}
