import { resolve } from 'node:path';
import {
  type ActionFile,
  type Conclusion,
  inputVariables,
  readActionFile,
  runsPost,
  unknownInputs,
} from './action-file.ts';
import {
  type CommandFiles,
  type FileCommands,
  makeCommandFiles,
  readCommandFiles,
} from './file-commands.ts';
import { createMasker, type Masker } from './masker.ts';
import { type Annotation, createOutputReader, type OutputReader } from './output-reader.ts';
import { checkRemains, type Remains } from './remains.ts';
import type { Sandbox } from './sandbox.ts';
import type { ScenarioSecret } from './secrets.ts';
import { type Cancellation, runStage, type StageResult } from './stage.ts';
import type { Sightings } from './watch.ts';

export interface StepRequest {
  /** Folder of the `action.yml`. */
  readonly action: string;
  /** `with:` of the workflow. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The job's environment: `GITHUB_*`, `PATH`, … */
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  readonly githubToken: string;
  /** Besides the job's token. */
  readonly secrets: readonly ScenarioSecret[];
  readonly artifacts?: boolean | undefined;
  readonly cancel?: Cancellation | undefined;
}

export interface StepResult {
  readonly conclusion: Conclusion;
  readonly exitCode: number | null;
  /** Signals that the step needed to end. */
  readonly sent: readonly NodeJS.Signals[];
  /** What the user sees of the step and its post step. */
  readonly log: readonly string[];
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly artifacts: ReadonlyMap<string, string>;
  /** Why the runner failed the step whatever it exited with. */
  readonly failures: readonly string[];
}

/** A step whose main part has run; its post part runs at the end of the job. */
export interface StartedStep {
  readonly main: StepResult;
  /** Runs the post part where `post-if` says so; gives the whole step. Throws if a secret got out or something is left. */
  post(): Promise<StepResult>;
}

/** Runs the main part of an action's step and then its post part. Throws as `post` does. */
export async function runStep(request: StepRequest): Promise<StepResult> {
  const step = await startStep(request);
  return step.post();
}

/** Runs the main part of a step as GitHub's runner does. */
export async function startStep(request: StepRequest): Promise<StartedStep> {
  const action = readActionFile(request.action);
  const masker = createMasker([request.githubToken]);
  const { cancel } = request;
  const part = { action, masker, request };
  const main = await runPart({ ...part, script: action.main, state: new Map(), cancel });
  const unknown = unknownInputs(action, request.inputs);
  const warnings = unknown.map((name): Annotation => {
    return { severity: 'warning', message: `Unexpected input "${name}"` };
  });
  const started = { ...main, annotations: [...warnings, ...main.annotations] };
  for (const value of started.outputs.values()) request.sandbox.named.add(value);
  return {
    main: started,
    async post() {
      const script = runsPost(action.postIf, started.conclusion) ? action.post : undefined;
      const { state } = started;
      const post = script && (await runPart({ ...part, script, state }));
      const whole = post ? join(started, post) : started;
      await checkRemains(remainsOf(whole, request));
      return whole;
    },
  };
}

interface Part {
  readonly action: ActionFile;
  readonly masker: Masker;
  readonly request: StepRequest;
  readonly script: string;
  readonly state: ReadonlyMap<string, string>;
  readonly cancel?: Cancellation | undefined;
}

/** A result, what was printed before masking, and what could be seen from outside. */
interface PartResult extends StepResult {
  readonly printed: readonly string[];
  readonly seen: readonly Sightings[];
}

async function runPart({
  action,
  masker,
  request,
  script,
  state,
  cancel,
}: Part): Promise<PartResult> {
  const { sandbox, inputs, githubToken, artifacts = false } = request;
  const reader = createOutputReader(masker);
  const files = makeCommandFiles(sandbox.temporary, { artifacts });
  const ended = await runStage({
    script: resolve(action.folder, script),
    cwd: sandbox.workspace,
    env: {
      TMPDIR: sandbox.tmp,
      ...request.env,
      ...inputVariables(action, inputs, githubToken),
      ...Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value])),
      ...files,
    },
    onLine: reader.read,
    cancel,
  });
  return resultOf(reader, { ended, files: readOrFail(files), masker });
}

function readOrFail(files: CommandFiles): Ended['files'] {
  try {
    return readCommandFiles(files);
  } catch (error) {
    return { ...readCommandFiles({}), failure: (error as Error).message };
  }
}

interface Ended {
  readonly ended: StageResult;
  readonly files: FileCommands & { readonly failure?: string };
  readonly masker: Masker;
}

function resultOf(reader: OutputReader, { ended, files, masker }: Ended): PartResult {
  const failures = [
    ...reader.failures,
    ...(files.failure === undefined ? [] : [files.failure]),
    ...(reader.openGroups > 0 ? ['a group was left open'] : []),
  ];
  const failed = ended.exitCode !== 0 || failures.length > 0;
  return {
    conclusion: ended.cancelled ? 'cancelled' : failed ? 'failure' : 'success',
    exitCode: ended.exitCode,
    sent: ended.sent,
    log: reader.log,
    printed: reader.printed,
    seen: [ended.seen],
    masks: masker.values.slice(1),
    annotations: reader.annotations,
    outputs: new Map([...reader.outputs, ...files.outputs]),
    state: new Map([...reader.state, ...files.state]),
    env: files.env,
    path: files.path,
    summary: files.summary,
    artifacts: files.artifacts,
    failures,
  };
}

/** The main part's results, with what the post part added to the log. */
function join(main: PartResult, post: PartResult): PartResult {
  return {
    ...main,
    log: [...main.log, '##[section]post', ...post.log],
    printed: [...main.printed, ...post.printed],
    seen: [...main.seen, ...post.seen],
    annotations: [...main.annotations, ...post.annotations],
    failures: [
      ...main.failures,
      ...post.failures,
      ...(post.exitCode === 0 ? [] : [`the post step exited with ${post.exitCode}`]),
    ],
    masks: post.masks,
  };
}

function remainsOf(result: PartResult, { sandbox, secrets, githubToken }: StepRequest): Remains {
  return {
    sandbox,
    secrets: [...secrets, { value: githubToken }],
    texts: {
      log: result.printed.join('\n'),
      outputs: [...result.outputs].join('\n'),
      state: [...result.state].join('\n'),
      environment: [...result.env].join('\n'),
      summary: result.summary,
      artifacts: [...result.artifacts].join('\n'),
    },
    sightings: result.seen,
  };
}
