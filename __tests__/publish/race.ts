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
      const said = await workshop.run(checkout, args, { delay });
      if (said.exitCode !== 0) {
        throw new Error(`exit code ${said.exitCode}:\n${said.stderr}`);
      }
      return said;
    }),
  );
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX = 'application/vnd.oci.image.index.v1+json';

/** The digest that a tag answers. */
export async function digestAt(
  { registry, repository }: Pick<Race, 'registry' | 'repository'>,
  tag: string,
  accept = MANIFEST,
): Promise<string | null> {
  const url = `http://${registry.host}/v2/${repository}/manifests/${tag}`;
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
