import type { ErrorCode } from '../errors.ts';
import { CLUSTER_FAILURES } from './cluster-failures.ts';
import type { BuildFailure } from './failure.ts';
import { FAILURES, type KnownFailure } from './failure-table.ts';

export interface Explained {
  readonly code: ErrorCode;
  readonly cause: string;
  readonly fix?: string;
}

/** The first that matches is told. */
const KNOWN: readonly KnownFailure[] = [...CLUSTER_FAILURES, ...FAILURES];

/** What a failure means and what to do about it, as far as that is known. */
export function explainFailure({ summary, output: printed }: BuildFailure): Explained {
  for (const { pattern, output, code = 'BUILD_FAILED', cause, fix } of KNOWN) {
    const match = pattern.exec(summary);
    if (!match || (output && !printed.some((line) => output.test(line)))) continue;
    const groups = match.groups ?? {};
    const advice = fix(groups);
    return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
  }
  return { code: 'BUILD_FAILED', cause: summary };
}
