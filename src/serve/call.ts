import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import type { Route } from './route.ts';
import type { Storage } from './storage/storage.ts';

/** One request with what it is about. */
export interface Call extends Route {
  readonly request: IncomingMessage;
  readonly storage: Storage;
}

/** Answers a call, or throws a `Refusal`. */
export type Handler = (call: Call) => Promise<Answer>;
