import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker } from '../scenarios/docker.ts';

/**
 * Pushes an image of busybox with a few scripts, in place of one that only the internet has, and answers its name. Scripts stand in
 * `/bin`, as do programs of this machine (name there -> path here); the entry point is one of them.
 */
export async function pushStandIn(
  name: string,
  entrypoint: string,
  scripts: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  try {
    cpSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(folder, 'busybox'));
    for (const [file, script] of Object.entries(scripts)) {
      writeFileSync(join(folder, file), `#!/bin/sh\n${script}\n`);
    }
    for (const [file, path] of Object.entries(programs)) copyFileSync(path, join(folder, file));
    const names = [...Object.keys(scripts), ...Object.keys(programs)];
    const dockerfile = [
      'FROM scratch',
      'COPY --chmod=755 busybox /bin/busybox',
      'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
      `COPY --chmod=755 ${names.join(' ')} /bin/`,
      `ENTRYPOINT ["/bin/${entrypoint}"]`,
    ];
    writeFileSync(join(folder, 'Dockerfile'), `${dockerfile.join('\n')}\n`);
    await docker(environment(), 'buildx', 'build', '--push', `--tag=${name}`, folder);
    return name;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For the docker command of a test. */
export function environment(): Readonly<Record<string, string>> {
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  return { PATH, ...(DOCKER_HOST !== '' && { DOCKER_HOST }) };
}
