import type { RequestListener } from 'node:http';
import { errors } from 'jose';
import type { Issuer } from '../issuer.ts';
import { type SiteAnswer, type SiteRequest, site } from '../site.ts';
import { type Identities, type IssuedKeys, issueKeys } from './identities.ts';
import { AwsRefusal } from './refusal.ts';
import { QUERY_CODES, verifySignature } from './signature.ts';

/** A role, and whom it trusts. */
export interface Role {
  /** Subject of an ID token, with `*` as under StringLike. */
  readonly subject?: string;
  /** ARN of a role or user. */
  readonly principal?: string;
  readonly externalId?: string;
  /** In seconds; 3600 unless told otherwise. */
  readonly longest?: number;
}

export interface StsOptions {
  readonly region: string;
  readonly identities: Identities;
  readonly roles: Readonly<Record<string, Role>>;
  readonly issuer: Pick<Issuer, 'verify'>;
  /** Audience of the provider; absent: the account has no provider for the issuer. */
  readonly audience?: string | undefined;
  /** Called before anything else is. */
  readonly fail?: ((request: number) => SiteAnswer | undefined) | undefined;
  /** Every form that was accepted or not. */
  readonly forms: URLSearchParams[];
}

/** AWS STS of one region. https://docs.aws.amazon.com/STS/latest/APIReference/ */
export function stsSite(options: StsOptions): RequestListener {
  return site(async (request) => {
    try {
      const form = formOf(request);
      options.forms.push(form);
      const failure = options.fail?.(options.forms.length - 1);
      if (failure) return failure;
      const { issued, arn } = await assume(request, form, options);
      return { status: 200, headers: XML, body: resultOf(form.get('Action') ?? '', arn, issued) };
    } catch (error) {
      if (!(error instanceof AwsRefusal)) throw error;
      return stsError(error);
    }
  });
}

const XML = { 'content-type': 'text/xml' };

export function stsError({ code, message, status }: AwsRefusal): SiteAnswer {
  const body = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${escapeXml(message)}</Message>
  </Error>
  <RequestId>0a1b</RequestId>
</ErrorResponse>`;
  return { status, headers: XML, body };
}

function formOf({ method, path, headers, body }: SiteRequest): URLSearchParams {
  const type = headers['content-type']?.split(';')[0];
  if (method !== 'POST' || path !== '/' || type !== 'application/x-www-form-urlencoded') {
    throw new AwsRefusal('MissingAction', 'no form was posted');
  }
  // What a form must escape and is not escaped has another meaning.
  if (!/^[\w.~%+*-]+=[\w.~%+*-]*(?:&[\w.~%+*-]+=[\w.~%+*-]*)*$/.test(body)) {
    throw new AwsRefusal('MalformedQueryString', 'The query string is malformed.');
  }
  return new URLSearchParams(body);
}

async function assume(request: SiteRequest, form: URLSearchParams, options: StsOptions) {
  if (form.get('Version') !== '2011-06-15') throw invalid('Version');
  if ([...form.keys()].some((key) => key.startsWith('Tags.'))) throw invalid('Tags');
  const session = form.get('RoleSessionName') ?? '';
  if (!/^[\w+=,.@-]{2,64}$/.test(session)) throw invalid('roleSessionName');
  const role = form.get('RoleArn') ?? '';
  const seconds = Number(form.get('DurationSeconds') ?? 3600);
  if (!(seconds >= 900 && seconds <= 43_200)) throw invalid('durationSeconds');
  const action = form.get('Action');
  if (action === 'AssumeRoleWithWebIdentity') await byToken(form, options);
  else if (action === 'AssumeRole') await byKeys(request, form, options);
  else throw new AwsRefusal('InvalidAction', `Could not find operation ${action}`);
  if (seconds > (options.roles[role]?.longest ?? 3600)) {
    const message =
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
    throw new AwsRefusal('ValidationError', message);
  }
  const [, , , , account, name = ''] = role.split(':');
  const arn = `arn:aws:sts::${account}:assumed-role/${name.replace(/^role\//, '')}/${session}`;
  return { arn, issued: issueKeys(options.identities, arn, seconds) };
}

function invalid(field: string): AwsRefusal {
  return new AwsRefusal('ValidationError', `Value at '${field}' failed to satisfy constraint`);
}

async function byToken(form: URLSearchParams, { issuer, audience, roles }: StsOptions) {
  const jwt = form.get('WebIdentityToken') ?? '';
  if (audience === undefined) {
    const message =
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com';
    throw new AwsRefusal('InvalidIdentityToken', message);
  }
  const { sub = '' } = await issuer.verify(jwt, audience).catch((error) => {
    throw tokenRefusal(error);
  });
  const pattern = roles[form.get('RoleArn') ?? '']?.subject;
  if (pattern !== undefined && isLike(sub, pattern)) return;
  const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
  throw new AwsRefusal('AccessDenied', message, 403);
}

function tokenRefusal(error: unknown): AwsRefusal {
  if (error instanceof errors.JWTExpired) {
    return new AwsRefusal(
      'ExpiredTokenException',
      'Token expired: current date/time must be before the expiration date/time',
    );
  }
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return new AwsRefusal(
    'InvalidIdentityToken',
    isAudience ? 'Incorrect token audience' : 'The ID Token provided is not a valid JWT.',
  );
}

async function byKeys(request: SiteRequest, form: URLSearchParams, options: StsOptions) {
  const { identities, region, roles } = options;
  const rules = { service: 'sts', region, codes: QUERY_CODES };
  const { arn } = await verifySignature(request, identities, rules);
  const name = form.get('RoleArn') ?? '';
  const { principal, externalId } = roles[name] ?? {};
  const who = arn.replace(/:sts::(\d+):assumed-role\/([^/]+)\/.*/, ':iam::$1:role/$2');
  if (principal !== who || (externalId ?? null) !== form.get('ExternalId')) {
    const message = `User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${name}`;
    throw new AwsRefusal('AccessDenied', message, 403);
  }
  if (who !== arn && Number(form.get('DurationSeconds')) > 3600) {
    const message =
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
    throw new AwsRefusal('ValidationError', message);
  }
}

function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

function resultOf(action: string, arn: string, issued: IssuedKeys): string {
  const { accessKeyId, secret, token, expiresAt } = issued;
  return `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <${action}Result>
    <AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>AROA:x</AssumedRoleId></AssumedRoleUser>
    <Credentials>
      <AccessKeyId>${accessKeyId}</AccessKeyId>
      <SecretAccessKey>${escapeXml(secret)}</SecretAccessKey>
      <SessionToken>${escapeXml(token)}</SessionToken>
      <Expiration>${new Date(expiresAt).toISOString()}</Expiration>
    </Credentials>
  </${action}Result>
  <ResponseMetadata><RequestId>0a1b</RequestId></ResponseMetadata>
</${action}Response>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll("'", '&#39;')
    .replaceAll('+', '&#x2B;');
}
