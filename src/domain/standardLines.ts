/** A line every department's accounts have: its code in all our data, and where it belongs. */
export interface StandardLine {
  code: string;
  nameEn: string;
  parent?: string;
  memo?: true;
}

/** 合计 stands apart: it is a total, not one of the lines. */
export const totalLine = { code: 'total', nameEn: 'Total' } as const;

/** The kinds of expenditure in the table of 部门整体支出, and their usual of-which lines. */
export const standardLines = [
  { code: 'basic', nameEn: 'Basic expenditure' },
  { code: 'personnel', nameEn: 'Personnel', parent: 'basic' },
  { code: 'operating', nameEn: 'Day-to-day running', parent: 'basic' },
  { code: 'projects', nameEn: 'Projects' },
  { code: 'capital', nameEn: 'Capital projects', parent: 'projects', memo: true },
  { code: 'remittance', nameEn: 'Remittances to higher levels' },
  { code: 'business', nameEn: 'Business expenditure' },
  { code: 'subsidies', nameEn: 'Subsidies to affiliated units' },
] as const satisfies readonly StandardLine[];
export type StandardCode = (typeof standardLines)[number]['code'];

const codes: ReadonlySet<string> = new Set([totalLine.code, ...standardLines.map(({ code }) => code)]);

/** Whether a code means the same in every department; any other is one department's own. */
export const isStandardCode = (code: string): boolean => codes.has(code);
