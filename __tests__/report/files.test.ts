import { writeReportFiles } from '../../src/report/files.ts';
import { toReportJson } from '../../src/report/json.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { publishedAll, samplePlan, sampleReport } from './sample.ts';

function record(failure?: Error) {
  const written = new Map<string, string>();
  const done: string[] = [];
  return {
    written,
    done,
    log: { warning: (text: string) => void done.push(`warning ${text}`) },
    files: {
      async makeDirectory(path: string) {
        if (failure) throw failure;
        done.push(`directory ${path}`);
      },
      async writeText(path: string, text: string, mode?: number) {
        written.set(path, text);
        done.push(`file ${path} ${mode?.toString(8)}`);
      },
    },
  };
}

async function sample(directory: string) {
  const plan = await samplePlan({ images: 'acme/app', report: directory });
  return sampleReport(plan, publishedAll(plan));
}

it('writes three files into the directory, readable by everybody', async () => {
  const report = await sample('out/report');
  const ports = record();
  await writeReportFiles(report, ports);
  expect(ports.done).toEqual([
    'directory out/report',
    'file out/report/report.json 644',
    'file out/report/report.md 644',
    'file out/report/report.html 644',
  ]);
  const json = ports.written.get('out/report/report.json') ?? '';
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(toReportJson(report))));
  expect(ports.written.get('out/report/report.md')).toBe(renderSummary(report));
  expect(ports.written.get('out/report/report.html')).toMatch(/^<!doctype html>/);
});

it('writes nothing where nobody asked', async () => {
  const ports = record();
  await writeReportFiles(await sample(''), ports);
  expect(ports.done).toEqual([]);
});

it('warns and does not fail where it cannot write', async () => {
  const ports = record(new Error('EACCES: permission denied'));
  await writeReportFiles(await sample('/out'), ports);
  expect(ports.done).toEqual([
    'warning report: the directory "/out" cannot be written (EACCES: permission denied). Name one that this user may write to.',
  ]);
});
