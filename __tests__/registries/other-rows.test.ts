import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../src/decide.ts';
import { encodeBasic } from '../../src/login/docker-config.ts';
import { logIn } from '../../src/login/login.ts';
import { openSession } from '../../src/login/session.ts';
import { removeFolders, testPorts } from '../login/ports.ts';
import { FACTS } from '../tagging/run.ts';
import { password } from './world.ts';

afterEach(removeFolders);

/** What other tools fail at, and what becomes of it here. */
it('E36: asks no broken keychain for a login that was typed', async () => {
  const ports = testPorts();
  ports.keychain.broken.set('broken', 'error storing credentials - err: exit status 1');
  const config = JSON.stringify({ credsStore: 'broken' });
  await ports.files.makeDirectory(join(ports.home, '.docker'));
  await ports.files.writeText(join(ports.home, '.docker/config.json'), config);
  const login = password('quay.io', 'ann', 'pw');
  const session = await openSession(
    {
      registries: ['quay.io'],
      loginFor: () => login,
      asked: { connection: { insecure: [], authRealms: [], retryTimeoutMs: 1000 } },
      directory: await ports.files.makePrivateDirectory(),
    },
    ports,
  );
  const own = readFileSync(`${session.env.DOCKER_CONFIG}/config.json`, 'utf8');
  expect(JSON.parse(own)).toMatchObject({
    auths: { 'quay.io': { auth: encodeBasic('ann', 'pw') } },
    credHelpers: { 'quay.io': '' },
  });
  expect(ports.events.filter((event) => event.startsWith('exec'))).toEqual([]);
});

it('E37: writes upper case in the name of an image in lower case, and says so', async () => {
  const { plan } = await decide({ images: 'ghcr.io/Acme/App', tags: 'type=raw,value=1' }, FACTS);
  expect(plan.destinations.map(({ name }) => name)).toEqual(['ghcr.io/acme/app']);
  expect([...plan.notices, ...plan.warnings].join()).toMatch(/Acme\/App is written in lower case/);
});

describe('E39: a secret that is empty', () => {
  const raw = { registry: 'quay.io', username: 'ann', password: '' };

  it('is named where it should be there', async () => {
    await expect(logIn(raw, { secretsAvailable: true }, testPorts())).rejects.toThrow(
      /^password: this is empty.*secret exists under that name.*environment and event/s,
    );
  });

  it('is no error in a run of a fork, which has none', async () => {
    const ports = testPorts();
    expect(await logIn(raw, { secretsAvailable: false }, ports)).toEqual([]);
    expect(ports.said).toEqual([
      expect.stringMatching(/^notice: GitHub gives runs from forks .*no secrets/),
    ]);
  });
});
