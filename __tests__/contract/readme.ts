import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Command } from '../../src/inputs/schema.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The fenced blocks of a Markdown text in one of the languages. */
export function codeBlocks(markdown: string, ...languages: readonly string[]): readonly string[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, language = '']) => languages.includes(language))
    .map(([, , body = '']) => body);
}

/** One `uses:` of an action of this repository. */
export interface Step {
  readonly command: Command;
  readonly with: Readonly<Record<string, unknown>>;
}

/** Every step with one of our actions, in all YAML blocks. Throws where a block is not YAML. */
export function ourSteps(markdown: string): readonly Step[] {
  return codeBlocks(markdown, 'yaml').flatMap((block) => [...stepsIn(parse(block))]);
}

function* stepsIn(value: unknown): Generator<Step> {
  if (typeof value !== 'object' || value === null) return;
  const { uses, with: inputs } = value as { uses?: unknown; with?: Step['with'] };
  const [, folder] = /^org\/registry-publish(?:\/([a-z]+))?@/.exec(String(uses)) ?? [];
  if (typeof uses === 'string' && uses.startsWith('org/registry-publish')) {
    yield { command: (folder ?? 'publish') as Command, with: inputs ?? {} };
  }
  for (const child of Object.values(value)) yield* stepsIn(child);
}

/** The argument vectors of every `registry-publish …` in shell and YAML blocks. */
export function commandLines(markdown: string): readonly (readonly string[])[] {
  return codeBlocks(markdown, 'sh', 'yaml')
    .map((block) => block.replace(/\\\n\s*/g, ''))
    .flatMap((block) => [
      ...block.matchAll(
        /\b(?:registry-publish|cli\.js) ((?:publish|plan|login|promote|merge|bake|verify|serve)\b[^|<\n]*)/g,
      ),
    ])
    .map(([, line = '']) => (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map(unquote));
}

function unquote(word: string): string {
  return word.replaceAll(/["']/g, '');
}

/** Relative links of a Markdown file that lead nowhere: no such file, or no such heading in it. */
export function deadLinks(path: string): readonly string[] {
  const links = [...textOf(path).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)];
  return links.flatMap(([, link = '']) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(ROOT, target))) return [link];
    return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor) ? [link] : [];
  });
}

/** As GitHub makes them: lower case, spaces as `-`, other punctuation dropped. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}
