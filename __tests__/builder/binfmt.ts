import { pushStandIn } from './stand-in.ts';

export const MISC = '/proc/sys/fs/binfmt_misc';
export const HANDLER = 'qemu-aarch64';
/** The emulator in the image, by which ours is told from any other. */
export const OURS = '/emulator-of-a-test';

/** Programs for arm64. https://gitlab.com/qemu-project/qemu/-/blob/master/scripts/qemu-binfmt-conf.sh */
const MAGIC = String.raw`\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00`;
const MASK = String.raw`\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff`;

/** What is written to `register`: it is opened now, so that every container finds it (F). */
export function registration(interpreter: string): string {
  return `:${HANDLER}:M:0:${MAGIC}:${MASK}:${interpreter}:POCF`;
}

const INTERPRETER = `/bin${OURS}`;

/** Says and does what the image of https://github.com/tonistiigi/binfmt does, for arm64 alone. It never fails. */
const SCRIPT = `
if [ ! -e ${MISC}/status ]; then
  mount -t binfmt_misc binfmt_misc ${MISC} 2>/dev/null || { echo "error: operation not permitted" >&2; exit; }
  trap "umount ${MISC}" EXIT
fi
install() {
  if [ "$1" != arm64 ]; then echo "unsupported architecture: $1"
  elif [ -e ${MISC}/${HANDLER} ]; then echo "${HANDLER} already registered"
  elif printf %s '${registration(INTERPRETER)}' >${MISC}/register; then echo OK
  else echo 'cannot register "${INTERPRETER}" to ${MISC}/register'; fi
}
if [ "$1" = --install ]; then
  for name in $(echo "$2" | tr , ' '); do echo "installing: $name $(install "$name")" >&2; done
fi
emulators=$(cd ${MISC} && grep -l ^enabled qemu-* 2>/dev/null | sed 's/.*/    "&"/' | sed '$!s/$/,/')
if [ -n "$emulators" ]; then emulators="[
$emulators
  ]"; else emulators=null; fi
printf '{\\n  "supported": [\\n    "linux/amd64"\\n  ],\\n  "emulators": %s\\n}\\n' "$emulators"`;

/** Pushes a stand-in for the image that installs emulators, with one for arm64. */
export function pushBinfmt(name: string, emulator: string): Promise<string> {
  return pushStandIn(name, 'binfmt', { binfmt: SCRIPT }, { [OURS.slice(1)]: emulator });
}
