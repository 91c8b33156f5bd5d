import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program in a folder; answers what it prints. */
export async function run(
  cwd: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const { stdout } = await execute(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What skopeo says about an image. */
export async function inspect(cwd: string, image: string) {
  const text = await run(cwd, 'skopeo', 'inspect', image);
  return JSON.parse(text) as { readonly Digest: string; readonly Architecture: string };
}

/** A build context: the static busybox from scratch. */
export function writeContext(folder: string, note: string): string {
  const context = join(folder, `context-${note}`);
  mkdirSync(context);
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(context, 'busybox'));
  writeFileSync(join(context, 'note'), note);
  const lines = [
    'FROM scratch',
    'COPY busybox /bin/busybox',
    'COPY note /note',
    'ARG TARGETARCH',
    'ENV ARCHITECTURE=$TARGETARCH',
    'LABEL org.opencontainers.image.created=2026-01-02T03:04:05Z',
    'CMD ["/bin/busybox", "cat", "/note"]',
  ];
  writeFileSync(join(context, 'Dockerfile'), `${lines.join('\n')}\n`);
  return context;
}
