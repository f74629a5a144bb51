"""ReportLab: peer_reportlab.py FOLDER report|table|long|batch [FIRST STEP COUNT]"""
import csv
import json
import sys
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, Image, LongTable, PageTemplate, Paragraph, Spacer, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

folder, what = sys.argv[1:3]
for name in ["Serif-Regular", "Serif-Bold", "Serif-Italic", "Sans-Regular", "Sans-Bold"]:
    pdfmetrics.registerFont(TTFont(name, f"{folder}/Fonts/Liberation{name}.ttf"))
body = ParagraphStyle("body", fontName="Serif-Regular", fontSize=12, leading=17, alignment=4, firstLineIndent=28,
                      spaceAfter=6, allowWidows=0, allowOrphans=0)
lead = ParagraphStyle("lead", parent=body, fontName="Serif-Bold", firstLineIndent=0)
caption = ParagraphStyle("caption", fontName="Serif-Italic", fontSize=10, leading=12, alignment=1, spaceAfter=6)
title = ParagraphStyle("title", fontName="Sans-Bold", fontSize=18, leading=24, alignment=1)
chapter = ParagraphStyle("h1", fontName="Sans-Bold", fontSize=14, leading=18, spaceBefore=8, spaceAfter=4, keepWithNext=1)
section = ParagraphStyle("h2", parent=chapter, fontSize=12, leading=15)
cell = ParagraphStyle("cell", fontName="Sans-Regular", fontSize=10, leading=12)
red = colors.HexColor("#8F1D21")


class Pages(BaseDocTemplate):
    def __init__(self, path, name):
        super().__init__(path, pagesize=A4, title=name, lang="vi", invariant=1)
        self.addPageTemplates(PageTemplate("page", [Frame(30 * mm, 20 * mm, 160 * mm, 257 * mm, 0, 0, 0, 0)], onPage=self.foot))

    def foot(self, canvas, _):
        canvas.setFont("Sans-Regular", 9)
        canvas.drawCentredString(110 * mm, 12 * mm, f"Trang {canvas.getPageNumber()}")

    def afterFlowable(self, flowable):
        if isinstance(flowable, Paragraph) and flowable.style.name in ("h1", "h2"):
            key = f"h{id(flowable)}"
            self.canv.bookmarkPage(key)
            self.notify("TOCEntry", (int(flowable.style.name[1]) - 1, flowable.getPlainText(), self.page, key))


def grid(rows, widths, numeric):
    style = [("FONT", (0, 0), (-1, -1), "Sans-Regular", 10), ("FONT", (0, 0), (-1, 0), "Sans-Bold", 10),
             ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#444444")), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("ALIGN", (c, 1), (c, -1), "RIGHT") for c in numeric]
    return LongTable(rows, colWidths=widths, repeatRows=1, style=TableStyle(style))


def report(number):
    r = json.load(open(f"{folder}/data/report_{number:03}.json", encoding="utf-8"))
    p = lambda text, style=body: Paragraph(escape(text), style)
    flow = [p(r["title"], title), p(r["lead"], lead), Image(f"{folder}/photo.jpg", 160 * mm, 96 * mm), p(r["caption"], caption)]
    for part in r["sections"]:
        flow.append(p(part["title"], chapter))
        flow += [p(text) for text in part["paragraphs"]]
    rows = [["TT", "Chỉ tiêu", "Đơn vị", "Mức đề ra", "Kết quả", "Xếp loại"]]
    rows += [[i["no"], p(i["name"], cell), i["unit"], i["target"], i["result"], i["verdict"]] for i in r["indicators"]]
    flow += [p("Các chỉ tiêu chủ yếu", chapter), grid(rows, [24, 180, 74, 60, 56, 60], {3, 4}), p("Biểu đồ", chapter)]
    bars = Drawing(450, 24 * len(r["indicators"]))
    most = max(100, *(i["percent"] for i in r["indicators"]))
    for index, i in enumerate(r["indicators"]):
        y = 24 * (len(r["indicators"]) - index) - 16
        bars.add(String(0, y + 2, i["name"][:38], fontName="Sans-Regular", fontSize=8))
        bars.add(Rect(190, y, 220 * i["percent"] / most, 11, fillColor=red, strokeColor=None))
        bars.add(String(194 + 220 * i["percent"] / most, y + 2, str(i["percent"]).replace(".", ","), fontName="Sans-Regular", fontSize=8))
    shares, x = Drawing(450, 44), 0
    for s, color in zip(r["shares"], ["#8F1D21", "#C6C3BF", "#1C1B1A"]):
        shares.add(Rect(x, 14, 4.5 * s["value"], 30, fillColor=colors.HexColor(color), strokeColor=None))
        shares.add(String(min(x, 380), 3, f'{s["name"]} {s["text"]}', fontName="Sans-Regular", fontSize=8))
        x += 4.5 * s["value"]
    flow += [bars, p("Kết quả so với mức đề ra, %", caption), Spacer(1, 12), shares, p("Cơ cấu kinh tế", caption)]
    Pages(f"{folder}/out/reportlab_{number:03}.pdf", r["title"]).build(flow)


if what == "batch":
    first, step, count = map(int, sys.argv[3:6])
    for number in range(first, count, step):
        report(number)
elif what == "report":
    report(0)
elif what == "table":
    rows = list(csv.reader(open(f"{folder}/data/table.csv", encoding="utf-8")))
    Pages(f"{folder}/out/reportlab_table.pdf", "Bảng").build([grid(rows, [32, 170, 50, 55, 55, 92], {0, 3, 4})])
else:
    contents = TableOfContents(levelStyles=[ParagraphStyle("t", fontName="Serif-Regular", fontSize=12, leading=15)] * 2)
    flow = [Paragraph("Mục lục", title), contents]
    for c in json.load(open(f"{folder}/data/long.json", encoding="utf-8")):
        flow.append(Paragraph(c["title"], chapter))
        for s in c["sections"]:
            flow.append(Paragraph(s["title"], section))
            flow += [Paragraph(escape(p), body) for p in s["paragraphs"]]
    Pages(f"{folder}/out/reportlab_long.pdf", "Kỷ yếu").multiBuild(flow)
