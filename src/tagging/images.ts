import { parseReference, parseRepository } from '../reference/reference.ts';
import { readAttributes } from './attributes.ts';
import { withEntry } from './entry.ts';
import { expand, readTemplate } from './expression.ts';
import type { Findings } from './findings.ts';
import { type ListRecord, readRecords } from './records.ts';
import type { Scope } from './scope.ts';
import type { ImageName } from './types.ts';

interface Context {
  readonly scope: Scope;
  readonly findings: Findings;
}

/** Reads `images`: repositories without tag and digest, in lower case, each once; those with `enable=false` left out. */
export function parseImages(text: string, context: Context): readonly ImageName[] {
  const records = readRecords('images', text, context.findings);
  return [...new Set(records.flatMap((record) => imagesOf(record, context)))];
}

function imagesOf({ entry, fields }: ListRecord, context: Context): readonly ImageName[] {
  const { scope, findings } = context;
  const { values, bare } = readAttributes(fields);
  const fail = (message: string, fix: string) => {
    findings.problems.push({
      input: 'images',
      message: withEntry(message, entry),
      fix,
    });
  };
  for (const [key, value] of values) {
    if (key === 'name' || key === 'enable') continue;
    fail(
      `unknown attribute "${key}=${value}"`,
      'Write `name=ghcr.io/acme/app,enable=true`; there are no others.',
    );
  }
  const name = values.get('name');
  const names = name === undefined ? bare : [...bare, name];
  if (names.length === 0) fail('the name is missing', 'Write `name=ghcr.io/acme/app`.');
  const template = readTemplate(values.get('enable') ?? 'true', { entry, ...context });
  const enable = template && expand(template, scope);
  if (enable !== undefined && enable !== 'true' && enable !== 'false') {
    fail(
      `enable must be true or false, and is "${enable}"`,
      'Write `enable=true` or `enable=false`.',
    );
  }
  const images = names
    .map((each) => toImageName(each, findings, fail))
    .filter((each) => each !== undefined);
  return enable === 'true' ? images : [];
}

function toImageName(
  name: string,
  findings: Findings,
  fail: (message: string, fix: string) => void,
): ImageName | undefined {
  const lower = name.toLowerCase();
  if (parseRepository(lower)) {
    if (lower !== name)
      findings.notices.push(`image name ${name} is written in lower case: ${lower}`);
    return lower;
  }
  fail(`"${name}" is not the name of a repository`, imageFix(lower));
}

function imageFix(name: string): string {
  const bare = name.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  if (bare !== name && parseRepository(bare)) return `Write \`${bare}\`.`;
  if (!parseReference(bare))
    return 'Write it like `ghcr.io/acme/app`: letters, digits, and single `.` `_` `-` between them.';
  const repository = bare.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  return `Write \`${repository}\`; tags belong in the input \`tags\`.`;
}
