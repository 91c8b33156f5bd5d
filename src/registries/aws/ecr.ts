import type { Keyless } from '../identity.ts';
import type { Provider } from '../provider.ts';
import { privateEcr } from './host.ts';
import { checkRoleFields } from './role-fields.ts';

/** One role logs in to both kinds of Amazon's registries. */
export const BY_ROLE: Keyless = {
  required: ['role-to-assume'],
  optional: ['role-session-name', 'role-duration-seconds', 'role-external-id', 'sts-endpoint'],
  check: checkRoleFields,
};

/** An access key of a user or of a session, which is no password. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export function isAccessKey(username: string): boolean {
  return /^A[KS]IA[A-Z0-9]{12,124}$/.test(username);
}

/** Passwords of ECR are longer by far than a secret key, and always of this user. */
export function userOfPassword(password: string): string | undefined {
  return password.length > 200 ? 'AWS' : undefined;
}

const WRITING = [
  ...['BatchCheckLayerAvailability', 'BatchGetImage', 'CompleteLayerUpload'],
  ...['GetDownloadUrlForLayer', 'InitiateLayerUpload', 'PutImage', 'UploadLayerPart'],
].map((action) => `ecr:${action}`);

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/ */
export const ecr: Provider = {
  id: 'ecr',
  matches: (registry) => privateEcr(registry) !== undefined,
  keyless: BY_ROLE,
  redeems: isAccessKey,
  isAmbient: true,
  usernameFor: userOfPassword,
  hint({ kind }, { registry, repository = '', username }) {
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? `Set \`role-to-assume\`, or an access key as \`username\` and \`password\`. A login to another account, region or form of the host (FIPS, two stacks) is none to ${registry}.`
          : `${registry} did not take the password of "${username}": it is good for 12 hours, and only in its region. Leave \`username\` and \`password\` out and set \`role-to-assume\`, which makes new ones in time.`;
      case 'denied':
        return repository === ''
          ? undefined
          : `Allow ${WRITING.join(', ')} on the repository ${repository}, in the policy of whoever pushes; across accounts, also in the repository’s own policy.`;
      case 'name-unknown':
        return missing(registry, repository);
      case 'immutable':
        return 'The repository’s tags are immutable. Publish under a new tag, or exclude floating ones (`latest*`) from the rule: "IMMUTABLE_WITH_EXCLUSION" in the settings of the repository.';
      default:
        return undefined;
    }
  },
};

function missing(registry: string, repository: string): string | undefined {
  if (repository === '') return undefined;
  if (/amazonaws\.|\.on\.aws\//.test(repository)) {
    return `The name of the repository begins with a host. Write it once: \`${registry}/${repository.replace(/^.*?\//, '')}\`.`;
  }
  const region = privateEcr(registry)?.region;
  return `Create it: \`aws ecr create-repository --repository-name ${repository} --region ${region}\`, or set \`create-repository: true\` (with a login by \`role-to-assume\` or an access key, and \`ecr:CreateRepository\`).`;
}
