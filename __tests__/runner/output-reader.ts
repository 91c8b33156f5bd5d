import type { Masker } from './masker.ts';
import { parseCommand, type WorkflowCommand } from './workflow-command.ts';

export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file?: string;
  readonly line?: string;
  readonly endLine?: string;
  readonly title?: string;
}

/** What the output of a step made the runner do. */
export interface OutputReader {
  /** One line of either stream. */
  read(line: string): void;
  /** Lines as the log shows them: commands rendered, masks applied. */
  readonly log: readonly string[];
  /** Lines as printed, without the commands that add masks: no secret may be in them, masked or not. */
  readonly printed: readonly string[];
  readonly annotations: readonly Annotation[];
  /** By `set-output` and `save-state`, which the runner still obeys. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  /** Why the runner fails the step whatever it exits with. */
  readonly failures: readonly string[];
  /** Groups that were opened and not closed. */
  readonly openGroups: number;
}

const DISABLED = new Set(['set-env', 'add-path']);
const REGISTERED = new Set([
  ...['set-output', 'save-state', 'add-mask', 'add-matcher', 'remove-matcher', 'debug', 'warning'],
  ...['error', 'notice', 'group', 'endgroup', 'echo', 'stop-commands', ...DISABLED],
]);

interface State {
  readonly log: string[];
  readonly printed: string[];
  readonly annotations: Annotation[];
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly failures: string[];
  openGroups: number;
  /** In lower case: tokens are compared without case. */
  resumeToken: string | undefined;
}

/**
 * Reads the output of a step as the runner does: commands are obeyed, all else is shown.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
export function createOutputReader(masker: Masker): OutputReader {
  const state: State = {
    log: [],
    printed: [],
    annotations: [],
    outputs: new Map(),
    state: new Map(),
    failures: [],
    openGroups: 0,
    resumeToken: undefined,
  };
  const show = (text: string) => state.log.push(...masker.apply(text).split('\n'));
  return Object.assign(state, {
    read(line: string) {
      const command = parseCommand(line, (name) => isRegistered(name, state.resumeToken));
      const isMask = command?.name.toLowerCase() === 'add-mask' && state.resumeToken === undefined;
      if (!isMask) state.printed.push(line);
      if (!command || !obey(command, { line, state, masker, show })) show(line);
    },
  });
}

function isRegistered(name: string, resumeToken: string | undefined): boolean {
  return REGISTERED.has(name.toLowerCase()) || name.toLowerCase() === resumeToken;
}

interface Reading {
  readonly line: string;
  readonly state: State;
  readonly masker: Masker;
  readonly show: (text: string) => void;
}

/** Whether the line was a command; while commands are stopped, only the resume token is one. */
function obey({ name, properties, data }: WorkflowCommand, reading: Reading): boolean {
  const { line, state, masker, show } = reading;
  const command = name.toLowerCase();
  if (state.resumeToken !== undefined) {
    if (command !== state.resumeToken) return false;
    state.resumeToken = undefined;
    show(line);
    return true;
  }
  switch (command) {
    case 'stop-commands':
      return stop(data, reading);
    case 'add-mask':
      if (data.trim() === '') show('##[warning]Can’t add a mask for an empty string');
      else masker.add(data);
      return true;
    case 'error':
    case 'warning':
    case 'notice':
      state.annotations.push(toAnnotation(command, properties, masker.apply(data)));
      show(`##[${command}]${data}`);
      return true;
    case 'group':
      state.openGroups += 1;
      show(`##[group]${data}`);
      return true;
    case 'endgroup':
      state.openGroups -= 1;
      show('##[endgroup]');
      return true;
    case 'set-output':
      state.outputs.set(properties.get('name') ?? '', data);
      return true;
    case 'save-state':
      state.state.set(properties.get('name') ?? '', data);
      return true;
    case 'set-env':
    case 'add-path':
      state.failures.push(`the command ${command} is disabled`);
      show(`##[error]Unable to process command '${line}' successfully.`);
      return true;
    default:
      // debug, echo and the problem matchers show nothing unless debugging is on.
      return true;
  }
}

function stop(token: string, { line, state, show }: Reading): boolean {
  const refused = token === '' || token === 'pause-logging' || REGISTERED.has(token.toLowerCase());
  if (refused) state.failures.push(`"${token}" cannot resume commands`);
  else state.resumeToken = token.toLowerCase();
  show(line);
  return true;
}

function toAnnotation(
  severity: Annotation['severity'],
  properties: ReadonlyMap<string, string>,
  message: string,
): Annotation {
  const named = { file: 'file', line: 'line', endLine: 'endline', title: 'title' };
  const found = Object.entries(named).flatMap(([key, property]) => {
    const value = properties.get(property);
    return value === undefined ? [] : [[key, value]];
  });
  return { severity, message, ...Object.fromEntries(found) };
}
