/** What an emulator is called by the image that installs it, and by the kernel. */
export interface Emulator {
  /** https://github.com/tonistiigi/binfmt */
  readonly install: string;
  /** The file in /proc/sys/fs/binfmt_misc. */
  readonly handler: string;
}

const EMULATORS: Readonly<Record<string, Emulator>> = {
  '386': { install: '386', handler: 'qemu-i386' },
  amd64: { install: 'amd64', handler: 'qemu-x86_64' },
  arm: { install: 'arm', handler: 'qemu-arm' },
  arm64: { install: 'arm64', handler: 'qemu-aarch64' },
  loong64: { install: 'loong64', handler: 'qemu-loongarch64' },
  mips64: { install: 'mips64', handler: 'qemu-mips64' },
  mips64le: { install: 'mips64le', handler: 'qemu-mips64el' },
  ppc64le: { install: 'ppc64le', handler: 'qemu-ppc64le' },
  riscv64: { install: 'riscv64', handler: 'qemu-riscv64' },
  s390x: { install: 's390x', handler: 'qemu-s390x' },
};

/** Architectures that a processor runs besides its own. Of arm64, many no longer run 32-bit programs. */
const ALSO_NATIVE: Readonly<Record<string, readonly string[]>> = { amd64: ['386'] };

/** Emulators for platforms that a machine of platform `native` does not run by itself, each once. */
export function emulatorsFor(platforms: readonly string[], native: string): readonly Emulator[] {
  const own = architectureOf(native);
  const runs = new Set([own, ...(ALSO_NATIVE[own] ?? [])]);
  const foreign = new Set(
    platforms
      .filter((platform) => platform.startsWith('linux/'))
      .map(architectureOf)
      .filter((architecture) => !runs.has(architecture)),
  );
  return [...foreign].flatMap((architecture) => EMULATORS[architecture] ?? []);
}

function architectureOf(platform: string): string {
  return platform.split('/')[1] ?? '';
}
