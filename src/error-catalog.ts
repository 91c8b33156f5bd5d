import type { ErrorCode } from './errors.ts';

/** What a user needs to know about one way to fail. Markdown, one sentence or two each. */
export interface ErrorEntry {
  readonly meaning: string;
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** What to change, in the order of the causes where they differ. */
  readonly fixes: readonly string[];
}

/**
 * Every error code explained, for docs/errors.md. A run does not load it: its messages carry the fix for the very case.
 */
export const ERROR_CATALOG: Readonly<Record<ErrorCode, ErrorEntry>> = {
  BAD_INPUT: {
    meaning:
      'The request is wrong. All problems are listed, each with the input it is about; nothing was done. The exit code is 2.',
    causes: [
      'A value that cannot be read: an unknown boolean, a malformed list, an image name with a tag in it.',
      'Inputs that contradict each other, such as a login without a registry for images in two registries.',
      'A Dockerfile or a build context that does not exist.',
      'No repository to publish to, or no tag rule that fits this run.',
      '`pull_request_target` or `workflow_run` started by a fork: publishing a stranger’s code is refused.',
      'A secret that is empty because it does not exist under this name, environment or event.',
    ],
    fixes: [
      'Change what each line says; it names the input and a value that works.',
      'Run with `dry-run: true`, or `registry-publish plan`, to see the result without publishing.',
    ],
  },
  NO_DOCKER: {
    meaning: 'There is no program `docker` on this machine.',
    causes: [
      'A runner, or a job container, without the docker CLI.',
      'A `PATH` that does not lead to it.',
    ],
    fixes: [
      'Use a runner that has Docker, such as `ubuntu-latest`; leave out `container:` for this job.',
      'Install the docker CLI and buildx.',
    ],
  },
  NO_BUILDX: {
    meaning:
      'There is no buildx that can be started, and the one that was wanted could not be downloaded, or not be trusted.',
    causes: [
      'A machine without buildx that does not reach github.com and release-assets.githubusercontent.com.',
      'A proxy that nobody told us of, or whose certificate authority is not believed.',
      'A `buildx-version` that does not exist for this system.',
      'A download that is not what the release’s checksums list: it was not used.',
    ],
    fixes: [
      'Install the package `docker-buildx-plugin` (Docker’s own repositories) or `docker-buildx` (Debian, Ubuntu) on the runner.',
      'Set `HTTPS_PROXY`, and `NODE_EXTRA_CA_CERTS` to the authority’s PEM file.',
      'Correct `buildx-version`, or leave it out.',
      'Run again; if it happens again, something on the way changes downloads.',
    ],
  },
  BUILDER_FAILED: {
    meaning:
      'The builder that the inputs describe could not be made, or went away while it built. Nothing was published.',
    causes: [
      'An option in `driver-opts` or a flag that this driver or this version of buildx does not know.',
      'An `endpoint` that cannot be reached, or certificates that do not fit it.',
      'An engine that is reached by TLS from variables, which `docker-container` cannot use.',
      '`kubernetes`: no kubeconfig, or one whose token has expired; a namespace that does not exist; a user who may not do what is needed there.',
      '`kubernetes`: pods that are not ready in time, or were killed.',
    ],
    fixes: [
      'Correct the input; `docker buildx create` takes the same values, and the log has what it said.',
      'Leave `driver` out where the engine’s own builder will do.',
      'Run `docker context create builder` before this step, and set `endpoint: builder`.',
      'Make the kubeconfig right before this step, and bind the Role of [docs/builders.md](builders.md#kubernetes).',
      '`kubectl describe pod` and `kubectl get events` say why; see `image=`, `nodeselector=`, `requests.memory=`, `limits.memory=` and `timeout=` in `driver-opts`.',
    ],
  },
  EMULATION_FAILED: {
    meaning:
      'The Dockerfile runs programs for a platform that this machine is not of, and emulators for it could not be installed. Nothing was built.',
    causes: [
      'The image of `qemu-image` cannot be pulled.',
      'An engine that starts no privileged containers (rootless, or a policy).',
      'A platform that the image has no emulator for.',
    ],
    fixes: [
      'Name a copy that the engine can pull in `qemu-image`.',
      'Build that platform on a machine of its own: a node in `append` with its `platforms`, or a runner of that architecture.',
      'Keep `RUN` on the build platform: `FROM --platform=$BUILDPLATFORM`.',
    ],
  },
  NO_ENGINE: {
    meaning: 'No Docker Engine answers where docker would look for it.',
    causes: [
      'The engine is not running.',
      '`DOCKER_HOST` or the current docker context points elsewhere.',
      'This user may not open the engine’s socket.',
    ],
    fixes: [
      'Start the engine; `docker version` must show a server.',
      'Correct `DOCKER_HOST`, or unset it.',
      'Add the user to the group that owns the socket.',
      'Name a `builder` that needs no engine here (drivers `remote` and `kubernetes`).',
    ],
  },
  DOCKERFILE_MISSING: {
    meaning: 'There is no Dockerfile at the path that was given.',
    causes: ['No checkout before this step.', 'A path that is not relative to the workspace.'],
    fixes: ['Add `actions/checkout` before this step.', 'Correct `file` or `context`.'],
  },
  BUILD_FAILED: {
    meaning:
      'The builder ended with an error. The annotation has the failing instruction and its last lines; nothing was tagged.',
    causes: [
      'An instruction of the Dockerfile failed.',
      'A base image cannot be pulled: misspelt, private, or over a pull limit.',
      'The builder cannot build the asked platforms.',
      'The builder may not push: its own login is missing.',
    ],
    fixes: [
      'Fix the instruction; the log group "Build" has the whole output.',
      'Log in to the base image’s registry with `registry-auth` or a login step before.',
      'Leave `builder` and `driver` out, so that a builder is chosen that can, name one that can, or ask for fewer `platforms`.',
    ],
  },
  BUILD_SILENT: {
    meaning:
      'The builder ended without telling what it did: no output with a failure, or no digest with a success. Nothing is taken for published.',
    causes: [
      'A buildx that is too old to report the digest (before 0.12).',
      'A docker CLI that is a wrapper, or that was killed (out of memory).',
    ],
    fixes: [
      'Update buildx, or name another `builder`.',
      'Run `docker buildx build` by hand on the same machine to see what it says.',
    ],
  },
  TEST_FAILED: {
    meaning:
      'The script of the input `test` failed, so the image was not published. Its last lines are shown.',
    causes: [
      'The image does not do what the test expects.',
      'The script itself: it stops at the first command that fails, and knows the image as `$IMAGE`.',
      'No program that the script needs, or an engine on another machine, which cannot reach the image.',
    ],
    fixes: [
      'Correct the image, or the test; run its commands by hand with the image of `push: false` and `load: true`.',
      'Use the engine of this machine.',
    ],
  },
  DOCKER_CONFIG: {
    meaning:
      'docker’s own configuration (`config.json`), or a credential helper that it names, cannot be used. It was not changed.',
    causes: [
      'A file that is no valid JSON, or that this user may not read or write.',
      'A directory, or something else that is no file, in its place.',
      'A credential helper (`credsStore`, `credHelpers`) that is missing, locked or failing.',
    ],
    fixes: [
      'Correct the file; `jq . ~/.docker/config.json` shows where it is wrong.',
      'Set `DOCKER_CONFIG` to another directory.',
      'Repair the helper, or add `"credHelpers": {"<registry>": ""}` so that this registry’s login is kept in the file.',
    ],
  },
  NO_ID_TOKEN: {
    meaning: 'A login by OIDC needs an ID token of the job, and the job may not ask for one.',
    causes: [
      'The job has no `id-token: write`; in a reusable workflow, the job that calls it has not.',
      'A run for a pull request of a fork, or of Dependabot: these never get an ID token.',
      'Another CI, which hands ID tokens to jobs in its own way.',
    ],
    fixes: [
      'Add `permissions: id-token: write` to the job, and to the job that calls it.',
      'Set `push: false` for such runs.',
      'Set `id-token` to the token that your CI issued, for the audience that the registry wants.',
    ],
  },
  IDENTITY_REFUSED: {
    meaning:
      'A cloud or a registry does not exchange the job’s ID token, or the key that was given, for a login. What the token says is shown, with what to paste into the trust policy.',
    causes: [
      'The trust policy does not fit the subject (`sub`), the audience or the issuer of the token.',
      'The role, provider, client or connection that was named does not exist, or is another one’s.',
      'A key that is expired, revoked or wrong.',
    ],
    fixes: [
      'Paste the line that the message shows into the policy. Subjects are compared to the letter, upper and lower case included.',
      'Correct the input that names it.',
      'Make a new key, or use the job’s ID token instead of one.',
    ],
  },
  SERVICE_UNREACHABLE: {
    meaning:
      'A service that a login needs (AWS STS, Google STS, Microsoft Entra, Docker’s identity service, the CI’s own) did not answer, or answered nonsense, also when asked again.',
    causes: [
      'An outage, or a limit of requests.',
      'A firewall or a proxy between this runner and that service.',
      'A proxy that shows a certificate of its own.',
    ],
    fixes: [
      'Run again; see the status page of the service.',
      'Allow the host that the message names; set `HTTPS_PROXY` and `NO_PROXY`.',
      'Set `ca`, or `NODE_EXTRA_CA_CERTS`, to the authority’s PEM file.',
    ],
  },
  LOGIN_FAILED: {
    meaning:
      'The registry does not accept these credentials, or wants some and got none. Nothing was built.',
    causes: [
      'A rotated, expired or misspelt password or token.',
      'The wrong kind of token: ghcr.io takes the job’s token or a classic personal access token, no fine-grained one.',
      'The wrong user name: Docker Hub wants the Docker ID, or the organization with a token that starts with `dckr_oat_`.',
      'Credentials for another registry than the one in `images`.',
      'Azure Container Registry: its firewall keeps this runner out; it answers 403 before any login.',
    ],
    fixes: [
      'Create a new token and store it under the secret’s name.',
      'For ghcr.io leave `password` empty and give the job `permissions: packages: write`.',
      'Name the `registry` that the credentials belong to; use `registry-auth` for several.',
      'Let the runner’s address into the registry’s network rules, or use a runner inside its network.',
    ],
  },
  PUSH_DENIED: {
    meaning: 'The login works, but this account may not push to this repository.',
    causes: [
      'ghcr.io: the job lacks `packages: write`, or the package is not linked to this repository.',
      'A token with read scope only.',
      'A misspelt namespace, or an account that is no member of the organization.',
      'Quay, Harbor: a robot without write permission, or without pull permission beside push.',
      'Google, Azure: no role that writes for whoever logged in, or one that was given minutes ago.',
    ],
    fixes: [
      'Add `permissions: packages: write` to the job (and to the calling job of a reusable workflow).',
      'ghcr.io: in the package’s settings, "Manage Actions access", give this repository the role Write.',
      'Give the account or robot write access to the repository, or use a token with that scope.',
      'Run the command that the message shows: `roles/artifactregistry.writer` at Google, AcrPush at Azure.',
    ],
  },
  REPOSITORY_MISSING: {
    meaning: 'The registry has no repository of this name and does not create one on push.',
    causes: [
      'Amazon ECR, Harbor (project) and others want it created first.',
      'A misspelt name, or one that holds the registry’s host twice.',
    ],
    fixes: [
      'Create the repository (or project); on Amazon ECR, `create-repository: true` does.',
      'Correct the name in `images`.',
    ],
  },
  REGISTRY_UNREACHABLE: {
    meaning: 'No connection to the registry could be made, after retries.',
    causes: [
      'A misspelt host.',
      'A firewall, a proxy, a VPN, or a registry inside another network.',
      'A certificate that this machine does not trust.',
      'A registry that speaks plain HTTP: only loopback hosts are spoken to without TLS.',
    ],
    fixes: [
      'Correct the host in `images`.',
      'Use a runner that can reach it.',
      'Name the file of a private certificate authority in `ca`, or in `NODE_EXTRA_CA_CERTS`.',
      'Give the registry a certificate.',
    ],
  },
  REGISTRY_UNAVAILABLE: {
    meaning:
      'The registry answers, but has an outage (5xx) or asks to slow down (429), and kept doing so through all retries.',
    causes: ['An outage of the registry.', 'A rate limit; limits are lower without a login.'],
    fixes: [
      'See the registry’s status page and run again: what is published stays.',
      'Log in, or run fewer jobs at a time.',
    ],
  },
  NOT_A_REGISTRY: {
    meaning: 'What answers at this host does not speak the registry protocol.',
    causes: [
      'A proxy, a firewall’s block page, a login page or a web server.',
      'A host that serves the registry under another name or port.',
    ],
    fixes: ['Correct the host in `images`.', 'Let the proxy pass `/v2/` through.'],
  },
  REGISTRY_REFUSED: {
    meaning: 'The registry refused a request; its own words are in the message.',
    causes: [
      'A quota that is used up.',
      'A policy of the registry (signatures, scanning, allowed media types).',
      'A manifest that this registry does not take.',
    ],
    fixes: ['Follow the registry’s words.', 'Free space, or ask its administrator.'],
  },
  TAG_IMMUTABLE: {
    meaning: 'The tag exists, points at another image, and the registry protects it.',
    causes: [
      'A version that was published before is built again from other content.',
      'A floating tag (`latest`, `1.2`) in a repository whose tags are immutable.',
    ],
    fixes: [
      'Publish under a new version.',
      'Exclude floating tags from the registry’s immutability rule, or leave them out: `flavor: latest=false` and your own `tags`.',
    ],
  },
  TAG_EXISTS: {
    meaning: 'An exact version is published already, as another image. No tag was written.',
    causes: [
      'The workflow ran again for a version that was published before, and the build gave other content (dates, package versions).',
      'Two workflows publish the same version.',
    ],
    fixes: [
      'Publish under a new version.',
      '`on-exists: skip` leaves what is published and succeeds; `on-exists: overwrite` replaces it.',
    ],
  },
  VERIFY_MISMATCH: {
    meaning:
      'After publishing, the registry was asked again and did not answer what was published: another digest, or a platform is missing.',
    causes: [
      'Another run moved the same tags at the same time.',
      'A clean-up job deletes untagged images while they are being published.',
      'A registry or a cache in front of it that answers old data.',
      'The builder left a platform out.',
    ],
    fixes: [
      'Give the workflow a `concurrency` group, then run again.',
      'Keep clean-up jobs away from images younger than a run.',
    ],
  },
  NOT_PUBLIC: {
    meaning:
      'Verification as a stranger was asked for (`verify: anonymous`, `registry-publish verify --anonymous`), and the image cannot be pulled without a login.',
    causes: [
      'The first push to ghcr.io makes a private package.',
      'The repository is private, or does not exist.',
    ],
    fixes: [
      'Open the settings of the package, "Change visibility"; the message has the address.',
      'Make the repository public in the settings of the registry. If it is to stay private, use `verify: pull`.',
    ],
  },
  SOURCE_BROKEN: {
    meaning:
      'The image that `from` names was found, but it is incomplete, damaged, or holds what cannot be published. It was tagged nowhere.',
    causes: [
      'A file that was cut off while it was written, copied or downloaded.',
      'A `docker save` of an engine that holds only some of the image’s platforms.',
      'Layers that may not be distributed (old Windows base images), or an image of the 2015 format (schema 1).',
    ],
    fixes: [
      'Write the layout or archive again.',
      'Save one platform: `docker save --platform linux/amd64 …`.',
      'Rebuild the image on a current base image.',
    ],
  },
  ARCHIVE_FAILED: {
    meaning: 'The archive could not be written. An older file of its name was not touched.',
    causes: ['The disk is full.', 'The directory is read-only, or belongs to another user.'],
    fixes: ['Free space.', 'Set `archive` to a path that this user may write to.'],
  },
  NOTIFY_FAILED: {
    meaning:
      'The image is published, but a webhook with `required: true` could not be told. The tags stay where they are.',
    causes: [
      'The receiver is down, or the runner cannot reach it.',
      'It refuses the secret, the header or the token.',
      'The URL leads elsewhere: redirects are not followed.',
    ],
    fixes: [
      'Run the job again: the image is recognised, and the notification has the same id, so that a receiver that had it drops it.',
      'Correct `url`, `secret`, `headers` or `auth` of this entry of `webhooks`.',
      'Leave out `required: true` where publishing matters more than the notification.',
    ],
  },
  CANCELLED: {
    meaning: 'The run was cancelled. No further tag was moved, and the credentials are removed.',
    causes: [
      'Somebody cancelled it, or a newer run of the same `concurrency` group did.',
      'The job’s or step’s `timeout-minutes` is over.',
    ],
    fixes: ['Run again: what is published stays and is found unchanged.'],
  },
  INTERNAL: {
    meaning: 'A defect of registry-publish.',
    causes: ['A case that nobody thought of.'],
    fixes: [
      'Please report it with the log of the step; run it again with debug logging first. Secrets are masked, but read the log before you post it.',
    ],
  },
};
