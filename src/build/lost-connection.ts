import { PublishError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import { explainFailure } from './known-failures.ts';

/** How long buildx may take to end by itself, in milliseconds. */
const GRACE = 5_000;

/**
 * What the Kubernetes client in buildx says when the command ended that is its connection to a pod. BuildKit prints nothing that
 * looks like this at the start of a line. How the command ended is told when buildx ends.
 */
const LOST = /^E\d{4} .*"Unhandled Error" err=/;
const ENDED = /^ERROR: (?<how>command terminated with exit code \d+)/;

/** Watches what buildx prints for a connection that is lost. */
export interface ConnectionWatch extends Disposable {
  onLine(line: string): void;
  /** Aborted when buildx waits for an answer that nobody will give. */
  readonly signal: AbortSignal;
  /** What to tell then. */
  error(): PublishError | undefined;
}

/**
 * buildx 0.29.1 does not end when its connection to a pod does: it would wait until the job is cancelled. Disposing ends the watch.
 * https://github.com/docker/buildx/blob/v0.29.1/driver/kubernetes/execconn/execconn.go
 */
export function watchConnection(clock: Clock): ConnectionWatch {
  const givenUp = new AbortController();
  const ended = new AbortController();
  let lost: string | undefined;
  let how: string | undefined;
  return {
    onLine(line) {
      how = ENDED.exec(line)?.groups?.how ?? how;
      if (lost !== undefined || !LOST.test(line)) return;
      lost = line;
      clock.sleep(GRACE, ended.signal).then(
        () => givenUp.abort(),
        () => {},
      );
    },
    signal: givenUp.signal,
    error: () => (givenUp.signal.aborted ? lostError(how ?? lost ?? '') : undefined),
    [Symbol.dispose]: () => ended.abort(),
  };
}

function lostError(summary: string): PublishError {
  const { code, cause, fix } = explainFailure({ summary, output: [] });
  return new PublishError({
    code,
    message: `The build was given up: ${cause}`,
    ...(fix !== undefined && { fix }),
  });
}
