"""One cold Typst run: typst_once.py WORK (report.typ, report.json and photo.jpg are in WORK)."""
import sys
import typst

typst.compile(f"{sys.argv[1]}/report.typ", output=f"{sys.argv[1]}/typst.pdf", root=sys.argv[1],
              font_paths=[sys.argv[2]], ignore_system_fonts=True)
