import { readFileSync } from 'node:fs';

const BUSYBOX = readFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox');

/** A workspace whose image is built by running a shell script; the instruction stands in line 5. */
export function running(script: string): Readonly<Record<string, string | Uint8Array>> {
  const dockerfile = [
    'FROM scratch',
    'COPY --chmod=755 busybox /bin/busybox',
    'COPY script /script',
    '',
    'RUN ["/bin/busybox", "ash", "/script"]',
  ];
  return { Dockerfile: `${dockerfile.join('\n')}\n`, busybox: BUSYBOX, script };
}
