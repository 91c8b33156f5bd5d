import type { Place } from './ports.ts';
import type { Problem } from './problem.ts';

/** Every way a run can end badly. `docs/errors.md` has one section for each. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'NO_DOCKER'
  | 'NO_BUILDX'
  | 'NO_ENGINE'
  | 'BUILDER_FAILED'
  | 'EMULATION_FAILED'
  | 'DOCKERFILE_MISSING'
  | 'BUILD_FAILED'
  | 'BUILD_SILENT'
  | 'TEST_FAILED'
  | 'DOCKER_CONFIG'
  | 'LOGIN_FAILED'
  | 'NO_ID_TOKEN'
  | 'IDENTITY_REFUSED'
  | 'SERVICE_UNREACHABLE'
  | 'PUSH_DENIED'
  | 'REPOSITORY_MISSING'
  | 'REGISTRY_UNREACHABLE'
  | 'REGISTRY_UNAVAILABLE'
  | 'NOT_A_REGISTRY'
  | 'REGISTRY_REFUSED'
  | 'TAG_IMMUTABLE'
  | 'TAG_EXISTS'
  | 'VERIFY_MISMATCH'
  | 'NOT_PUBLIC'
  | 'SOURCE_BROKEN'
  | 'ARCHIVE_FAILED'
  | 'NOTIFY_FAILED'
  | 'CANCELLED'
  | 'INTERNAL';

/** 0 is done or unchanged; 1 publishing failed; 2 the request is wrong and nothing was done. */
export type ExitCode = 1 | 2;

export interface ErrorDetails {
  readonly code: ErrorCode;
  /** What failed, in the user's words. One line. */
  readonly message: string;
  /** What to change, exactly. */
  readonly fix?: string;
  /** Lines that show it: the end of a build log, a registry's answer. */
  readonly detail?: readonly string[];
  readonly place?: Place;
  readonly exitCode?: ExitCode;
  readonly cause?: unknown;
}

/** An error a user can act on. Anything else that is thrown is a defect of ours. */
export class PublishError extends Error {
  readonly code: ErrorCode;
  readonly fix: string | undefined;
  readonly detail: readonly string[];
  readonly place: Place | undefined;
  readonly exitCode: ExitCode;

  constructor({ code, message, fix, detail = [], place, exitCode = 1, cause }: ErrorDetails) {
    super(message, { cause });
    this.name = 'PublishError';
    this.code = code;
    this.fix = fix;
    this.detail = detail;
    this.place = place;
    this.exitCode = exitCode;
  }
}

/** The request is wrong: all its problems at once. Nothing has been done. */
export class BadRequest extends PublishError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super({
      code: 'BAD_INPUT',
      message: problems.map(renderProblem).join('\n'),
      exitCode: 2,
    });
    this.name = 'BadRequest';
    this.problems = problems;
  }
}

/** `tags: unknown type "sem". Use one of …` */
export function renderProblem({ input, message, fix }: Problem): string {
  return fix ? `${input}: ${message}. ${fix}` : `${input}: ${message}`;
}

/** The error as an action or a command should report it; a defect of ours becomes `INTERNAL`. */
export function toPublishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error;
  if (error instanceof AggregateError) return combineErrors(error.errors.map(toPublishError));
  const message = error instanceof Error ? error.message : String(error);
  return new PublishError({
    code: 'INTERNAL',
    message: `Unexpected failure: ${message}`,
    fix: 'This is a defect of registry-publish. Please report it with the log of this step.',
    cause: error,
  });
}

/** One error that says everything that several say. */
export function combineErrors(errors: readonly PublishError[]): PublishError {
  const [first] = errors;
  if (first && errors.length === 1) return first;
  const fixes = [...new Set(errors.map((error) => error.fix).filter((fix) => fix !== undefined))];
  return new PublishError({
    code: first?.code ?? 'INTERNAL',
    // One cause, such as a cancellation, may end all of them.
    message: [...new Set(errors.map((error) => error.message))].join('\n'),
    ...(fixes.length > 0 && { fix: fixes.join('\n') }),
    detail: errors.flatMap((error) => error.detail),
    cause: new AggregateError(errors),
  });
}

/** The same error, every text of it changed: what a registry or a build says may repeat a secret. */
export function changedTexts(error: PublishError, change: (text: string) => string): PublishError {
  // Those of the request quote what was typed, and no secret.
  if (error instanceof BadRequest) return error;
  const { code, message, fix, detail, place, exitCode, cause } = error;
  return new PublishError({
    ...{ code, message: change(message), detail: detail.map(change), exitCode, cause },
    ...(fix !== undefined && { fix: change(fix) }),
    ...(place && { place }),
  });
}
