/** How much of its lists a body may hold. */
export interface Room {
  /** Tags of each image. */
  readonly tags: number;
  readonly images: number;
}

/** From everything to next to nothing: tags first, since there are many of them and one is as good as another. */
const STEPS: readonly Room[] = [
  ...[Infinity, 200, 100, 50, 20, 10, 5, 1].map((tags) => ({ tags, images: Infinity })),
  ...[100, 50, 20, 10, 5, 1].map((images) => ({ tags: 1, images })),
];

/** The fullest body that has at most so many bytes. What is left out is for the body to say. */
export function withinLimit(mostBytes: number, build: (room: Room) => unknown): string {
  let body = '';
  for (const room of STEPS) {
    body = JSON.stringify(build(room));
    if (new TextEncoder().encode(body).length <= mostBytes) return body;
  }
  throw new Error(`a notification has more than ${mostBytes} bytes whatever is left out`);
}
