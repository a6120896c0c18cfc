/** What is wrong with a file or a cell of it. `{file}`, `{row}`, `{column}`, `{raw}` are as the file has them. */
export const reading = {
  'reading.tooLarge':
    '文件 {file} 有 {found} MB，超过上限 {limit} MB，没有读取。请只保留需要的工作表或年度后另存为 CSV。',
  'reading.tooManyRows': '文件 {file} 超过 {limit} 行，没有读取。请删去多余的行，或分成几个文件导入。',
  'reading.tooManyCells': '文件 {file} 超过 {limit} 个单元格，没有读取。请删去多余的行列，或分成几个文件导入。',
  'reading.tooWide':
    '文件 {file} 第 {row} 行有 {found} 格，超过上限 {limit} 格，文件没有读取。请核对该行的引号和分隔符，或删去多余的列。',
  'reading.cellTooLong':
    '文件 {file} 第 {row} 行第 {column} 格有 {found} 个字符，超过上限 {limit} 个，文件没有读取。请核对该行的引号，或缩短该格。',
  'reading.empty': '文件 {file} 是空的，没有可读的内容。请核对是否选对了文件。',
  'reading.nul':
    '文件 {file} 第 {row} 行含有空字节（NUL），说明文件已损坏或不是文本。请在 Excel 或 WPS 中打开原表，另存为 CSV 后重试。',
  'reading.undecodable':
    '文件 {file} 第 {row} 行有无法识别的字节：不是 UTF-8、GB18030 或 UTF-16 编码的文本。请改选编码，或在 Excel、WPS 中另存为“CSV UTF-8”后重试。',
  'reading.notOfEncoding': '文件 {file} 第 {row} 行的字节不是 {encoding} 编码。请改选其他编码。',
  'reading.noFile': '没有文件 {file}，或者打不开。',
  'reading.unevenRow': '文件 {file} 第 {row} 行有 {cells} 格，多数行有 {expected} 格。',
  'reading.doubtfulEncoding':
    '文件 {file} 按 GB18030 读出的多是生僻字，编码可能不对。请查看预览；如是乱码，请改选编码，或把原表另存为“CSV UTF-8”后重试。',
  'reading.lostCharacters':
    '文件 {file} 第 {row} 行起有已丢失的字符（“{raw}”中的 �），在保存此文件之前就已丢失。请从原表重新导出，或逐格改正。',
  'reading.strayQuote':
    '文件 {file} 第 {row} 行有多余的引号，该行各格可能错位（现读作“{raw}”）；其余各行不受影响。请核对该行，逐格改正或照原样确认。',
  'reading.unclosedQuote':
    '文件 {file} 第 {row} 行的引号没有成对，该行各格可能错位（现读作“{raw}”）；其余各行不受影响。请核对该行，逐格改正或照原样确认。',
  'reading.twoEncodings':
    '文件 {file} 里有两种编码：前面是 {before}，从第 {row} 行起是 {encoding}，没有读取。请分别打开两部分，合并后另存为“CSV UTF-8”。',
  'reading.misleadingMark': '文件 {file} 开头标着 UTF-8，内容却是 GB18030，已按 GB18030 读取。',

  'reading.is.xlsb': '文件 {file} 是 Excel 二进制工作簿（xlsb），读不了。请在 Excel 或 WPS 中打开，另存为 xlsx。',
  'reading.is.biff5': '文件 {file} 是 Excel 95 或更早的工作簿，读不了。请在 Excel 或 WPS 中打开，另存为 xlsx。',
  'reading.is.numbers': '文件 {file} 是 Numbers 表格，读不了。请在 Numbers 中选“导出为”CSV 或 Excel（xlsx）。',
  'reading.is.mail': '文件 {file} 是单个文件网页（mht），读不了。请在 Excel 或 WPS 中打开，另存为 xlsx。',
  'reading.bookDamaged':
    '文件 {file} 是工作簿，但不完整或已损坏，没有读取。请在 Excel 或 WPS 中打开核对，另存为 xlsx 后重试。',
  'reading.formulaWithoutValue':
    '文件 {file} 工作表“{sheet}”{column}{row} 的公式“{raw}”没有存下结果。请在 Excel 或 WPS 中打开并保存一次，或填写数值。',
  'reading.errorCell': '文件 {file} 工作表“{sheet}”{column}{row} 是出错提示“{raw}”，原来的值不在文件里。',
  'reading.hiddenSheet': '文件 {file} 的工作表“{sheet}”是隐藏的，也读了。',
  'reading.hiddenRows': '文件 {file} 工作表“{sheet}”有隐藏的行（第 {raw} 行），也读了。',
  'reading.hiddenColumns': '文件 {file} 工作表“{sheet}”有隐藏的列（{raw} 列），也读了。',
  'reading.hiddenUnknown': '文件 {file} 是旧版工作簿（xls）：其中隐藏的行、列和工作表看不出来，一并读了。',
  'reading.readAsPage': '文件 {file} 其实是网页（HTML），已按其中的表格读取。',
  'reading.zipLeftOut': '压缩文件 {file} 里的“{raw}”是系统或办公软件自动生成的，没有读取。',
  'reading.is.lockedBook': '文件 {file} 设有打开密码，读不了。请用密码打开，去掉密码后另存为 xlsx。',
  'reading.is.ods': '文件 {file} 是 OpenDocument 文件（ods），读不了。请打开后另存为 xlsx。',
  'reading.is.et': '文件 {file} 是 WPS 表格（et），读不了。请在 WPS 中打开，另存为 xlsx。',
  'reading.is.html': '文件 {file} 其实是网页（HTML），不论后缀是什么，里面没有表格。请核对是否选对了文件。',
  'reading.is.xml': '文件 {file} 其实是 XML 文件，不论后缀是什么。请在 Excel 或 WPS 中打开，另存为 xlsx。',
  'reading.is.json': '文件 {file} 是 JSON，不是表格。如要导入数据包，请把 datapackage.json 和各个 CSV 一起打成 zip。',
  'reading.is.ofd': '文件 {file} 是版式文件（OFD），不是表格。请用原表另存为 xlsx 或 CSV，或从中复制表格后粘贴。',
  'reading.is.pdf': '文件 {file} 是 PDF，不是表格。请用原表另存为 xlsx 或 CSV，或从中复制表格后粘贴。',
  'reading.is.word':
    '文件 {file} 是文字文档（Word 或 WPS），不是表格。请从中复制表格后粘贴，或用原表另存为 xlsx 或 CSV。',
  'reading.is.slides': '文件 {file} 是演示文稿，不是表格。请用原表另存为 xlsx 或 CSV，或从中复制表格后粘贴。',
  'reading.is.picture': '文件 {file} 其实是图片，不论后缀是什么，里面没有可读的文字。请用原表另存为 xlsx 或 CSV。',
  'reading.is.archive': '文件 {file} 是 zip 以外的压缩文件（如 rar、7z、gz）。请解压后导入其中的文件，或改打成 zip。',
  'reading.is.binary':
    '文件 {file} 不是文本，看不出是哪种文件。请在 Excel 或 WPS 中打开原表，另存为 xlsx 或 CSV 后重试。',

  'reading.zipBroken': '压缩文件 {file} 不完整或已损坏，无法读取。请重新复制或重新打包后再试。',
  'reading.zipDamaged': '压缩文件 {file} 里的“{raw}”解不开：已损坏，或用了不支持的压缩方式。请重新打成 zip 后再试。',
  'reading.zipEncrypted': '压缩文件 {file} 设有密码，读不了。请先解压，再导入其中的文件。',
  'reading.zipEmpty': '压缩文件 {file} 里没有可读的表格。请放入 xlsx、xls 或 CSV 文件后再试。',
  'reading.zipNested': '{file} 是压缩文件里的压缩文件，没有读取。请先解压，再单独导入。',
  'reading.zipPassedOver': '{file} 不是表格，没有读取。',
  'reading.zipTooMany': '压缩文件 {file} 里有 {found} 个文件，超过上限 {limit} 个，没有读取。请分成几次导入。',
  'reading.zipTooLarge': '压缩文件 {file} 解开后有 {found} MB，超过上限 {limit} MB，没有读取。请分成几次导入。',
  'reading.zipBomb':
    '压缩文件 {file} 里有文件解开后大到 {found} 倍，超过上限 {limit} 倍，没有读取。请核对来源；如确是所需的表，请解压后导入。',

  'reading.missingCell': '文件 {file} 第 {row} 行“{column}”为空，此项必填。请补上。',
  'reading.nilRequired': '文件 {file} 第 {row} 行“{column}”的“{raw}”表示没有，而此项必填。请补上。',
  'reading.formula':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”是公式，不是数值或文字。请在原表中把公式粘贴为数值，再另存；如确是文字，请在前面加一个英文单引号。',
  'reading.errorValue':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”是表格软件的出错提示，原来的值不在文件里。请在原表中改正公式后重新导出，或填写正确的值。',
  'reading.hashes':
    '文件 {file} 第 {row} 行“{column}”只有“{raw}”：原表列宽不够，数字没有写进文件。请加宽该列后重新导出，或填写正确的值。',
  'reading.lostCharacter': '文件 {file} 第 {row} 行“{column}”的“{raw}”中有已丢失的字符（�）。请按原表填写。',
  'reading.notANumber':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”不是一个数字。请只填一个数字，可带千分位和单位；未写明请留空。',
  'reading.grouping':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”中逗号或空格的位置不合千分位规则，无法确定是多少。请去掉分隔符，只留数字和小数点。',
  'reading.decimalComma':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”像是用逗号作小数点，无法确定是多少。请改用句点作小数点，如 1234.56。',
  'reading.scientific':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”是科学计数法，后面的位数已被表格软件舍去，无法确定是多少。请在原表中把该列设为数值格式后重新导出，或填写完整的数字。',
  'reading.letterForDigit':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”第 {position} 个字符是字母 {character}，不是数字。请核对后填写。',
  'reading.strayCharacter':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”第 {position} 个字符“{character}”不能写在数字里。请去掉它，或按原文填写。',
  'reading.floatDust':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”带有计算机运算留下的尾数，四舍五入到分是 {suggested}。请确认后改为此数。',
  'reading.dayNumber':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”像是表格软件的日期序号，相当于 {day}。请核对原表，填写年份或日期。',
  'reading.otherCurrency':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”不是人民币，不能换算。请填写人民币金额，或不导入该行。',
  'reading.perMille': '文件 {file} 第 {row} 行“{column}”的“{raw}”以千分之几计，此列以{unit}计。请换算后填写。',
  'reading.otherUnit':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”所用单位与此列不同（此列以{unit}计），无法换算。请核对数字和单位。',
  'reading.missingUnit': '文件 {file} 第 {row} 行“{column}”写了“{raw}”，但没有单位。请填写单位。',
  'reading.hedged':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”带有“约”“近”“超”“预计”一类的字眼，而此列无处保留它。请核对原文；如确为此数，请只填数字。',
  'reading.twoSigns':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”有两个正负号（括号也表示负数），无法确定正负。请只留一个。',
  'reading.fraction':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”像是小数形式的比率。此列以百分数计：请改写为百分数，如 0.8403 写成 84.03。',
  'reading.tooFine':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”小数位过多：以{unit}计超出可精确保存的位数。请核对单位，或按原文的位数填写。',
  'reading.tooMuch': '文件 {file} 第 {row} 行“{column}”的“{raw}”过大，以{unit}计不合常理。请核对数字和单位。',
  'reading.wrongWord': '文件 {file} 第 {row} 行“{column}”的“{raw}”不在可选词中。请改为其中之一：{words}。',
  'reading.badYear': '文件 {file} 第 {row} 行“{column}”的“{raw}”不是四位年份。请写成 2023 的形式。',
  'reading.badMonth':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”看不出是哪年哪月（2024.1 可能是 1 月，也可能是 10 月）。请写成 2024-08 的形式。',
  'reading.badPeriod':
    '文件 {file} 第 {row} 行“{column}”的“{raw}”看不出是哪段期间。请写成 2023、2023-11 或 2023-01/2023-11 的形式。',
  'reading.tooLong': '文件 {file} 第 {row} 行“{column}”有 {found} 个字，最多 {limit} 个（“{raw}”）。请缩短。',
} as const;
