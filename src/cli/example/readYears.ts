import type { Report } from '../../domain/report';
import { descriptorText } from '../../domain/packageDescriptor';
import { readDataPackage } from '../../ingest/dataPackage';
import { filesOf, type ExampleYear } from './exampleYear';

/** Years as the app reads them from their CSVs, oldest first. Throws with the findings where a file is not clean. */
export async function readYears(years: readonly ExampleYear[]): Promise<Report[]> {
  const files = filesOf(years);
  const encoder = new TextEncoder();
  const { reports, findings } = await readDataPackage(
    {
      descriptor: descriptorText([...files.keys()]),
      read: async (path) => {
        const text = files.get(path);
        return text === undefined ? undefined : encoder.encode(text);
      },
    },
    'example',
  );
  if (findings.length > 0) throw new Error(JSON.stringify(findings, undefined, 1));
  return reports.map(({ report }) => report).sort((a, b) => a.year - b.year);
}
