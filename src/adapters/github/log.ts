import type { Log, Place } from '../../ports.ts';
import { neutralize, neutralizeText } from '../../report/neutralize.ts';
import { maskable } from '../maskable.ts';
import { statusLine, watchSilence } from '../silence.ts';
import { annotation, command, type Severity } from './commands.ts';

/**
 * The runner shows at most this much of an annotation, in UTF-16 units.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
const MAX_ANNOTATION = 4096;
const SEE_LOG = '\n… The rest is in the log of this step.';

/** The log of a step: groups, annotations, and plain lines that can never be commands. */
export function githubLog(
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): Log {
  const silence = watchSilence(now);
  const line = (text: string) => {
    write(`${text}\n`);
    silence.broken();
  };
  const plain = (text: string) => line(neutralizeText(text));
  const annotate = (severity: Severity) => (text: string, place?: Place) => {
    const whole = neutralizeText(text);
    const isTooLong = whole.length > MAX_ANNOTATION;
    // Nothing is lost: what an annotation cannot hold stands in the log as it is.
    if (isTooLong) line(whole);
    line(annotation(severity, isTooLong ? shorten(whole) : whole, place));
  };
  return {
    info: plain,
    progress(text, details) {
      if (text !== '' && silence.isTooLong()) plain(statusLine(text, details));
    },
    child: (text) => line(neutralize(text)),
    debug: (text) => line(command('debug', neutralizeText(text))),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    async group(title, work) {
      line(command('group', neutralizeText(title)));
      try {
        return await work();
      } finally {
        line(command('endgroup'));
      }
    },
  };
}

function shorten(text: string): string {
  return text.slice(0, MAX_ANNOTATION - SEE_LOG.length).toWellFormed() + SEE_LOG;
}

/** Makes the runner hide a value from now on. */
export function maskCommands(secret: string): readonly string[] {
  return maskable(secret).map((part) => command('add-mask', part));
}
