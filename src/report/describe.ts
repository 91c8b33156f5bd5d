import type { CacheReport } from '../build/cache-report.ts';
import { builderInWords } from '../builder/describe.ts';
import type { Failure } from '../publish/attempt.ts';
import { destinationTable } from './destination-table.ts';
import { alert, type Document, type Line } from './document.ts';
import { evidenceLine } from './evidence-line.ts';
import { layerTable } from './layer-table.ts';
import { notificationTable } from './notification-table.ts';
import type { Report } from './report.ts';
import { tagTable } from './tag-table.ts';
import { duration, lengthOf, timelineOf } from './timeline.ts';

const HEADLINES = {
  planned: 'Plan: nothing was built or published',
  built: 'Built, not published',
  published: 'Published',
  unchanged: 'Already published: nothing changed',
} as const;

/** The report as a document: what is where, how to pull it, the tags with their reasons, layers, warnings and the timeline. */
export function describeReport(report: Report): Document {
  const { plan, published, failures, digest, outcome } = report;
  const [first] = published;
  const bars = timelineOf(report);
  const { version } = plan.tagging;
  return [
    { kind: 'title', text: `${HEADLINES[outcome]}${version ? `: ${version}` : ''}` },
    ...alert('caution', failures.flatMap(failureLines)),
    ...alert('note', plan.withheld === undefined ? [] : [plan.withheld]),
    ...line(keyFacts(report)),
    ...line(madeBy(report)),
    ...line(digest ? ['Digest ', { code: digest }] : []),
    ...line(evidenceLine(report)),
    ...(first
      ? [{ kind: 'command', text: `docker pull ${first.destination.name}@${digest}` } as const]
      : []),
    ...destinationTable(report),
    ...tagTable(report),
    ...layerTable(report),
    ...notificationTable(report),
    ...alert('warning', plan.warnings),
    ...(bars.length > 0 ? [{ kind: 'timeline', bars } as const] : []),
  ];
}

function line(phrases: Line): Document {
  return phrases.length > 0 ? [{ kind: 'line', line: phrases }] : [];
}

/** The few things that everybody wants to know: platforms, where it comes from, the archive, the time. */
function keyFacts(report: Report): Line {
  const { platforms, plan, archive, cache } = report;
  const length = lengthOf(timelineOf(report));
  const cached = cache && cacheInWords(cache);
  const facts: readonly Line[] = [
    ...(platforms.length > 0 ? [[platforms.join(', ')]] : []),
    ...(plan.source ? [['from ', { code: plan.source.name }]] : []),
    ...(cached ? [[cached]] : []),
    ...(archive ? [['archive ', { code: archive.path }]] : []),
    ...(length > 0 ? [[duration(length)]] : []),
  ];
  return facts.flatMap((fact, at) => (at === 0 ? fact : [' · ', ...fact]));
}

function failureLines({ destination, error }: Failure): readonly Line[] {
  return [
    [{ strong: destination.name }, ` did not get the image. ${error.message}`],
    ...(error.fix ? [[error.fix]] : []),
  ];
}

function cacheInWords({ steps, cached = 0, read = [] }: CacheReport): string | undefined {
  if (steps === undefined) return undefined;
  const from = read.length > 0 ? ` (read ${read.join(', ')})` : '';
  return `${cached} of ${steps} steps from the cache${from}`;
}

/** What builds, and where layers come from and go. */
function madeBy({ builder, cache }: Report): Line {
  const { from = [], to = [], problem } = cache ?? {};
  const parts = [
    ...(builder ? [`Builder: ${builderInWords(builder)}.`] : []),
    ...(from.length > 0 ? [`Cache read: ${from.join(', ')}.`] : []),
    ...(to.length > 0 ? [`Cache written: ${to.join(', ')}.`] : []),
    ...(problem === undefined ? [] : [`The cache could not be used: ${problem}.`]),
  ];
  return parts.length > 0 ? [parts.join(' ')] : [];
}
