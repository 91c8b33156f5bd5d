/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;

/** Whether a context or a Dockerfile is somewhere else. */
export function isRemote(place: string): boolean {
  return REMOTE.test(place);
}
