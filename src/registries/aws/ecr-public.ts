import type { Provider } from '../provider.ts';
import { BY_ROLE, isAccessKey, userOfPassword } from './ecr.ts';
import { ECR_PUBLIC } from './host.ts';

/** https://docs.aws.amazon.com/AmazonECR/latest/public/ */
export const ecrPublic: Provider = {
  id: 'ecr-public',
  matches: (registry) => Object.hasOwn(ECR_PUBLIC, registry),
  keyless: BY_ROLE,
  redeems: isAccessKey,
  isAmbient: true,
  usernameFor: userOfPassword,
  hint({ kind }, { repository = '', username }) {
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `role-to-assume`, or an access key as `username` and `password`. Pulling needs no login, pushing does.'
          : `ECR Public did not take the password of "${username}": it is good for 12 hours. Leave \`username\` and \`password\` out and set \`role-to-assume\`, which makes new ones in time.`;
      case 'denied':
        return repository === ''
          ? undefined
          : `Check that the alias "${repository.split('/')[0]}" is that of your account’s public registry, and allow the ecr-public actions for pushing on the repository: BatchCheckLayerAvailability, CompleteLayerUpload, InitiateLayerUpload, PutImage, UploadLayerPart.`;
      case 'name-unknown':
        return repository === ''
          ? undefined
          : `Create it: \`aws ecr-public create-repository --repository-name ${repository.replace(/^[^/]*\//, '')} --region us-east-1\`, or set \`create-repository: true\` (with \`ecr-public:CreateRepository\`).`;
      default:
        return undefined;
    }
  },
};
