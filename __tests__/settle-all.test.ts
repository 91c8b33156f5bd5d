import { PublishError, toPublishError } from '../src/errors.ts';
import { settleAll } from '../src/settle-all.ts';

const failure = (message: string, fix?: string, detail: string[] = []) =>
  new PublishError({ code: 'PUSH_DENIED', message, detail, ...(fix && { fix }) });

it('gives the results in order, whatever is ready first', async () => {
  const work = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await null;
    return turns;
  };
  expect(await settleAll([9, 1, 5], work)).toEqual([9, 1, 5]);
  expect(await settleAll([], work)).toEqual([]);
});

it('waits for all of it before it throws the only failure, as it is', async () => {
  const done: string[] = [];
  const error = failure('no');
  const running = settleAll(['bad', 'slow'], async (item) => {
    if (item === 'bad') throw error;
    await new Promise((resolve) => setImmediate(resolve));
    done.push(item);
  });
  await expect(running).rejects.toBe(error);
  expect(done).toEqual(['slow']);
});

it('throws all failures as one, which says each fix and each message once', async () => {
  const errors = [
    failure('a', 'log in', ['x']),
    failure('b', 'log in'),
    failure('b'),
    new Error('c'),
  ];
  const running = settleAll(errors, (error) => Promise.reject(error));
  const failed: unknown = await running.catch((error: unknown) => error);
  expect(failed).toMatchObject({ errors });
  expect(toPublishError(failed)).toMatchObject({
    code: 'PUSH_DENIED',
    message: 'a\nb\nUnexpected failure: c',
    fix: expect.stringMatching(/^log in\nThis is a defect/),
    detail: ['x'],
    cause: { errors: [errors[0], errors[1], errors[2], expect.any(PublishError)] },
  });
});
