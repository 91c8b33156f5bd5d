import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeBasic } from '../../src/login/docker-config.ts';
import { dockerPaths } from '../../src/login/docker-paths.ts';
import type { Receipt } from '../../src/login/receipt.ts';
import { type ProvenLogin, storeLogins } from '../../src/login/store.ts';
import { undoLogins } from '../../src/login/undo.ts';
import { removeFolders, type TestPorts, testPorts } from './ports.ts';

afterEach(removeFolders);

const HUB = 'https://index.docker.io/v1/';
const proven = (registry: string, password = 'pw'): ProvenLogin => ({
  registry,
  source: 'input',
  credentials: { username: 'ann', password },
});

/** A user's docker folder with this config.json. */
function setUp(text?: string): { ports: TestPorts; path: string } {
  const ports = testPorts();
  const path = join(ports.home, '.docker/config.json');
  if (text !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode: 0o600 });
  }
  return { ports, path };
}

async function store(ports: TestPorts, ...logins: ProvenLogin[]) {
  const receipts: Receipt[] = [];
  const keep = async (receipt: Receipt) => void receipts.push(structuredClone(receipt));
  const stored = await storeLogins(logins, { paths: dockerPaths(ports.env), keep }, ports);
  return { stored, receipt: receipts.at(-1) ?? { helpers: [] } };
}

const read = (path: string) => readFileSync(path, 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

describe('storing', () => {
  it('makes the directory and the file, for the user alone', async () => {
    const { ports, path } = setUp();
    const { stored } = await store(ports, proven('ghcr.io'), proven('docker.io'));
    expect(readJson(path)).toEqual({
      auths: {
        'ghcr.io': { auth: encodeBasic('ann', 'pw') },
        [HUB]: { auth: encodeBasic('ann', 'pw') },
      },
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(stored.map(({ storedIn }) => storedIn)).toEqual([path, path]);
    expect(ports.events).toEqual([]);
  });

  it('keeps the mode of a file that is there, and leaves no other file beside it', async () => {
    const { ports, path } = setUp('{}');
    chmodSync(path, 0o640);
    await store(ports, proven('ghcr.io'));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('writes through symbolic links, also where they lead to nothing yet', async () => {
    const { ports, path } = setUp('{}');
    const other = join(ports.home, 'other');
    mkdirSync(other);
    symlinkSync('../target.json', join(other, 'middle.json'));
    symlinkSync(join(other, 'middle.json'), join(other, 'config.json'));
    const env = { ...ports.env, DOCKER_CONFIG: other };
    const { receipt } = await store({ ...ports, env }, proven('ghcr.io'));
    const target = join(ports.home, 'target.json');
    expect(Object.keys(readJson(target).auths)).toEqual(['ghcr.io']);
    expect(read(path)).toBe('{}');
    await undoLogins(receipt, ports);
    expect(existsSync(target)).toBe(false);
  });

  it.each([
    ['credsStore', { credsStore: 'keys' }],
    ['credHelpers', { credsStore: 'wrong', credHelpers: { [HUB]: 'keys' } }],
  ])('gives the secret to the helper of %s, and an empty entry to the file', async (_, config) => {
    const { ports, path } = setUp(JSON.stringify(config));
    const { stored } = await store(ports, proven('docker.io', 'secret "quoted"'));
    expect(ports.keychain.entries.get(`keys ${HUB}`)).toEqual({
      Username: 'ann',
      Secret: 'secret "quoted"',
    });
    expect(readJson(path)).toEqual({ ...config, auths: { [HUB]: {} } });
    expect(stored[0]?.storedIn).toBe('docker-credential-keys');
    expect(ports.events).toEqual([
      'exec docker-credential-keys get',
      'exec docker-credential-keys store',
    ]);
  });

  it('uses the file where the helper of a registry is empty', async () => {
    const { ports, path } = setUp('{"credsStore":"keys","credHelpers":{"ghcr.io":""}}');
    await store(ports, proven('ghcr.io'));
    expect(readJson(path).auths['ghcr.io'].auth).toBe(encodeBasic('ann', 'pw'));
    expect(ports.events).toEqual([]);
  });

  it.each([
    ['missing', 'could not be started', 'ENOENT'],
    ['broken', 'could not be asked', 'the keychain is locked'],
  ])('says which helper is %s, and writes nothing', async (kind, message, words) => {
    const { ports, path } = setUp('{"credsStore":"keys"}');
    if (kind === 'missing') ports.keychain.missing.add('keys');
    else ports.keychain.broken.set('keys', words);
    await expect(store(ports, proven('quay.io'))).rejects.toMatchObject({
      code: 'DOCKER_CONFIG',
      message: `The credential helper docker-credential-keys, which docker's configuration names for quay.io, ${message}.`,
      fix: expect.stringContaining('"credHelpers": {"quay.io": ""}'),
      detail: [expect.stringContaining(words)],
    });
    expect(read(path)).toBe('{"credsStore":"keys"}');
  });

  it.each([
    ['{"auths": {', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['{"auths":[]}', 'its `auths` is not an object'],
  ])('refuses %s, names the file and keeps it', async (text, reason) => {
    const { ports, path } = setUp(text);
    await expect(store(ports, proven('ghcr.io'))).rejects.toMatchObject({
      code: 'DOCKER_CONFIG',
      message: `docker's configuration ${path} cannot be used: ${reason}.`,
    });
    expect(read(path)).toBe(text);
  });

  it('refuses a directory in place of the file', async () => {
    const { ports, path } = setUp();
    mkdirSync(path, { recursive: true });
    await expect(store(ports, proven('ghcr.io'))).rejects.toMatchObject({
      code: 'DOCKER_CONFIG',
      message: `docker's configuration ${path} is not a file.`,
    });
  });

  it('says that a file cannot be written', async () => {
    const { ports } = setUp();
    const blocked = join(ports.home, 'file');
    writeFileSync(blocked, '');
    const env = { ...ports.env, DOCKER_CONFIG: join(blocked, 'docker') };
    await expect(store({ ...ports, env }, proven('ghcr.io'))).rejects.toMatchObject({
      code: 'DOCKER_CONFIG',
      message: `docker's configuration ${blocked}/docker/config.json cannot be written (ENOTDIR).`,
      fix: expect.stringContaining('DOCKER_CONFIG'),
    });
  });
});

describe('undoing', () => {
  it.each([
    ['an empty file', ''],
    ['an empty object', '{}\n'],
    ['inline formatting', '{ "auths" : { "a.io" : { "auth" : "eA==" } }, "x" : 1.0 }'],
    [
      'an entry of before',
      '{\n  "auths": {"ghcr.io": {"auth": "b2xk", "identitytoken": "t"}}\n}\n',
    ],
    ['duplicate keys', '{"auths":{"a.io":{},"a.io":{}}}'],
    ['an escaped text', '{"psFormat":"\\u003c"}'],
  ])('gives the same bytes back: %s', async (_, text) => {
    const { ports, path } = setUp(text);
    const { receipt } = await store(ports, proven('ghcr.io'), proven('docker.io'));
    expect(read(path)).not.toBe(text);
    await undoLogins(receipt, ports);
    expect(read(path)).toBe(text);
  });

  it('removes a file that the login made', async () => {
    const { ports, path } = setUp();
    const { receipt } = await store(ports, proven('ghcr.io'));
    expect(await undoLogins(receipt, ports)).toEqual([{ key: 'ghcr.io', outcome: 'removed' }]);
    expect(existsSync(path)).toBe(false);
  });

  it('leaves what others have written since, and brings the entry of before back', async () => {
    const { ports, path } = setUp('{"auths":{"ghcr.io":{"auth":"b2xk"}},"x":1}');
    const { receipt } = await store(ports, proven('ghcr.io'), proven('quay.io'));
    const now = readJson(path);
    now.auths['other.io'] = { auth: 'b3RoZXI=' };
    now.x = 2;
    writeFileSync(path, JSON.stringify(now));
    expect(await undoLogins(receipt, ports)).toEqual([
      { key: 'ghcr.io', outcome: 'restored' },
      { key: 'quay.io', outcome: 'removed' },
    ]);
    expect(read(path)).toBe(
      '{"auths":{"ghcr.io":{"auth":"b2xk"},"other.io":{"auth":"b3RoZXI="}},"x":2}',
    );
  });

  it('leaves an entry that somebody has replaced or removed since', async () => {
    const { ports, path } = setUp('{"auths":{"ghcr.io":{"auth":"b2xk"}}}');
    const { receipt } = await store(ports, proven('ghcr.io'), proven('quay.io'));
    writeFileSync(path, '{"auths":{"ghcr.io":{"auth":"bmV3ZXI="}}}');
    expect(await undoLogins(receipt, ports)).toEqual([
      { key: 'ghcr.io', outcome: 'left' },
      { key: 'quay.io', outcome: 'left' },
    ]);
    expect(read(path)).toBe('{"auths":{"ghcr.io":{"auth":"bmV3ZXI="}}}');
  });

  it('does not make a file that is gone', async () => {
    const { ports, path } = setUp();
    const { receipt } = await store(ports, proven('ghcr.io'));
    await ports.files.remove(path);
    expect(await undoLogins(receipt, ports)).toEqual([{ key: 'ghcr.io', outcome: 'left' }]);
    expect(existsSync(path)).toBe(false);
  });

  it('removes a file that is empty after several logins, in any order of logging out', async () => {
    const { ports, path } = setUp();
    const first = await store(ports, proven('ghcr.io'));
    const second = await store(ports, proven('quay.io'));
    await undoLogins(second.receipt, ports);
    await undoLogins(first.receipt, ports);
    expect(existsSync(path)).toBe(false);
  });

  it('brings the secret of before back into a helper', async () => {
    const text = '{"credsStore":"keys","auths":{"ghcr.io":{}}}';
    const { ports, path } = setUp(text);
    const { entries } = ports.keychain;
    entries.set('keys ghcr.io', { Username: '<token>', Secret: 'old-identity' });
    const { receipt } = await store(ports, proven('ghcr.io'), proven('quay.io'));
    expect(ports.masked).toContain('old-identity');
    expect(await undoLogins(receipt, ports)).toEqual([
      { key: 'ghcr.io', outcome: 'restored' },
      { key: 'quay.io', outcome: 'removed' },
    ]);
    expect([...entries]).toEqual([
      ['keys ghcr.io', { Username: '<token>', Secret: 'old-identity' }],
    ]);
    expect(read(path)).toBe(text);
  });

  it('leaves a secret in a helper that somebody has replaced since', async () => {
    const { ports } = setUp('{"credsStore":"keys"}');
    const { receipt } = await store(ports, proven('ghcr.io'));
    ports.keychain.entries.set('keys ghcr.io', { Username: 'bob', Secret: 'newer' });
    expect(await undoLogins(receipt, ports)).toEqual([{ key: 'ghcr.io', outcome: 'left' }]);
    expect(ports.keychain.entries.get('keys ghcr.io')?.Secret).toBe('newer');
  });

  it('needs no secret of ours: the receipt holds only what was there before', async () => {
    const { ports } = setUp('{"credHelpers":{"quay.io":"keys"}}');
    const { receipt } = await store(
      ports,
      proven('ghcr.io', 'our-pw'),
      proven('quay.io', 'our-pw'),
    );
    const text = JSON.stringify(receipt);
    expect(text).not.toContain('our-pw');
    expect(text).not.toContain(encodeBasic('ann', 'our-pw'));
  });
});
