import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../../src/adapters/node/exec.ts';
import { getFromHelper } from '../../src/login/helper.ts';
import { temporaryFolder } from '../image/ports.ts';

it('a credential helper gets the environment without the credentials of the run that it does not need', async () => {
  using folder = temporaryFolder();
  const answer = '{"Username":"ada","Secret":"word"}';
  const script = `#!/bin/sh\nenv > '${folder.path}/seen'\necho '${answer}'\n`;
  writeFileSync(join(folder.path, 'docker-credential-test'), script, { mode: 0o755 });
  const env = {
    PATH: `${folder.path}:${process.env.PATH}`,
    AWS_PROFILE: 'ci',
    GITHUB_TOKEN: 'for-ghcr',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-word',
    ACTIONS_RUNTIME_TOKEN: 'runtime-word',
  };
  const entry = { helper: 'test', key: 'registry.test' };
  expect(await getFromHelper(entry, { exec, env })).toEqual({ username: 'ada', password: 'word' });
  const seen = readFileSync(join(folder.path, 'seen'), 'utf8');
  expect(seen).toContain('AWS_PROFILE=ci');
  expect(seen).toContain('GITHUB_TOKEN=for-ghcr');
  expect(seen).not.toMatch(/request-word|runtime-word/);
});
