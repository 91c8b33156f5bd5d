/** Other spellings of an architecture, as `arch[/variant]`. */
const ALIASES: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  armel: 'arm/v6',
  armhf: 'arm/v7',
  i386: '386',
  'x86-64': 'amd64',
  x86_64: 'amd64',
};

/** Variants that go without saying: `arch[/variant]` as written -> as canonical. */
const DEFAULT_VARIANTS: Readonly<Record<string, string>> = {
  'amd64/v1': 'amd64',
  arm: 'arm/v7',
  'arm64/v8': 'arm64',
};

/** What Go knows, which the image specification refers to, and `wasi`: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
export const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows zos'.split(
    ' ',
  ),
);
export const ARCHITECTURES: ReadonlySet<string> = new Set(
  '386 amd64 arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x sparc64 wasm wasm32 wasm64'.split(
    ' ',
  ),
);

const OS = /^[a-z0-9]+$/;
const ARCHITECTURE = /^[a-z0-9]+$/;
const VARIANT = /^v?[0-9]+(?:\.[0-9]+)?$/;

/**
 * Reads `os/arch[/variant]`, in any case and with the usual aliases (`linux/x86_64`), and gives the one spelling that
 * registries and builders use; `undefined` if the text is no platform.
 * https://github.com/containerd/platforms/blob/main/database.go
 */
export function canonicalPlatform(text: string): string | undefined {
  const [os = '', architecture = '', variant, ...rest] = text.toLowerCase().split('/');
  const [arch = '', implied] = (ALIASES[architecture] ?? architecture).split('/');
  if (rest.length > 0 || !OS.test(os) || !ARCHITECTURE.test(arch)) return undefined;
  if (variant !== undefined && !VARIANT.test(variant)) return undefined;
  const number = variant?.replace(/^v?/, 'v') ?? implied;
  const written = number === undefined ? arch : `${arch}/${number}`;
  return `${os}/${DEFAULT_VARIANTS[written] ?? written}`;
}
