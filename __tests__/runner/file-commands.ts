import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = {
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_STATE: 'save_state_',
  GITHUB_ENV: 'set_env_',
  GITHUB_PATH: 'add_path_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
  GITHUB_ARTIFACTS: 'artifacts_',
} as const;

/** Variable -> path of the file. */
export type CommandFiles = Partial<Record<keyof typeof FILES, string>>;

/** New, empty files for one stage of a step, as the runner makes them; `GITHUB_ARTIFACTS` only where asked for. */
export function makeCommandFiles(temporary: string, { artifacts = false } = {}): CommandFiles {
  const folder = join(temporary, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const wanted = Object.entries(FILES).filter(([name]) => artifacts || name !== 'GITHUB_ARTIFACTS');
  return Object.fromEntries(
    wanted.map(([name, prefix]) => {
      const path = join(folder, prefix + suffix);
      writeFileSync(path, '');
      return [name, path];
    }),
  );
}

/** What a stage wrote into its files. */
export interface FileCommands {
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  readonly summary: string;
  /** Name -> digest. */
  readonly artifacts: ReadonlyMap<string, string>;
}

const MAX_BYTES = 1024 * 1024;

/**
 * Reads the files after a stage. Throws where the runner fails the step.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function readCommandFiles(files: CommandFiles): FileCommands {
  const text = (name: keyof typeof FILES) => {
    const path = files[name];
    return path === undefined ? '' : readFileSync(path, 'utf8');
  };
  const outputs = parsePairs(text('GITHUB_OUTPUT'));
  const size = [...outputs.values()].reduce((sum, value) => sum + value.length * 2, 0);
  // GitHub counts UTF-16.
  if (size > MAX_BYTES) throw new Error('the outputs are larger than 1 MiB');
  const summary = text('GITHUB_STEP_SUMMARY');
  if (Buffer.byteLength(summary) > MAX_BYTES) throw new Error('the summary is larger than 1 MiB');
  const env = parsePairs(text('GITHUB_ENV'));
  if (env.has('NODE_OPTIONS')) throw new Error('NODE_OPTIONS cannot be set through GITHUB_ENV');
  return {
    outputs,
    state: parsePairs(text('GITHUB_STATE')),
    env,
    path: text('GITHUB_PATH')
      .split(/\r\n|\n|\r/)
      .filter((line) => line !== ''),
    summary,
    artifacts: parseArtifacts(text('GITHUB_ARTIFACTS')),
  };
}

/** `name=value`, or `name<<delimiter`, lines, `delimiter`. Lines end at LF alone. */
export function parsePairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`no name in "${line}"`);
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
    } else if (heredoc >= 0) {
      pairs.set(line.slice(0, heredoc), takeHeredoc(line, heredoc, lines));
    } else {
      throw new Error(`invalid format "${line}"`);
    }
  }
  return pairs;
}

function takeHeredoc(line: string, heredoc: number, lines: string[]): string {
  const delimiter = line.slice(heredoc + 2);
  if (heredoc === 0 || delimiter === '') throw new Error(`no name or no delimiter in "${line}"`);
  const end = lines.indexOf(delimiter);
  if (end < 0) throw new Error(`no matching delimiter "${delimiter}"`);
  return lines
    .splice(0, end + 1)
    .slice(0, -1)
    .join('\n');
}

const MAX_SUBJECTS = 500;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * OCI subjects of `GITHUB_ARTIFACTS`; files are not looked for, since nothing here declares any.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/CreateArtifactsFileCommand.cs
 */
export function parseArtifacts(text: string): ReadonlyMap<string, string> {
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Error('the artifacts are larger than 1 MiB');
  const subjects = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.includes('=')) throw new Error(`entries with "=" are reserved: "${line}"`);
    const [, name = '', algorithm = '', hex = ''] =
      /^oci:\/\/(.+)@(sha(?:256|384|512)):([0-9a-f]+)$/i.exec(line) ?? [];
    if (hex.length !== DIGEST_LENGTHS[algorithm]) throw new Error(`not a subject: "${line}"`);
    const digest = `${algorithm}:${hex}`.toLowerCase();
    if ((subjects.get(name) ?? digest) !== digest) throw new Error(`two digests for ${name}`);
    subjects.set(name, digest);
  }
  if (subjects.size > MAX_SUBJECTS) throw new Error(`more than ${MAX_SUBJECTS} subjects`);
  return subjects;
}
