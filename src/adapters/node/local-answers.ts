import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { dirname, extname, join } from 'node:path';
import type { LocalAnswers } from '../../ports.ts';

/** What the shortest `sun_path` holds, that of macOS, in bytes with its end (unix(7): 108 on Linux). */
const MAX_PATH_BYTES = 104;
/** A registry's name is shorter. */
const MAX_QUESTION = 1024;

/**
 * Questions by a Unix socket, and the script `helper` beside the one that this process runs. Not on Windows, where docker starts
 * only `.exe` files.
 */
export function localAnswers(launcher = process.argv[1] ?? ''): LocalAnswers {
  return {
    async listen(path, answer) {
      if (process.platform === 'win32') throw new Error('there is no program for Windows');
      // npm starts the command line by a symbolic link.
      const own = await realpath(launcher);
      const script = join(dirname(own), `helper${extname(own)}`);
      await access(script, constants.R_OK);
      if (Buffer.byteLength(path) >= MAX_PATH_BYTES) throw new Error(`${path} is too long a name`);
      const { createServer } = await import('node:net');
      const server = createServer({ allowHalfOpen: true }, (socket) => converse(socket, answer));
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(path, resolve);
      });
      // Nobody waits for questions: the process ends when its work is done.
      server.unref();
      return {
        runtime: process.execPath,
        script,
        [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
      };
    },
  };
}

/** One question, ended by the end of the stream; one answer. */
function converse(socket: Socket, answer: (question: string) => Promise<string>): void {
  let question = '';
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (text: string) => {
    question += text;
    if (question.length > MAX_QUESTION) socket.destroy();
  });
  socket.once('end', async () => socket.end(await answer(question)));
}
