import { withoutAnyCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { canonicalPlatform } from '../reference/platform.ts';

/** What the Docker Engine says of itself. */
export interface EngineFacts {
  /** The image store of containerd: several platforms, attestations, OCI layouts. */
  readonly hasContainerdStore: boolean;
  /** Canonical: `linux/amd64`; `''` if it does not say. */
  readonly platform: string;
  /** Emulates other platforms by itself, as engines in a virtual machine of a desktop do. */
  readonly emulates: boolean;
  /** Hosts that it speaks plain HTTP to. */
  readonly insecure: ReadonlySet<string>;
}

/** Engines of desktops. https://docs.docker.com/desktop/, https://docs.orbstack.dev/ */
const DESKTOPS = /docker desktop|orbstack/i;

/**
 * Asks the engine over its socket; where we cannot (ssh, TLS), the docker command does. Throws `NO_ENGINE` where none answers.
 * https://docs.docker.com/reference/api/engine/ (SystemInfo)
 */
export async function askEngine(ports: Ports): Promise<EngineFacts> {
  const info = await ports.engine.get('/info');
  if (info === undefined) throw noEngine(ports.engine.address);
  const isTold = Object.keys(asObject(info)).length > 0;
  return readInfo(isTold ? info : await askByCommand(ports));
}

async function askByCommand(ports: Ports): Promise<unknown> {
  const lines: string[] = [];
  const { exitCode } = await ports
    .exec('docker', ['info', '--format={{json .}}'], {
      env: withoutAnyCredentials(ports.env),
      onLine: (line, stream) => {
        if (stream === 'stdout') lines.push(line);
      },
      ...(ports.signal && { signal: ports.signal }),
    })
    .catch((error) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { exitCode: 127 };
      throw error;
    });
  if (exitCode !== 0) return {};
  try {
    return JSON.parse(lines.join('\n'));
  } catch {
    return {};
  }
}

type Json = Readonly<Record<string, unknown>>;

function readInfo(info: unknown): EngineFacts {
  const { DriverStatus, OSType, Architecture, OperatingSystem, RegistryConfig } = asObject(info);
  const indexes = Object.entries(asObject(asObject(RegistryConfig).IndexConfigs));
  return {
    hasContainerdStore: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
    platform: canonicalPlatform(`${OSType ?? ''}/${Architecture ?? ''}`) ?? '',
    emulates: DESKTOPS.test(String(OperatingSystem ?? '')),
    insecure: new Set(
      indexes.filter(([, index]) => asObject(index).Secure === false).map(([host]) => host),
    ),
  };
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function noEngine(address: string): PublishError {
  return new PublishError({
    code: 'NO_ENGINE',
    message: `No Docker Engine answers at ${address}.`,
    fix: 'Start the Docker Engine, point DOCKER_HOST at one, or use a `builder` or a `driver` (`remote`, `kubernetes`) that does not need it.',
  });
}
