import { detectCi } from '../../../src/adapters/ci/detect.ts';

it.each([
  ['gitlab', { GITLAB_CI: 'true', CI: 'true' }],
  ['circleci', { CIRCLECI: 'true', CI: 'true' }],
  ['buildkite', { BUILDKITE: 'true', CI: 'true' }],
  ['azure', { TF_BUILD: 'True' }],
  ['bitbucket', { BITBUCKET_BUILD_NUMBER: '1', CI: 'true' }],
  ['woodpecker', { CI: 'woodpecker' }],
  ['woodpecker', { CI: 'woodpecker', DRONE: 'true' }],
  ['drone', { DRONE: 'true', CI: 'true' }],
  ['travis', { TRAVIS: 'true', CI: 'true' }],
  ['jenkins', { JENKINS_URL: 'https://ci.example.com/', BUILD_NUMBER: '1' }],
  ['jenkins', { JENKINS_HOME: '/var/jenkins_home', BUILD_NUMBER: '1' }],
  ['buildkite', { BUILDKITE: 'true', JENKINS_URL: 'https://ci', BUILD_NUMBER: '1' }],
  [undefined, { JENKINS_URL: 'https://ci.example.com/' }],
  [undefined, { CI: 'true', BUILD_NUMBER: '1' }],
  [undefined, {}],
])('%s from %j', (id, env) => {
  expect(detectCi(env)?.id).toBe(id);
});
