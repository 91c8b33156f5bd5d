import { toOutputs } from './outputs.ts';
import type { Outcome, Report } from './report.ts';

interface Reported {
  readonly target: string;
  readonly report: Report;
}

/** Outputs of several images. */
export function toTargetOutputs(reports: readonly Reported[]): Readonly<Record<string, string>> {
  const images = reports.flatMap(({ report }) => JSON.parse(toOutputs(report).images) as unknown[]);
  const digests = reports.map(({ target, report }) => [target, report.digest] as const);
  const matrix = reports.map(({ target, report: { platforms } }) => ({ target, platforms }));
  const metadata = reports.map(({ target, report }) => {
    return [target, JSON.parse(report.metadata || '{}') as unknown] as const;
  });
  return {
    outcome: outcomeOfAll(reports.map(({ report }) => report.outcome)),
    images: JSON.stringify(images),
    digests: JSON.stringify(Object.fromEntries(digests)),
    metadata: JSON.stringify(Object.fromEntries(metadata), undefined, 2),
    matrix: JSON.stringify({ include: matrix }),
  };
}

/** What was published is news, whatever else stayed. */
function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find((outcome) => outcome === 'published') ?? outcomes[0] ?? 'planned';
}
