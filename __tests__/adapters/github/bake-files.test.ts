import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeBakeFiles } from '../../../src/adapters/github/bake-files.ts';
import { nodeFiles } from '../../../src/adapters/node/files.ts';
import { createSandbox } from '../../runner/sandbox.ts';

const TEXTS = {
  'bake-file': '1\n',
  'bake-file-tags': '2\n',
  'bake-file-labels': '3\n',
  'bake-file-annotations': '4\n',
};

it('writes each definition where later steps can read it, each step into a folder of its own', async () => {
  using sandbox = createSandbox();
  const files = nodeFiles(sandbox.temporary);
  const [first, second] = [await writeBakeFiles(TEXTS, files), await writeBakeFiles(TEXTS, files)];
  expect(Object.keys(first).sort()).toEqual(Object.keys(TEXTS).sort());
  for (const [name, text] of Object.entries(TEXTS)) {
    const path = first[name] ?? '';
    expect(path.startsWith(`${sandbox.temporary}/`)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o444).toBe(0o444);
    expect(dirname(path)).not.toBe(dirname(second[name] ?? ''));
  }
});
