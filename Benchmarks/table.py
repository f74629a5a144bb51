"""Writes a table of 5,000 rows and 6 columns for Trang and for Typst: table.py FOLDER LAYOUTS FONTS."""
import csv
import os
import random
import shutil
import sys

folder, layouts, fonts = sys.argv[1], *(os.path.abspath(path) for path in sys.argv[2:4])
term = f"{folder}/Terms/bang/2020-2025"
os.makedirs(term, exist_ok=True)
os.makedirs(f"{folder}/Layouts", exist_ok=True)
if not os.path.exists(f"{folder}/Fonts"):
    os.symlink(fonts, f"{folder}/Fonts")
shutil.copy(f"{layouts}/_common.yaml", f"{folder}/Layouts/")
random.seed(1)
words = ("chỉ tiêu phát triển kinh tế xã hội thu ngân sách hộ nghèo trường học đảng viên chi bộ khu dân cư "
         "môi trường quốc phòng").split()
rows = [["TT", "Tên", "Đơn vị", "Mục tiêu", "Kết quả", "Ghi chú"]]
for number in range(1, 5001):
    figures = [f"{random.randint(1, 999)},{random.randint(0, 99):02}" for _ in range(2)]
    rows.append([number, " ".join(random.choices(words, k=6)), random.choice(["%", "hộ", "người", "tỷ đồng"]),
                 *figures, " ".join(random.choices(words, k=3))])
with open(f"{term}/bang.csv", "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(rows)
shutil.copy(f"{term}/bang.csv", f"{folder}/bang.csv")
with open(f"{term}/term.yaml", "w", encoding="utf-8") as file:
    file.write("unit: phường X\nterm: 2020-2025\nlayouts: [bang]\n")
with open(f"{folder}/Layouts/bang.yaml", "w", encoding="utf-8") as file:
    file.write("""title: Bảng
page: {size: A4, grid: 0, margins: {top: 56, bottom: 60, left: 20mm, right: 20mm}}
include: [_common]
blocks:
  - {block: data-table, data: bang}
""")
with open(f"{folder}/bang.typ", "w", encoding="utf-8") as file:
    file.write("""#set document(title: "Bảng")
#set page(paper: "a4", margin: (x: 20mm, top: 56pt, bottom: 60pt))
#set text(font: "Liberation Sans", size: 8.6pt, lang: "vi")
#let rows = csv("bang.csv")
#table(columns: (auto, 1fr, auto, auto, auto, auto), stroke: none, align: (right, left, left, right, right, left),
  inset: (x: 5pt, y: 4.6pt), table.header(..rows.first().map(x => text(size: 7.4pt, x))),
  ..rows.slice(1).flatten())
""")
with open(f"{folder}/typst_table.py", "w", encoding="utf-8") as file:
    file.write("""import typst
typst.compile("bang.typ", output="typst.pdf", font_paths=["Fonts"], ignore_system_fonts=True)
""")
