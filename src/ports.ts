/**
 * The seams: everything the core may do to the world. Adapters implement these; tests record them.
 */

import type { CodeHost, Statement } from './code-host.ts';
import type { Fetch, FetchRequest, FetchResponse } from './oci/index.ts';

/** One finished child process. */
export interface ExecResult {
  readonly exitCode: number;
  /** The signal that ended it, when one did. */
  readonly signal?: string;
}

export interface ExecOptions {
  readonly cwd?: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Environment;
  /**
   * Called for each line the child prints, without its line end (LF, CR or CRLF), in order. One that continues is behind a CR, or is
   * the next piece of a line that is too long: whoever writes what comes before it also wrote this.
   */
  readonly onLine: (line: string, stream: 'stdout' | 'stderr', continues?: boolean) => void;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
}

/** Starts a program with an argument vector; never through a shell. Rejects with code `ENOENT` when it is missing. */
export type Exec = (
  file: string,
  args: readonly string[],
  options: ExecOptions,
) => Promise<ExecResult>;

export type { CodeHost, Fetch, FetchRequest, FetchResponse, Statement };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The file operations the core needs. Paths are absolute, or relative to the working directory. */
export interface Files {
  /** The text of a file, or `undefined` where there is none. */
  readText(path: string): Promise<string | undefined>;
  /**
   * Writes atomically: a new file is renamed over the old, and has its mode and owner; without an old one `0o600`
   * unless told otherwise.
   */
  writeText(path: string, text: string, mode?: number): Promise<void>;
  /** Makes a file of mode 0600, or answers `false` if there is one: of several processes only one succeeds. */
  createText(path: string, text: string): Promise<boolean>;
  /** Where a path leads through symbolic links; the last of them may lead to nothing yet. */
  followLinks(path: string): Promise<string>;
  /** `file`, `directory`, or `undefined` where there is nothing. */
  kind(path: string): Promise<'file' | 'directory' | 'other' | undefined>;
  /** Makes a new directory of mode 0700 with a random name under the run's temporary directory. */
  makePrivateDirectory(): Promise<string>;
  /** The names in a directory, in no order; `undefined` where there is none. */
  list(path: string): Promise<readonly string[] | undefined>;
  symlink(target: string, path: string): Promise<void>;
  /** Makes a directory, and those above it, of mode 0777 (less the umask) unless told otherwise. */
  makeDirectory(path: string, mode?: number): Promise<void>;
  /** Removes a file or a whole directory; nothing there is no error. */
  remove(path: string): Promise<void>;
}

/** A file that is read at any place. */
export interface OpenFile extends AsyncDisposable {
  /** In bytes, when it was opened. */
  readonly size: number;
  /** Fills the buffer with what stands at `position`; answers how many bytes there were, fewer only at the end. */
  read(buffer: Uint8Array, position: number): Promise<number>;
}

/** A file that is written under a temporary name; if it is disposed before `commit`, nothing stays. */
export interface NewFile extends AsyncDisposable {
  write(chunk: Uint8Array): Promise<void>;
  /** Gives it its name, in place of what has it now. */
  commit(): Promise<void>;
}

/** The file operations for images at rest, which are too large to be held in memory. */
export interface ImageFiles {
  /** Opens a regular file; `undefined` where there is none. */
  open(path: string): Promise<OpenFile | undefined>;
  /**
   * Opens a regular file in a directory by its path there; `undefined` where there is none. Rejects with code `ELOOP`
   * where a symbolic link stands on the way from the directory to the file.
   */
  openWithin(directory: string, path: string): Promise<OpenFile | undefined>;
  /** Begins a file of mode 0600 unless told otherwise. */
  create(path: string, mode?: number): Promise<NewFile>;
}

/** Where a message belongs in the user's sources, for an annotation. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly endLine?: number;
}

/**
 * What the user sees while we work. Every implementation neutralises workflow commands in the text,
 * so that nothing a child, a registry or a branch name says can be one.
 */
export interface Log {
  info(text: string): void;
  notice(text: string, place?: Place): void;
  warning(text: string, place?: Place): void;
  error(text: string, place?: Place): void;
  debug(text: string): void;
  /** Runs `work` inside a collapsible group (Actions) or under a heading (terminal). */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** One line of a child's output. */
  child(line: string): void;
  /** A live status, with a line for each detail; `''` takes it away. Where there is none, it breaks a long silence. */
  progress(text: string, details?: readonly string[]): void;
}

/** Questions of a program of ours that others start. */
export interface LocalAnswers {
  /**
   * Answers what is asked at a socket of the file system, until it is disposed of or this process ends. Who may open the
   * directory may ask. Rejects where there is no such program, or the path is too long for a socket.
   */
  listen(path: string, answer: (question: string) => Promise<string>): Promise<LocalQuestions>;
}

/** What starts the program that asks. */
export interface LocalQuestions
  extends AsyncDisposable,
    Readonly<Record<'runtime' | 'script', string>> {}

/** Answers of the Docker Engine's own HTTP API, asked over its socket. */
export interface Engine {
  /** `GET path` of the Engine API; `undefined` when no engine answers there. */
  get(path: string): Promise<unknown | undefined>;
  /** Where we asked, for messages: `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** The docker context that named the address; absent for the default one. */
  readonly context?: string;
}

/** The project's own history; asked only where a registry does not say enough. `undefined` = not known. */
export interface History {
  /** Names of all git tags. */
  tagNames(): Promise<readonly string[] | undefined>;
  /** Whether `commit` is `ancestor` or descends from it; whole hashes. */
  descends(commit: string, ancestor: string): Promise<boolean | undefined>;
}

/** A program that takes something of ours away. */
export interface CleanupCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** Besides the environment of the run. */
  readonly env: Readonly<Record<string, string>>;
}

/** Everything the core may use. */
export interface Ports {
  readonly exec: Exec;
  readonly fetch: Fetch;
  readonly files: Files;
  readonly imageFiles: ImageFiles;
  readonly clock: Clock;
  readonly log: Log;
  readonly engine: Engine;
  readonly history: History;
  /** Absent where docker cannot start a program of ours. */
  readonly localAnswers?: LocalAnswers;
  readonly env: Environment;
  /** Certificates (PEM) of authorities that the user believes beside the usual ones: our requests do, programs have to be told. */
  readonly authorities?: string;
  /** The job's own ID token for an audience, masked; absent where the job can get none. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Absent where there is none that we know. */
  readonly codeHost?: CodeHost;
  /** Makes sure the value is never printed from now on. */
  mask(secret: string): void;
  /** The text without everything that was masked so far: for what is told to others than the log. */
  redact(text: string): string;
  /** Remembers a path to remove when the run was cut off before it could clean up itself. */
  rememberForCleanup(path: string): void;
  /** The same for what only a program can remove; it is run before paths are removed. Call the answer once it has been run. */
  rememberCommand(command: CleanupCommand): () => void;
  readonly signal?: AbortSignal;
}
