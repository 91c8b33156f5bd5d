import type { Findings } from './findings.ts';
import { type KeyValue, oneLine } from './key-values.ts';
import type { Scope } from './scope.ts';

const PREFIX = 'org.opencontainers.image.';

/**
 * The entries that every image gets: https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
 *
 * `created` is SOURCE_DATE_EPOCH or the time of the commit, never the run's clock: an unchanged commit must give an
 * unchanged digest.
 */
export function generatedLabels({ facts }: Scope, version: string, findings: Findings): KeyValue[] {
  const { name = '', url = '', description = '', license = '' } = facts.repository;
  const created = facts.sourceDateEpoch ?? facts.commitTime;
  if (created === undefined) {
    findings.notices.push(
      `the time of the commit is unknown, so the label ${PREFIX}created is left out; set SOURCE_DATE_EPOCH to have it`,
    );
  }
  const values = {
    ...(created !== undefined && { created: new Date(created).toISOString() }),
    description,
    licenses: license,
    revision: facts.sha,
    source: url,
    title: name,
    url,
    version,
  };
  return Object.entries(values).map(([key, value]) => [`${PREFIX}${key}`, oneLine(value)]);
}
