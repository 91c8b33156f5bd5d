import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import { constants, deflateSync } from 'node:zlib';
import { createConnection } from './connection.ts';
import { DICTIONARY } from './dictionary.ts';
import { controlFrame, dataFrame, Type } from './frames.ts';

// What buildx sends is seen in other tests; here is what it does not send, and what it seldom does.

function connect() {
  const [client, server] = duplexPair();
  const heard: string[] = [];
  const served = createConnection(server).serve({
    opened: (stream, { streamtype }) => {
      if (streamtype === 'odd') throw new Error('no such stream');
      heard.push(`${stream} ${streamtype}`);
    },
    data: (stream, bytes) => void heard.push(`${stream} ${bytes}`),
    ended: (stream) => void heard.push(`${stream} ended`),
  });
  return { client, served, heard };
}

/** The first stream of a connection, with one header. */
function synStream(id: number, name: string, value: string): Buffer {
  const number = (each: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(each);
    return bytes;
  };
  const texts = [name, value].map((text) =>
    Buffer.concat([number(text.length), Buffer.from(text)]),
  );
  const block = deflateSync(Buffer.concat([number(1), ...texts]), {
    dictionary: DICTIONARY,
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  return controlFrame(Type.synStream, Buffer.concat([number(id), Buffer.alloc(6), block]));
}

test('a stream, what comes on it, and its end, in whatever pieces they arrive', async () => {
  const { client, served, heard } = connect();
  const sent = [
    synStream(1, 'streamtype', 'stdin'),
    dataFrame(1, Buffer.from('hello')),
    dataFrame(1, Buffer.alloc(0), true),
  ];
  for (const byte of Buffer.concat(sent)) client.write(Buffer.of(byte));
  client.end();
  await served;
  expect(heard).toEqual(['1 stdin', '1 hello', '1 ended']);
});

test.each([
  [
    'a ping by the same',
    controlFrame(Type.ping, Buffer.from([0, 0, 0, 7])),
    '80030006000000040000',
  ],
  ['an unknown stream by its reset', synStream(1, 'streamtype', 'odd'), '8003000300000008'],
  ['a stream by a reply', synStream(1, 'streamtype', 'stdin'), '80030002'],
])('answers %s', async (_, frame, answer) => {
  const { client, served } = connect();
  client.write(frame);
  const [chunk] = (await once(client, 'data')) as [Buffer];
  expect(chunk.toString('hex')).toMatch(new RegExp(`^${answer}`));
  client.end();
  await served;
});

test.each([
  ['another version', Buffer.from('8002000600000004' + '00000001', 'hex'), /version 2/],
  ['a type that nobody knows', controlFrame(12, Buffer.alloc(4)), /type 12/],
  ['data on a stream that is not open', dataFrame(1, Buffer.from('x')), /stream 1/],
  ['a stream that only a server opens', synStream(2, 'streamtype', 'stdin'), /stream 2/],
  ['a name that is not in lower case', synStream(1, 'streamType', 'stdin'), /streamType/],
])('refuses %s', async (_, frame, message) => {
  const { client, served } = connect();
  client.end(frame);
  await expect(served).rejects.toThrow(message);
});
