import { BadRequest, PublishError } from '../errors.ts';
import { type ConnectionRequest, parseConnection } from '../inputs/connection.ts';
import { type JobToken, jobTokenOf } from '../inputs/job-token.ts';
import { parseCommaList } from '../inputs/lists.ts';
import { parseLogins } from '../inputs/logins.ts';
import { quote } from '../inputs/quote.ts';
import type { LoginRequest } from '../inputs/request.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { typedValues } from '../inputs/typed.ts';
import { collectProblems, type Problems, parseBoolean, parsePlatforms } from '../inputs/values.ts';
import { openSession, type Session } from '../login/session.ts';
import { loginFor } from '../plan/auth.ts';
import type { Ports } from '../ports.ts';
import { type Digest, isDigest } from '../reference/digest.ts';
import { familiarName, parseReference, type Reference } from '../reference/reference.ts';
import { explainRead } from '../registries/explain-read.ts';
import { openScratch } from '../scratch.ts';
import { headAsStranger, notPublic } from './anonymous.ts';
import { missingPlatforms } from './platforms.ts';
import { verifyPull } from './pull.ts';

interface VerifyInputs {
  readonly image: Reference;
  readonly digest: string;
  readonly platforms: readonly string[];
  readonly anonymous: boolean;
  readonly logins: readonly LoginRequest[];
  readonly connection: ConnectionRequest;
  readonly githubToken?: JobToken;
}

/** What a registry holds under a name. */
export interface VerifiedImage {
  /** As it was asked for, with its tag or digest. */
  readonly name: string;
  readonly digest: string;
  readonly platforms: readonly string[];
  /** Of all manifests, configurations and layers, in bytes. */
  readonly size: number;
  /** Whether it was looked at without credentials. */
  readonly anonymous: boolean;
}

/** Whether an image can be pulled, is the one that it should be, and has the platforms that it should have. Throws where not. */
export async function verifyImage(raw: RawInputs, ports: Ports): Promise<VerifiedImage> {
  const inputs = await readInputs(raw);
  await using scratch = await openScratch(ports);
  await using session = await openSession(
    {
      registries: [inputs.image.registry],
      loginFor: (registry) => loginFor(registry, inputs),
      asked: inputs,
      directory: scratch.directory,
    },
    ports,
  );
  try {
    return await look(inputs, session);
  } catch (error) {
    const place = { ...inputs.image, input: 'image' };
    throw explainRead(error, `Verifying ${nameOf(inputs.image)}`, place);
  }
}

async function readInputs(raw: RawInputs): Promise<VerifyInputs> {
  const problems = collectProblems();
  const typed = typedValues(raw);
  const image = imageOf(typed('image'), problems);
  const digest = typed('digest');
  if (digest !== '' && !isDigest(digest)) {
    problems.add({
      input: 'digest',
      message: `${quote(digest)} is no digest`,
      fix: 'Write `sha256:` and 64 digits of 0-9 and a-f.',
    });
  }
  const anonymous = parseBoolean(
    { input: 'anonymous', text: typed('anonymous'), fallback: false },
    problems,
  );
  const platforms = parsePlatforms(parseCommaList(typed('platform')), renamed(problems));
  const logins = await parseLogins(typed, { isRegistryEnough: false }, problems);
  const connection = parseConnection(typed, problems);
  if (problems.list.length > 0 || !image) throw new BadRequest(problems.list);
  return {
    ...{ image, digest, platforms, anonymous, logins, connection },
    ...jobTokenOf(typed),
  };
}

/** What is asked of one image is `platform`; the parser knows `platforms`. */
function renamed(problems: Problems): Problems {
  return { list: problems.list, add: (problem) => problems.add({ ...problem, input: 'platform' }) };
}

function imageOf(text: string, problems: Problems): Reference | undefined {
  const image = parseReference(text);
  if (!image) {
    problems.add({
      input: 'image',
      message: text === '' ? 'there is nothing to verify' : `${quote(text)} names no image`,
      fix: 'Write the image of a registry, for example `ghcr.io/acme/app:1.2.3`.',
    });
  }
  return image;
}

async function look(inputs: VerifyInputs, session: Session): Promise<VerifiedImage> {
  const { image, anonymous } = inputs;
  const { registry, repository } = image;
  const name = nameOf(image);
  const reference = image.digest ?? image.tag ?? 'latest';
  const client = anonymous ? session.stranger(registry) : session.registry(registry);
  const head = anonymous
    ? await headAsStranger(client, repository, reference)
    : await client.headManifest(repository, reference);
  if (!head) throw anonymous ? notPublic(image, name) : absent(name);
  checkDigest(head.digest, inputs.digest, name);
  const content = await verifyPull({ registry, repository, digest: head.digest as Digest }, client);
  checkPlatforms(content.platforms, inputs.platforms, name);
  const { platforms, size } = content;
  return { name, digest: head.digest, platforms, size, anonymous };
}

function nameOf({ tag = 'latest', digest, ...repository }: Reference): string {
  return `${familiarName(repository)}${digest ? `@${digest}` : `:${tag}`}`;
}

function absent(name: string): PublishError {
  return new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `There is no ${name}.`,
    fix: 'Correct the name, or publish it.',
  });
}

function checkDigest(found: string, asked: string, name: string): void {
  if (asked === '' || asked === found) return;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${name} is ${found}, not ${asked}.`,
    fix: 'Another run may have moved the tag. Ask for the digest itself if that is meant.',
  });
}

function checkPlatforms(found: readonly string[], asked: readonly string[], name: string): void {
  const missing = missingPlatforms(asked, found);
  if (missing.length === 0) return;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${name} lacks ${missing.join(', ')}.`,
    detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
    fix: 'Publish it for these platforms as well: `platforms`.',
  });
}

/** What was found, for people. */
export function renderVerified(image: VerifiedImage): readonly string[] {
  const { name, digest, platforms, anonymous } = image;
  return [
    `${name} can be pulled${anonymous ? ' by anybody' : ''}: ${digest}`,
    ...(platforms.length > 0 ? [`Platforms: ${platforms.join(', ')}`] : []),
  ];
}

/** `registry-publish verify --json`, schema version 1. Fields are only ever added. */
export function toVerifiedJson(image: VerifiedImage) {
  return { schemaVersion: 1, ...image };
}
