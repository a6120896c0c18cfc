import type { FilePlace, Finding } from '../domain/finding';
import { plainText } from '../i18n/say';
import { zhCNWhole } from '../i18n/zhCNLater';

/** A finding as the command prints it: said in Chinese, with every place it is about. */
export interface PrintedFinding {
  rule: string;
  result: Finding['result'];
  said: string;
  places: readonly FilePlace[];
}

/** `{ rule: 'reading.empty', result: 'error', said: '文件 a.csv 是空的…', places: [{ file: 'a.csv' }] }` */
export const printedFinding = ({ rule, result, said, at }: Finding): PrintedFinding => ({
  rule,
  result,
  said: plainText(said, zhCNWhole),
  places: 'file' in at ? [at] : [],
});
