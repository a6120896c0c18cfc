import { derive, type FigureDraft } from './figureDraft';

/** What was done against its target, for the outcomes that state one. A limit (不超过) is not a thing to come near. */
export function outcomeFigures(draft: FigureDraft): void {
  for (const figure of draft.figures.values()) {
    const of = /^(outcomes\/.*)#target$/.exec(figure.key)?.[1];
    if (!of || figure.hedge === 'atMost') continue;
    const inputs = [`${of}#value`, `${of}#target`];
    derive(draft, { of, row: figure.label.row, formula: 'difference(target)', inputs });
    derive(draft, { of, row: figure.label.row, formula: 'rate(target)', inputs });
  }
}
