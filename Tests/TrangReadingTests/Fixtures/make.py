"""Makes the workbooks beside this file with openpyxl, once; what is committed is what tests read."""
import datetime
import os
import zipfile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

here = os.path.dirname(os.path.abspath(__file__))
book = Workbook()
sheet = book.active
sheet.title = "Chỉ tiêu"
sheet.append(["TT", "Chỉ tiêu", "Kết quả", "Ngày", "Đạt", "Ghi chú"])
rows = [
    (11.740000000000000213, "General"), (3366, "#,##0"), (1868.254, "#,##0.00"),
    (0.1174, "0.00%"), (11.35, '0.0"%/năm"'), (-1234.5, "#,##0.00;(#,##0.00)"), (0.1 + 0.2, "General"),
    (2.675, "0.00"), (1234567, '#,##0,"k"'), (625, '#,##0\\ "hộ"'),
]
for number, (value, code) in enumerate(rows, 1):
    sheet.append([number, f"Mục {number}", value, datetime.date(2020, 6, 19 + number % 10), True, None])
    sheet.cell(row=number + 1, column=3).number_format = code
    sheet.cell(row=number + 1, column=4).number_format = "dd/mm/yyyy"
sheet["F2"] = CellRichText("Xếp ", TextBlock(InlineFont(b=True), "loại"), " ghi theo nguồn")
sheet["C12"] = "'007"
sheet["B12"] = "Số như chữ"
sheet["B12"].font = Font(name="Arial")
sheet["C12"].quotePrefix = True
sheet.row_dimensions[4].hidden = True
book.create_sheet("Trống")
other = book.create_sheet("Khác")
other["A1"] = "có chữ"
book.save(os.path.join(here, "openpyxl.xlsx"))

# A bomb: one part of 20 MB of spaces.
plain = zipfile.ZipFile(os.path.join(here, "openpyxl.xlsx"))
with zipfile.ZipFile(os.path.join(here, "bomb.xlsx"), "w", zipfile.ZIP_DEFLATED) as bomb:
    for name in plain.namelist():
        data = plain.read(name)
        if name == "xl/worksheets/sheet1.xml":
            data = data.replace(b"</worksheet>", b" " * (20 << 20) + b"</worksheet>")
        bomb.writestr(zipfile.ZipInfo(name, (2020, 6, 20, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)

# A workbook that is locked with a password is an OLE file; its head is enough.
open(os.path.join(here, "locked.xlsx"), "wb").write(
    bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504))
