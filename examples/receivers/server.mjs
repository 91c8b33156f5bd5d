import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

// SECRET=whsec_… [VERIFIER=./verify-with-library.mjs] [PORT=8080] node server.mjs
const { SECRET = '', VERIFIER = './verify.mjs', PORT = '8080' } = process.env;
const { verify } = await import(VERIFIER);
const say = (line) => process.stdout.write(`${line}\n`);

/** A notification that is sent again has the same id. Keep them where they outlive the process, for a day or two. */
const known = new Set();

const server = createServer(async (request, response) => {
  try {
    const { id, type, data } = verify(await text(request), request.headers, SECRET);
    if (type === 'image.published' && !known.has(id)) {
      // What is deployed is the digest: a tag may have moved meanwhile.
      for (const { reference, tags } of data.images)
        say(`deploy ${reference} (${tags.join(', ')})`);
    }
    known.add(id);
    response.writeHead(204).end();
  } catch (error) {
    response.writeHead(401).end(error.message);
  }
});
server.listen(Number(PORT), '127.0.0.1', () => say(`listening on ${server.address().port}`));
