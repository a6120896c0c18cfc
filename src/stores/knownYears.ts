import { reportPath, type ReportKey } from '../domain/report';
import type { PackagedYear } from '../ingest/descriptor';
import { digestOf } from '../ingest/fingerprint';
import type { Head } from '../storage/documents';

/** Forgotten with everything else of ours when the device is wiped. */
const storageKey = 'self-evaluation.known';
/** So many years are remembered; what is left out is fetched to be known. */
const most = 1000;

function stored(): Record<string, unknown> {
  try {
    return (JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    // Refused or damaged: everything is fetched once more.
    return {};
  }
}

/** What a stored year came from: its files' fingerprint, and how the package listed them. */
const noteOf = async (fingerprint: string, listing: string): Promise<string> =>
  `${fingerprint} ${await digestOf([new TextEncoder().encode(listing)])}`;

/** Of the years a package lists those that are not stored just as it lists them. */
export async function unknownYears(years: readonly PackagedYear[], heads: readonly Head[]): Promise<PackagedYear[]> {
  const [known, held] = [stored(), new Map(heads.map((head) => [head.report, head]))];
  const isKnown = async ({ key, listing }: PackagedYear): Promise<boolean> => {
    const head = held.get(reportPath(key));
    if (!head || head.origin === 'user' || listing === undefined) return false;
    return known[reportPath(key)] === (await noteOf(head.fingerprint, listing));
  };
  const verdicts = await Promise.all(years.map(isKnown));
  return years.filter((_, index) => !verdicts[index]);
}

/** Remembers years that are stored now as their package lists them. */
export async function rememberYears(
  years: readonly { key: ReportKey; fingerprint: string; listing: string }[],
): Promise<void> {
  const noted = years.map(
    async ({ key, fingerprint, listing }) => [reportPath(key), await noteOf(fingerprint, listing)] as const,
  );
  const all = { ...stored(), ...Object.fromEntries(await Promise.all(noted)) };
  try {
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-most))));
  } catch {
    // Full or refused: the years are fetched again next time.
  }
}
