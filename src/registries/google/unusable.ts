import { PublishError } from '../../errors.ts';
import { cleanText } from '../../oci/index.ts';

/** A file of credentials that nothing can be done with. `what` goes on from its path, and holds no secret. */
export function unusable(path: string, what: string): PublishError {
  return new PublishError({
    code: 'LOGIN_FAILED',
    message: `The file of Google credentials ${cleanText(path, 256)} ${cleanText(what, 256)}.`,
    fix: 'Set `GOOGLE_APPLICATION_CREDENTIALS` to the key of a service account or to the configuration of a workload identity, take that variable away, or set `workload-identity-provider` or `password` here.',
  });
}
