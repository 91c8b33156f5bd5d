/** Writes action.yml, the README's tables and docs/errors.md from what the code itself uses. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { GENERATED_FILES } from './docs/generated-files.ts';

for (const { path, render } of GENERATED_FILES) {
  const file = resolve(import.meta.dirname, '..', path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const next = render(current);
  if (next === current) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, next);
  console.log(`wrote ${path}`);
}
