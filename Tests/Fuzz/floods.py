#!/usr/bin/env python3
"""Floods every reader with files that are larger, deeper or more repeated than any that a person writes.

    swift build -c release --product trang
    Tests/Fuzz/floods.py [--mb 1,10,50] [--seconds 60] [--rss 500] [--program PATH] [NAME ...]

Each flood is one file of a term (or one given to `trang import`, `trang extract`). It is right when the program ends
by itself with 0 or 1, within the time and memory allowed, and says something where it ends with 1. NAMEs choose the
floods whose names contain them; `--list` prints all. The memory of a report that is made is not bounded by `--rss`:
what is within the limits of docs/limits.md may be a book of a thousand pages.
"""

import argparse
import os
import random
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

TERM = 'unit: phường A\nprovince: thành phố B\nterm: 2015-2020\n'
SENTENCE = 'Thu ngân sách tăng bình quân 12,7%/năm (chỉ tiêu 8 - 10%/năm), đạt 104% kế hoạch, vượt chỉ tiêu. '
WORDS = 'Đảng bộ phường lãnh đạo nhân dân thi đua '
HEAD = 'Chỉ tiêu,Mục tiêu,Kết quả,Đánh giá\n'


def times(text):
    return lambda size: (text * (size // len(text.encode()) + 1)).encode()


def numbered(row, head=''):
    """Rows that differ by their number."""
    def make(size):
        one = len(row.replace('#', '123456').encode())
        return (head + ''.join(row.replace('#', str(n)) for n in range(size // one + 1))).encode()
    return make


def around(before, text, after=''):
    return lambda size: before.encode() + times(text)(size) + after.encode()


def growing(sign):
    """Runs of a sign that grow by one."""
    def make(size):
        parts, total, length = [], 0, 1
        while total < size:
            parts.append(sign * length + ' a ')
            total += length + 3
            length += 1
        return ''.join(parts).encode()
    return make


def nested(mark):
    """Lines that are each nested one deeper, over and over to 300."""
    def make(size):
        parts, total, depth = [], 0, 0
        while total < size:
            line = mark * depth + 'a\n'
            parts.append(line)
            total += len(line)
            depth = (depth + 1) % 300
        return ''.join(parts).encode()
    return make


MARKDOWN = {
    'ampersands': times('&'), 'entities': times('&amp;'), 'false-entities': times('&aaaaaaaaaa'),
    'emphasis': times('*a **b '), 'stars': times('*'), 'star-words': times('*a '), 'underscores': times('_'),
    'underscore-words': times('_a '), 'closers': times('a** b* '), 'brackets': times('['), 'links-open': times('[a]('),
    'images-open': times('!['), 'links': times('[a](https://b.vn) '), 'nested-links': times('[a '),
    'reference-links': times('[a][b] '), 'definitions': numbered('[a#]: /b\n'),
    'bracket-pairs': times('[]'), 'brackets-close': times(']'), 'anchors': times('[mục {title}](#a) '),
    'angles': times('<'), 'tags': times('<a '), 'tags-closed': times('<b>x</b> '), 'comments': times('<!-- a --> b\n\n'),
    'comments-open': times('<!-- '), 'comments-line': times('<!-- a -->'), 'comment-block': times('<!-- a -->\nb\n'),
    'declarations': times('<!A '), 'instructions': times('<?'), 'cdata': times('<![CDATA['),
    'ticks': growing('`'), 'ticks-flat': times('`a'), 'tilde-runs': growing('~'), 'dollars': times('$'),
    'quotes-line': times('>'), 'quotes': nested('> '), 'lists': nested('- '), 'list-line': times('- '),
    'numbers-line': times('1. '), 'list': numbered('- mục #\n'), 'list-loose': numbered('- mục #\n\n'),
    'list-indent': nested('  '), 'stars-list': times('* a\n * b\n  * c\n'),
    'pipes': times('|'), 'pipe-lines': times('|\n'), 'table-rows': numbered('| # | b |\n', '| a | b |\n|---|---|\n'),
    'table-columns': lambda size: ('|' + 'a|' * (size // 4) + '\n|' + '-|' * (size // 4) + '\n').encode(),
    'table-wide': lambda size: ('|a' * 300 + '|\n' + '|-' * 300 + '|\n' + ('|b' * 300 + '|\n') * (size // 601)).encode(),
    'table-extra': numbered('| # | b | c | d |\n', '| a | b |\n|---|---|\n'),
    'table-short': numbered('| # |\n', '|a' * 200 + '|\n' + '|-' * 200 + '|\n'),
    'table-cell': around('| a | b |\n|---|---|\n| ', WORDS, '| c |\n'), 'tables': times('|a|b|\n|-|-|\n|1|2|\n\n'),
    'backslashes': times('\\'), 'escapes': times('\\*'), 'marks': around('a', '\u0301'),
    'marks-words': times('a\u0301\u0301\u0301\u0301 '), 'marks-mixed': around('a', '\u0323\u0301'),
    'letters': times('a'), 'vietnamese-word': times('ườ'), 'joined': times('a\u200d'), 'emoji': times('\U0001F468\u200d'),
    'flags': times('\U0001F1FB'), 'no-break': times('a\u00a0'), 'zero-spaces': times('a\u200b'),
    'soft-hyphens': times('a\u00ad'), 'word-joiners': times('a\u2060'), 'right-to-left': times('\u05d0 a '),
    'directions': times('\u202e'), 'digits': times('1'), 'dots': times('.'), 'dashes': times('-'), 'hashes': times('#'),
    'equals': times('='), 'line': times(WORDS), 'line-figures': times(SENTENCE), 'ranges': times('1 - 2 - '),
    'fractions': times('1/2, đạt 50% '), 'paragraphs': numbered('Đoạn #.\n\n'), 'paragraphs-same': times('a\n\n'),
    'sentences-same': times(SENTENCE + '\n\n'), 'sentences': numbered('Đoạn # ' + SENTENCE + '\n\n'),
    'lines': numbered('Dòng #\n'), 'headings': numbered('# Mục #\n\n'), 'headings-same': times('# a\n'),
    'headings-empty': times('#\n'), 'underlined': times('a\n=\n'), 'rules': times('---\n'), 'blank': times('\n'),
    'spaces': times(' '), 'tabs': times('\t'), 'returns': times('\r'), 'blank-spaces': times('  \n'),
    'footnotes': lambda size: b'a'.join(b'[^%d]' % n for n in range(size // 30)) + b'\n\n' + b''.join(
        b'[^%d]: chu thich\n\n' % n for n in range(size // 30)),
    'footnotes-called': around('[^1]: b\n\n', 'a[^1] '), 'footnotes-unused': numbered('[^#]: a\n\n'),
    'footnotes-undefined': numbered('a[^#] '), 'footnotes-open': times('[^'), 'footnotes-nested': times('[^1]: [^1]: '),
    'nulls': lambda size: b'\0' * size, 'high': lambda size: b'\xff' * size, 'continued': lambda size: b'\x80' * size,
    'legacy': lambda size: b'\xae\xb5\xb9 ' * (size // 4), 'legacy-line': lambda size: b'Th\xb5nh ph\xe8 ' * (size // 10),
    'wide': lambda size: b'\xff\xfe' + b'a\0' * (size // 2), 'wide-broken': lambda size: b'\xff\xfe' + b'\0\xd8' * (size // 2),
    'random': lambda size: random.Random(1).randbytes(size), 'images': numbered('![a](photos/#.jpg)\n\n'),
    'images-inline': numbered('![a](photos/#.jpg) '), 'image-title': around('![a](photos/a.jpg "', 'Ảnh: a ', '")'),
    'indented-code': times('    a\n'), 'fence': around('```\n', 'a\n'), 'fences': times('```\n'),
    'speakers': times('> a\n>\n> — b\n\n'), 'unknown-letters': lambda size: ''.join(
        chr(0x4E00 + n % 20000) for n in range(size // 3)).encode(), 'private': times('\ue000'),
    'urls': numbered('https://a.vn/# '), 'commas': times(','), 'commas-words': times('a,b;'), 'years': times('2015-2020 '),
    'quotation-marks': times('“'), 'quotation-pairs': times('“a” '), 'straight-marks': times('"'),
    'colons': times('a: '), 'brackets-round': times('('), 'permille': times('5%0 '), 'braces': times('{'),
}

CSV = {
    'rows': numbered('Mục #,≥ 300,301,vượt\n', HEAD), 'rows-same': around(HEAD, 'a,1,2,đạt\n'),
    'commas': times(','), 'commas-rows': times(',\n'), 'semicolons': times(';'), 'tabs': times('\t'), 'newlines': times('\n'),
    'quotes': times('"'), 'quote-open': around(HEAD + '"', 'a'), 'quote-lines': around(HEAD + '"', 'a\n'),
    'quote-field': around(HEAD + '"', 'a b ', '",1,2,đạt\n'), 'quote-pairs': times('"",'), 'quote-rows': times('"a\n'),
    'quotes-inside': around(HEAD, 'a"b,'), 'digits': around(HEAD, '1'), 'digits-cell': around(HEAD + 'a,', '1', ',2,\n'),
    'groups-cell': around(HEAD + 'a,', '1.000.', ',2,\n'), 'dashes-cell': around(HEAD + 'a,', '1 - ', ',2,\n'),
    'cell': around(HEAD, WORDS), 'cell-word': around(HEAD, 'a'), 'marks': around(HEAD + 'a', '\u0301', ',1,2,\n'),
    'header': numbered('cột #,'), 'header-cell': times('a'), 'header-rows': lambda size: (
        ','.join('c%d' % n for n in range(3000)) + '\n' + (','.join('1' for n in range(3000)) + '\n') * (size // 6000)).encode(),
    'columns-short': lambda size: (','.join('c%d' % n for n in range(2000)) + '\n' + 'a\n' * (size // 2)).encode(),
    'header-years': lambda size: ('Chỉ tiêu,' + ','.join('%d' % n for n in range(size // 8)) + '\na\n').encode(),
    'separator': around('sep=', ';'), 'blank': times(' '), 'nulls': lambda size: b'\0' * size,
    'legacy': lambda size: HEAD.encode() + b'\xae\xb5\xb9,' * (size // 4), 'random': lambda size: random.Random(2).randbytes(size),
    'parts': around('TT,' + HEAD + '1,a,1,2,đạt\n', ',b,1,2,\n'), 'groups': numbered(
        'Nhóm #,Mục #,1,2,đạt\n', 'Nhóm,' + HEAD), 'words': numbered('Mục #,a b c,d e f,g\n', HEAD),
    'missing': numbered('Mục #,1,,đạt\n', HEAD), 'bad': numbered('Mục #,1,1.5.5,đạt\n', HEAD),
    'mismatch': numbered('Mục #,≥ 300,1,vượt\n', HEAD), 'notes': numbered('Mục #,1,2,đạt,Ghi chú #\n', HEAD.strip() + ',Ghi chú\n'),
}

YAML = {
    'brackets': around('a: ', '['), 'braces': around('a: ', '{'), 'pairs': around('a: ', '[]'), 'colons': times('a: '),
    'dashes': times('- '), 'questions': times('? '), 'keys': numbered('khóa#: a\n'), 'keys-same': times('a: b\n'),
    'key': times('a'), 'key-quoted': around('"', 'a', '": b\n'), 'value': around('title: ', WORDS), 'word': around('title: ', 'a'),
    'quoted': around('title: "', 'a\\n', '"\n'), 'single': around("title: '", "''", "'\n"), 'open': around('title: "', 'a'),
    'lines': around('title: ', 'a\n '), 'block': around('title: |\n', '  a\n'), 'folded': around('title: >\n', '  a\n'),
    'blank-block': around('title: |\n', '\n'), 'comments': times('# a\n'), 'comment': around('# ', 'a'),
    'list': numbered('- a#\n'), 'flow': lambda size: ('layouts: [' + 'a,' * (size // 2) + ']\n').encode(),
    'flow-map': numbered('a#: b, ', 'document: {'), 'accept': around('accept:\n', ' - {code: a, reason: b}\n'),
    'recipients': around('document:\n  recipients:\n', '    - a\n'), 'anchors': numbered('a#: &b# c\n'),
    'aliases': around('a: &b c\n', 'd: *b\n'), 'bomb': lambda size: ('a0: &a0 [x,x,x,x,x,x,x,x,x]\n' + ''.join(
        'a%d: &a%d [%s]\n' % (n, n, ','.join(['*a%d' % (n - 1)] * 9)) for n in range(1, 9)) + 'z: ' + 'a' * size).encode(),
    'anchor': around('a: &', 'b', ' c\n'), 'tags': times('!a '), 'tag': around('a: !', 'b', ' c\n'), 'documents': times('---\n'),
    'directives': times('%YAML 1.1\n'), 'percent': times('%'), 'marks': around('title: a', '\u0301'), 'spaces': times(' '),
    'newlines': times('\n'), 'tabs': times('\t'), 'escapes': around('title: "', '\\u0041', '"\n'), 'deep': lambda size: ''.join(
        ' ' * n + 'a:\n' for n in range(int((2 * size) ** 0.5))).encode(), 'nulls': lambda size: b'\0' * size,
    'random': lambda size: random.Random(3).randbytes(size), 'stars': times('*a '), 'ampersands': times('&a '),
    'unknown': numbered('titel#: a\n', TERM), 'encoding': times('encoding: tcvn3\n'), 'mapping-keys': times('{a: b}: c\n'),
}

ARTICLE = dict(MARKDOWN)
ARTICLE.update({
    'article': numbered('Năm # ' + SENTENCE + '\n'), 'indicators': numbered('# - ' + SENTENCE + '\n'),
    'listed': around('Kết quả thực hiện 12 chỉ tiêu chủ yếu của Nghị quyết Đại hội:\n', '1- ' + SENTENCE + '\n'),
    'quotations': times('Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, cho biết: “Nhân dân tin tưởng”.\n'),
    'quotation-open': times('Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, cho biết: “Nhân dân tin tưởng\n'),
    'captions': numbered('Nhân dân # thi đua. Ảnh: ĐẶNG NỞ\n'), 'captions-same': times('Nhân dân. Ảnh: ĐẶNG NỞ\n'),
    'credits': times('Ảnh: '), 'capitals': times('ĐẠI HỘI ĐẢNG BỘ PHƯỜNG KHUÊ TRUNG LẦN THỨ XV, NHIỆM KỲ 2020-2025\n'),
    'signs-lines': times('***\n'), 'roman': times('I. Kinh tế\n'), 'wrapped': times(WORDS + WORDS + '\n'),
    'speakers-line': times('cho biết: “a”, Bí thư '), 'posts': times('Bí thư, '), 'units': times('phường A, quận B, thành phố C '),
    'short-lines': times('a\n'), 'sentence-numbers': times('1, 2, 3 và 4 hộ; '), 'parts': times('10 hộ và '), 'letterhead': times(
        'ĐẢNG CỘNG SẢN VIỆT NAM\n'), 'ends': times('Nơi nhận:\n'), 'colon-lines': times('Các chỉ tiêu:\n'),
})


# Packages: what they hold grows to the size when it is unpacked, or is stored as it is.

def package(parts, stored=False):
    """A ZIP archive; the floods are the parts."""
    import io
    made = io.BytesIO()
    with zipfile.ZipFile(made, 'w', zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return made.getvalue()


RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>')
SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def workbook(rows, strings=''):
    def make(size):
        parts = [
            ('_rels/.rels', RELATIONS % ('officeDocument', 'xl/workbook.xml')),
            ('xl/workbook.xml', f'<workbook {SHEETS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                                '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
            ('xl/_rels/workbook.xml.rels', RELATIONS % ('worksheet', 'worksheets/sheet1.xml')),
            ('xl/worksheets/sheet1.xml', f'<worksheet {SHEETS}><sheetData>'.encode() + rows(size) + b'</sheetData></worksheet>'),
        ]
        return package(parts)
    return make


def sheet_rows(size):
    head = ('<row r="1">' + ''.join(f'<c r="{c}1" t="inlineStr"><is><t>{t}</t></is></c>' for c, t in
                                    zip('ABC', ['Chỉ tiêu', 'Mục tiêu', 'Kết quả'])) + '</row>').encode()
    row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>Mục {0}</t></is></c><c r="B{0}"><v>1</v></c><c r="C{0}"><v>2</v></c></row>'
    count = size // len(row.format(123456).encode())
    return head + ''.join(row.format(n) for n in range(2, count + 2)).encode()


def sheet_cell(size):
    return b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b'a' * size + b'</t></is></c></row>'


def sheet_columns(size):
    def name(n):
        text = ''
        while n >= 0:
            text, n = chr(65 + n % 26) + text, n // 26 - 1
        return text
    cells = [f'<c r="{name(n)}1" t="inlineStr"><is><t>c{n}</t></is></c>' for n in range(min(16384, size // 50))]
    row = '<row r="1">' + ''.join(cells) + '</row>'
    return (row + ''.join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2, max(3, size // 50)))).encode()


WORKBOOK = {
    'rows': workbook(sheet_rows), 'cell': workbook(sheet_cell), 'columns': workbook(sheet_columns),
    'empty-rows': workbook(lambda size: b'<row/>' * (size // 6)), 'deep': workbook(lambda size: b'<a>' * (size // 3)),
    'attribute': workbook(lambda size: b'<row r="' + b'1' * size + b'"/>'), 'text': workbook(lambda size: b'a' * size),
    'runs': workbook(lambda size: b'<row r="1"><c r="A1" t="inlineStr"><is>' + b'<r><t>a</t></r>' * (size // 15)
                     + b'</is></c></row>'), 'random': lambda size: b'PK\3\4' + random.Random(4).randbytes(size),
    'zeros': lambda size: b'PK\3\4' + b'\0' * size, 'ends': lambda size: b'PK\3\4' + b'PK\5\6' * (size // 4),
    'entries': lambda size: package([('a%d' % n, b'') for n in range(size // 110)]),
}


def document(body):
    def make(size):
        return package([
            ('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
            ('_rels/.rels', RELATIONS % ('officeDocument', 'word/document.xml')),
            ('word/document.xml', f'<w:document {WORD}><w:body>'.encode() + body(size) + b'</w:body></w:document>'),
        ])
    return make


def paragraphs(text):
    one = f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'.encode()
    return lambda size: one * (size // len(one) + 1)


def one_paragraph(text):
    return lambda size: b'<w:p><w:r><w:t>' + times(text)(size) + b'</w:t></w:r></w:p>'


def runs(text):
    one = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'.encode()
    return lambda size: b'<w:p>' + one * (size // len(one) + 1) + b'</w:p>'


CELLS = b'<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
DOCUMENT = {
    'paragraphs': document(paragraphs('a')), 'sentences': document(paragraphs(SENTENCE)), 'empty': document(lambda s: b'<w:p/>' * (s // 6)),
    'text': document(one_paragraph(WORDS)), 'word': document(one_paragraph('a')), 'marks': document(one_paragraph('\u0301')),
    'runs': document(runs('a ')), 'runs-figures': document(runs('1,5% ')), 'rows': document(
        lambda s: b'<w:tbl>' + (b'<w:tr>' + CELLS * 3 + b'</w:tr>') * (s // 150) + b'</w:tbl>'),
    'cells': document(lambda s: b'<w:tbl><w:tr>' + CELLS * (s // 50) + b'</w:tr></w:tbl>'),
    'tables': document(lambda s: (b'<w:tbl><w:tr>' + CELLS + b'</w:tr></w:tbl>') * (s // 70)),
    'tables-nested': document(lambda s: b'<w:tbl><w:tr><w:tc>' * (s // 18)), 'breaks': document(
        lambda s: b'<w:p><w:r>' + b'<w:br/>' * (s // 7) + b'</w:r></w:p>'), 'tabs': document(
        lambda s: b'<w:p><w:r>' + b'<w:tab/>' * (s // 8) + b'</w:r></w:p>'), 'deep': document(lambda s: b'<w:p>' * (s // 5)),
    'quotations': document(paragraphs('Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, cho biết: “Nhân dân tin tưởng”.')),
    'random': lambda size: b'PK\3\4' + random.Random(5).randbytes(size),
}


def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


PNG_HEAD = b'\x89PNG\r\n\x1a\n'


def png(width, height, *more):
    return (PNG_HEAD + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 0, 0, 0, 0)) + b''.join(more)
            + chunk(b'IEND', b''))


JPEG_HEAD = b'\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00'
PICTURE = {
    'png-claims': lambda size: png(10**5, 10**5, chunk(b'IDAT', b'\0' * size)),
    'png-largest': lambda size: png(10900, 10900, chunk(b'IDAT', zlib.compress(b'\0' * 10901 * 10900, 1))),
    'png-chunks': lambda size: png(1, 1, chunk(b'tEXt', b'') * (size // 12)), 'png-text': lambda size: png(
        1, 1, chunk(b'tEXt', b'a' * size)), 'png-cut': lambda size: PNG_HEAD + b'\0' * size,
    'png-bomb': lambda size: png(16, 16, chunk(b'IDAT', zlib.compress(b'\0' * (size * 20), 9))),
    'png-random': lambda size: PNG_HEAD + random.Random(6).randbytes(size),
    'jpeg-fill': lambda size: b'\xff\xd8' + b'\xff' * size, 'jpeg-zeros': lambda size: b'\xff\xd8' + b'\0' * size,
    'jpeg-segments': lambda size: b'\xff\xd8' + b'\xff\xe0\0\2' * (size // 4), 'jpeg-scan': lambda size: JPEG_HEAD
    + b'\xff\xda\0\2' + b'\0' * size + b'\xff\xd9', 'jpeg-restarts': lambda size: JPEG_HEAD + b'\xff\xda\0\2'
    + b'\xff\xd0' * (size // 2), 'jpeg-scans': lambda size: JPEG_HEAD + b'\xff\xda\0\2' * (size // 4) + b'\xff\xd9',
    'jpeg-exif': lambda size: b'\xff\xd8' + (b'\xff\xe1\xff\xff' + b'Exif\0\0' + b'MM\0*\0\0\0\x08' + b'\xff' * 65519)
    * (size // 65537 + 1),
}

LAYOUT = {
    'blocks': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nblocks:\n', '  - {block: text, text: a}\n'), 'styles': numbered('  s#: {size: 10}\n', 'title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nstyles:\n'),
    'based': lambda size: ('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nstyles:\n' + ''.join('  s%d: {based-on: s%d}\n' % (n, n + 1) for n in range(size // 30))).encode(),
    'braces': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nblocks:\n  - {block: text, text: "', '{', '"}\n'), 'deep': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nblocks: ', '[{a: '),
    'fields': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nblocks:\n  - {block: text, text: "', '{unit} ', '"}\n'), 'keys': YAML['keys'],
    'comments': YAML['comments'], 'includes': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [', '_common, ', ']\n'), 'word': YAML['word'],
    'groups': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\nblocks:\n', '  - {block: group, blocks: [{block: group, blocks: [{block: lead}]}]}\n'),
    'self': around('title: a\npage: {size: A4, margins: {top: 50, bottom: 60, left: 50, right: 50}}\ninclude: [_common]\ninclude: [flood]\n', '# a\n'), 'random': YAML['random'],
}

REPORT = {
    'zeros': lambda size: b'%PDF-1.7\n' + b'\0' * size, 'random': lambda size: b'%PDF-1.7\n' + random.Random(7).randbytes(size),
    'objects': numbered('# 0 obj\n<< >>\nendobj\n', '%PDF-1.7\n'), 'arrays': around('%PDF-1.7\n1 0 obj\n', '['),
    'maps': around('%PDF-1.7\n1 0 obj\n', '<<'), 'texts': around('%PDF-1.7\n1 0 obj\n', '('), 'names': around('%PDF-1.7\n', '/a '),
    'tables': around('%PDF-1.7\n', 'xref\n0 1\n'), 'starts': around('%PDF-1.7\n', 'startxref\n9\n%%EOF\n'),
}

# The readers: what is flooded, and the words of the command (`{}` stands for the folder).
RENDER = ['render', '{}/T', '--output', '{}/out', '--jobs', '1']
IMPORT = ['--unit', 'phường A', '--term', '2015-2020', '--output', '{}/out']
READERS = {
    'summary': (MARKDOWN, 'T/a/2015-2020/summary.md', RENDER),
    'handout': (MARKDOWN, 'T/a/2015-2020/handout.md', RENDER + ['--layout', 'handout']),
    'indicators': (CSV, 'T/a/2015-2020/indicators.csv', RENDER),
    'data': (CSV, 'T/a/2015-2020/data.csv', RENDER), 'key-figures': (CSV, 'T/a/2015-2020/key-figures.csv', RENDER),
    'term': (YAML, 'T/a/2015-2020/term.yaml', RENDER), 'xlsx': (WORKBOOK, 'T/a/2015-2020/indicators.xlsx', RENDER),
    'layout': (LAYOUT, 'flood.yaml', RENDER + ['--layout', '{}/flood.yaml']),
    'picture': (PICTURE, 'T/a/2015-2020/photos/a.jpg', RENDER),
    'text': (ARTICLE, 'a.txt', ['import', '{}/a.txt'] + IMPORT), 'markdown': (ARTICLE, 'a.md', ['import', '{}/a.md'] + IMPORT),
    'docx': (DOCUMENT, 'a.docx', ['import', '{}/a.docx'] + IMPORT),
    'extract': (REPORT, 'a.pdf', ['extract', '{}/a.pdf', '--output', '{}/out']),
}


def measure(words, folder, seconds, memory):
    """Exit status (124 after the time), seconds of the processor, megabytes, the messages.

    Other work on the machine does not count: only after four times the seconds by the clock is it a hang."""
    def limits():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    started = time.monotonic()
    with open(folder + '/messages', 'w+b') as messages:
        process = subprocess.Popen(words, stdout=messages, stderr=messages, preexec_fn=limits, env=dict(os.environ, LANG='C.UTF-8'))
        status = None
        while status is None:
            found, raw, usage = os.wait4(process.pid, os.WNOHANG)
            if found:
                status = os.waitstatus_to_exitcode(raw)
            elif time.monotonic() - started > 4 * seconds:
                process.kill()
                _, _, usage = os.wait4(process.pid, 0)
                status = 124
            else:
                time.sleep(0.02)
        process.returncode = status
        if status in (-24, -9):  # SIGXCPU
            status = 124
        messages.seek(0)
        text = messages.read(1 << 16).decode(errors='replace')
    return status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, text


def flood(program, reader, make, size, options):
    _, path, words = READERS[reader]
    folder = tempfile.mkdtemp(prefix='trang-flood.')
    try:
        term = folder + '/T/a/2015-2020'
        os.makedirs(term + '/photos')
        with open(term + '/term.yaml', 'w') as file:
            file.write(TERM)
        if reader == 'picture':
            with open(term + '/summary.md', 'w') as file:
                file.write('![a](photos/a.jpg "b")\n')
        with open(folder + '/' + path, 'wb') as file:
            file.write(make(size))
        words = [program] + [word.replace('{}', folder) for word in words]
        return measure(words, folder, options.seconds, options.address << 20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('names', nargs='*')
    parser.add_argument('--mb', default='1,10,50')
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--rss', type=int, default=500)
    parser.add_argument('--address', type=int, default=12000, help='address space that a run may take, in MB')
    parser.add_argument('--program', default='.build/release/trang')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--all', action='store_true', help='print also what is right')
    options = parser.parse_args()
    faults = count = 0
    for reader, (floods, _, _) in READERS.items():
        for name, make in floods.items():
            whole = reader + '/' + name
            if options.names and not any(part in whole for part in options.names):
                continue
            if options.list:
                print(whole)
                continue
            for size in options.mb.split(','):
                status, seconds, memory, text = flood(
                    os.path.abspath(options.program), reader, make, int(float(size) * 1e6), options)
                lines = [line for line in text.splitlines() if ' error' in line or 'lỗi' in line] or text.splitlines()
                fault = status not in (0, 1) or memory > options.rss or status == 1 and not text.strip()
                count += 1
                faults += fault
                if fault or options.all:
                    print(f'{"FAULT" if fault else "ok":5} {whole:32} {size:>5} MB  exit {status:4} {seconds:6.1f} s {memory:6} MB  '
                          + (lines[0][-110:] if lines else ''), flush=True)
    if not options.list:
        print(f'{count} floods, {faults} faults')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
