import { tagsOf } from '../ci/run.ts';
import { readRun } from './read.ts';

/** All that is asked for is in the environment. */
const ENV = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/tags/v1.2.3',
  GITHUB_REPOSITORY: '',
  SOURCE_DATE_EPOCH: '1709685000',
};

const VERSION = ['1.2.3', '1.2', '1', 'latest'];

it.each([
  ['missing', undefined, 'it does not exist'],
  ['empty', '', 'it is not JSON'],
  ['cut off', '{"ref": "refs/tags', 'it is not JSON'],
  ['a list', '[]', 'it holds no JSON object'],
  ['a string', '"x"', 'it holds no JSON object'],
  ['null', 'null', 'it holds no JSON object'],
  ['huge', `{"x": "${'x'.repeat(33 * 1024 * 1024)}"}`, 'it is larger than any event of GitHub'],
])('a file that is %s is ignored with a notice', async (_, event, why) => {
  const facts = await readRun({ env: ENV, event });
  expect(facts.notices).toEqual([`the event file /event.json is ignored: ${why}`]);
  expect(tagsOf(facts)).toEqual(VERSION);
});

it('a file that cannot be read is ignored with a notice', async () => {
  const readText = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));
  const facts = await readRun({ env: ENV, ports: { files: { readText } } });
  expect(facts.notices).toEqual([expect.stringContaining('it cannot be read')]);
  expect(tagsOf(facts)).toEqual(VERSION);
});

it('no file is no event', async () => {
  const facts = await readRun({ env: { ...ENV, GITHUB_EVENT_PATH: '' } });
  expect(facts.notices).toEqual([]);
});

it('a release that some other event tells of does not make the run a prerelease', async () => {
  const facts = await readRun({ env: ENV, event: '{"release": {"prerelease": true}}' });
  expect(facts.releaseIsPrerelease).toBe(false);
});

it.each([
  ['pull_request', 'refs/pull/7/merge'],
  ['pull_request_target', 'refs/heads/main'],
  ['merge_group', 'refs/heads/x'],
  ['release', 'refs/tags/v1.2.3'],
  ['workflow_run', 'refs/heads/main'],
  ['push', 'refs/heads/main'],
])(
  '%s with a payload whose fields have other types is read without an error',
  async (name, ref) => {
    const wrong = { a: 1 };
    const event = {
      number: '7',
      ref: wrong,
      base_ref: 5,
      pull_request: { number: 1.5, head: 'x', base: [] },
      merge_group: null,
      release: { prerelease: 'true' },
      workflow_run: { head_repository: 'eve/app' },
      repository: {
        name: 5,
        html_url: wrong,
        description: [],
        default_branch: false,
        license: 'MIT',
      },
      commits: 'none',
      head_commit: { id: wrong, timestamp: 'yesterday' },
      ['__proto__']: { prerelease: true },
    };
    const facts = await readRun({
      env: { ...ENV, GITHUB_EVENT_NAME: name, GITHUB_REF: ref },
      event: JSON.stringify(event),
    });
    expect(facts.repository).toEqual({});
    expect(facts.releaseIsPrerelease).toBe(false);
    expect(facts.baseRef).toBe('');
  },
);
