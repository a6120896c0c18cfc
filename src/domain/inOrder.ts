async function* each<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  for (const item of items) yield work(item);
}

/** Does one piece of work after the other, for what must not happen side by side; gives what came of each. */
export async function inOrder<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const result of each(items, work)) all.push(result);
  return all;
}
