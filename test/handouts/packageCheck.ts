import { posix } from 'node:path';

/** What an office program would have to repair: parts named and not there, there and not typed, shapes that share an id. */
export function packageFaults(parts: Readonly<Record<string, string>>): string[] {
  const types = parts['[Content_Types].xml'] ?? '';
  const untyped = Object.keys(parts).filter((path) => {
    const extension = posix.extname(path).slice(1);
    return (
      path !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${path}"`) &&
      !types.includes(`Extension="${extension}"`)
    );
  });
  const missing = Object.entries(parts)
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, xml]) => targetsOf(path, xml).filter((target) => !(target in parts)));
  const doubled = Object.entries(parts)
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .flatMap(([path, xml]) => {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      return new Set(ids).size === ids.length ? [] : [path];
    });
  return [
    ...untyped.map((path) => `${path} has no type`),
    ...missing.map((target) => `${target} is named and not there`),
    ...doubled.map((path) => `${path}: two shapes share an id`),
  ];
}

/** Paths inside the package a list of relations leads to; addresses outside it are none. */
function targetsOf(path: string, xml: string): string[] {
  const base = posix.dirname(posix.dirname(path));
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
    if (relation.includes('TargetMode="External"')) return [];
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? '';
    return [target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target))];
  });
}

/** The numbers each chart of a file holds, a list a series, in the order of the charts. */
export function chartValues(parts: Readonly<Record<string, string>>): number[][][] {
  const charts = Object.keys(parts)
    .flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  return charts.map((number) =>
    [...(parts[`ppt/charts/chart${number}.xml`] ?? '').matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
      const values = /<c:val>.*?<\/c:val>/s.exec(series)?.[0] ?? '';
      return [...values.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => Number(value));
    }),
  );
}
