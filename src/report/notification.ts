/** What became of one webhook. Of its URL there is only the host. */
export interface Notification {
  /** `host[:port]`. */
  readonly host: string;
  /** `generic`, `slack`, … */
  readonly format: string;
  readonly event: 'published' | 'unchanged' | 'failed';
  readonly outcome: 'delivered' | 'failed';
  /** Some formats need one request per tag or destination. */
  readonly requests: number;
  readonly delivered: number;
  /** Of all requests together. */
  readonly attempts: number;
  /** Tags that were too many to be announced one by one. */
  readonly omitted: number;
  /** Of the answer that counted last; absent where none came. */
  readonly status?: number;
  /** Why it failed, in words that follow the host's name. */
  readonly reason?: string;
  readonly required: boolean;
  readonly milliseconds: number;
}

/** Everything that was sent. */
export interface Notifications {
  /** The body of the format `generic`, whether a webhook got it or not. */
  readonly payload: string;
  readonly deliveries: readonly Notification[];
}
