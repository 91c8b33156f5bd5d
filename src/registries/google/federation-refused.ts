import type { PublishError } from '../../errors.ts';
import type { Claims } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import { shellWord } from '../../oidc/shell-word.ts';
import { type PoolProvider, parsePoolProvider } from './pool.ts';

interface Refused {
  readonly service: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly claims: Claims;
  /** Of the provider that was asked for. */
  readonly audience: string;
}

interface Advice {
  readonly fix: string;
  readonly paste?: readonly string[];
}

/** Why Google STS does not believe a token, and what makes it. https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation */
export function federationRefused(refused: Refused): PublishError {
  const { service, status, body, claims, audience } = refused;
  const { error = '', error_description: description = '' } = body;
  const words = [error, description].filter((text) => typeof text === 'string' && text !== '');
  const provider = parsePoolProvider(audience);
  return identityRefused({
    ...{ service, status, claims, words: words.join(': ') },
    ...(provider
      ? adviceOn(words.join(' '), provider, claims)
      : { fix: `Check the audience in the file of credentials: ${audience}` }),
  });
}

function adviceOn(words: string, provider: PoolProvider, claims: Claims): Advice {
  const command = commandsOn(provider);
  if (/attribute condition/i.test(words)) {
    const conditions = [
      `assertion.sub==${celText(claims.sub)}`,
      ...(claims.repository ? [`assertion.repository==${celText(claims.repository)}`] : []),
    ];
    return {
      fix: 'The attribute condition of the provider does not let this token through. It is compared to the letter, upper and lower case included. Look at it, and replace it by one of the two that follow.',
      paste: [
        command.describe,
        ...conditions.map((condition) =>
          command.update(`--attribute-condition=${shellWord(condition)}`),
        ),
      ],
    };
  }
  if (/issuer/i.test(words)) {
    return {
      fix: 'The provider was made for another issuer; GitHub Enterprise has one of its own.',
      paste: [command.update(`--issuer-uri=${shellWord(claims.iss ?? '')}`)],
    };
  }
  if (/127 bytes/.test(words)) {
    return {
      fix: 'The subject of this token is too long for Google. Map a shorter claim to `google.subject`, and keep the other attributes of your mapping; roles for `attribute.repository` are not touched by that.',
      paste: [
        command.update(
          `--attribute-mapping=${shellWord('google.subject=assertion.repository_id,attribute.repository=assertion.repository')}`,
        ),
      ],
    };
  }
  if (/audience in ID Token/i.test(words)) {
    return {
      fix: 'The provider wants another audience. Leave out `oidc-audience`, or allow it.',
      paste: [command.update(`--allowed-audiences=${shellWord(claims.aud ?? '')}`)],
    };
  }
  return {
    fix: 'Check `workload-identity-provider`: the provider and its pool must exist and be enabled, and the project is named by its number. This lists the providers of the pool.',
    paste: [command.list],
  };
}

/**
 * A value as text of Google's condition language: one that could end it would let other tokens through.
 * https://github.com/google/cel-spec/blob/master/doc/langdef.md#string-and-bytes-values
 */
function celText(value = ''): string {
  return JSON.stringify(value);
}

function commandsOn({ project, pool, provider }: PoolProvider) {
  const providers = 'gcloud iam workload-identity-pools providers';
  const at = `--workload-identity-pool=${shellWord(pool)} --location=global --project=${shellWord(project)}`;
  return {
    list: `${providers} list ${at} --format='table(name,state,disabled)'`,
    describe: `${providers} describe ${shellWord(provider)} ${at} --format='value(attributeCondition)'`,
    update: (option: string) => `${providers} update-oidc ${shellWord(provider)} ${at} ${option}`,
  };
}
