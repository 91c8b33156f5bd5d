import type { BuildRequest } from './build-request.ts';
import { type Form, formReader } from './forms.ts';
import type { Typed } from './typed.ts';
import { type Problems, parseChoice } from './values.ts';

const ALLOW: Form = {
  input: 'allow',
  pattern: /^(?:network\.host|security\.insecure|device(?:=.+)?)$/,
  example: 'network.host',
};
const HOSTS: Form = { input: 'add-hosts', pattern: /^[^\s:=]+[:=]\S+$/, example: 'name:10.0.0.1' };
const ULIMIT: Form = {
  input: 'ulimit',
  pattern: /^[a-z]+=-?\d+(?::-?\d+)?$/,
  example: 'nofile=1024:1024',
};
const SHM_SIZE: Form = { input: 'shm-size', pattern: /^\d+(?:\.\d+)?[bkmg]?b?$/i, example: '2g' };

type Surroundings = Pick<
  BuildRequest,
  'allow' | 'addHosts' | 'network' | 'shmSize' | 'ulimits' | 'cgroupParent'
>;

/** In what every `RUN` of the build runs. */
export function parseSurroundings(typed: Typed, problems: Problems): Surroundings {
  const read = formReader(typed, problems);
  const network = parseChoice(
    { input: 'network', text: typed('network'), choices: ['default', 'none', 'host'] },
    problems,
  );
  const [shmSize = ''] = read.lines(SHM_SIZE);
  return {
    allow: read.comma(ALLOW),
    addHosts: read.comma(HOSTS),
    network: network === 'default' ? '' : network,
    shmSize,
    ulimits: read.lines(ULIMIT),
    cgroupParent: typed('cgroup-parent'),
  };
}
