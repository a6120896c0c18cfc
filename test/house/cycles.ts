import { resolveImport } from './floors';
import { importsOf, type SourceFile } from './sourceFile';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(files: readonly SourceFile[]): Graph {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ specifier }) => resolveImport(file.path, specifier, paths) ?? []),
    ]),
  );
}

/**
 * Import cycles, of types too: two files that need each other are one file or three. Each cycle is told once, as the
 * way round from the file where the walk met it first.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const graph = graphOf(files);
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[] = [];
  const walk = (path: string): void => {
    const met = way.indexOf(path);
    if (met >= 0) {
      cycles.push([...way.slice(met), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    way.push(path);
    for (const next of graph.get(path) ?? []) walk(next);
    way.pop();
    done.add(path);
  };
  for (const path of graph.keys()) walk(path);
  return cycles;
}
