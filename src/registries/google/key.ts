/** The user name that goes with a password, told by what it is. */
export function usernameOf(password: string): string {
  if (isKey(password)) return '_json_key';
  return isKey(Buffer.from(password, 'base64').toString('utf8'))
    ? '_json_key_base64'
    : 'oauth2accesstoken';
}

/** Whether it is the key of a service account, as Google's console lets it be downloaded. */
function isKey(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    return (JSON.parse(text) as { type?: unknown }).type === 'service_account';
  } catch {
    return false;
  }
}
