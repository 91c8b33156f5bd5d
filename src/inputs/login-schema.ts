import { type InputDefinition, LOGGING_IN } from './definition.ts';

/** How registries are logged in to. */
export const LOGIN_INPUTS = [
  {
    name: 'registry',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Registry that `username` and `password` belong to. Default: the registry of `images` (`to` for `promote`); where there are none, Docker Hub.',
  },
  {
    name: 'username',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'User name for the registry.',
  },
  {
    name: 'password',
    kind: 'secret',
    commands: LOGGING_IN,
    description:
      'Password or access token for the registry. For ghcr.io the default is the job’s own token.',
  },
  {
    name: 'registry-auth',
    kind: 'yaml',
    commands: LOGGING_IN,
    description:
      'Credentials for several registries: a YAML list of `registry` with `username` and `password`, or with the inputs below. May stand beside the three inputs above.',
  },
  {
    name: 'registry-identities',
    kind: 'yaml',
    commands: LOGGING_IN,
    description:
      'Logins by OIDC as docker/github-builder lists them: `type` (`dockerhub`, `aws-ecr`, `gcp-wif`) and its keys. `registry-auth` takes more.',
  },
  {
    name: 'role-to-assume',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Amazon ECR without a stored key: ARN of the role that the job’s ID token assumes; further roles, comma-separated, are assumed one from the other.',
  },
  {
    name: 'role-session-name',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Name of that session in CloudTrail. Default: made of repository and run.',
  },
  {
    name: 'role-duration-seconds',
    kind: 'number',
    commands: LOGGING_IN,
    description: 'Seconds that the session lasts, 900 to 43200. Default: 3600.',
  },
  {
    name: 'role-external-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'External id for the roles after the first.',
  },
  {
    name: 'sts-endpoint',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Address of AWS STS where it is not the public one of the region.',
  },
  {
    name: 'workload-identity-provider',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Google Artifact Registry without a stored key: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`.',
  },
  {
    name: 'service-account',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Service account to act as there. Default: none, the pool’s principal itself has the role.',
  },
  {
    name: 'tenant-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Azure Container Registry without a stored secret: id of the Entra tenant.',
  },
  {
    name: 'client-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Client id of the app registration or managed identity there.',
  },
  {
    name: 'connection-id',
    kind: 'text',
    commands: LOGGING_IN,
    variable: 'DOCKERHUB_OIDC_CONNECTIONID',
    description:
      'Docker Hub without a stored token: id of the OIDC connection. `username` is the organization. It counts for Docker Hub alone, and not beside a password.',
  },
  {
    name: 'token-lifetime',
    kind: 'number',
    commands: LOGGING_IN,
    variable: 'DOCKERHUB_OIDC_EXPIREIN',
    description: 'Seconds that Docker Hub’s token lasts, 300 to 21600. It is made anew in time.',
  },
  {
    name: 'robot',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Quay without a stored token: the robot account, `namespace+name`.',
  },
  {
    name: 'oidc-provider-name',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'JFrog without a stored token: name of the OIDC integration.',
  },
  {
    name: 'oidc-namespace',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Cloudsmith without a stored key: the organization.',
  },
  {
    name: 'oidc-service-slug',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Cloudsmith: slug of the service account.',
  },
  {
    name: 'identity',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Chainguard without a stored token: id of the identity to assume.',
  },
  {
    name: 'oidc-audience',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Audience of the ID token where it is not the one that the cloud expects.',
  },
  {
    name: 'id-token',
    kind: 'secret',
    commands: LOGGING_IN,
    description:
      'ID token of another CI than GitHub Actions, for the inputs above: GitLab’s `id_tokens`, CircleCI’s `CIRCLE_OIDC_TOKEN_V2`, `buildkite-agent oidc request-token`. Its audience is what that CI was told.',
  },
  {
    name: 'ecr',
    kind: 'text',
    commands: ['login'],
    default: 'auto',
    description:
      'Whether the registry is Amazon ECR, where access keys and roles are exchanged for a password: `auto` (the host tells), `true` (it must be), `false` (user name and password are sent as they are).',
  },
  {
    name: 'aws-account-ids',
    kind: 'comma',
    commands: ['login'],
    variable: 'AWS_ACCOUNT_IDS',
    description:
      'Further accounts of AWS, 12 digits each: the same login is made to their registries in the region of `registry`.',
  },
  {
    name: 'scope',
    kind: 'text',
    commands: ['login'],
    description:
      'What buildx 0.31 and later may use the login for, as in docker/login-action: `acme/app`, `acme/app@push`, `@push`. Everything else goes on with the login that is there.',
  },
  {
    name: 'logout',
    kind: 'boolean',
    commands: ['login'],
    default: 'true',
    description:
      'Log out at the end of the job, in GitHub Actions: what the docker config held before comes back.',
  },
] as const satisfies readonly InputDefinition[];
