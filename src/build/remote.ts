/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. Nor is `{{defaultContext}}` that nothing is known for. */
const REMOTE = /^(?:\{\{\s*defaultContext|[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;

/** Whether a context or a Dockerfile is somewhere else. */
export function isRemote(place: string): boolean {
  return REMOTE.test(place);
}
