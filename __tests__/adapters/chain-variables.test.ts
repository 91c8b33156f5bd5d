import { inputsFromEnvironment } from '../../src/adapters/cli/inputs.ts';
import { readInputs } from '../../src/adapters/github/inputs.ts';
import type { Command } from '../../src/inputs/schema.ts';

/** Variables that Docker's actions read, and no action.yml of theirs mentions, with the input that means the same here. */
it.each<[variable: string, text: string, input: string, value: string, command: Command]>([
  ['DOCKER_METADATA_PR_HEAD_SHA', '1', 'pr-head-sha', 'true', 'publish'],
  ['DOCKER_METADATA_SHORT_SHA_LENGTH', '9', 'short-sha-length', '9', 'plan'],
  ['DOCKER_METADATA_ANNOTATIONS_LEVELS', 'index', 'annotation-levels', 'index', 'publish'],
  ['DOCKER_METADATA_SET_OUTPUT_ENV', 'false', 'set-output-env', 'false', 'plan'],
  ['DOCKER_BUILD_CHECKS_ANNOTATIONS', 'f', 'checks-annotations', 'false', 'publish'],
  ['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF', 'true', 'git-context-pr-head', 'true', 'publish'],
  ['AWS_ACCOUNT_IDS', '222222222222', 'aws-account-ids', '222222222222', 'login'],
  ['DOCKERHUB_OIDC_CONNECTIONID', 'a-b', 'connection-id', 'a-b', 'login'],
  ['DOCKERHUB_OIDC_EXPIREIN', '600', 'token-lifetime', '600', 'login'],
])('%s=%s is %s: %s', (variable, text, input, value, command) => {
  const env = { [variable]: text, [`INPUT_${input.toUpperCase()}`]: '' };
  expect(readInputs(command, env)).toMatchObject({ [input]: value });
  expect(inputsFromEnvironment(command, env)).toEqual({ [input]: value });
  const typed = { ...env, [`INPUT_${input.toUpperCase()}`]: 'typed' };
  expect(readInputs(command, typed)).toMatchObject({ [input]: 'typed' });
});
