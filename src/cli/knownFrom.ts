import { readFile } from 'node:fs/promises';
import { reportPath } from '../domain/report';
import type { KnownReports } from '../ingest/decisions';
import { readDataPackage } from '../ingest/dataPackage';

/** The reports of a data package's folder, as what is stored already. Throws where there is no package or it has faults. */
export async function knownFrom(folder: string): Promise<KnownReports> {
  const { reports, findings } = await readDataPackage({
    descriptor: await readFile(`${folder}/datapackage.json`, 'utf8'),
    read: async (path) => new Uint8Array(await readFile(`${folder}/${path}`)),
  });
  if (findings.length > 0) throw new Error(findings.map(({ id }) => id).join(', '));
  return { reports: Object.fromEntries(reports.map(({ report }) => [reportPath(report), report])), departments: {} };
}
