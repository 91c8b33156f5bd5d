import { exec } from '../../../src/adapters/node/exec.ts';
import { COMMITTED, makeRepository } from '../git/repository.ts';
import { readEventFixture, readRun, SHA } from './read.ts';

const RUN = {
  env: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', PATH: process.env.PATH },
  event: readEventFixture('push-default-branch'),
};

it('`meta-context: git` takes branch and commit from the checkout, and the rest from the event', async () => {
  using checkout = makeRepository();
  const sha = checkout.commit();
  checkout.git('checkout', '--quiet', '-b', 'dev');
  const facts = await readRun({
    ...RUN,
    raw: { 'meta-context': 'git' },
    directory: checkout.directory,
    ports: { exec },
  });
  expect(facts).toMatchObject({
    ci: 'github',
    on: { kind: 'branch', name: 'dev' },
    sha,
    commitTime: COMMITTED,
    repository: { url: 'https://github.com/acme/app', defaultBranch: 'main' },
  });
});

it('`meta-context: git` without a checkout is a warning that names the fix', async () => {
  const facts = await readRun({ ...RUN, raw: { 'meta-context': 'git' } });
  expect(facts).toMatchObject({ on: { kind: 'none' }, sha: '' });
  expect(facts.warnings).toEqual([expect.stringContaining('add actions/checkout')]);
});

it('`meta-context: workflow` leaves the checkout alone', async () => {
  using checkout = makeRepository();
  checkout.commit();
  checkout.git('checkout', '--quiet', '-b', 'dev');
  const { directory } = checkout;
  const facts = await readRun({ ...RUN, raw: { 'meta-context': 'workflow' }, directory });
  expect(facts).toMatchObject({ on: { kind: 'branch', name: 'main' }, sha: SHA });
});
