import type { recognising as chinese } from '../zh-CN/recognising';

/** What is asked and said of a file's tables, columns, years and departments. */
export const recognising = {
  'recognising.ask.table':
    'The header from row {row} of the file {file} is like that of several tables. Which table is it?',
  'recognising.ask.noHeader': 'No header was found in the file {file} (row {row} stands in for it). Which table is it?',
  'recognising.ask.breakdown':
    'From row {row} the file {file} breaks spending down in two ways side by side, which would count it twice. Read this one as the budget?',
  'recognising.ask.rival': 'Several columns of the file {file} look like "{column}". Which one is to be read?',
  'recognising.ask.isAdjusted': 'Is "{column}" of the file {file} the adjusted budget?',
  'recognising.ask.isInitial': 'Is "{column}" of the file {file} the initial budget?',
  'recognising.ask.wholeYear': 'Is "{column}" of the file {file} the adjusted budget or the initial one?',
  'recognising.ask.bare':
    '"{column}" of the file {file} doesn\'t say whether it is the initial or the adjusted budget. Which is it?',
  'recognising.ask.delta':
    '"{column}" of the file {file} is a change, not a budget. Leave it out, or add it to the initial budget?',
  'recognising.ask.spent': 'Is "{column}" of the file {file} the final accounts?',
  'recognising.ask.adjustedOrDelta':
    'By its numbers "{column}" of the file {file} looks like a change, not the whole adjusted budget. How should it be read?',
  'recognising.ask.unit': "The file {file} doesn't say what money is in. What is the unit of {columns}?",
  'recognising.ask.unitClash': 'The file {file} names several units ({units}). Which one is {columns} in?',
  'recognising.ask.fraction': '"{column}" of the file {file} is nowhere above 1. Are these fractions or percentages?',
  'recognising.ask.missingColumn': 'The file {file} lacks "{title}". Which of these columns is it?',
  'recognising.ask.projectKind': "{rows} projects of the file {file} don't say what kind they are. Which kind is it?",
  'recognising.ask.department': 'Which department is "{name}" in the file {file}?',
  'recognising.ask.noDepartment': "The file {file} doesn't name a department. Whose figures are these?",
  'recognising.ask.years': 'The file {file} names several years ({years}). Which year is this table of?',
  'recognising.ask.evaluationYear':
    'The title of the file {file} names a year without saying which ({years}): the year evaluated, or the year it was done in?',
  'recognising.ask.noYear': "The file {file} doesn't name a year. Which year are these figures of?",

  'recognising.initialPlusDelta': 'The initial budget and the change add up to this column ({rows} rows).',
  'recognising.finalWithin':
    'This column differs from the initial budget in {rows} rows, and no final figure exceeds it.',
  'recognising.rateProves':
    'In {rows} rows "{rate}" is exactly the ratio of this column and "{other}"; no row differs.',
  'recognising.startPlusDelta': 'This column and the change add up to "{other}" ({rows} rows).',
  'recognising.deltaCloses': 'The initial budget and this column add up to "{other}".',
  'recognising.deltaLikely':
    'In {rows} rows this column is negative, or the final figure exceeds it but not its sum with the initial budget.',
  'recognising.amountMatches': 'In this unit a number of the table agrees with the known {amount}.',
  'recognising.departmentLike': '"{name}" looks like a short or full form of "{known}".',
  'recognising.departmentNew': 'The file says "{name}", a department not yet on this device.',
  'recognising.otherYear': 'The file {file}, imported along with it, names this year.',
  'recognising.otherDepartment': 'The file {file}, imported along with it, names this department.',
  'recognising.fileNameYear': 'The file name {file} has {year} in it.',
  'recognising.fileNameDepartment': 'The file name {file} has "{name}" in it.',
  'recognising.plainYear': 'The title says {year}.',
  'recognising.dateYear': 'A date in the title is in {year}.',
  'recognising.titledInitial': 'The title says departmental budget, and the table has no accounts and no adjustment.',
  'recognising.emptyCorner': 'Column {column} has no header and holds words: it looks like the names.',
  'recognising.raggedRow':
    'Row {row} of the file {file} has {cells} cells, its header {expected}. Numbers may stand in wrong columns: look for a comma too many or too few (a number with separators needs quotes).',
  'recognising.slidRow':
    '"{raw}" in row {row} of the file {file} looks like one number cut in two at its separator; the numbers behind it may stand in wrong columns. Put the number in quotes or take the comma out.',
  'recognising.titledLike': 'The title or the file name reads like the table "{table}".',
  'recognising.natureBeside': 'The block beside it has basic and project expenditure: spending by nature.',

  'recognising.emptySheet': 'The file {file} holds nothing. It was not read.',
  'recognising.tooManyTables':
    'A sheet of the file {file} holds {found} tables, more than the limit of {limit}; it was not read. Split the file, or delete what you do not need.',
  'recognising.missingColumn':
    'The header in row {row} of the file {file} lacks the column "{title}", so the table was not read. Say which column it is, or add it.',
  'recognising.sameColumn': '"{column}" and "{other}" of the file {file} were made the same column. Keep one of them.',
  'recognising.unknownUnit':
    'Row {row} of the file {file} says the unit "{unit}", which can\'t be turned into yuan. The table was not read: convert it first, or leave the column out.',
  'recognising.outside': '"{raw}" in row {row} of the file {file} lies outside the tables and was not read.',
  'recognising.revenue': 'From row {row} the file {file} has a table of revenue. It is not read.',
  'recognising.moreFaults':
    "{number} cells of the files can't be read; only some are listed. Check first that columns and units are right.",

  'recognising.rowWithoutName': 'Row {row} of the file {file} has data but no name. Add the name, or empty the row.',
  'recognising.rowWithoutYear': 'Row {row} of the file {file} names no year. Add it.',
  'recognising.rowWithoutDepartment': 'Row {row} of the file {file} names no department. Add it.',
  'recognising.missingCell': 'Row {row} of the file {file} lacks "{title}", which is required. The row was not read.',
  'recognising.repeatedRow':
    'In the file {file}, row {row}, "{name}" repeats {other} with another "{columns}" and no source of its own. Correct or delete one, or name the source of each.',
  'recognising.rowsJoined': 'In the file {file}, row {row}, "{name}" completes {other}. They become one row.',
  'recognising.unknownParent':
    'The parent "{raw}" in row {row} of the file {file} is not in this table. Check its code.',
  'recognising.twoTotals':
    '"{raw}" in row {row} of the file {file} and row {other} are both totals, with different numbers. Which is the total spending can\'t be told: rename or empty one.',
  'recognising.subtotalUnmatched':
    '"{raw}" in row {row} of the file {file} is not the sum of the rows above it. It was not read: check that the rows are complete.',
  'recognising.stageTextLong':
    'The progress in row {row} of the file {file} is long ({raw}). It was moved to the note.',
  'recognising.outcomeKinds':
    "{rows} rows of the file {file} don't say what kind they are: those with a number are results, the others claims.",
  'recognising.totalTaken':
    'Row {row} of the file {file} is the total: read as the total self-score, not as an indicator.',
  'recognising.totalDiffers':
    'The total in row {row} of the file {file} differs from the total self-score of the report. Check it.',
  'recognising.minimalReport':
    'Nothing was brought on the report of "{name}" for {year} itself (scores, grade …): only the department name is kept for now; the rest can follow.',
  'recognising.severalReports': 'The file {file} holds {number} department-years. They were split.',
  'recognising.broughtTwice':
    "{raw} of the data package {file} is brought by other files too. Which one counts can't be told: keep one.",

  'recognising.told.project': "The file {file} evaluates one project, not a department's spending. It was not read.",
  'recognising.told.projectOf':
    'The file {file} evaluates one project of {office}, not a department as a whole: it was not read.',
  'recognising.told.official':
    "From row {row} the file {file} holds {form}: another scope or split than a department's spending as a whole. It was not read.",
  'recognising.told.none': 'From row {row} the file {file} holds no table that is used here. It was not read.',
  'recognising.tablesDiffer':
    'Row {row} of the file {file} states {raw} for "{name}", {where} {other}: the latter is read. Please check.',
  'recognising.tablesAgree': '"{name}" in row {row} of the file {file} agrees with {where}.',
  'recognising.held.equal':
    '{name} in row {row} of the file {file}, {raw}, agrees with the {own} that is read (a check only).',
  'recognising.held.equalNot':
    '{name} in row {row} of the file {file} is {raw}, but {own} is read: the two should be equal. Please check.',
  'recognising.held.part':
    '{name} of fiscal means in row {row} of the file {file}, {raw}, is within the {own} that is read (a check only).',
  'recognising.held.partNot':
    '{name} of fiscal means in row {row} of the file {file} is {raw}, more than the {own} that is read. Please check.',
  'recognising.held.whole':
    'The three public expenses that are read, {own}, are within {name} in row {row} of the file {file}, {raw} together (a check only).',
  'recognising.held.wholeNot':
    'The three public expenses that are read, {own}, are more than {name} in row {row} of the file {file}, {raw} together. Please check.',
  'recognising.partsUnlike':
    "The total {raw} in row {row} of the file {file} isn't the sum of its parts, {sum}. Please check.",
  'recognising.targetsWords':
    'Target and result of "{name}" in row {row} of the file {file} ({raw}) aren\'t two numbers of one unit: they make no outcome. Its score is read.',
  'recognising.otherSplit':
    'From row {row} the file {file} holds another split of the same total (or income), only for checking. It was not read.',
  'recognising.ask.form': 'The file {file} looks like several forms. Which one is it?',

  'recognising.rowWithoutUnit': 'Row {row} of the file {file} names no unit, so "{raw}" can\'t be read. Add the unit.',
  'recognising.ask.oddYear': 'The year {year} in the file {file} is far from all others. Which year is it?',
  'recognising.lackingAmounts':
    'The file {file} lacks {columns}. It can be imported; rates and comparisons that need it will be missing.',
  'recognising.scoreBeyond':
    'The score {raw} of "{name}" in row {row} of the file {file} lies outside 0 and its weight. Check it.',
  'recognising.unitSlip': 'In {unit} it is like what is stored for {year}.',
  'recognising.ask.unitSlip':
    'The file {file} says its unit is {unit}; so read it is thousands of times off what is stored for {year}. Which unit is it?',
  'recognising.ask.unitOdd':
    'The file {file} names the unit {unit}, and its largest amount is {amount}: hardly what a department spends in a year. Which unit is it?',
  'recognising.ask.sameProject':
    '{rows} rows of projects in the file {file} are exactly like one before ({names}). Are they listed twice, or further projects?',
  'recognising.figuresInCell':
    'Figures within "{raw}" in row {row} of the file {file} ({figures}) were kept with the words in the note, not as outcomes.',
  'recognising.statusMoved': 'The words "{raw}" in row {row} of the file {file} were moved to the note.',

  'recognising.passed.numbering': 'column numbers',
  'recognising.passed.note': 'a note',
  'recognising.passed.repeatedHeader': 'the header again',
  'recognising.passed.pageSum': 'a sum of one page, no line',
  'recognising.passed.carriedOver': 'carried over, no spending of the year',
  'recognising.passed.income': 'income, not spending',
  'recognising.passed.otherTotal': 'not the total spending of the year',
  'recognising.passed.secondSplit': 'another split of the same total',
  'recognising.passed.subtotal': 'a subtotal, no line of its own',
  'recognising.passed.ofHeading': 'taken as the amounts of its heading',
  'recognising.passed.unmatched': 'differs from the sum of the lines above',
  'recognising.passed.sum': 'a sum, no row of its own',
  'recognising.passed.noAmounts': 'nothing to read',
  'recognising.passed.sameRow': 'the same as a row above, kept once',
  'recognising.passed.trailer': 'text behind the table',
  'recognising.passed.faulty': 'cells out of place or unreadable',
  'recognising.passed.fundSource': 'a source of the money of the line above',
  'recognising.passed.part': 'a part or another split of what is read',
  'recognising.passed.check': 'held against a fuller table',
  'recognising.passed.unknown': 'not a column that is read',
  'recognising.passed.serial': 'serial number',
  'recognising.passed.otherYear': 'figures of another year',
  'recognising.passed.chosen': 'left out by hand',
  'recognising.passed.asked': 'waits for an answer',
} as const satisfies Record<keyof typeof chinese, string>;
