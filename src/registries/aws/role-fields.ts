import type { FieldProblem, IdentityFields } from '../identity.ts';

/** The roles of `role-to-assume`, in the order in which they are assumed. */
export function rolesIn(typed: string): readonly string[] {
  return typed
    .split(/[\s,]+/)
    .map((role) => role.trim())
    .filter(Boolean);
}

const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const SESSION = /^[\w+=,.@-]{2,64}$/;

/** What is wrong with the inputs of a login by role. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export function checkRoleFields(fields: IdentityFields): readonly FieldProblem[] {
  const wrong = rolesIn(fields['role-to-assume'] ?? '').filter((role) => !ROLE.test(role));
  return [
    ...wrong.map((role): FieldProblem => notARole(role)),
    ...checkSession(fields),
    ...checkDuration(fields),
    ...checkEndpoint(fields),
  ];
}

function notARole(role: string): FieldProblem {
  return {
    key: 'role-to-assume',
    message: `"${role}" is not the ARN of a role`,
    fix: 'Write it as IAM shows it: `arn:aws:iam::123456789012:role/name`.',
  };
}

function checkSession({ 'role-session-name': name }: IdentityFields): readonly FieldProblem[] {
  if (name === undefined || SESSION.test(name)) return [];
  const message = 'the name of a session has 2 to 64 letters, digits and `_ + = , . @ -`';
  return [{ key: 'role-session-name', message, fix: 'Change it, or leave it out.' }];
}

function checkDuration({ 'role-duration-seconds': text }: IdentityFields): readonly FieldProblem[] {
  const seconds = Number(text ?? 3600);
  if (Number.isInteger(seconds) && seconds >= 900 && seconds <= 43_200) return [];
  const message = `"${text}" is not a whole number of seconds from 900 to 43200`;
  return [{ key: 'role-duration-seconds', message, fix: 'Leave it out for 3600.' }];
}

function checkEndpoint({ 'sts-endpoint': url }: IdentityFields): readonly FieldProblem[] {
  if (url === undefined || URL.parse(url)?.protocol === 'https:') return [];
  const message = `"${url}" is not an https address`;
  const fix = 'Write the whole address: `https://sts.eu-central-1.amazonaws.com`.';
  return [{ key: 'sts-endpoint', message, fix }];
}
