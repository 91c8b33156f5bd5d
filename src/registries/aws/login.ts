import { PublishError } from '../../errors.ts';
import type {
  AmbientExchange,
  Exchange,
  ExchangePorts,
  ExchangeRequest,
  Exchanges,
  Minted,
} from '../exchange.ts';
import { getPassword } from './authorization.ts';
import { ECR_PUBLIC, type EcrRegistry, privateEcr } from './host.ts';
import type { AwsKeys } from './keys.ts';
import { machineKeys } from './machine.ts';
import { createRepository } from './repository.ts';
import { keysOfRoles } from './roles.ts';
import { typedKeys } from './typed.ts';

/** By the job's ID token, and roles that are assumed one from the other. */
const keyless: Exchange = async (request, ports) => {
  const registry = ecrOf(request);
  return loginWith(await keysOfRoles(request, registry, ports), registry, ports);
};

/** By an access key in place of user name and password. */
const redeem: Exchange = async (request, ports) =>
  loginWith(typedKeys(request, ports), ecrOf(request), ports);

const ambient: AmbientExchange = async (request, ports) => {
  const registry = ecrOf(request);
  try {
    const keys = await machineKeys(registry, ports);
    return keys && (await loginWith(keys, registry, ports));
  } catch (error) {
    if (registry.service === 'ecr') throw error;
    return asStranger(error, ports);
  }
};

async function loginWith(
  keys: AwsKeys,
  registry: EcrRegistry,
  ports: ExchangePorts,
): Promise<Minted> {
  return {
    ...(await getPassword(registry, keys, ports)),
    createRepository: (repository) => createRepository(registry, { repository, keys }, ports),
  };
}

/** What the machine has may be for something else, and everybody may pull from ECR Public. */
function asStranger(error: unknown, { log }: ExchangePorts): undefined {
  if (!(error instanceof PublishError)) throw error;
  log.warning(
    `This machine’s AWS keys do not log in to Amazon ECR Public, so it is used without a login, which is enough to pull. ${error.message} ${error.fix ?? ''}`,
  );
}

function ecrOf({ registry }: ExchangeRequest): EcrRegistry {
  const found = privateEcr(registry) ?? ECR_PUBLIC[registry];
  if (found) return found;
  throw new PublishError({
    code: 'LOGIN_FAILED',
    message: `\`role-to-assume\` logs in to Amazon ECR, and ${registry} is none of its registries.`,
    fix: 'Correct `images`, or put the role into an entry of `registry-auth` that names its `registry`.',
  });
}

export const aws: Exchanges = { keyless, redeem, ambient };
