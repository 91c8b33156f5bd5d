import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CONFIG, MANIFEST, makeContent, sha256, writeFiles } from '../image/content.ts';
import { tarOfFiles } from '../image/tar.ts';
import { builtAction } from '../scenarios/bundle.ts';

/** What a process of `registry-publish` said. */
export interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ImageLabels {
  readonly version?: string;
  readonly revision?: string;
}

export interface WorkshopImage {
  /** As the input `from` takes it. */
  readonly from: string;
  readonly digest: string;
}

/** How a process is started. */
export interface Start {
  /** After so many milliseconds. */
  readonly delay?: number;
  /** Beside what each process has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder of checkouts and images, and the built command line to publish them with. */
export interface Workshop extends Disposable {
  /** Where the checkouts are. */
  readonly folder: string;
  /** A checkout of its own whose history is a line of so many commits; gives their hashes, the oldest first. */
  checkout(name: string, commits: number): readonly string[];
  git(checkout: string, ...args: readonly string[]): string;
  /** Makes a checkout one that is at a new commit with a git tag, as a run on that tag has it. */
  release(checkout: string, tag: string): void;
  /** An image that says which commit and version it is of, in a layout of its own. */
  image(labels: ImageLabels): WorkshopImage;
  /** `registry-publish` in a checkout, as it would run on a laptop. */
  run(checkout: string, args: readonly string[], how?: Start): Promise<Said>;
}

const LAYER = 'application/vnd.oci.image.layer.v1.tar';

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const cli = join(builtAction(), 'dist/entry/cli.js');
  const { PATH = '', DOCKER_HOST } = process.env;
  const env = {
    PATH,
    ...(DOCKER_HOST !== undefined && { DOCKER_HOST }),
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    // Hundreds of processes of the same program.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const git = (checkout: string, ...args: readonly string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: join(folder, checkout), env })
      .toString()
      .trim();
  return {
    folder,
    git,
    checkout(name, commits) {
      mkdirSync(join(folder, name));
      git(name, 'init', '--quiet', '--initial-branch=main');
      const hashes = Array.from({ length: commits }, (_, at) => {
        git(name, 'commit', '--quiet', '--allow-empty', `--message=${name} ${at}`);
        return git(name, 'rev-parse', 'HEAD');
      });
      git(name, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
      git(name, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
      return hashes;
    },
    release(checkout, tag) {
      git(checkout, 'commit', '--quiet', '--allow-empty', `--message=${tag}`);
      git(checkout, 'tag', tag);
      git(checkout, 'checkout', '--quiet', '--detach', tag);
    },
    image(labels) {
      const layout = mkdtempSync(join(folder, 'image-'));
      const { files, digest } = makeImage(labels);
      writeFiles(layout, files);
      return { from: `oci-layout://${layout}`, digest };
    },
    async run(checkout, args, { delay = 0, env: more } = {}) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return start([cli, ...args], { cwd: join(folder, checkout), env: { ...env, ...more } });
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An image of one file, with labels. */
function makeImage({ version, revision }: ImageLabels) {
  const content = makeContent();
  const tar = tarOfFiles({ 'hello.txt': 'Hello\n' }).toString('latin1');
  const layer = content.add(LAYER, tar);
  const config = content.add(CONFIG, {
    os: 'linux',
    architecture: 'amd64',
    config: {
      Labels: {
        ...(version !== undefined && { 'org.opencontainers.image.version': version }),
        ...(revision !== undefined && { 'org.opencontainers.image.revision': revision }),
      },
    },
    rootfs: { type: 'layers', diff_ids: [sha256(tar)] },
  });
  const manifest = { schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer] };
  const root = content.add(MANIFEST, manifest);
  return { files: content.layout([root]), digest: root.digest };
}

async function start(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<Said> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { exitCode, stdout, stderr };
}
