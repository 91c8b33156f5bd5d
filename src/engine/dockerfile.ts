import { readDockerfile } from '../build/dockerfile.ts';
import { instructionNames } from '../builder/dockerfile-stages.ts';
import type { BuildRequest } from '../inputs/build-request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';

/** What only images of docker's own format can hold. https://github.com/opencontainers/image-spec/blob/main/config.md */
const DROPPED = ['HEALTHCHECK', 'ONBUILD'];

/** The instructions of the Dockerfile; none where it is not on this machine. */
export async function instructionsOf(
  build: BuildRequest,
  { files }: Pick<Ports, 'files'>,
): Promise<ReadonlySet<string>> {
  return instructionNames((await readDockerfile(build, files)) ?? '');
}

/** Looks for what BuildKit does with a Dockerfile and these engines do not. */
export async function checkInstructions(
  { build, isAnnotated, tagging }: Plan,
  ports: Pick<Ports, 'files' | 'log'>,
  problems: Problems,
): Promise<void> {
  const { engine } = build;
  if (engine === 'docker') return;
  const names = await instructionsOf(build, ports);
  if (names.has('SHELL') && isAnnotated && tagging.leveledAnnotations.length > 0) {
    problems.add({
      input: 'annotations',
      message: `${engine} ignores SHELL of the Dockerfile where an image has annotations`,
      fix: 'Write the shell into each `RUN`, remove the annotations, or leave `engine` empty to build with Docker.',
    });
  }
  for (const name of DROPPED.filter((each) => names.has(each))) {
    ports.log.warning(`${engine} leaves ${name} out of the image: Docker keeps it.`);
  }
}
