import type { NotifyEvent } from './event.ts';

/** One request: what is sent and under which id, the same whenever it is sent again. */
export interface Message {
  readonly id: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Valid JSON. */
  readonly body: string;
}

/** Turns an event into requests; `omitted` counts tags that are too many to be announced one by one. */
export type Format = (event: NotifyEvent) => Messages;

export interface Messages {
  readonly messages: readonly Message[];
  readonly omitted: number;
}

export const JSON_TYPE = 'application/json';
