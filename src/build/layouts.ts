/** A range of window widths whose pages are drawn alike, with the widths in CSS pixels its charts have. */
export interface LayoutClass {
  name: string;
  widths: { other: number; caliberStrip: number; budgetToFinal: number; deductions: number };
}

/** A page of its own for a phone, whose rail is folded; what else differs is the style sheet's and the charts'. */
export interface BuiltLayout {
  name: 'phone' | 'broad';
  /** The window it is laid out in, CSS pixels. */
  window: number;
  charts: readonly LayoutClass[];
}

/** Windows 390, 768, 1024 and 1440 wide: a phone, a tablet standing and lying, a desk. */
export const layouts: readonly BuiltLayout[] = [
  {
    name: 'phone',
    window: 390,
    charts: [{ name: 'phone', widths: { other: 350, caliberStrip: 163, budgetToFinal: 350, deductions: 350 } }],
  },
  {
    name: 'broad',
    window: 1440,
    charts: [
      { name: 'standing', widths: { other: 720, caliberStrip: 224, budgetToFinal: 384, deductions: 307 } },
      { name: 'lying', widths: { other: 896, caliberStrip: 204, budgetToFinal: 482, deductions: 385 } },
      { name: 'desk', widths: { other: 1192, caliberStrip: 266, budgetToFinal: 635, deductions: 508 } },
    ],
  },
];
