"""WeasyPrint: peer_weasyprint.py FOLDER report|table|long|batch [FIRST STEP COUNT]"""
import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

folder, what = sys.argv[1:3]
fonts = FontConfiguration()
if what == "batch":
    first, step, count = map(int, sys.argv[3:6])
    names = [f"report_{number:03}" for number in range(first, count, step)]
else:
    names = ["report_000" if what == "report" else what]
for name in names:
    HTML(f"{folder}/html/{name}.html").write_pdf(f"{folder}/out/weasyprint_{name}.pdf", font_config=fonts)
