import { createServer, type Socket } from 'node:net';
import { blobOf, clientFor } from './client.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  'GET /': '200 OK\r\ncontent-length: 0',
  'HEAD /': '404 Not Found\r\ncontent-length: 0',
  'POST /': '202 Accepted\r\nlocation: /up\r\ncontent-length: 0',
  'DELETE /': '204 No Content',
};

/** What a server of plain TCP hears, byte for byte; it answers as a registry does. */
async function listening(reads: (socket: Socket) => void) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const text = data.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const [method = ''] = /^[A-Z]+ \//.exec(text) ?? [];
      if (method === '' || end < 0) return;
      heard.push(text.slice(0, end + 2));
      if (method === 'PUT /') return reads(socket);
      socket.write(`HTTP/1.1 ${ANSWERS[method]}\r\n\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    heard,
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const PIECE = Buffer.alloc(64 * 1024, 1);

/** A source of zero effort that counts what is taken of it. */
function counted(pieces: number) {
  const state = { taken: 0, ended: false };
  async function* open() {
    try {
      for (let at = 0; at < pieces; at += 1) {
        state.taken = Math.max(state.taken, at);
        yield PIECE;
      }
    } finally {
      state.ended = true;
    }
  }
  return { state, open };
}

it('sends a stream with its length, never in chunked encoding', async () => {
  const answer = 'HTTP/1.1 201 Created\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
  await using server = await listening((socket) => {
    setTimeout(() => socket.end(answer), 100);
  });
  const { open } = counted(4);
  const blob = blobOf(Buffer.concat([PIECE, PIECE, PIECE, PIECE]));
  // The server never shows the blob, so the upload ends in an error; what it heard is what counts.
  const options = { retryTimeoutMs: 0 };
  await clientFor(server.host, options)
    .registry.uploadBlob('a/b', blob, { open })
    .catch(() => {});
  const put = server.heard.find((head) => head.startsWith('PUT')) ?? '';
  expect(put).toMatch(new RegExp(`\r\ncontent-length: ${blob.size}\r\n`, 'i'));
  expect(put).not.toMatch(/transfer-encoding/i);
  expect(put).toMatch(/\r\naccept-encoding: identity\r\n/i);
  const post = server.heard.find((head) => head.startsWith('POST')) ?? '';
  expect(post).toMatch(/\r\ncontent-length: 0\r\n/i);
});

it('takes from its source no faster than the registry takes from it, and lets go of it', async () => {
  const stopped = Promise.withResolvers<Socket>();
  let count = 0;
  await using server = await listening((socket) => {
    count += 1;
    if (count > 1) return void socket.destroy();
    socket.pause();
    stopped.resolve(socket);
  });
  const { state, open } = counted(16_000);
  const blob = { ...blobOf(PIECE), size: 16_000 * PIECE.length };
  const options = { retryTimeoutMs: 0 };
  const upload = clientFor(server.host, options).registry.uploadBlob('a/b', blob, { open });
  const socket = await stopped.promise;
  await new Promise((resolve) => setTimeout(resolve, 200));
  // What the kernel's buffers hold, and no more.
  expect(state.taken * PIECE.length).toBeLessThan(32 << 20);
  socket.destroy();
  await expect(upload).rejects.toMatchObject({ name: 'RegistryError' });
  expect(state.ended).toBe(true);
});
