import { constants } from 'node:os';
import { PublishError } from '../../errors.ts';

/**
 * A signal that aborts when the run is cancelled: GitHub's runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s
 * after that. Handling them leaves time to stop the builder and to remove credentials. A second signal means that this
 * took too long: the process ends, with its children.
 */
export function listenForCancellation(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(128 + constants.signals[name]);
      controller.abort(
        new PublishError({
          code: 'CANCELLED',
          message: `Cancelled (${name}); no further tag was moved.`,
        }),
      );
    });
  }
  return controller.signal;
}
