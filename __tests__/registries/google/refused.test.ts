import { POOL } from '../../cloud/google/google.ts';
import { GITHUB_ISSUER, USUAL_CLAIMS } from '../../cloud/issuer.ts';
import { upstreamOfFile } from '../upstream.ts';
import { password } from '../world.ts';
import { byPool, EMAIL, HOST, IMAGE, REPOSITORY, SUBJECT, startProject } from './project.ts';

const upstream = upstreamOfFile();

const AT = '--workload-identity-pool=github --location=global --project=123456789012';
const UPDATE = `gcloud iam workload-identity-pools providers update-oidc acme ${AT}`;
const BIND = `gcloud iam service-accounts add-iam-policy-binding ${EMAIL} --project=acme --role=roles/iam.workloadIdentityUser`;

interface Row {
  readonly name: string;
  readonly options?: Partial<Parameters<typeof startProject>[0]>;
  readonly token?: Parameters<typeof startProject>[1];
  readonly fields?: Readonly<Record<string, string>>;
  readonly message: RegExp;
  readonly fix: RegExp;
  readonly paste: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'E21, an attribute condition',
    options: { pool: { ...POOL, condition: ({ repository }) => repository === 'Acme/App' } },
    message: /Google STS .*unauthorized_client: .*rejected by the attribute condition/,
    fix: /upper and lower case/,
    paste: [
      `${UPDATE} --attribute-condition='assertion.sub=="${USUAL_CLAIMS.sub}"'`,
      `${UPDATE} --attribute-condition='assertion.repository=="acme/app"'`,
    ],
  },
  {
    name: 'a branch whose name would end the condition, and the word of the shell',
    options: { pool: { ...POOL, condition: () => false } },
    token: { claims: { sub: `repo:acme/app:ref:refs/heads/a"||true||'$(id)` } },
    message: /rejected by the attribute condition/,
    fix: /attribute condition/,
    paste: [
      `${UPDATE} --attribute-condition='assertion.sub=="repo:acme/app:ref:refs/heads/a\\"||true||'\\''$(id)"'`,
    ],
  },
  {
    name: 'E22, a provider that does not exist',
    options: { pool: { ...POOL, provider: 'other' } },
    message: /invalid_target: /,
    fix: /must exist and be enabled/,
    paste: [
      `gcloud iam workload-identity-pools providers list ${AT} --format='table(name,state,disabled)'`,
    ],
  },
  {
    name: 'E22, another issuer',
    options: { pool: { ...POOL, issuer: GITHUB_ISSUER } },
    token: { issuer: 'https://github.corp.example/_services/token' },
    message:
      /invalid_grant: The issuer in ID Token https:\/\/github\.corp\.example.* does not match/,
    fix: /another issuer/,
    paste: [`${UPDATE} --issuer-uri=https://github.corp.example/_services/token`],
  },
  {
    name: 'E22, a subject that is too long',
    token: { claims: { sub: `repo:acme/app:environment:${'x'.repeat(120)}` } },
    message: /exceeds the 127 bytes limit/,
    fix: /Map a shorter claim/,
    paste: [
      `${UPDATE} --attribute-mapping=google.subject=assertion.repository_id,attribute.repository=assertion.repository`,
    ],
  },
  {
    name: 'another audience',
    fields: { 'oidc-audience': 'ours' },
    message: /invalid_grant: The audience in ID Token \[ours\]/,
    fix: /Leave out `oidc-audience`/,
    paste: [`${UPDATE} --allowed-audiences=ours`],
  },
  {
    name: 'E23, nobody may act as the account',
    options: { accounts: { [EMAIL]: [] } },
    fields: { 'service-account': EMAIL },
    message:
      /Google IAM Credentials .*PERMISSION_DENIED: Permission 'iam\.serviceAccounts\.getAccessToken' denied/,
    fix: /up to 5 minutes/,
    paste: [`${BIND} --member=${SUBJECT}`, `${BIND} --member=${REPOSITORY}`],
  },
  {
    name: 'an account that does not exist',
    fields: { 'service-account': EMAIL },
    message: /NOT_FOUND: Not found; Gaia id/,
    fix: /There is no service account publisher@acme/,
    paste: ["gcloud iam service-accounts list --project=acme --format='value(email)'"],
  },
  {
    name: 'an API that is off',
    options: { isApiDisabled: true },
    fields: { 'service-account': EMAIL },
    message: /has not been used in project/,
    fix: /Enable the API/,
    paste: ['gcloud services enable iamcredentials.googleapis.com --project=acme'],
  },
];

it.each(ROWS)('$name', async ({ options, token = {}, fields, message, fix, paste }) => {
  await using world = await startProject({ upstream: upstream.host, ...options }, token);
  const failure = await world.login(byPool(fields)).then(
    () => undefined,
    (error: unknown) => error,
  );
  const sub = token.claims?.sub ?? USUAL_CLAIMS.sub;
  expect(failure).toMatchObject({
    code: 'IDENTITY_REFUSED',
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
    detail: expect.arrayContaining([`  sub: ${sub}`, ...paste]),
  });
  expect(world.pauses).toEqual([]);
});

it('says that the subject has ids', async () => {
  const sub = 'repo:acme@123456/app@456789:ref:refs/heads/main';
  const pool = { ...POOL, condition: () => false };
  await using world = await startProject({ upstream: upstream.host, pool }, { claims: { sub } });
  await expect(world.login(byPool())).rejects.toMatchObject({
    fix: expect.stringContaining('holds the ids of owner and repository'),
    detail: expect.arrayContaining([expect.stringContaining(sub)]),
  });
});

describe('the registry', () => {
  const GRANT =
    'gcloud artifacts repositories add-iam-policy-binding images --location=europe --project=acme --role=roles/artifactregistry.writer --member=PRINCIPAL';
  const CREATE =
    'gcloud artifacts repositories create images --repository-format=docker --location=europe --project=acme';

  it('E18: wants a login', async () => {
    await using world = await startProject({ upstream: upstream.host });
    const logged = await world.login(undefined, { registry: HOST });
    expect(logged.source).toBe('none');
    expect(await logged.failure((client) => client.canPush(IMAGE), IMAGE)).toMatchObject({
      message: expect.stringContaining('Unauthenticated request'),
      fix: expect.stringMatching(/Nobody is logged in to europe-docker\.pkg\.dev; .*gcr\.io/),
    });
  });

  it('E19: lacks the repository, or a role in it', async () => {
    await using world = await startProject({ upstream: upstream.host, writers: [] });
    const logged = await world.login(byPool());
    const shown = await logged.failure((client) => client.canPush(IMAGE), IMAGE);
    expect(shown).toMatchObject({
      code: 'PUSH_DENIED',
      message: expect.stringContaining('"artifactregistry.repositories.uploadArtifacts" denied'),
    });
    expect(shown.fix).toContain(GRANT);
    expect(shown.fix).toContain(CREATE);
    expect(world.ports.said).toContain(`debug: Logging in as ${SUBJECT}`);
  });

  it('E20: a token that has ended', async () => {
    await using world = await startProject({ upstream: upstream.host });
    const logged = await world.login(password(HOST, 'oauth2accesstoken', 'ya29.ended'));
    expect(await logged.failure((client) => client.ping())).toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringContaining('401'),
      fix: expect.stringContaining('end after 5 minutes'),
    });
  });

  it('does not know a key', async () => {
    await using world = await startProject({ upstream: upstream.host });
    const logged = await world.login(password(HOST, '_json_key', '{}'));
    expect(await logged.failure((client) => client.ping())).toMatchObject({
      code: 'LOGIN_FAILED',
      fix: expect.stringContaining('`_json_key_base64` for one in base64'),
    });
  });
});
