import { styleText } from 'node:util';
import type { Log, Place } from '../../ports.ts';
import { neutralize, neutralizeText } from '../../report/neutralize.ts';
import { statusLine, watchSilence } from '../silence.ts';
import { liveStatus, type StatusSurroundings, type Terminal } from './status.ts';

export interface LogOptions extends StatusSurroundings {
  readonly debug: boolean;
  /** Colours and a live status line, which only a terminal understands. */
  readonly live: boolean;
  /** Takes secrets out of everything that is written. */
  readonly redact: (text: string) => string;
}

type Style = Parameters<typeof styleText>[0];

/** The log of a command: colour and a live status line on a terminal, plain lines in a pipe. */
export function commandLineLog(terminal: Terminal, options: LogOptions): Log {
  const { debug, live, redact } = options;
  const status = live ? liveStatus(terminal, options) : undefined;
  const paint = (style: Style, text: string) =>
    live ? styleText(style, text, { validateStream: false }) : text;
  const silence = watchSilence(options.now);
  const line = (text: string) => {
    status?.erase();
    terminal.write(`${text}\n`);
    status?.draw();
    silence.broken();
  };
  // Redacted before anything else is changed in it, and after, for what the change may have joined.
  const clean = (text: string) => redact(neutralizeText(redact(text)));
  const say = (style: Style, label: string) => (text: string, place?: Place) => {
    const where = place ? `${place.file}${place.line ? `:${place.line}` : ''}: ` : '';
    line(`${paint(style, label)} ${clean(`${where}${text}`)}`);
  };
  return {
    info: (text) => line(clean(text)),
    child: (text) => line(paint('dim', redact(neutralize(redact(text))))),
    notice: say('blue', 'note:'),
    warning: say('yellow', 'warning:'),
    error: say('red', 'error:'),
    debug: (text) => debug && line(clean(text)),
    progress(text, details = []) {
      if (status) return status.show(clean(text), details.map(clean));
      if (text !== '' && silence.isTooLong()) line(clean(statusLine(text, details)));
    },
    async group(title, work) {
      line(paint('bold', clean(title)));
      try {
        return await work();
      } finally {
        status?.end();
      }
    },
  };
}
