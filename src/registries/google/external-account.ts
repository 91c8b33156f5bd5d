import { PublishError } from '../../errors.ts';
import { jsonOf, requiredText } from '../../oidc/answer.ts';
import { claimsOf } from '../../oidc/id-token.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { AccessToken } from './access-token.ts';
import { type CredentialsFile, textIn } from './credentials-file.ts';
import { federate } from './federate.ts';
import { impersonate } from './impersonate.ts';
import { parsePoolProvider } from './pool.ts';
import { unusable } from './unusable.ts';

const SOURCE = 'The source of the federated token';

/**
 * An access token by a configuration of workload identity, such as the action google-github-actions/auth writes: where to
 * get the token of the other issuer (an address, a file), where to exchange it, and whom to act as.
 * https://google.aip.dev/auth/4117
 */
export async function byExternalAccount(
  file: CredentialsFile,
  ports: ExchangePorts,
): Promise<AccessToken> {
  const { content } = file;
  const token = await subjectToken(file, ports);
  ports.mask(token);
  const audience = textIn(content, 'audience', file);
  const type = textIn(content, 'subject_token_type', file);
  const federated = await federate(
    { token, type, audience },
    textIn(content, 'token_url', file),
    ports,
  );
  const url = content.service_account_impersonation_url;
  if (typeof url !== 'string') return federated;
  const { token_lifetime_seconds: lifetime } = (content.service_account_impersonation ??
    {}) as Record<string, unknown>;
  const by = { claims: claimsOf(token), provider: parsePoolProvider(audience) };
  return impersonate(
    { url, by, ...(typeof lifetime === 'number' && { lifetime }) },
    federated,
    ports,
  );
}

async function subjectToken(file: CredentialsFile, ports: ExchangePorts): Promise<string> {
  const source = (file.content.credential_source ?? {}) as Record<string, unknown>;
  const format = (source.format ?? {}) as Record<string, unknown>;
  const text =
    typeof source.url === 'string'
      ? await fetched(source, ports)
      : typeof source.file === 'string'
        ? await ports.files.readText(source.file)
        : undefined;
  if (text === undefined) {
    throw unusable(file.path, 'has a `credential_source` that is neither a file nor an address');
  }
  if (format.type !== 'json') return text.trim();
  const field = textIn(format, 'subject_token_field_name', file);
  return requiredText(SOURCE, jsonOf({ text }), field);
}

async function fetched(source: Record<string, unknown>, ports: ExchangePorts): Promise<string> {
  const answer = await ports.service({
    service: SOURCE,
    url: String(source.url),
    headers: (source.headers ?? {}) as Record<string, string>,
  });
  if (answer.status === 200) return answer.text;
  throw new PublishError({
    code: 'NO_ID_TOKEN',
    message: `${SOURCE} answered ${answer.status}, so there is nothing to log in with.`,
    fix: 'The file of Google credentials may be of another job, or of a step long ago. Run google-github-actions/auth in this job, or set `workload-identity-provider` here instead.',
  });
}
