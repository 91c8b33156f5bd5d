import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { ARCHITECTURES, canonicalPlatform, SYSTEMS } from '../reference/platform.ts';
import { quote } from './quote.ts';

const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);

/** Collects what is wrong while values are read; each reader returns its fallback after a problem. */
export interface Problems {
  readonly list: readonly Problem[];
  add(problem: Problem): void;
}

export function collectProblems(): Problems {
  const list: Problem[] = [];
  return { list, add: (problem) => list.push(problem) };
}

/** The six spellings of YAML 1.2's core schema, as @actions/core reads them; empty gives the fallback. */
export function parseBoolean(
  { input, text, fallback }: { input: string; text: string; fallback: boolean },
  problems: Problems,
): boolean {
  const word = text.trim();
  if (word === '') return fallback;
  if (TRUE.has(word)) return true;
  if (FALSE.has(word)) return false;
  problems.add({
    input,
    message: `${quote(word)} is not a boolean`,
    fix: 'Use `true` or `false`.',
  });
  return fallback;
}

/** A whole number, zero or more; empty gives the fallback. */
export function parseNumber(
  { input, text, fallback }: { input: string; text: string; fallback: number },
  problems: Problems,
): number {
  const word = text.trim();
  if (word === '') return fallback;
  if (/^[0-9]{1,9}$/.test(word)) return Number(word);
  problems.add({
    input,
    message: `${quote(word)} ${/^[0-9]+$/.test(word) ? 'is too large' : 'is not a whole number'}`,
    fix: `For example \`${fallback}\`.`,
  });
  return fallback;
}

/** `os/arch[/variant]`, in the one spelling that registries use, each once. */
export function parsePlatforms(entries: readonly string[], problems: Problems): readonly string[] {
  const platforms = entries.map((entry) => {
    const platform = ARCHITECTURE.test(entry) ? undefined : canonicalPlatform(entry);
    if (platform === undefined) problems.add(badPlatform(entry));
    else checkWords(platform, problems);
    return platform ?? entry;
  });
  return [...new Set(platforms)];
}

/** Written alone in many a workflow, where the operating system is meant to be the machine's. */
const ARCHITECTURE =
  /^(?:amd64|x86[_-]64|arm64|aarch64|arm|armhf|386|ppc64le|riscv64|s390x)(?:\/|$)/i;

/** A builder takes any word for a processor, and makes an image that no machine pulls. */
function checkWords(platform: string, problems: Problems): void {
  const [os = '', architecture = '', ...variant] = platform.split('/');
  const system = SYSTEMS.has(os) ? os : nearest(os, [...SYSTEMS]);
  const processor = ARCHITECTURES.has(architecture)
    ? architecture
    : nearest(architecture, [...ARCHITECTURES]);
  const meant = [system, processor, ...variant].join('/');
  if (meant === platform || system === undefined || processor === undefined) return;
  problems.add({
    input: 'platforms',
    message: `${quote(platform)} is not a platform`,
    fix: `Did you mean \`${meant}\`?`,
  });
}

function badPlatform(entry: string): Problem {
  const isBare = ARCHITECTURE.test(entry);
  const forLinux = isBare ? canonicalPlatform(`linux/${entry}`) : undefined;
  return {
    input: 'platforms',
    message: `${quote(entry)} is not a platform`,
    fix: forLinux
      ? `Write \`${forLinux}\`.`
      : 'Write `os/arch[/variant]`, for example `linux/amd64`.',
  };
}

/** One of a few words; empty gives the first. */
export function parseChoice<const T extends string>(
  { input, text, choices }: { input: string; text: string; choices: readonly [T, ...T[]] },
  problems: Problems,
): T {
  const word = text.trim();
  const found = word === '' ? choices[0] : choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  const words = choices.map((choice) => `\`${choice}\``).join(', ');
  problems.add({ input, message: `${quote(word)} is not one of its values`, fix: `Use ${words}.` });
  return choices[0];
}
