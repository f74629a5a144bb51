"""Makes the Word documents beside this file with python-docx, once; what is committed is what tests read."""
import io
import os
import zipfile

from docx import Document
from docx.shared import Cm
from PIL import Image

here = os.path.dirname(os.path.abspath(__file__))
document = Document()
document.add_paragraph("ĐẠI HỘI ĐẢNG BỘ PHƯỜNG HÒA MINH LẦN THỨ VII, NHIỆM KỲ 2020-2025")
document.add_heading("Hòa Minh vươn lên", 0)
document.add_paragraph("Nhiệm kỳ 2015-2020, Đảng bộ phường Hòa Minh (quận Liên Chiểu) hoàn thành các chỉ tiêu đề ra.")
picture = io.BytesIO()
Image.new("RGB", (16, 12), (170, 30, 30)).save(picture, "PNG")
picture.seek(0)
document.add_picture(picture, width=Cm(4))
document.add_paragraph("Một góc phường Hòa Minh. Ảnh: VĂN AN")
document.add_heading("Kinh tế", 1)
paragraph = document.add_paragraph("Thu ngân sách ")
paragraph.add_run("đạt 120 tỷ đồng").bold = True
paragraph.add_run(", tăng đều qua các năm.")
document.add_heading("Thương mại", 2)
document.add_paragraph("Chợ Hòa Minh được mở rộng.", style="List Bullet")
document.add_paragraph("Phố mới được mở.", style="List Bullet")
document.add_heading("Các chỉ tiêu của nhiệm kỳ 2015-2020", 1)
table = document.add_table(rows=1, cols=6)
for cell, text in zip(table.rows[0].cells, ["TT", "Chỉ tiêu", "ĐVT", "NQ đề ra", "Kết quả thực hiện", "Đánh giá"]):
    cell.text = text
group = table.add_row().cells
group[0].merge(group[5]).text = "I. Kinh tế"
rows = [
    ("1", "Tổng giá trị sản xuất tăng bình quân", "%/năm", "12 - 15", "12,5", "đạt"),
    ("2", "Thu ngân sách", "tỷ đồng", "từ 100 trở lên", "120", "vượt"),
    ("3", "Lao động có việc làm", "lao động", "300", "1.5", ""),
]
for row in rows:
    for cell, text in zip(table.add_row().cells, row):
        cell.text = text
document.add_paragraph("VĂN AN")
document.save(os.path.join(here, "python-docx.docx"))

# The same bytes on every run.
plain = zipfile.ZipFile(os.path.join(here, "python-docx.docx"))
parts = [(name, plain.read(name)) for name in plain.namelist()]
with zipfile.ZipFile(os.path.join(here, "python-docx.docx"), "w", zipfile.ZIP_DEFLATED) as out:
    for name, data in parts:
        if "thumbnail" not in name:
            out.writestr(zipfile.ZipInfo(name, (2020, 6, 20, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)

# A bomb: a document of 20 MB of spaces.
with zipfile.ZipFile(os.path.join(here, "bomb.docx"), "w", zipfile.ZIP_DEFLATED) as bomb:
    for name, data in parts:
        if "thumbnail" in name or name.startswith("customXml"):
            continue
        if name == "word/document.xml":
            data = data.replace(b"</w:body>", b" " * (20 << 20) + b"</w:body>")
        bomb.writestr(zipfile.ZipInfo(name, (2020, 6, 20, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
