import { shallowRef } from 'vue';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { readDescriptor, type PackagePart } from '../ingest/descriptor';
import type { PackageSource } from '../ingest/packageAt';
import type { Repository } from '../storage/reportRepository';
import { packageAdopter } from './adoptPackage';
import { rememberYears, unknownYears } from './knownYears';

/** How far the published years have come. */
export interface Fetching {
  done: number;
  total: number;
}

interface Wanted {
  descriptor: string;
  source: PackageSource;
  part: PackagePart;
  /** The department whose years come first. */
  first: string | undefined;
  /** Called after the first years were stored. */
  shown: () => Promise<void>;
}

/** Years of a published package on their way into the store: how far, and how to stop them. */
export function publishedYears() {
  const fetching = shallowRef<Fetching>();
  let stopping: AbortController | undefined;

  /** Gives what there is to tell; `stopped` is why the store took no more. */
  async function take(into: Repository, wanted: Wanted): Promise<{ findings: Finding[]; stopped?: Finding }> {
    const { descriptor, source, part, first } = wanted;
    const listed = readDescriptor(descriptor, part);
    const years = await unknownYears(listed.years, await into.heads());
    // What is stored as it is listed is neither fetched nor read again.
    if (years.length === 0) return { findings: [...listed.findings] };
    const { readPackageYears } = await import('../ingest/dataPackage');
    const mine = new AbortController();
    stopping = mine;
    const origin = wanted.part === 'example' ? 'example' : 'package';
    const adopter = await packageAdopter({ repository: into, origin, now: new Date().toISOString() });
    const findings: Finding[] = [];
    let last: Fetching = { done: 0, total: 0 };
    try {
      const reading = { first, signal: mine.signal };
      for await (const batch of readPackageYears({ ...listed, years }, source.read, reading)) {
        const isFirst = last.done === 0;
        last = { done: batch.done, total: batch.total };
        // A package that comes at one go needs no bar that comes and goes.
        fetching.value = last.done < last.total ? last : undefined;
        const adopted = await adopter.adopt(batch.reports);
        findings.push(...batch.findings, ...adopted.findings);
        await rememberYears(adopter.asListed(batch.reports));
        if (adopted.stopped) return { findings: [...findings, ...adopter.told()], stopped: adopted.stopped };
        if (isFirst && batch.done < batch.total) await wanted.shown();
      }
      const names = { done: verbatim(String(last.done)), total: verbatim(String(last.total)) };
      if (mine.signal.aborted && last.done < last.total) findings.push(notice('library.partial', 'note', names));
      return { findings: [...findings, ...adopter.told()] };
    } finally {
      fetching.value = undefined;
    }
  }
  return { fetching, take, stop: (): void => stopping?.abort() };
}
