import type { ExchangePorts } from '../exchange.ts';
import { APIS, askEcr } from './authorization.ts';
import { refusalOf } from './failure.ts';
import type { EcrRegistry } from './host.ts';
import type { AwsKeys } from './keys.ts';
import { keysRefused } from './keys-refused.ts';

/**
 * Makes a repository, with the settings of the registry. One that is there already is a success: another job was first.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export async function createRepository(
  registry: EcrRegistry,
  { repository, keys }: { readonly repository: string; readonly keys: AwsKeys },
  ports: ExchangePorts,
): Promise<void> {
  const { service } = registry;
  // ECR Public's names begin with the alias of the registry, which its API does not take.
  const repositoryName = service === 'ecr' ? repository : repository.replace(/^[^/]*\//, '');
  const request = { operation: 'CreateRepository', body: { repositoryName }, keys };
  const answer = await askEcr(registry, request, ports);
  if (answer.status === 200) return;
  const { name } = APIS[service];
  const failure = refusalOf(name, answer);
  if (failure.code === 'RepositoryAlreadyExistsException') return;
  throw keysRefused(name, keys, failure);
}
