import { decide } from '../../decide.ts';
import type { Command, RawInputs } from '../../inputs/schema.ts';
import { publish } from '../../pipeline.ts';
import { toPlanJson } from '../../plan/json.ts';
import type { Ports } from '../../ports.ts';
import { announceFindings } from '../../report/announce.ts';
import { neutralizeJson, neutralizeText } from '../../report/neutralize.ts';
import { renderPlan } from '../../report/text.ts';
import { readFacts } from './facts.ts';

export interface Invocation {
  readonly command: Command;
  readonly inputs: RawInputs;
  readonly json: boolean;
}

/** Runs one command. Its result goes to standard output, everything else to the log. What comes last is loaded last. */
export async function runCommand(
  { command, inputs, json }: Invocation,
  ports: Ports,
): Promise<void> {
  // A job's runner reads standard output for workflow commands, whoever writes it.
  const write = (text: string) => void process.stdout.write(`${text}\n`);
  const print = (lines: readonly string[]) => write(neutralizeText(lines.join('\n')));
  const printJson = (value: unknown) => write(neutralizeJson(JSON.stringify(value, undefined, 2)));
  switch (command) {
    case 'plan': {
      const { plan } = await decide(inputs, await readFacts(inputs, ports));
      announceFindings(plan, ports.log);
      return json ? printJson(toPlanJson(plan)) : print(renderPlan(plan));
    }
    case 'publish':
    case 'promote':
    case 'merge': {
      const work = await workOf(command);
      const report = await work(inputs, await readFacts(inputs, ports), ports);
      const { finishReports, renderReport, toReportJson } = await import('./results.ts');
      return finishReports([report], ports, () =>
        json ? printJson(toReportJson(report)) : print(renderReport(report)),
      );
    }
    case 'bake': {
      const { bake } = await import('../../targets/bake.ts');
      const reports = await bake(inputs, await readFacts(inputs, ports), ports);
      const { finishReports, renderTargets, toTargetsJson } = await import('./results.ts');
      const all = reports.map(({ report }) => report);
      return finishReports(all, ports, () =>
        json ? printJson(toTargetsJson(reports)) : print(renderTargets(reports)),
      );
    }
    case 'verify': {
      const { renderVerified, toVerifiedJson, verifyImage } = await import(
        '../../verify/verify-image.ts'
      );
      const image = await verifyImage(inputs, ports);
      return json ? printJson(toVerifiedJson(image)) : print(renderVerified(image));
    }
    case 'login': {
      const { logIn, renderLogins, toLoginJson } = await import('../../login/login.ts');
      const logins = await logIn(inputs, { secretsAvailable: true }, ports);
      return json ? printJson(toLoginJson(logins)) : print(renderLogins(logins));
    }
    case 'serve': {
      const { serve } = await import('./serve.ts');
      return serve(inputs, ports, (address) =>
        json ? write(JSON.stringify({ address })) : print([`Registry at ${address}`]),
      );
    }
    default:
      // The compiler refuses a command without a case.
      command satisfies never;
  }
}

/** Most runs publish; the rest is loaded by those that want it. */
async function workOf(command: 'publish' | 'promote' | 'merge'): Promise<typeof publish> {
  if (command === 'promote') return (await import('../../existing/promote.ts')).promote;
  if (command === 'merge') return (await import('../../existing/merge.ts')).merge;
  return publish;
}
