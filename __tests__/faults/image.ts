import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ImageRequest {
  /** Size of its larger layer, in bytes. */
  readonly bytes: number;
  readonly platforms?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Whatever makes it another image than others of the same size. */
  readonly seed?: string;
}

/** An OCI layout that the real builder has written. */
export interface BuiltLayout extends Disposable {
  readonly path: string;
  /** Of the image. */
  readonly digest: string;
}

/** Builds an image from nothing and exports it as a layout, as a build job for several registries does. */
export function buildLayout(request: ImageRequest): BuiltLayout {
  const { bytes, platforms = [], labels = {}, seed = '' } = request;
  const folder = mkdtempSync(join(tmpdir(), 'layout-'));
  const context = join(folder, 'Dockerfile');
  writeFileSync(join(folder, 'data'), noise(bytes, seed));
  writeFileSync(context, 'FROM scratch\nCOPY Dockerfile /\nCOPY data /\n');
  const path = join(folder, 'layout');
  const { PATH = '', DOCKER_HOST = '', HOME = '' } = process.env;
  execFileSync(
    'docker',
    [
      ...['buildx', 'build', '--file', context, `--output=type=oci,tar=false,dest=${path}`],
      ...(platforms.length > 0 ? [`--platform=${platforms.join()}`] : []),
      ...Object.entries(labels).map(([name, value]) => `--label=${name}=${value}`),
      folder,
    ],
    { env: { PATH, HOME, ...(DOCKER_HOST && { DOCKER_HOST }) }, stdio: 'pipe' },
  );
  return {
    path,
    digest: rootOf(path),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function rootOf(layout: string): string {
  const { manifests } = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as {
    manifests: readonly { digest: string }[];
  };
  return manifests[0]?.digest ?? '';
}

/** Bytes that do not compress, the same each time. */
function noise(length: number, seed: string): Buffer {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}
