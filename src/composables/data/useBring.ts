import { useRouter } from 'vue-router';
import type { ReportKey } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import { bringAddress } from '../../pictures/address';

/** Where the import opens for tables a year was not given, or for a year that is not there. */
export function useBring(): (report: ReportKey, tables: readonly TableName[]) => string {
  const router = useRouter();
  return (report, tables) => router.resolve(bringAddress(report, tables)).href;
}
