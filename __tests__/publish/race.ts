import type { Distribution } from '../registry/distribution.ts';
import type { Said, Workshop, WorkshopImage } from './process.ts';

/** One of two runs: its checkout, its image, and how many milliseconds it starts late. */
export interface Runner {
  readonly checkout: string;
  readonly image: WorkshopImage;
  readonly delay: number;
}

export interface Race {
  readonly workshop: Workshop;
  readonly registry: Distribution;
  readonly repository: string;
  /** Inputs of both runs. */
  readonly options: readonly string[];
}

/** Starts two processes that publish to one repository, and gives what they said. */
export async function race(
  { workshop, registry, repository, options }: Race,
  runners: readonly [Runner, Runner],
): Promise<readonly Said[]> {
  const images = `${registry.host}/${repository}`;
  return Promise.all(
    runners.map(async ({ checkout, image, delay }) => {
      const args = ['publish', '--images', images, '--from', image.from, ...options];
      const said = await workshop.run(checkout, args, delay);
      if (said.exitCode !== 0 && !isDisturbed(said)) {
        throw new Error(`exit code ${said.exitCode}:\n${said.stderr}`);
      }
      return said;
    }),
  );
}

/**
 * Whether a run saw, when it verified, a tag of its own on the other run's image: for the moment between the other's write and its
 * repair. It fails then, and says why; the tag is put right all the same.
 */
export function isDisturbed({ exitCode, stderr }: Said): boolean {
  return exitCode === 1 && /Another run may have moved these tags at the same time/.test(stderr);
}

/** The digest that a tag answers. */
export async function digestAt(
  { registry, repository }: Pick<Race, 'registry' | 'repository'>,
  tag: string,
): Promise<string | null> {
  const url = `http://${registry.host}/v2/${repository}/manifests/${tag}`;
  const accept = 'application/vnd.oci.image.manifest.v1+json';
  const answer = await fetch(url, { method: 'HEAD', headers: { accept } });
  return answer.headers.get('docker-content-digest');
}

/** Does some work for each item, so many at a time. */
export async function someAtATime<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
