import type { ExecOptions, ExecResult, Files, Ports } from '../../src/ports.ts';

/** Files that exist, by path; directories end with `/`. */
export type FakeFiles = Readonly<Record<string, string>>;

/** Reads of a file system that is a table; everything else fails. */
export function fakeFiles(files: FakeFiles): Files {
  const unused = () => Promise.reject(new Error('not expected'));
  return {
    readText: async (path: string) => files[path],
    kind: async (path: string) => {
      if (Object.hasOwn(files, `${path}/`)) return 'directory';
      return Object.hasOwn(files, path) ? 'file' : undefined;
    },
    writeText: unused,
    makePrivateDirectory: unused,
    symlink: unused,
    makeDirectory: unused,
    remove: unused,
  } as unknown as Files;
}

export interface Call {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: ExecOptions;
}

export interface FakeBuild {
  readonly files?: FakeFiles;
  readonly env?: Ports['env'];
  readonly engine?: Partial<Ports['engine']>;
  /** What the started program does. */
  readonly run?: (call: Call) => Promise<ExecResult>;
}

/** Ports that record what was started and said. */
export function fakePorts({ files = {}, env = {}, engine = {}, run }: FakeBuild = {}) {
  const calls: Call[] = [];
  const child: string[] = [];
  const progress: string[] = [];
  const ports = {
    files: fakeFiles(files),
    env,
    engine: {
      address: 'unix:///var/run/docker.sock',
      get: async () => 'OK',
      ...engine,
    },
    log: {
      child: (line: string) => child.push(line),
      progress: (text: string) => progress.push(text),
    },
    async exec(file: string, args: readonly string[], options: ExecOptions) {
      calls.push({ file, args, options });
      return (await run?.({ file, args, options })) ?? { exitCode: 0 };
    },
  } as unknown as Ports;
  return { ports, calls, child, progress };
}
