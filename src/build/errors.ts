import { PublishError } from '../errors.ts';
import type { BuildRequest } from '../inputs/request.ts';
import { dockerfilePath } from './dockerfile-path.ts';
import { type BuildFailure, parseFailure } from './failure.ts';
import { explainFailure } from './known-failures.ts';

interface FailedBuild {
  readonly exitCode: number;
  readonly signal: string | undefined;
  readonly tail: readonly string[];
  readonly request: BuildRequest;
}

/** How many lines of the failing step go into the annotation. */
const SHOWN_LINES = 15;
/** An instruction may be a whole script. */
const LONGEST_STEP = 200;

/** Turns the end of a failed build's output into the error that names its cause. */
export function buildError({ exitCode, signal, tail, request }: FailedBuild): PublishError {
  const how = signal ? `was ended by ${signal}` : `exited with status ${exitCode}`;
  const failure = parseFailure(tail);
  const found = request.call === 'check' ? tail.find((line) => CHECKED.test(line)) : undefined;
  if (found !== undefined) return checkFailed(found, request);
  if (failure.summary === '') {
    return new PublishError({
      code: 'BUILD_SILENT',
      message: `The build ${how} and printed nothing; nothing was published.`,
      fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
    });
  }
  if (tail.some((line) => NO_BUILDX.test(line))) return noBuildx();
  const { code, cause, fix } = explainFailure(failure);
  const place = placeOf(failure, request);
  return new PublishError({
    code,
    message: `The build ${failure.step ? `failed at ${shorten(failure.step)}` : how}: ${cause}`,
    ...(fix !== undefined && { fix }),
    detail: failure.output.slice(-SHOWN_LINES),
    ...(place && { place }),
  });
}

/** The headline of `--call=check`. */
const CHECKED = /^Check complete, \d+ warnings? ha/;

function checkFailed(headline: string, request: BuildRequest): PublishError {
  const [count = ''] = /\d+ warnings?/.exec(headline) ?? [];
  return new PublishError({
    code: 'BUILD_FAILED',
    message: `The check of ${dockerfilePath(request)} ended with ${count}.`,
    fix: 'Each stands at its line. A rule that does not fit is left out by a comment in the Dockerfile: `# check=skip=RuleName`.',
  });
}

/** What a docker CLI without the plugin says, depending on its age. */
const NO_BUILDX =
  /^(?:docker: )?unknown command: docker buildx|'buildx' is not a docker command|^unknown flag: --progress/;

function noBuildx(): PublishError {
  return new PublishError({
    code: 'NO_BUILDX',
    message: 'This docker has no buildx.',
    fix: 'Install the buildx plugin (package docker-buildx or docker-buildx-plugin), or use a runner that has it, such as ubuntu-latest.',
  });
}

/** BuildKit knows only the last part of the Dockerfile's path. */
function placeOf({ place }: BuildFailure, request: BuildRequest): BuildFailure['place'] {
  const file = dockerfilePath(request);
  return place && (file === place.file || file.endsWith(`/${place.file}`))
    ? { ...place, file }
    : place;
}

function shorten(step: string): string {
  const points = [...step.replace(/\s+/g, ' ')];
  return points.length > LONGEST_STEP
    ? `${points.slice(0, LONGEST_STEP).join('')}…`
    : points.join('');
}
