import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { makeServiceKey } from '../../cloud/google/oauth2.ts';
import { makeFolder } from '../../login/ports.ts';
import { pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { password } from '../world.ts';
import { EMAIL, HOST, IMAGE, PROVIDER, SUBJECT, startProject } from './project.ts';

const upstream = upstreamOfFile();

/** Google's own library in a process of its own, by TLS and under Google's host names. */
const PROGRAM = `
import { GoogleAuth } from 'google-auth-library';
const auth = new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' });
process.stdout.write(await auth.getAccessToken());
`;

type Project = Awaited<ReturnType<typeof startProject>>;

async function tokenByLibrary({ cloud }: Project, credentials: object): Promise<string> {
  const file = join(makeFolder(), 'credentials.json');
  writeFileSync(file, JSON.stringify(credentials));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    env: {
      PATH: process.env.PATH,
      GOOGLE_APPLICATION_CREDENTIALS: file,
      // It would ask another service for the project, which tokens do not need.
      GOOGLE_CLOUD_PROJECT: 'acme',
      ...cloud.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [token, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(errors).toBe('');
  return token;
}

const KEY = makeServiceKey(EMAIL);
const AUDIENCE = `https://iam.googleapis.com/${PROVIDER}`;
const EXTERNAL = {
  type: 'external_account',
  audience: `//iam.googleapis.com/${PROVIDER}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
};
const ACTS_AS = {
  service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${EMAIL}:generateAccessToken`,
};

/** As google-github-actions/auth writes it. */
function sourceOf({ ports: { env } }: Project): object {
  return {
    url: `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(AUDIENCE)}`,
    headers: { Authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
    format: { type: 'json', subject_token_field_name: 'value' },
  };
}

it.each([
  ['the key of a service account', () => JSON.parse(KEY.json) as object],
  [
    'a federated identity',
    (world: Project) => ({ ...EXTERNAL, credential_source: sourceOf(world) }),
  ],
  [
    'a service account that it acts as',
    (world: Project) => ({ ...EXTERNAL, ...ACTS_AS, credential_source: sourceOf(world) }),
  ],
])('Google’s library gets a token from the same servers by %s', async (_, credentialsOf) => {
  await using world = await startProject({
    ...{ upstream: upstream.host, keys: [KEY], accounts: { [EMAIL]: [SUBJECT] } },
  });
  const token = await tokenByLibrary(world, credentialsOf(world));
  expect([...world.google.tokens.keys()]).toContain(token);
  const { client } = await world.login(password(HOST, 'oauth2accesstoken', token));
  await pushSmall(client, IMAGE, 'oracle');
});
