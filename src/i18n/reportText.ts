import { parseReportPath } from '../domain/report';
import type { Language } from './language';

/**
 * A report's path as people name the report: `office/2022` → 测试单位 2022. A department nothing stored has a name for
 * keeps its code, since nothing else tells it; a text that is no path stays as it is.
 */
export function reportText(path: string, { departmentName }: Pick<Language, 'departmentName'>): string {
  const key = parseReportPath(path);
  if (!key) return path;
  return [departmentName?.(key.department) ?? key.department, key.edition, key.year].filter(Boolean).join(' ');
}
