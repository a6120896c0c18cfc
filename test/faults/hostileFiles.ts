import { zipSync } from 'fflate';
import { draftOf } from '../../src/ingest/draftOf';
import { importSession } from '../../src/ingest/importSession';
import { readRawFile } from '../../src/ingest/readers/readFile';

/** What a file made to keep the import busy took. */
export interface Cost {
  name: string;
  /** Of the file, unpacked. */
  megabytes: number;
  /** Of the processor, to the first view of the import. */
  seconds: number;
  /** The rules of what is told of it. */
  told: readonly string[];
}

const columns = (count: number, cell: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => cell(index)).join(',');
const numbered = (count: number): string => columns(count, (index) => `${index}.5`);

const texts: Readonly<Record<string, string>> = {
  '16,000 columns': `项目,年初预算数（万元）,${columns(16_000, (index) => `列${index}`)}\n${`合计,5,${numbered(16_000)}\n`.repeat(20)}`,
  '990 columns': `项目,年初预算数（万元）,${columns(990, (index) => `列${index}`)}\n${`合计,5,${numbered(990)}\n`.repeat(300)}`,
  '990 amounts': `项目,年初预算数,${columns(980, (index) => `${index + 1000}年预算数`)}\n${`合计,5,${numbered(980)}\n`.repeat(400)}`,
  '16,000 empty columns': `项目,年初预算数（万元）${','.repeat(16_000)}\n合计,5${','.repeat(16_000)}\n`.repeat(40),
  '24,000 tables': '指标,权重,得分\n甲,5,4\n\n项目名称,总投资,建设单位\n甲,3,某\n\n'.repeat(12_000),
  '100,000 notes': '注：甲\n'.repeat(100_000),
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function costOf(name: string, { bytes, size }: { bytes: Uint8Array; size: number }): Promise<Cost> {
  const session = importSession({ read: readRawFile, draft: draftOf });
  const began = process.cpuUsage();
  await session.add([{ name, bytes }]);
  const { findings } = session.view();
  const { user, system } = process.cpuUsage(began);
  const told = [...new Set(findings.map(({ rule }) => rule))];
  return { name, megabytes: size / 1e6, seconds: (user + system) / 1e6, told };
}

/** The costs of all of them, one after the other. */
export async function* hostileCosts(): AsyncGenerator<Cost> {
  // What is loaded once is not counted.
  await costOf('first.csv', { bytes: bytesOf('项目,年初预算数（万元）\n合计,5\n'), size: 1 });
  for (const [name, text] of Object.entries(texts)) {
    const bytes = bytesOf(text);
    yield costOf(name, { bytes, size: bytes.length });
  }
  const commas = bytesOf(`${','.repeat(1000)}\n`.repeat(300));
  const packed = zipSync(Object.fromEntries(Array.from({ length: 190 }, (_, index) => [`f${index}.csv`, commas])));
  yield costOf('190 files of commas', { bytes: packed, size: 190 * commas.length });
}
