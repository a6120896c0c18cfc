/** A year typed by hand after the year before it. */
export const typing = {
  'typing.title': 'Type a year',
  'typing.heading': '{year} after the rows of {before}: {open} cells that had a figure are still empty.',
  'typing.which': 'Which table to type',
  'typing.grid': 'Cells to type',
  'typing.what': 'Item',
  'typing.noRows': 'row by row',
  'typing.cell': '{row}, {column}',
  'typing.newRow': 'new row',
  'typing.addRow': 'Add a row',
  'typing.notApplicable': 'This cell does not apply',
  'typing.rules':
    'An empty cell is not typed yet, never 0. Enter goes down, Tab right; copy a block from Excel and paste it at its top left cell.',
  'typing.pasted': 'Cells pasted: {count}.',
  'typing.saved': 'The draft is kept on this device, {time}',
  'typing.hint': 'The draft will be kept on this device',
  'typing.fleeting': 'This browser keeps no draft: it is lost when the page closes',
  'typing.next': 'Check the cells typed: {count}',
  'typing.empty': 'Nothing is typed yet',
  'typing.template': 'Download as Excel to fill in',
  'typing.nothing': 'There is no year before to go by, or all tables of this year are there.',
  'typing.unread':
    'The year before could not be read, so there is nothing to go by yet; what was typed is kept. Reload the page to try again.',
  'typing.fileName': 'typed by hand - {title}',
  'typing.exit': 'Leave',
  'typing.here': 'Type it here',
} as const;
