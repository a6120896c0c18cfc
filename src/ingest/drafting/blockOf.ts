import type { Block } from '../importDraft';
import { layoutOf } from '../layouts/layoutOf';
import { plainColumn } from '../recognise/columns';
import { factsOf } from '../recognise/facts';
import type { Placing } from '../recognise/placing';
import type { Recognised } from '../recognise/recognised';

export function blockOf(one: Recognised, placing: Placing | undefined, passedOver: Block['passedOver']): Block {
  const { id, sheet, block, choice, mappings, units } = one;
  const { titles, header, body, span } = block;
  return {
    id,
    file: sheet.file,
    ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
    layout: layoutOf(one),
    ...(one.form === undefined ? {} : { form: one.form.id }),
    ...(one.laid ? { fixed: true as const } : {}),
    ...(choice.table === undefined ? {} : { table: choice.table }),
    candidates: choice.candidates,
    titles,
    header,
    body,
    span,
    columns: mappings.map((mapping) => {
      const unit = units.units.get(mapping.index);
      return { ...plainColumn(mapping), ...(unit === undefined ? {} : { unit }) };
    }),
    ...(placing?.department
      ? {
          department: { value: placing.department.code, ...(placing.departmentAt ? { at: placing.departmentAt } : {}) },
        }
      : {}),
    ...(placing?.year ? { year: placing.year } : {}),
    ...(units.moneyUnit ? { moneyUnit: units.moneyUnit } : {}),
    facts: factsOf(one, placing),
    passedOver,
  };
}
