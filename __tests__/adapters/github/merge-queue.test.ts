import { mergeQueueOf } from '../../../src/adapters/github/merge-queue.ts';

const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';
const QUEUED = { kind: 'pull-request', number: '104', queue: true } as const;

it.each([
  [`refs/heads/gh-readonly-queue/main/pr-104-${SHA}`, { ...QUEUED, base: 'main' }],
  [`gh-readonly-queue/main/pr-104-${SHA}`, { ...QUEUED, base: 'main' }],
  [`refs/heads/gh-readonly-queue/release/1.x/pr-104-${SHA}`, { ...QUEUED, base: 'release/1.x' }],
  [`refs/heads/gh-readonly-queue/main/pr-104-${SHA}${SHA.slice(16)}`, { ...QUEUED, base: 'main' }],
  [`refs/heads/gh-readonly-queue/main/pr-104-${SHA}x`, undefined],
  [`refs/heads/gh-readonly-queue/main/pr-x-${SHA}`, undefined],
  [`refs/heads/x/gh-readonly-queue/main/pr-104-${SHA}`, undefined],
  ['refs/heads/main', undefined],
])('%s', (ref, expected) => {
  expect(mergeQueueOf(ref)).toEqual(expected);
});
