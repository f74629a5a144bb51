"""The same content set by Trang and its peers, side by side.

    comparison.py WORK_FOLDER [PYTHON]

Sets the narrative of the sample in one and in two columns and its indicator table, in the same face,
size, leading and measure, with Trang, Typst, XeLaTeX and WeasyPrint; reads the gaps between words out
of the PDFs; writes pictures to docs/pictures/comparison/ and prints the table of docs/comparison.md.
PYTHON is one that has the packages typst and weasyprint. Peers that are not installed are left out.
"""
import csv
import html
import os
import re
import shutil
import statistics
import subprocess
import sys

work = os.path.abspath(sys.argv[1])
python = sys.argv[2] if len(sys.argv) > 2 else "python3"
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
term = f"{root}/Terms/khue-trung/2015-2020"
fonts = f"{root}/Fonts"
os.makedirs(work, exist_ok=True)

MM = 72 / 25.4
measures = {"one": 170 * MM, "two": 82 * MM}
body = [b for b in open(f"{term}/summary.md", encoding="utf-8").read().split("\n\n")
        if b and not b.startswith(("#", "!", ">"))]
paragraphs = [" ".join(b.split()) for b in body[1:]]
rows = list(csv.DictReader(open(f"{term}/indicators.csv", encoding="utf-8")))
heads = ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu", "Kết quả", "Đánh giá"]
cells = [[r["TT"], r["Chỉ tiêu"], r["Đơn vị"], r["Mục tiêu"], r["Kết quả"] or r["Kết quả suy ra"],
          r["Đánh giá"]] for r in rows]
underlined = "nhiệm kỳ, chi bộ, trọng điểm, gạch dưới: quyết định"


def write(name, text):
    with open(f"{work}/{name}", "w", encoding="utf-8") as file:
        file.write(text)


def run(*command):
    return subprocess.run(command, cwd=work, capture_output=True, text=True)


# ---- Trang

def trang():
    folder = f"{work}/Terms/so-sanh/2015-2020"
    shutil.rmtree(f"{work}/Terms", ignore_errors=True)
    os.makedirs(folder)
    write("Terms/so-sanh/2015-2020/term.yaml", "unit: phường Khuê Trung\nterm: 2015-2020\n")
    write("Terms/so-sanh/2015-2020/summary.md", "# .\n\n" + "\n\n".join(paragraphs)
          + f"\n\n<u>{underlined}</u>\n")
    shutil.copy(f"{term}/indicators.csv", folder)
    common = """
page: {size: A4, grid: 14, margins: {top: 56, bottom: 72, left: 20mm, right: 20mm}}
include: [_common]
styles:
  heading-1: {size: 1, leading: 1, before: 0, after: 0}
"""
    for name, count in (("one", 1), ("two", 2)):
        write(f"{name}.yaml", f"title: {name}{common}blocks:\n  - block: columns\n    count: {count}\n"
              "    gutter: 6mm\n    blocks: [{block: narrative, show-author: false}]\n")
    columns = "\n".join(
        f"      - {{show: {show}, title: {title}, width: {width}, align: {align}}}"
        for show, title, width, align in (
            ("number", "TT", "auto", "left"), ("name", "Chỉ tiêu", '"*"', "left"),
            ("unit", "Đơn vị", "auto", "left"), ("target", "Mục tiêu", "auto", "decimal"),
            ("result", "Kết quả", "auto", "decimal"), ("verdict", "Đánh giá", "auto", "left")))
    write("table.yaml", f"title: table{common}blocks:\n  - block: indicator-table\n    columns:\n{columns}\n")
    program = f"{root}/.build/release/trang"
    for name in ("one", "two", "table"):
        shutil.copy(f"{root}/Layouts/_common.yaml", f"{work}/_common.yaml")
        result = run(program, "render", "Terms/so-sanh/2015-2020", "--layout", f"{name}.yaml", "--fonts", fonts,
                     "--output", "out", "--force")
        made = f"{work}/out/so-sanh/2015-2020/{name}.pdf"
        if not os.path.exists(made):
            sys.exit(result.stderr)
        shutil.copy(made, f"{work}/trang-{name}.pdf")


# ---- Typst

def typst():
    def escape(text):
        return re.sub(r"([\\#$*_`<>@\[\]~])", r"\\\1", text)
    head = ('#set page(paper: "a4", margin: (top: 56pt, bottom: 72pt, x: 20mm))\n'
            '#set text(font: "Liberation Serif", size: 10.5pt, lang: "vi", hyphenate: false, '
            "top-edge: 0.8em, bottom-edge: -0.2em)\n"
            "#set par(justify: true, leading: 3.5pt, spacing: 3.5pt, "
            "first-line-indent: (amount: 14pt, all: true))\n")
    text = "\n\n".join(map(escape, paragraphs)) + f"\n\n#underline[{escape(underlined)}]\n"
    write("typst-one.typ", head + text)
    write("typst-two.typ", head + "#set page(columns: 2)\n#set columns(gutter: 6mm)\n" + text)
    table = ", ".join(f"[{escape(c)}]" for row in [heads] + cells for c in row)
    write("typst-table.typ", head + '#set text(font: "Liberation Sans", size: 8.6pt)\n#set par(justify: false)\n'
          "#table(columns: (auto, 1fr, auto, auto, auto, auto), stroke: (x, y) => (bottom: 0.4pt), "
          f"align: (x, y) => if x in (3, 4) {{ right }} else {{ left }}, {table})\n")
    for name in ("one", "two", "table"):
        result = run(python, "-c", "import typst,sys; typst.compile(sys.argv[1], output=sys.argv[2], "
                     f"font_paths=[{fonts!r}])", f"typst-{name}.typ", f"typst-{name}.pdf")
        if result.returncode:
            print("typst:", result.stderr[-400:], file=sys.stderr)
            return False
    return True


# ---- XeLaTeX

def xelatex():
    if not shutil.which("xelatex"):
        return False

    def escape(text):
        return re.sub(r"([#$%&_{}])", r"\\\1", text).replace("~", r"\textasciitilde{}")
    head = (r"\documentclass[10pt]{article}\usepackage[a4paper,top=56pt,bottom=72pt,left=20mm,right=20mm]"
            r"{geometry}\usepackage{fontspec}\usepackage{microtype}\usepackage{multicol}\usepackage{array}"
            r"\pagestyle{empty}\defaultfontfeatures{Path=" + fonts + r"/,Extension=.ttf}"
            r"\setmainfont{LiberationSerif-Regular}[BoldFont=LiberationSerif-Bold,ItalicFont="
            r"LiberationSerif-Italic,BoldItalicFont=LiberationSerif-BoldItalic]"
            r"\newfontfamily\sans{LiberationSans-Regular}[BoldFont=LiberationSans-Bold]"
            r"\hyphenpenalty=10000\exhyphenpenalty=50\emergencystretch=2em\frenchspacing"
            r"\setlength{\parindent}{14pt}\setlength{\columnsep}{6mm}"
            r"\begin{document}\fontsize{10.54}{14.05}\selectfont ")
    text = "\n\n".join(map(escape, paragraphs)) + "\n\n\\underline{" + escape(underlined) + "}\n"
    write("xelatex-one.tex", head + text + r"\end{document}")
    write("xelatex-two.tex", head + r"\begin{multicols}{2} " + text + r"\end{multicols}\end{document}")
    lines = "\\\\ \\hline\n".join(" & ".join(map(escape, row)) for row in [heads] + cells)
    write("xelatex-table.tex", head + r"\sans\fontsize{8.6}{10.5}\selectfont\noindent"
          r"\begin{tabular}{@{}lp{60mm}lrrl@{}}" + lines + r"\\ \hline\end{tabular}\end{document}")
    for name in ("one", "two", "table"):
        result = run("xelatex", "-interaction=batchmode", f"xelatex-{name}.tex")
        if not os.path.exists(f"{work}/xelatex-{name}.pdf"):
            print("xelatex:", result.stdout[-400:], file=sys.stderr)
            return False
    return True


# ---- WeasyPrint

def weasyprint():
    faces = "".join(
        f"@font-face{{font-family:'{family}';src:url('file://{fonts}/{file}-{style}.ttf');"
        f"font-weight:{weight};font-style:{slant}}}"
        for family, file in (("S", "LiberationSerif"), ("A", "LiberationSans"))
        for style, weight, slant in (("Regular", 400, "normal"), ("Bold", 700, "normal")))
    head = (f"<html lang='vi'><meta charset='utf-8'><style>{faces}@page{{size:A4;margin:56pt 20mm 72pt}}"
            "body{margin:0;font:10.5pt/14pt S;text-align:justify}p{margin:0;text-indent:14pt}"
            ".two{columns:2;column-gap:6mm}table{font:8.6pt/10.5pt A;border-collapse:collapse;width:100%;"
            "text-align:left}td{border-bottom:.4pt solid #888;padding:4pt 5pt;vertical-align:top}"
            "td:nth-child(4),td:nth-child(5){text-align:right}</style>")
    text = "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs) + f"<p><u>{underlined}</u></p>"
    write("weasyprint-one.html", head + text)
    write("weasyprint-two.html", head + f"<div class='two'>{text}</div>")
    table = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>"
                    for row in [heads] + cells)
    write("weasyprint-table.html", head + f"<table>{table}</table>")
    for name in ("one", "two", "table"):
        result = run(python, "-c", "import weasyprint,sys; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])",
                     f"weasyprint-{name}.html", f"weasyprint-{name}.pdf")
        if result.returncode:
            print("weasyprint:", result.stderr[-400:], file=sys.stderr)
            return False
    return True


# ---- Measuring

def spread(pdf, measure):
    pages = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", pdf).stdout).group(1))
    found, widths = [], []
    for page in range(1, pages + 1):
        boxes = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-").stdout
        rows = {}
        for m in re.finditer(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">', boxes):
            x0, y0, x1, y1 = map(float, m.groups())
            column = 0 if measure > 300 or x0 < 297.6 else 1
            rows.setdefault((column, round(y1 / 3)), []).append((x0, x1))
        for (column, _), words in rows.items():
            words.sort()
            left = 20 * MM + column * (measure + 6 * MM)
            # Justified lines only: they reach the right edge (hanging signs may pass it a little).
            if words[-1][1] < left + measure - 1.2 or len(words) < 3:
                continue
            if words[0][0] > left + 15:
                continue
            own = [b[0] - a[1] for a, b in zip(words, words[1:])]
            found += own
            widths.append(max(own))
    if not found:
        sys.exit(f"{pdf}: no justified lines found")
    mean = statistics.mean(found)
    return {
        "lines": len(widths), "mean": mean, "sd": statistics.pstdev(found),
        "cv": statistics.pstdev(found) / mean, "max": max(found), "ratio": max(found) / 2.625,
        "pages": pages,
    }


def picture(pdf, name, *crop):
    folder = f"{root}/docs/pictures/comparison"
    os.makedirs(folder, exist_ok=True)
    options = ["-x", str(crop[0]), "-y", str(crop[1]), "-W", str(crop[2]), "-H", str(crop[3])] if crop else []
    run("pdftoppm", "-r", str(crop[4] if len(crop) > 4 else 75), "-f", "1", "-l", "1", "-singlefile", "-png",
        *options, pdf, f"{folder}/{name}")


def underline_picture(pdf, name):
    """The last line of the text, large."""
    pages = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", pdf).stdout).group(1))
    for page in range(pages, 0, -1):
        boxes = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-").stdout
        place = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">gạch<', boxes)
        if not place:
            continue
        x, y = float(place.group(1)), float(place.group(2))
        scale = 300 / 72
        folder = f"{root}/docs/pictures/comparison"
        run("pdftoppm", "-r", "300", "-f", str(page), "-l", str(page), "-singlefile", "-png", "-x",
            str(int((20 * MM) * scale)), "-y", str(int((y - 3) * scale)), "-W", str(int(250 * scale)),
            "-H", str(int(19 * scale)), pdf, f"{folder}/{name}")
        return


makers = [("Trang", "trang", trang), ("Typst 0.15", "typst", typst), ("XeLaTeX", "xelatex", xelatex),
          ("WeasyPrint 70", "weasyprint", weasyprint)]
results = {}
for title, name, make in makers:
    if make() is False:
        continue
    results[title] = {key: spread(f"{name}-{key}.pdf", measures[key]) for key in measures}
    picture(f"{name}-two.pdf", f"{name}-two", 55, 50, 520, 620, 75)
    picture(f"{name}-table.pdf", f"{name}-table", 55, 50, 520, 330, 75)
    underline_picture(f"{name}-one.pdf", f"{name}-underline")
print("| program | one column: σ/mean | widest gap | two columns: σ/mean | widest gap | lines |")
print("|---|--:|--:|--:|--:|--:|")
for title, by in results.items():
    one, two = by["one"], by["two"]
    print(f"| {title} | {one['cv']:.3f} | {one['max']:.2f} pt | {two['cv']:.3f} | {two['max']:.2f} pt "
          f"| {one['lines']} + {two['lines']} |")
