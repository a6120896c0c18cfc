/** What is wrong with a file or a cell of it. `{file}`, `{row}`, `{column}`, `{raw}` are as the file has them. */
export const reading = {
  'reading.tooLarge':
    'The file {file} has {found} MB, more than the limit of {limit} MB, and was not read. Keep only the sheets or years you need and save them as CSV.',
  'reading.tooManyRows':
    'The file {file} has more than {limit} rows and was not read. Delete rows you do not need, or import it in several files.',
  'reading.tooManyCells':
    'The file {file} has more than {limit} cells and was not read. Delete rows or columns you do not need, or import it in several files.',
  'reading.tooWide':
    'Row {row} of the file {file} has {found} cells, more than the limit of {limit}; the file was not read. Check the quotes and delimiters of that row, or delete columns you do not need.',
  'reading.cellTooLong':
    'Cell {column} in row {row} of the file {file} has {found} characters, more than the limit of {limit}; the file was not read. Check the quotes of that row, or shorten the cell.',
  'reading.empty': 'The file {file} is empty: there is nothing to read in it. Check whether it is the right file.',
  'reading.nul':
    'Row {row} of the file {file} contains NUL bytes: the file is damaged or is not text. Open the original in Excel or WPS, save it as CSV and try again.',
  'reading.undecodable':
    'Row {row} of the file {file} has bytes that cannot be read: it is not text in UTF-8, GB18030 or UTF-16. Choose another encoding, or save it as "CSV UTF-8" in Excel or WPS and try again.',
  'reading.notOfEncoding': 'The bytes in row {row} of the file {file} are not {encoding}. Choose another encoding.',
  'reading.noFile': 'There is no file {file}, or it cannot be opened.',
  'reading.unevenRow': 'Row {row} of the file {file} has {cells} cells, most rows have {expected}.',
  'reading.doubtfulEncoding':
    'Read as GB18030, the file {file} has mostly rare characters, so the encoding may be wrong. Look at the preview; if it is garbled, choose another encoding, or save the original as "CSV UTF-8" and try again.',
  'reading.lostCharacters':
    'From row {row} on the file {file} has characters that were lost before it was saved (the � in "{raw}"). Export it from the original again, or correct the cells one by one.',
  'reading.strayQuote':
    'Row {row} of the file {file} has a quote too many, so its cells may have slid (read now as "{raw}"); the other rows are not touched. Check that row: correct its cells, or confirm them as they are.',
  'reading.unclosedQuote':
    'The quotes in row {row} of the file {file} do not pair up, so its cells may have slid (read now as "{raw}"); the other rows are not touched. Check that row: correct its cells, or confirm them as they are.',
  'reading.twoEncodings':
    'The file {file} is in two encodings: {before} first, {encoding} from row {row} on; it was not read. Open the two parts one by one, put them together and save them as "CSV UTF-8".',
  'reading.misleadingMark':
    'The file {file} starts with the mark of UTF-8, but what follows is GB18030; it was read as GB18030.',

  'reading.is.xlsb':
    'The file {file} is a binary Excel workbook (xlsb) and cannot be read. Open it in Excel or WPS and save it as xlsx.',
  'reading.is.biff5':
    'The file {file} is a workbook of Excel 95 or older and cannot be read. Open it in Excel or WPS and save it as xlsx.',
  'reading.is.numbers':
    'The file {file} is a Numbers document and cannot be read. In Numbers, export it as CSV or Excel (xlsx).',
  'reading.is.mail':
    'The file {file} is a web page in a single file (mht) and cannot be read. Open it in Excel or WPS and save it as xlsx.',
  'reading.bookDamaged':
    'The file {file} is a workbook, but it is incomplete or damaged and was not read. Open it in Excel or WPS to check it, save it as xlsx and try again.',
  'reading.formulaWithoutValue':
    'The formula "{raw}" in {column}{row} of the sheet "{sheet}" of the file {file} was saved without its result. Open the file in Excel or WPS and save it once, or fill in the value.',
  'reading.errorCell':
    '{column}{row} of the sheet "{sheet}" of the file {file} is the error "{raw}"; its value is not in the file.',
  'reading.hiddenSheet': 'The sheet "{sheet}" of the file {file} is hidden; it was read all the same.',
  'reading.hiddenRows': 'The sheet "{sheet}" of the file {file} has hidden rows ({raw}); they were read all the same.',
  'reading.hiddenColumns':
    'The sheet "{sheet}" of the file {file} has hidden columns ({raw}); they were read all the same.',
  'reading.hiddenUnknown':
    'The file {file} is an old workbook (xls): which of its rows, columns and sheets are hidden cannot be told; all were read.',
  'reading.readAsPage': 'The file {file} is really a web page (HTML); the tables in it were read.',
  'reading.zipLeftOut': '"{raw}" in the zip {file} was made by the system or the office software and was not read.',
  'reading.is.lockedBook':
    'The file {file} is protected by a password and cannot be read. Open it with the password, take the password off and save it as xlsx.',
  'reading.is.ods': 'The file {file} is an OpenDocument file (ods) and cannot be read. Open it and save it as xlsx.',
  'reading.is.et': 'The file {file} is a WPS spreadsheet (et) and cannot be read. Open it in WPS and save it as xlsx.',
  'reading.is.html':
    'The file {file} is really a web page (HTML), whatever its name says, and has no table in it. Check whether it is the right file.',
  'reading.is.xml':
    'The file {file} is really XML, whatever its name says. Open it in Excel or WPS and save it as xlsx.',
  'reading.is.json':
    'The file {file} is JSON, not a table. To import a data package, put datapackage.json and its CSVs into one zip.',
  'reading.is.ofd':
    'The file {file} is a fixed-layout document (OFD), not a table. Save the original table as xlsx or CSV, or copy the table out of it and paste it.',
  'reading.is.pdf':
    'The file {file} is a PDF, not a table. Save the original table as xlsx or CSV, or copy the table out of it and paste it.',
  'reading.is.word':
    'The file {file} is a text document (Word or WPS), not a table. Copy the table out of it and paste it, or save the original table as xlsx or CSV.',
  'reading.is.slides':
    'The file {file} is a presentation, not a table. Save the original table as xlsx or CSV, or copy the table out of it and paste it.',
  'reading.is.picture':
    'The file {file} is really a picture, whatever its name says: there is no text in it to read. Save the original table as xlsx or CSV.',
  'reading.is.archive':
    'The file {file} is an archive other than zip (rar, 7z, gz). Unpack it and import the files in it, or pack them as a zip.',
  'reading.is.binary':
    'The file {file} is not text, and it cannot be told what it is. Open the original in Excel or WPS, save it as xlsx or CSV and try again.',

  'reading.zipBroken':
    'The zip {file} is incomplete or damaged and cannot be read. Copy it or pack it again, then try again.',
  'reading.zipDamaged':
    '"{raw}" in the zip {file} cannot be unpacked: it is damaged, or packed in a way that is not supported. Pack it as a zip again, then try again.',
  'reading.zipEncrypted':
    'The zip {file} is protected by a password and cannot be read. Unpack it first, then import the files in it.',
  'reading.zipEmpty':
    'The zip {file} has no table in it that can be read. Put xlsx, xls or CSV files into it, then try again.',
  'reading.zipNested': '{file} is a zip within a zip and was not read. Unpack it first, then import it by itself.',
  'reading.zipPassedOver': '{file} is not a table and was not read.',
  'reading.zipTooMany':
    'The zip {file} has {found} files, more than the limit of {limit}, and was not read. Import them in several parts.',
  'reading.zipTooLarge':
    'The zip {file} unpacks to {found} MB, more than the limit of {limit} MB, and was not read. Import it in several parts.',
  'reading.zipBomb':
    'A file in the zip {file} unpacks to {found} times its size, more than the limit of {limit} times; the zip was not read. Check where it comes from; if it is the table you need, unpack it and import that.',

  'reading.missingCell': '"{column}" in row {row} of the file {file} is empty, but it is required. Fill it in.',
  'reading.nilRequired':
    '"{raw}" under "{column}" in row {row} of the file {file} says that there is none, but it is required. Fill it in.',
  'reading.formula':
    '"{raw}" under "{column}" in row {row} of the file {file} is a formula, not a value or a text. Paste the formulas as values in the original and save it again; if it is a text, put an apostrophe before it.',
  'reading.errorValue':
    '"{raw}" under "{column}" in row {row} of the file {file} is a spreadsheet\'s error; the value is not in the file. Mend the formula in the original and export it again, or fill in the right value.',
  'reading.hashes':
    'There is only "{raw}" under "{column}" in row {row} of the file {file}: the column was too narrow and the number was not written to the file. Widen the column and export it again, or fill in the right value.',
  'reading.lostCharacter':
    '"{raw}" under "{column}" in row {row} of the file {file} has characters that were lost (�). Fill it in as the original has it.',
  'reading.notANumber':
    '"{raw}" under "{column}" in row {row} of the file {file} is not one number. Fill in one number, with separators and a unit if you like; leave it empty where nothing is stated.',
  'reading.grouping':
    'The commas or spaces in "{raw}" under "{column}" in row {row} of the file {file} do not stand where thousands are separated, so it is unclear how much it is. Take the separators out and keep digits and a decimal point.',
  'reading.decimalComma':
    '"{raw}" under "{column}" in row {row} of the file {file} seems to have a decimal comma, so it is unclear how much it is. Write a decimal point, as in 1234.56.',
  'reading.scientific':
    '"{raw}" under "{column}" in row {row} of the file {file} is in scientific notation; the spreadsheet has cut off its last digits, so it is unclear how much it is. Format the column as a number in the original and export it again, or fill in the whole number.',
  'reading.letterForDigit':
    'Character {position} of "{raw}" under "{column}" in row {row} of the file {file} is the letter {character}, not a digit. Check it and fill it in.',
  'reading.strayCharacter':
    'Character {position} of "{raw}" under "{column}" in row {row} of the file {file}, "{character}", cannot stand in a number. Take it out, or fill in what the original says.',
  'reading.floatDust':
    '"{raw}" under "{column}" in row {row} of the file {file} ends in digits left over from a computer\'s calculation; rounded to a fen it is {suggested}. Confirm it and put that number in.',
  'reading.dayNumber':
    '"{raw}" under "{column}" in row {row} of the file {file} looks like a spreadsheet\'s day number, the day {day}. Check the original and fill in the year or the date.',
  'reading.otherCurrency':
    '"{raw}" under "{column}" in row {row} of the file {file} is not in renminbi and cannot be converted. Fill in the amount in renminbi, or leave the row out.',
  'reading.perMille':
    '"{raw}" under "{column}" in row {row} of the file {file} is in thousandths, but the column is in {unit}. Convert it and fill it in.',
  'reading.otherUnit':
    '"{raw}" under "{column}" in row {row} of the file {file} is in another unit than the column ({unit}) and cannot be converted. Check the number and the unit.',
  'reading.missingUnit': '"{raw}" under "{column}" in row {row} of the file {file} has no unit. Fill in the unit.',
  'reading.hedged':
    '"{raw}" under "{column}" in row {row} of the file {file} has a word like about, nearly, over or expected, and the column has no place to keep it. Check the original; if it is that number, fill in the number alone.',
  'reading.twoSigns':
    '"{raw}" under "{column}" in row {row} of the file {file} has two signs (brackets mean negative too), so it is unclear which holds. Keep only one.',
  'reading.fraction':
    '"{raw}" under "{column}" in row {row} of the file {file} seems to be a rate written as a fraction. The column is in percent: write it as a percentage, 84.03 for 0.8403.',
  'reading.tooFine':
    '"{raw}" under "{column}" in row {row} of the file {file} has too many decimals to be kept exactly in {unit}. Check the unit, or fill in as many decimals as the original states.',
  'reading.tooMuch':
    '"{raw}" under "{column}" in row {row} of the file {file} is too large to be right in {unit}. Check the number and the unit.',
  'reading.wrongWord':
    '"{raw}" under "{column}" in row {row} of the file {file} is not one of the words to choose from. Use one of these: {words}.',
  'reading.badYear':
    '"{raw}" under "{column}" in row {row} of the file {file} is not a year of four digits. Write it like 2023.',
  'reading.badMonth':
    '"{raw}" under "{column}" in row {row} of the file {file} does not tell which month of which year it is (2024.1 may be January or October). Write it like 2024-08.',
  'reading.badPeriod':
    '"{raw}" under "{column}" in row {row} of the file {file} does not tell which period it is. Write it like 2023, 2023-11 or 2023-01/2023-11.',
  'reading.tooLong':
    '"{column}" in row {row} of the file {file} has {found} characters, at most {limit} are kept ("{raw}"). Shorten it.',
} as const;
