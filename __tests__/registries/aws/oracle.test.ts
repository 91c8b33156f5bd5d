import type { RequestListener } from 'node:http';
import { ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import {
  ECRPUBLICClient,
  GetAuthorizationTokenCommand as GetPublicTokenCommand,
} from '@aws-sdk/client-ecr-public';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandOutput,
  AssumeRoleWithWebIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { endpointOf } from '../../../src/registries/aws/endpoint.ts';
import { type EcrRegistry, privateEcr } from '../../../src/registries/aws/host.ts';
import { type AwsPlace, GALLERY, IRELAND, makeAws } from '../../cloud/aws/aws.ts';
import { makeIssuer } from '../../cloud/issuer.ts';
import { listen } from '../../registry/listen.ts';
import { ROLE, SUBJECT, USER } from './account.ts';

const SECOND = 'arn:aws:iam::210987654321:role/second';

/** AWS in one place, each service at an address of its own that AWS' SDK can be pointed at. */
async function startPlace(place: AwsPlace) {
  await using parts = new AsyncDisposableStack();
  const issuer = await makeIssuer();
  const roles = { [ROLE]: { subject: SUBJECT }, [SECOND]: { principal: ROLE } };
  const aws = makeAws({ issuer, place, roles, upstream: '' });
  aws.identities.set(USER.id, USER.identity);
  const serve = async (site: RequestListener | undefined) => {
    if (!site) throw new Error('no such site');
    return `http://${parts.use(await listen(site)).host}`;
  };
  const [sts, api] = [await serve(aws.sites[place.sts]), await serve(aws.sites[place.api])];
  const kept = parts.move();
  return { ...aws, issuer, sts, api, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

const credentials = { accessKeyId: USER.id, secretAccessKey: USER.identity.secret };

describe('the test servers take what AWS’ own SDK sends', () => {
  it('a role by token, a second role, and a password', async () => {
    await using place = await startPlace(IRELAND);
    const { region } = IRELAND;
    const jwt = await ask(place.issuer);
    const sts = new STSClient({ region, endpoint: place.sts, credentials });
    const first = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        ...{ RoleArn: ROLE, RoleSessionName: 'oracle', WebIdentityToken: jwt },
      }),
    );
    const chained = new STSClient({ region, endpoint: place.sts, credentials: keysOf(first) });
    const second = await chained.send(
      new AssumeRoleCommand({ RoleArn: SECOND, RoleSessionName: 'oracle', DurationSeconds: 900 }),
    );
    const ecr = new ECRClient({ region, endpoint: place.api, credentials: keysOf(second) });
    const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
    const token = authorizationData?.[0]?.authorizationToken ?? '';
    const password = Buffer.from(token, 'base64').toString().replace(/^AWS:/, '');
    expect([...place.passwords]).toEqual([password]);
  });

  it('a password of ECR Public', async () => {
    await using place = await startPlace(GALLERY);
    const ecr = new ECRPUBLICClient({ region: 'us-east-1', endpoint: place.api, credentials });
    const { authorizationData } = await ecr.send(new GetPublicTokenCommand({}));
    expect(authorizationData?.expiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(place.passwords.size).toBe(1);
  });

  it('and refuse what it sends wrong, in words that it understands', async () => {
    await using place = await startPlace(IRELAND);
    const wrong = { ...credentials, secretAccessKey: 'other' };
    const cases = [
      [{ region: IRELAND.region, credentials: wrong }, 'InvalidSignatureException'],
      [{ region: 'us-east-1', credentials }, 'InvalidSignatureException'],
      [
        { region: IRELAND.region, credentials: { ...credentials, accessKeyId: 'AKIANONE' } },
        'UnrecognizedClientException',
      ],
    ] as const;
    for (const [config, name] of cases) {
      const ecr = new ECRClient({ ...config, endpoint: place.api, maxAttempts: 1 });
      await expect(ecr.send(new GetAuthorizationTokenCommand({}))).rejects.toMatchObject({ name });
    }
    expect(place.passwords.size).toBe(0);
  });

  it('and refuse a token that a form would have to escape, and tags', async () => {
    await using place = await startPlace(IRELAND);
    const body = `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=${ROLE}`;
    expect(await post(place.sts, body)).toContain('MalformedQueryString');
    const tagged = `Action=AssumeRole&Version=2011-06-15&Tags.member.1.Key=a&RoleSessionName=me`;
    expect(await post(place.sts, tagged)).toContain('Tags');
  });
});

async function ask({ env, sites }: Awaited<ReturnType<typeof makeIssuer>>): Promise<string> {
  const url = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
  const site = sites[url.host];
  if (!site) throw new Error('no issuer');
  await using server = await listen(site);
  const query = `${url.search}&audience=sts.amazonaws.com`;
  const authorization = `bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`;
  const answer = await fetch(`http://${server.host}${url.pathname}${query}`, {
    headers: { authorization },
  });
  return ((await answer.json()) as { value: string }).value;
}

function keysOf({ Credentials }: AssumeRoleCommandOutput) {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

async function post(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await fetch(url, { method: 'POST', headers, body })).text();
}

describe.each([
  ['eu-west-1', 'amazonaws.com', 'on.aws'],
  ['us-gov-west-1', 'amazonaws.com', 'on.aws'],
  ['cn-north-1', 'amazonaws.com.cn', 'on.amazonwebservices.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu', 'on.amazonwebservices.eu'],
  ['us-iso-east-1', 'c2s.ic.gov', undefined],
  ['us-isob-east-1', 'sc2s.sgov.gov', undefined],
  ['eu-isoe-west-1', 'cloud.adc-e.uk', undefined],
  ['us-isof-south-1', 'csp.hci.ic.gov', undefined],
])('addresses in %s', (region, classic, dual) => {
  const forms = [
    [`dkr.ecr.${region}.${classic}`, false, false],
    [`dkr.ecr-fips.${region}.${classic}`, true, false],
    ...(dual === undefined
      ? []
      : [
          [`dkr-ecr.${region}.${dual}`, false, true] as const,
          [`dkr-ecr-fips.${region}.${dual}`, true, true] as const,
        ]),
  ] as const;

  it.each(forms)('of %s are those of AWS’ SDK', (host, useFipsEndpoint, useDualstackEndpoint) => {
    const registry = privateEcr(`123456789012.${host}`) as EcrRegistry;
    const config = { region, useFipsEndpoint, useDualstackEndpoint, credentials };
    const parameters = {
      Region: region,
      UseFIPS: useFipsEndpoint,
      UseDualStack: useDualstackEndpoint,
    };
    const sdk = {
      ecr: new ECRClient(config).config.endpointProvider(parameters),
      sts: new STSClient(config).config.endpointProvider({
        ...parameters,
        UseGlobalEndpoint: false,
      }),
    };
    for (const api of ['ecr', 'sts'] as const) {
      const url = endpointOf(api, registry, {}).url;
      expect(url).toBe(sdk[api].url.href);
    }
    expect(registry).toMatchObject({ region, isFips: useFipsEndpoint });
  });
});
