import { arch, platform } from 'node:os';
import { formatBytes } from '../bytes.ts';
import { PublishError, toPublishError } from '../errors.ts';
import type { Environment, Ports } from '../ports.ts';
import { type Downloads, downloads } from './download.ts';

const RELEASES = 'https://github.com/docker/buildx/releases';

/** As buildx's releases call systems and architectures, by Node's names. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7' };

export interface WantedBuildx {
  /** `v1.2.3` or `latest`. */
  readonly version: string;
  /** The one there is. */
  readonly installed: string | undefined;
  readonly directory: string;
}

/**
 * Downloads a release of buildx, checks it against the release's SHA-256 checksums, and gives the program's path: in the runner's tool
 * cache, where the next job finds it, else in the run's private directory. `undefined` if the installed one is the latest. Throws
 * `NO_BUILDX` with the way out.
 * https://github.com/docker/buildx/releases
 */
export async function downloadBuildx(
  { version, installed, directory }: WantedBuildx,
  ports: Ports,
): Promise<string | undefined> {
  const from = downloads(ports);
  try {
    const release = version === 'latest' ? await latestRelease(from) : version;
    if (release === installed) return undefined;
    const cached = cacheFolder(release, ports.env);
    if (cached && (await isComplete(cached, ports))) return `${cached}/docker-buildx`;
    const folder = cached ? await usable(cached, ports) : undefined;
    const file = `${folder ?? directory}/docker-buildx`;
    await fetchProgram({ release, file, from }, ports);
    if (folder !== undefined) await ports.files.writeText(`${folder}.complete`, '', 0o644);
    return file;
  } catch (error) {
    throw explain(error, { version, installed });
  }
}

/** The page of the latest release answers with the address of that release. */
async function latestRelease(from: Downloads): Promise<string> {
  const address = await from.redirect(`${RELEASES}/latest`);
  const tag = /\/releases\/tag\/(v\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (tag === undefined)
    throw new Error(`${RELEASES}/latest led to ${address}, which is no release`);
  return tag;
}

interface Program {
  readonly release: string;
  readonly file: string;
  readonly from: Downloads;
}

async function fetchProgram(
  { release, file, from }: Program,
  { log, clock }: Ports,
): Promise<void> {
  const system = SYSTEMS[platform()] ?? platform();
  const architecture = ARCHITECTURES[arch()] ?? arch();
  const name = `buildx-${release}.${system}-${architecture}${system === 'windows' ? '.exe' : ''}`;
  const start = clock.now();
  const checksums = await from.text(`${RELEASES}/download/${release}/checksums.txt`);
  const sha256 = checksumOf(checksums, name);
  if (sha256 === undefined) throw new Error(`checksums.txt of ${release} does not list ${name}`);
  const size = await from.program(`${RELEASES}/download/${release}/${name}`, {
    path: file,
    sha256,
  });
  const seconds = ((clock.now() - start) / 1000).toFixed(1);
  log.info(`Downloaded buildx ${release} (${formatBytes(size)} in ${seconds} s, SHA-256 checked).`);
}

/** A line of `sha256sum`: the digest, and the name behind a space and a `*` or another space. */
function checksumOf(checksums: string, name: string): string | undefined {
  const lines = checksums.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim()));
  return lines.find((line) => line?.[2] === name)?.[1];
}

/** https://github.com/actions/toolkit/tree/main/packages/tool-cache: `<cache>/<tool>/<version>/<arch>`, and a mark beside it. */
function cacheFolder(release: string, { RUNNER_TOOL_CACHE }: Environment): string | undefined {
  if (!RUNNER_TOOL_CACHE) return undefined;
  return `${RUNNER_TOOL_CACHE}/registry-publish-buildx/${release.slice(1)}/${arch()}`;
}

async function isComplete(folder: string, { files }: Ports): Promise<boolean> {
  const marks = [`${folder}.complete`, `${folder}/docker-buildx`];
  const kinds = await Promise.all(marks.map((path) => files.kind(path)));
  return kinds.every((kind) => kind === 'file');
}

/** A cache that this user may not write to is none. */
async function usable(folder: string, { files }: Ports): Promise<string | undefined> {
  try {
    await files.makeDirectory(folder);
    return folder;
  } catch {
    return undefined;
  }
}

function explain(
  error: unknown,
  { version, installed }: Pick<WantedBuildx, 'version' | 'installed'>,
): PublishError {
  const known = toPublishError(error);
  if (known.code === 'CANCELLED') return known;
  const why = error instanceof Error ? error.message : String(error);
  return new PublishError({
    code: 'NO_BUILDX',
    message:
      installed === undefined
        ? `This machine has no buildx, and it could not be downloaded: ${why}`
        : `buildx ${version} could not be downloaded: ${why}`,
    fix:
      installed === undefined
        ? 'Install it on the runner (package docker-buildx-plugin or docker-buildx), or let the runner reach github.com and release-assets.githubusercontent.com: HTTPS_PROXY names a proxy, NODE_EXTRA_CA_CERTS its certificate authority.'
        : `Correct \`buildx-version\`, or leave it out to use ${installed || 'the installed one'}. The runner has to reach github.com and release-assets.githubusercontent.com; HTTPS_PROXY names a proxy.`,
    cause: error,
  });
}
