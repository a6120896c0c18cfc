export const data = {
  'package.missingFile':
    'The file {file} is missing. The package lists it: add it and publish again. This year was not loaded.',
  'package.unreached':
    '{count} years did not arrive (such as {first:report}): the server did not answer, also when asked again. What is stored stands; they are fetched when this is opened next.',
  'package.notUtf8': 'The file {file} is not UTF-8. Save it as "CSV UTF-8" and try again.',
  'package.emptyFile': 'The file {file} is empty. It needs at least a header row.',
  'package.brokenDescriptor':
    "The package list {file} can't be read: it is not valid JSON or has no list of resources. Stored data is not affected.",
  'package.unknownResource':
    'Entry {row} of the package list {file}, "{raw}", breaks the rule: a path is department/year/table.csv, for one of the six tables.',
  'package.repeatedResource': 'The package list {file} names the table of "{raw}" twice. Keep one entry.',
  'package.noReportsTable': '{file} has no reports.csv. This year was not loaded.',
  'package.noReportRow': 'The reports table of {file} has no row. This year was not loaded.',
  'package.brokenQuotes':
    "Quotes in the file {file} don't pair up from row {row} on, so the rest can't be split into columns. Check the double quotes of that row.",
  'package.raggedRow':
    'Row {row} of the file {file} has {cells} cells, its header {expected}. Look for a comma too many or too few.',
  'package.unknownColumn': 'The file {file} has an unknown column "{column}". Check its name or remove it.',
  'package.repeatedColumn': 'The file {file} has the column "{column}" twice. Keep one.',
  'package.missingColumn': 'The file {file} lacks the column "{column}" ({title}). Add it.',
  'package.missingCell': 'In the file {file}, row {row}, "{column}" is empty. It must be filled in.',
  'package.wrongWord':
    'In the file {file}, row {row}, "{column}" says "{raw}", which is not in its list. Use one of: {words}.',
  'package.notANumber':
    'In the file {file}, row {row}, "{column}" says "{raw}", which is not a number. Write digits and a decimal point only, without separators or units; leave it empty where nothing is stated.',
  'package.tooFine':
    'In the file {file}, row {row}, "{column}" says "{raw}": in {unit} these are more decimals than can be kept exactly. Check it.',
  'package.tooLarge':
    'In the file {file}, row {row}, "{column}" says "{raw}": too large in {unit}. Check the number and its unit.',
  'package.missingUnit':
    'In the file {file}, row {row}, "{column}" says "{raw}" without a unit. Fill in the unit column.',
  'package.badYear': 'In the file {file}, row {row}, "{column}" says "{raw}", which is not a year. Write it like 2023.',
  'package.badMonth':
    'In the file {file}, row {row}, "{column}" says "{raw}", which is not a month. Write it like 2024-08.',
  'package.badPeriod':
    'In the file {file}, row {row}, "{column}" says "{raw}", which is not a period. Write it like 2023, 2023-11 or 2023-01/2023-11.',
  'package.tooLong': 'In the file {file}, row {row}, "{column}" is too long: "{raw}". At most {limit} characters.',
  'package.otherReport':
    'In the file {file}, row {row}, "{column}" says "{raw}", but its folder is {expected}. Correct it or move it to its folder.',
  'package.repeatedRow':
    'In the file {file}, row {row} repeats row {other} ({raw}, same source). Remove one, or give each its own source.',
  'package.unknownParent':
    'In the file {file}, row {row}, the parent "{raw}" is in no row of the table. Check its code.',

  'stored.notAReport': 'The stored {file:report} is not a whole report ({raw}).',
  'stored.unknownTable': 'The stored {file:report} holds an unknown table "{sheet}".',
  'stored.badTable': 'The table "{sheet}" of the stored {file:report} is damaged ({raw}).',
  'stored.badRow': 'Row {row} of the table "{sheet}" of the stored {file:report} is damaged ({raw}).',
  'stored.unknownColumn':
    'Row {row} of the table "{sheet}" of the stored {file:report} has an unknown column "{column}".',
  'stored.otherReport':
    'Row {row} of the table "{sheet}" of the stored {file:report} belongs to another department or year.',
  'stored.missingCell': 'Row {row} of the table "{sheet}" of the stored {file:report} lacks "{column}".',
  'stored.badCell': 'In row {row} of the table "{sheet}" of the stored {file:report}, "{column}" is wrong ({raw}).',
  'stored.noDocument': "A stored record of {file:report} can't be read.",
  'stored.newerSchema': 'The stored {file:report} was written by a newer edition of this program. Update first.',
  'stored.damagedDocument': 'A stored record of {file:report} is damaged.',
  'stored.missingVersion': 'The version that the stored {file:report} points to is gone.',

  'storage.missing':
    "This browser can't keep data: it lasts while this page is open and must be imported again afterwards.",
  'storage.openFailed':
    'The browser refuses to keep data ({reason}; a private window?): it lasts while this page is open and must be imported again afterwards.',
  'storage.blocked':
    'Another tab is holding the data: close the other tabs and load again. What was stored is untouched but not shown for now.',
  'storage.readFailed':
    'Reading the stored data failed ({reason}). What is stored is not known, which is not nothing. Try again.',
  'storage.noAnswer':
    "The browser's storage does not answer. What is stored is not known, which is not nothing. Try again, or go on without keeping anything.",
  'storage.noAnswerWrite':
    "The browser's storage does not answer: whether this change was stored can't be told. Try again, then look.",
  'storage.gone':
    'What was stored here has just been cleared (by the browser, or in another page). What is on screen is still here: save it as a backup first, then open again.',
  'storage.chosenMemory':
    'Nothing is kept for now: the storage did not answer. Closing the page loses what is here. What was stored before is untouched and not shown.',
  'storage.notOpen': 'The data is not open yet. Load the page again.',
  'storage.full':
    'The device is full: nothing was stored, and what was there is unchanged. Free some space and try again.',
  'storage.writeFailed': 'Could not store it ({reason}). What was there is unchanged. Try again.',

  'library.opening': 'Opening the data…',
  'library.empty': 'No data yet. Import the data files of a report.',
  'library.failed': 'The data was not loaded.',
  'library.retry': 'Try again',
  'library.unreachable': "The published data can't be reached ({reason}). Check the network and try again.",
  'library.noAnswer':
    "The published data can't be reached: no network, or the server does not answer. Check the network and try again.",
  'library.offline': 'Could not look for newer data. Showing what is stored here.',
  'library.adopted': 'Now showing newly published data: {reports:report}.',
  'library.adoptedMany': 'Now showing newly published data: {count} years.',
  'library.packageBesideUser': 'Newer data was published: {report:report}. Your own imported version was kept.',
  'library.packageBesideUserMany': 'Newer data was published: {count} years. Your own imported versions were kept.',
  'library.partial': '{done} of {total} published years were taken; the rest are fetched when this is opened next.',
  'library.fetching': 'Fetching published data: {done} of {total} years',
  'library.stopFetching': 'Stop',
  'library.goOn': 'Go on without keeping',
  'library.saveScreen': 'Save what is on screen',
  'library.reopen': 'Open again',
  'library.conflict': '{report:report} was just changed in another page. Nothing was replaced: look again and retry.',
  'library.memoryBanner':
    'Nothing is being kept: what you import is lost when the page closes. Export a backup in time.',
  'library.readOnlyBanner':
    'Some stored records are damaged. Those are read-only, the others are not affected, nothing was deleted. Export them to be safe.',
  'library.exportDamaged': 'Export all records',
} as const;
