import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordingProxy } from '../registry/recording-proxy.ts';
import type { Annotation } from '../runner/output-reader.ts';
import type { StepResult } from '../runner/step.ts';
import type { Job } from './job.ts';
import { createNormalizer, renderRequests, type Stand, withoutBuilderLines } from './normalize.ts';

export interface Told {
  readonly job: Job;
  readonly result: StepResult;
  readonly registry?: Pick<RecordingProxy, 'host' | 'requests'>;
  /** Secret -> what stands for it among the masks. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The builder's lines to show. */
  readonly keep?: RegExp;
  /** The sections to show; all unless told otherwise. */
  readonly only?: readonly Section[];
}

export type Section =
  | 'log'
  | 'annotations'
  | 'masks'
  | 'outputs'
  | 'summary'
  | 'environment'
  | 'artifacts'
  | 'failed by the runner'
  | 'requests to the registry';

/** Everything a run said and did, as text to be read and compared. */
export function tell(told: Told): string {
  const { job, result, registry, secrets = {}, keep = /(?!)/, only } = told;
  const normalize = createNormalizer([
    ...Object.entries(secrets),
    [job.sandbox.temporary, '<temp>'],
    [job.sandbox.home, '<home>'],
    [job.sandbox.workspace, '<workspace>'],
    [job.sandbox.root, '<job>'],
    ...(registry ? standsFor(registry.host) : []),
  ]);
  const sections: Record<Section, readonly string[]> = {
    log: withoutBuilderLines(result.log, keep),
    annotations: result.annotations.map(renderAnnotation),
    masks: result.masks,
    outputs: [...result.outputs].map(renderOutput),
    summary: result.summary === '' ? [] : [result.summary.trimEnd()],
    environment: [...result.env].map(([name, value]) => `${name}=${value}`),
    artifacts: [...result.artifacts].map(([name, digest]) => `${name} ${digest}`),
    'failed by the runner': result.failures,
    'requests to the registry': registry ? renderRequests(registry.requests) : [],
  };
  const ended = `${result.conclusion}, exit code ${result.exitCode}`;
  const parts = Object.entries(sections)
    .filter(([name, lines]) => lines.length > 0 && (only?.includes(name as Section) ?? true))
    .map(([name, lines]) => `--- ${name}\n${lines.join('\n')}`);
  return normalize([ended, ...parts].join('\n\n'));
}

/** Diagrams have another sign for the colon, which means something there. */
function standsFor(host: string): Stand {
  return [
    [host, '<registry>'],
    [host.replace(':', '\u2236'), '<registry>'],
  ];
}

function renderAnnotation({ severity, message, file, line, endLine }: Annotation): string {
  const place = file === undefined ? '' : ` at ${file}:${line}-${endLine}`;
  return `${severity}${place}: ${message.replaceAll('\n', '\n    ')}`;
}

function renderOutput([name, value]: readonly [string, string]): string {
  // buildx's facts hold times and random names; which there are is what matters.
  const shown =
    name === 'metadata' && value !== '' ? Object.keys(JSON.parse(value)).sort().join('\n') : value;
  return shown.includes('\n')
    ? `${name}:\n    ${shown.replaceAll('\n', '\n    ')}`
    : `${name}: ${shown}`;
}

const HEADING = /^=== (.*)$/m;

/**
 * Compares with the section of that name in `transcripts/<group>.txt`. With UPDATE_TRANSCRIPTS=true the section is
 * written instead, but not in CI: read the difference before you commit it.
 */
export function expectTranscript(group: string, text: string): void {
  const path = join(import.meta.dirname, 'transcripts', `${group}.txt`);
  const name = expect.getState().currentTestName ?? '';
  const sections = readSections(path);
  if (process.env.UPDATE_TRANSCRIPTS === 'true') {
    if (process.env.CI) throw new Error('UPDATE_TRANSCRIPTS: nobody reads the differences in CI');
    sections.set(name, text);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...sections].map(([title, body]) => `=== ${title}\n${body}\n`).join('\n'));
  }
  expect(text).toBe(sections.get(name));
}

function readSections(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const [, ...parts] = readFileSync(path, 'utf8').split(HEADING);
  const pairs = Array.from({ length: parts.length / 2 }, (_, at): [string, string] => [
    parts[2 * at] ?? '',
    (parts[2 * at + 1] ?? '').trim(),
  ]);
  return new Map(pairs);
}
