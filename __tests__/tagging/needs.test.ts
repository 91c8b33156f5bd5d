import { factNeeds } from '../../src/tagging/index.ts';

it.each([
  [{}, { defaultBranch: true, commitTime: false, gitTags: true }],
  [{ tags: ' \n# type=sha' }, { defaultBranch: true, commitTime: false, gitTags: true }],
  [{ tags: 'type=sha' }, { defaultBranch: false, commitTime: false, gitTags: false }],
  [{ tags: '# x\ntype=edge' }, { defaultBranch: true, commitTime: false, gitTags: false }],
  [
    { tags: 'a,enable={{is_not_default_branch}}' },
    { defaultBranch: true, commitTime: false, gitTags: false },
  ],
  [
    { tags: 'a', labels: "x={{commit_date 'X'}}" },
    { defaultBranch: false, commitTime: true, gitTags: false },
  ],
])('%j needs %j', (inputs, expected) => {
  expect(factNeeds(inputs)).toEqual(expected);
});
