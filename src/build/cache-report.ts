import type { CacheNames } from '../plan/cache-names.ts';
import type { CacheUse } from './cache-use.ts';

/** Where a build had layers from and left them, and how much came from there; without numbers where nothing was built. */
export interface CacheReport extends CacheNames, Partial<CacheUse> {}

/** Puts names in place of those that BuildKit shows: it calls GitHub’s by a number. */
export function cacheReport(
  { where, from, to }: CacheNames,
  use: CacheUse | undefined,
): CacheReport {
  const [only] = from.length === 1 && from[0]?.startsWith('gha:') ? from : [];
  const read = use?.read.map((name) => (/^gha:\d+$/.test(name) ? (only ?? name) : name));
  return { ...{ where, from, to }, ...use, ...(read && { read }) };
}

/** A failed build that says its cache is why. */
export function blamesCache(failure: string, { where, from }: CacheNames): boolean {
  if (where === 'gha') return GITHUB.test(failure);
  return from.some((ref) => {
    const [repository] = ref.split(':buildcache-');
    const path = repository?.slice(repository.indexOf('/')) ?? '';
    return failure.includes(`/v2${path}/blobs/`) || failure.includes(`${path}:buildcache-`);
  });
}

/** Addresses of GitHub’s cache, and what BuildKit’s client says of it. https://github.com/tonistiigi/go-actions-cache */
const GITHUB =
  /\/actions-cache\/|\/_apis\/artifactcache\/|\.CacheService\/|failed to parse error response|maximum timeout reached|cache token expired|blob (?:sha256:[0-9a-f]{64})?:? ?not found/;

/** One warning, in the words of who could not; an address may be signed. */
export function cacheWarning(problem: string, consequence: string): string {
  const said = problem.replaceAll(/\?\S+/g, '?…').slice(0, 300);
  return `The cache could not be used: ${said}. ${consequence} \`cache: off\` does without one from the start.`;
}

/** Of several builds of one image. */
export function joinCacheReports(reports: readonly CacheReport[]): CacheReport | undefined {
  const [first] = reports;
  if (!first) return undefined;
  const all = (read: (report: CacheReport) => readonly string[]) => [
    ...new Set(reports.flatMap(read)),
  ];
  const sum = (read: (report: CacheReport) => number) =>
    reports.reduce((total, report) => total + read(report), 0);
  const problem = reports.find((report) => report.problem !== undefined)?.problem;
  return {
    where: first.where,
    from: all(({ from }) => from),
    to: all(({ to }) => to),
    steps: sum(({ steps = 0 }) => steps),
    cached: sum(({ cached = 0 }) => cached),
    read: all(({ read = [] }) => read),
    ...(problem !== undefined && { problem }),
  };
}
