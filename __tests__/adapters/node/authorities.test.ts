import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { trustAuthorities } from '../../../src/adapters/node/authorities.ts';
import { nodeFetch } from '../../../src/adapters/node/fetch.ts';
import { nodeFiles } from '../../../src/adapters/node/files.ts';
import { makeFolder, removeFolders } from '../../login/ports.ts';
import { type Authority, makeAuthority } from '../../registry/authority.ts';

const files = nodeFiles('/nowhere');
afterEach(removeFolders);

async function startSecure(authority: Authority) {
  const server = createServer(authority.certify('localhost'), (_, response) => response.end('hi'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it.each([
  ['a file', (path: string) => path],
  ['text', (path: string) => readFileSync(path, 'utf8')],
])('believes %s, beside what it believed before', async (_, inputOf) => {
  using authority = makeAuthority();
  using other = makeAuthority();
  await using server = await startSecure(authority);
  const refused = nodeFetch({})(server.url);
  await expect(refused).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  const pem = await trustAuthorities(inputOf(authority.path), files);
  expect(pem).toBe(readFileSync(authority.path, 'utf8'));
  await trustAuthorities(inputOf(other.path), files);
  const response = await nodeFetch({})(server.url);
  expect(await response.text()).toBe('hi');
});

it('takes several files, and names each that is of no use', async () => {
  using authority = makeAuthority();
  const folder = makeFolder();
  const [key, broken] = [join(folder, 'key.pem'), join(folder, 'broken.pem')];
  writeFileSync(key, '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n');
  writeFileSync(broken, '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
  const input = `${authority.path}, ${folder}/none.pem\n${key},${broken}\n${folder}`;
  await expect(trustAuthorities(input, files)).rejects.toMatchObject({
    exitCode: 2,
    problems: [
      { input: 'ca', message: `"${folder}/none.pem" is no file that can be read` },
      { input: 'ca', message: `"${key}" has no certificate in PEM` },
      { input: 'ca', message: `"${broken}" has a damaged certificate` },
      { input: 'ca', message: `"${folder}" is no file that can be read` },
    ],
  });
});
