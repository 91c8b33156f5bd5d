import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './program.ts';

/** Of the tests that run programs for arm64; script/bootstrap gets them. */
export const EMULATOR = findProgram('qemu-aarch64-static');
const BUSYBOX_ARM64 = findProgram('busybox-arm64');

/** Which program is missing; `''`: none. */
export function missingProgram(): string {
  if (EMULATOR === '') return 'there is no program qemu-aarch64-static';
  return BUSYBOX_ARM64 === '' ? 'there is no program busybox-arm64' : '';
}

/** A Dockerfile that writes `/machine`, what the processor calls itself, by a program that runs on it. */
export function machineFiles(
  ...instructions: readonly string[]
): Record<string, string | Uint8Array> {
  return {
    Dockerfile: [
      'FROM scratch',
      'ARG TARGETARCH',
      'COPY --chmod=755 $TARGETARCH/busybox /bin/busybox',
      'SHELL ["/bin/busybox", "sh", "-ec"]',
      'RUN /bin/busybox uname -m >/machine',
      ...instructions,
      '',
    ].join('\n'),
    'amd64/busybox': readFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox'),
    'arm64/busybox': readFileSync(BUSYBOX_ARM64),
  };
}

/** What a file of a published image says, by a client that shares no code with ours. */
export function readFrom(image: string, platform: string, path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'exported-'));
  try {
    const file = join(folder, 'image.tar');
    execFileSync('crane', ['export', `--platform=${platform}`, image, file], { stdio: 'pipe' });
    return execFileSync('tar', ['-xOf', file, path]).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
