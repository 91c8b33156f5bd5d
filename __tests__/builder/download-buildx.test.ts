import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { findBuildx } from '../../src/builder/find-buildx.ts';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { type Authority, makeAuthority } from '../registry/authority.ts';
import { LATEST, type Releases, startReleases } from './releases.ts';

// Real programs start, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const parts = new AsyncDisposableStack();
let authority: Authority;
/** The buildx of this machine stands in for the released one. */
let program: string;

beforeAll(async () => {
  authority = parts.use(makeAuthority());
  const found = await findBuildx(join(homedir(), '.docker'), { files: nodeFiles(tmpdir()) });
  if (!found) throw new Error('buildx is in none of the folders where docker looks for it');
  program = found.file;
});
afterAll(() => parts.disposeAsync());

async function releases(instead?: (path: string, response: ServerResponse) => boolean) {
  return parts.use(await startReleases({ authority, program, ...(instead && { instead }) }));
}

/** A machine without buildx, whose docker is of no use. */
function bare(): Machine {
  const machine = parts.use(makeMachine());
  mkdirSync(join(machine.folder, '.docker'));
  writeFileSync(
    join(machine.folder, '.docker/config.json'),
    '{"cliPluginsExtraDirs":["/nowhere"]}',
  );
  writeFileSync(join(machine.folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  return machine;
}

function build(machine: Machine, { host }: Pick<Releases, 'host'>, ...options: readonly string[]) {
  return machine.run(['publish', '.', '--push=false', ...options], {
    PATH: '/nowhere',
    HTTPS_PROXY: `http://${host}`,
    NODE_EXTRA_CA_CERTS: authority.path,
    RUNNER_TOOL_CACHE: join(machine.folder, 'cache'),
  });
}

test('the latest buildx is downloaded, checked and kept for the next job', async () => {
  const github = await releases();
  const machine = bare();
  const first = await build(machine, github);
  expect([first.code, first.code === 0 ? '' : first.stderr]).toEqual([0, '']);
  expect(first.stderr).toMatch(
    new RegExp(`Downloaded buildx ${LATEST} \\([0-9.]+ MB in [0-9.]+ s, SHA-256 checked\\)\\.`),
  );
  expect(github.asked.map(({ target }) => target)).toEqual(
    expect.arrayContaining(['github.com:443', 'release-assets.githubusercontent.com:443']),
  );
  const folder = join(machine.folder, 'cache/registry-publish-buildx', LATEST.slice(1));
  const [architecture = ''] = readdirSync(folder);
  expect(statSync(join(folder, architecture, 'docker-buildx')).mode & 0o777).toBe(0o755);

  const before = github.requests.length;
  const second = await build(machine, github, `--buildx-version=${LATEST}`);
  expect([second.code, second.code === 0 ? '' : second.stderr]).toEqual([0, '']);
  expect(github.requests).toHaveLength(before);
});

test('what failed on the way is asked for again', async () => {
  let failures = 0;
  const github = await releases((path, response) => {
    if (!path.startsWith('/1/checksums') || failures > 0) return false;
    failures += 1;
    response.writeHead(503).end();
    return true;
  });
  const said = await build(bare(), github);
  expect([said.code, said.code === 0 ? '' : said.stderr]).toEqual([0, '']);
  expect(failures).toBe(1);
});

const answers = (part: string, status: number, location?: string) => {
  return (path: string, response: ServerResponse) => {
    if (!path.includes(part)) return false;
    response.writeHead(status, location === undefined ? {} : { location }).end('something else');
    return true;
  };
};

it.each<[what: string, Parameters<typeof releases>[0], options: readonly string[], string]>([
  ['is another file', answers('/buildx-v', 200), [], 'but its release lists'],
  [
    'is led to plain HTTP',
    answers('/buildx-v', 302, 'http://a.test/x'),
    [],
    'not protected by TLS',
  ],
  ['is led in a circle', answers('/buildx-v', 302, '/x/buildx-v'), [], 'more than 5 times'],
  ['is not in the checksums', answers('/checksums.txt', 200), [], 'does not list buildx-v0.99.1.'],
  ['has no latest release', answers('/latest', 302, '/login'), [], 'which is no release'],
  ['does not exist', undefined, ['--buildx-version=v0.1.0'], 'checksums.txt answered 404'],
])('a download that %s is not used', async (_, instead, options, message) => {
  const machine = bare();
  const { code, stderr } = await build(machine, await releases(instead), ...options);
  expect(code).toBe(1);
  expect(stderr).toContain('This machine has no buildx, and it could not be downloaded: ');
  expect(stderr).toContain(message);
  expect(stderr).toContain('Install it on the runner (package docker-buildx-plugin');
  const cache = join(machine.folder, 'cache');
  const kept = existsSync(cache) ? readdirSync(cache, { recursive: true }) : [];
  expect(kept.filter((path) => String(path).includes('docker-buildx'))).toEqual([]);
});

test('an authority that nobody believes is said', async () => {
  const github = await releases();
  const { code, stderr } = await bare().run(['publish', '.', '--push=false'], {
    PATH: '/nowhere',
    HTTPS_PROXY: `http://${github.host}`,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/github\.com: .*(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT)/);
  expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
});
