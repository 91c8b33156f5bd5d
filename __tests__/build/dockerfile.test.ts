import { checkDockerfile } from '../../src/build/dockerfile.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { type FakeFiles, fakeFiles } from './fake-ports.ts';
import { REQUEST } from './request.ts';

async function check(files: FakeFiles, context = '.', file = '') {
  const problems = collectProblems();
  await checkDockerfile({ ...REQUEST, context, file }, fakeFiles(files), problems);
  return problems.list;
}

it.each<[FakeFiles, context: string, file: string]>([
  [{ './': '', Dockerfile: '' }, '.', ''],
  [{ './': '', dockerfile: '' }, '.', ''],
  [{ 'app/': '', 'app/Dockerfile': '' }, 'app', ''],
  [{ './': '', 'docker/x.Dockerfile': '' }, '.', 'docker/x.Dockerfile'],
  [{}, 'https://github.com/acme/app.git#main:sub', ''],
  [{}, 'git@github.com:acme/app.git', 'docker/Dockerfile'],
  [{ './': '' }, '.', 'https://example.com/Dockerfile'],
])('%j has what context %j and file %j name', async (files, context, file) => {
  expect(await check(files, context, file)).toEqual([]);
});

it.each<[FakeFiles, context: string, file: string, input: string, message: string, fix: string]>([
  [{ './': '' }, '.', '', 'file', 'there is no Dockerfile at "Dockerfile"', 'Set `file`'],
  [{ './': '', dockerfile: '' }, '.', 'Dockerfile', 'file', 'there is no Dockerfile', 'Set `file`'],
  [{ './': '', 'Dockerfile/': '' }, '.', '', 'file', 'there is no Dockerfile', 'Set `file`'],
  [{}, 'ap', '', 'context', 'there is no directory "ap"', 'actions/checkout'],
  [{ 'x.tar': '' }, 'x.tar', '', 'context', 'there is no directory "x.tar"', 'actions/checkout'],
  [{}, 'workflow', '', 'context', 'there is no directory "workflow"', 'the build context'],
])('%j lacks what context %j and file %j name', async (...row) => {
  const [files, context, file, input, message, fix] = row;
  expect(await check(files, context, file)).toEqual([
    { input, message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
  ]);
});
