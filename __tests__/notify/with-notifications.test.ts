import { BadRequest, PublishError } from '../../src/errors.ts';
import type { WebhookRequest } from '../../src/inputs/webhook-request.ts';
import type { NotifyRequest } from '../../src/notify/tell-everyone.ts';
import { withNotifications } from '../../src/notify/with-notifications.ts';
import type { Ports, Statement } from '../../src/ports.ts';
import { planned, type Report } from '../../src/report/report.ts';
import { secret } from '../../src/secret.ts';
import { DIGEST, publishedAll, START, samplePlan, sampleReport } from '../report/sample.ts';
import { RUN, TWO_IMAGES } from './events.ts';

const WEBHOOK: WebhookRequest = {
  input: 'webhooks[0]',
  url: secret('https://example.com/s3cret'),
  host: 'example.com',
  format: 'generic',
  secrets: [],
  headers: [],
  events: ['published', 'unchanged', 'failed'],
  required: false,
  warnings: [],
};

interface Trial {
  readonly request?: Partial<NotifyRequest>;
  readonly ports?: Partial<Ports>;
  readonly plan?: Awaited<ReturnType<typeof samplePlan>>;
}

/** Runs the work, and writes down what is sent and shown. */
async function attempt(work: (know: (plan: never) => void) => Promise<Report>, trial: Trial = {}) {
  const sent: { type: string; data: { error?: object; images: { tags: string[] }[] } }[] = [];
  const shown: [string, Statement][] = [];
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const ports = {
    clock: { now: () => START, sleep: async () => {} },
    log: { info: say, warning: say },
    async fetch(_: unknown, { body }: { body?: Uint8Array } = {}) {
      sent.push(JSON.parse(new TextDecoder().decode(body)));
      return new Response('');
    },
    redact: (text: string) => text,
    codeHost: {
      async deploy(environment: string, statement: Statement) {
        shown.push([environment, statement]);
        return 'deployment: not recorded';
      },
      async setStatus(statement: Statement) {
        shown.push(['status', statement]);
        return undefined;
      },
    },
    ...trial.ports,
  } as unknown as Ports;
  const request = {
    webhooks: [WEBHOOK],
    deployment: '',
    commitStatus: false,
    dryRun: false,
    ...trial.request,
  };
  const plan = trial.plan ?? (await samplePlan(TWO_IMAGES, RUN));
  const run = withNotifications({ request, facts: RUN, plan }, ports, work);
  const [result] = await Promise.allSettled([run]);
  return { result, sent, shown, said };
}

async function published(): Promise<Report> {
  const plan = await samplePlan(TWO_IMAGES, RUN);
  return sampleReport(plan, publishedAll(plan));
}

const denied = new PublishError({ code: 'PUSH_DENIED', message: 'no', fix: 'yes' });
const failing = async () => Promise.reject(denied);

it('adds to the report what was sent, and how long it took', async () => {
  const { result, sent, said } = await attempt(published);
  expect(result).toMatchObject({
    status: 'fulfilled',
    value: {
      notifications: {
        payload: JSON.stringify(sent[0]),
        deliveries: [{ host: 'example.com', outcome: 'delivered' }],
      },
      timings: [{}, {}, { step: 'notify', start: START, milliseconds: 0 }],
    },
  });
  expect(said).toEqual(['Notification of example.com (generic): delivered']);
});

it('names no step in which nothing happened', async () => {
  const { result } = await attempt(published, { request: { webhooks: [] } });
  expect(result).toMatchObject({ value: { notifications: { deliveries: [] }, timings: [{}, {}] } });
});

it('tells of a failure, and throws it', async () => {
  const { result, sent } = await attempt(failing);
  expect(result).toEqual({ status: 'rejected', reason: denied });
  expect(sent).toMatchObject([
    { type: 'image.publish_failed', data: { error: { code: 'PUSH_DENIED' } } },
  ]);
});

it('tells of a failure by the best plan there was', async () => {
  const better = await samplePlan({ ...TWO_IMAGES, images: 'quay.io/acme/app' }, RUN);
  const { sent } = await attempt(async (know) => {
    know(better as never);
    throw denied;
  });
  expect(sent[0]?.data.images).toMatchObject([{ name: 'quay.io/acme/app' }]);
});

it('throws the failure, and not what telling of it brought up', async () => {
  const ports = {
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  };
  const { result, said } = await attempt(failing, { ports });
  expect(result).toEqual({ status: 'rejected', reason: denied });
  expect(said.join()).toContain('failed: it could not be reached: fetch failed');
});

describe('tells nobody', () => {
  it.each<[what: string, work: () => Promise<Report>, trial: Trial]>([
    ['of a plan', async () => planned(await samplePlan(TWO_IMAGES, RUN)), {}],
    ['of a wrong request', () => Promise.reject(new BadRequest([])), {}],
    ['of a dry run', published, { request: { dryRun: true } }],
    ['of a failed dry run', failing, { request: { dryRun: true } }],
    ['after a cancellation', failing, { ports: { signal: AbortSignal.abort() } }],
    ['who wants other events', published, { request: { webhooks: [{ ...WEBHOOK, events: [] }] } }],
  ])('%s', async (_, work, trial) => {
    expect((await attempt(work, trial)).sent).toEqual([]);
  });

  it.each([
    ['that a build failed that was not to be published', { ...TWO_IMAGES, push: 'false' }],
    ['that an archive failed', { archive: 'a.tar' }],
  ])('%s', async (_, raw) => {
    const plan = await samplePlan(raw, RUN);
    expect((await attempt(failing, { plan })).sent).toEqual([]);
  });
});

describe('the commit shows', () => {
  const request = { deployment: 'production', commitStatus: true };

  it('what was published; what cannot be shown is a warning', async () => {
    const { shown, said, result } = await attempt(published, { request });
    const statement = {
      sha: RUN.sha,
      state: 'success',
      description: `Published ${DIGEST}`,
      context: 'registry-publish: ghcr.io/acme/team/app',
      url: RUN.runUrl,
      digest: DIGEST,
      references: [`ghcr.io/acme/team/app@${DIGEST}`, `docker.io/acme/app@${DIGEST}`],
    };
    expect(shown).toEqual([
      ['production', statement],
      ['status', statement],
    ]);
    expect(said).toContain('deployment: not recorded');
    expect(result?.status).toBe('fulfilled');
  });

  it('that nothing was', async () => {
    const { shown } = await attempt(failing, { request });
    expect(shown.map(([, { state, description }]) => [state, description])).toEqual([
      ['failure', 'Not published: PUSH_DENIED'],
      ['failure', 'Not published: PUSH_DENIED'],
    ]);
  });

  it('nothing unless it is asked for', async () => {
    expect((await attempt(published)).shown).toEqual([]);
  });
});
