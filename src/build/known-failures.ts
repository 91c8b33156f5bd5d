import type { ErrorCode } from '../errors.ts';
import type { BuildFailure } from './failure.ts';
import { FAILURES } from './failure-table.ts';

export interface Explained {
  readonly code: ErrorCode;
  readonly cause: string;
  readonly fix?: string;
}

/** What a failure means and what to do about it, as far as that is known. */
export function explainFailure({ summary, output: printed }: BuildFailure): Explained {
  for (const { pattern, output, code = 'BUILD_FAILED', cause, fix } of FAILURES) {
    const match = pattern.exec(summary);
    if (!match || (output && !printed.some((line) => output.test(line)))) continue;
    const groups = match.groups ?? {};
    const advice = fix(groups);
    return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
  }
  return { code: 'BUILD_FAILED', cause: summary };
}
