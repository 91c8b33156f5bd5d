import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Everything that a registry has of an image: manifests, configurations, layers unpacked, attestations. */
export function everythingOf(image: string): string {
  const out = mkdtempSync(join(tmpdir(), 'everything-'));
  try {
    const copy = ['copy', '--all', '--src-tls-verify=false', `docker://${image}`, `dir:${out}`];
    execFileSync('skopeo', copy, { stdio: 'pipe' });
    return readdirSync(out)
      .map((name) => {
        const bytes = readFileSync(join(out, name));
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
        return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
      })
      .join('\n');
  } finally {
    rmSync(out, { recursive: true });
  }
}
