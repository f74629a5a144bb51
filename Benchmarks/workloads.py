"""Writes the four workloads for Trang and its peers: workloads.py TERM LAYOUTS FONTS FOLDER [VARIANTS].

report   one term: text, photo, indicator table, two charts, one column of 12 pt on A4
table    5,000 rows of 6 columns
long     about 100 pages of text with a list of contents
batch    variants of the report: other names, other numbers

Everything comes from one data model, and nothing is random between runs.
"""
import csv
import html
import json
import os
import random
import re
import shutil
import sys

term, layouts, fonts, out = (os.path.abspath(p) for p in sys.argv[1:5])
variants = int(sys.argv[5]) if len(sys.argv) > 5 else 200
shutil.rmtree(out, ignore_errors=True)


def write(path, text):
    path = f"{out}/{path}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def table(path, rows):
    path = f"{out}/{path}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def vietnamese(number, places=2):
    return f"{number:,.{places}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")


sections, lead, photo = [], "", None
for block in open(f"{term}/summary.md", encoding="utf-8").read().strip().split("\n\n"):
    if block.startswith("!["):
        photo = re.match(r'!\[(.*?)\]\((\S+) "(.*)"\)', block, re.S).groups()
    elif block.startswith("#"):
        sections.append((block.lstrip("# "), []))
    elif sections:
        sections[-1][1].append(" ".join(line.lstrip("> ") for line in block.split("\n")).replace("— ", ""))
    else:
        lead = lead or block
# name, unit, target, its number, result, decimals
indicators = [
    ("Tổng giá trị sản xuất tăng bình quân", "%/năm", "12 – 15", 12, 11.74, 2),
    ("Thu ngân sách tăng bình quân", "%/năm", "8 – 10", 8, 35.47, 2),
    ("Đào tạo nghề và giải quyết việc làm", "lao động/năm", "từ 300", 300, 374, 0),
    ("Tỷ suất sinh bình quân hằng năm", "‰", "10 – 12", 10, 11.35, 2),
    ("Thoát nghèo bình quân hằng năm", "hộ/năm", "110", 110, 131, 0),
    ("Giao quân hằng năm", "%", "100", 100, 100, 0),
    ("Hộ sử dụng nước máy, hợp đồng thu gom rác thải", "%", "100", 100, 100, 0),
    ("Phát triển đảng viên hằng năm", "đảng viên", "10", 10, 11, 0),
    ("Chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "90", 90, 93, 0),
    ("Đảng bộ trong sạch vững mạnh", "năm", "5", 5, 5, 0),
]
wards = "Hòa Xuân|Hòa An|Hải Châu|Bình Hiên|Nam Dương|Mỹ An|Hòa Quý|Thọ Quang|Xuân Hà|An Khê|Nghĩa Lộ|Yết Kiêu".split("|")


def report(number):
    chance = random.Random(1000 + number)
    ward = "Khuê Trung" if number == 0 else f"{wards[number % len(wards)]} {number}"
    named = lambda text: text.replace("Khuê Trung", ward).replace("KHUÊ TRUNG", ward.upper())
    rows = []
    for index, (name, unit, target, bound, result, places) in enumerate(indicators, 1):
        if number:
            result = round(result * chance.uniform(0.92, 1.12), places)
        verdict = "vượt" if result > bound else "đạt" if result >= bound * 0.95 else "chưa đạt"
        rows.append(dict(no=index, name=name, unit=unit, target=target, result=vietnamese(result, places),
                         verdict=verdict, percent=round(100 * result / bound, 1)))
    shares = [54.87, 44.95, 0.18]
    if number:
        first, last = round(chance.uniform(45, 60), 2), round(chance.uniform(0.1, 2), 2)
        shares = [first, round(100 - first - last, 2), last]
    names = ["Thương mại, dịch vụ", "Công nghiệp, xây dựng", "Nông nghiệp"]
    return dict(unit="phường " + ward, title="Dấu ấn một nhiệm kỳ", lead=named(lead),
                alternative=named(photo[0]), caption=named(photo[2]),
                sections=[dict(title=named(title), paragraphs=[named(p) for p in paragraphs])
                          for title, paragraphs in sections],
                indicators=rows, shares=[dict(name=n, value=v, text=vietnamese(v) + "%") for n, v in zip(names, shares)])


STYLE = """@page{size:A4;margin:20mm 20mm 20mm 30mm;@bottom-center{content:"Trang " counter(page) "/" counter(pages);
font:9pt "Liberation Sans"}} body{font:12pt/17pt "Liberation Serif";text-align:justify;hyphens:none}
p{text-indent:28pt;margin:0 0 6pt;widows:2;orphans:2} h1,h2,h3{font-family:"Liberation Sans";break-after:avoid}
h1{font-size:18pt;text-align:center} h2{font-size:14pt} h3{font-size:12pt} .lead{font-weight:bold;text-indent:0}
img{width:160mm;height:96mm;object-fit:cover} figcaption{font:italic 10pt "Liberation Serif";text-align:center}
figure{margin:6pt 0;break-inside:avoid} table{border-collapse:collapse;width:100%;font:10pt "Liberation Sans"}
td,th{border:.5pt solid #444;padding:3pt 4pt;text-align:left} th{background:#dde4ee} thead{display:table-header-group}
tr{break-inside:avoid} .n{text-align:right} nav p{text-indent:0;margin:0}
nav a::after{content:leader(".") target-counter(attr(href),page)} nav a{color:inherit;text-decoration:none}"""
e = html.escape


def page(title, body):
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{e(title)}</title><style>{STYLE}</style>{body}</html>'


def grid(head, rows, numeric):
    cells = lambda row: "".join(f'<td{" class=n" if i in numeric else ""}>{e(str(c))}</td>' for i, c in enumerate(row))
    return ("<table><thead><tr>" + "".join(f"<th>{e(h)}</th>" for h in head) + "</tr></thead><tbody>"
            + "".join(f"<tr>{cells(row)}</tr>" for row in rows) + "</tbody></table>")


def bars(rows):
    scale = 240 / max(100, *(r["percent"] for r in rows))
    parts = []
    for index, r in enumerate(rows):
        y = index * 24
        parts.append(f'<text x="180" y="{y + 14}" text-anchor="end">{e(r["name"][:38])}</text>'
                     f'<rect x="186" y="{y + 5}" width="{r["percent"] * scale:.2f}" height="11" fill="#8F1D21"/>'
                     f'<text x="{190 + r["percent"] * scale:.2f}" y="{y + 14}">{vietnamese(r["percent"], 1)}</text>')
    return (f'<svg width="455pt" height="{24 * len(rows)}pt" viewBox="0 0 455 {24 * len(rows)}" '
            'font-family="Liberation Sans" font-size="8">' + "".join(parts) + "</svg>")


def share(parts):
    x, drawn = 0.0, []
    for part, color in zip(parts, ["#8F1D21", "#C6C3BF", "#1C1B1A"]):
        drawn.append(f'<rect x="{x:.2f}" y="0" width="{part["value"] * 4.5:.2f}" height="30" fill="{color}"/>'
                     f'<text x="{min(x, 380):.2f}" y="42">{e(part["name"])} {part["text"]}</text>')
        x += part["value"] * 4.5
    return '<svg width="455pt" height="48pt" viewBox="0 0 455 48" font-family="Liberation Sans" font-size="8">' + "".join(drawn) + "</svg>"


def write_report(number):
    r = report(number)
    write(f"data/report_{number:03}.json", json.dumps(r, ensure_ascii=False))
    head = ["TT", "Chỉ tiêu", "Đơn vị", "Mức đề ra", "Kết quả", "Xếp loại"]
    rows = [[i["no"], i["name"], i["unit"], i["target"], i["result"], i["verdict"]] for i in r["indicators"]]
    body = (f'<h1>{e(r["title"])}</h1><p class=lead>{e(r["lead"])}</p><figure><img src="../photo.jpg" alt="{e(r["alternative"])}">'
            f'<figcaption>{e(r["caption"])}</figcaption></figure>')
    for section in r["sections"]:
        body += f'<h2>{e(section["title"])}</h2>' + "".join(f"<p>{e(p)}</p>" for p in section["paragraphs"])
    body += ("<h2>Các chỉ tiêu chủ yếu</h2>" + grid(head, rows, {3, 4}) + "<h2>Biểu đồ</h2><figure>" + bars(r["indicators"])
             + "<figcaption>Kết quả so với mức đề ra, %</figcaption></figure><figure>" + share(r["shares"])
             + "<figcaption>Cơ cấu kinh tế</figcaption></figure>")
    write(f"html/report_{number:03}.html", page(r["title"], body))
    folder = f"Terms/p{number:03}/2015-2020"
    write(f"{folder}/term.yaml", f'unit: {r["unit"]}\nterm: 2015-2020\ntitle: {r["title"]}\nlayouts: [plain]\n')
    text = r["lead"] + f'\n\n![{r["alternative"]}](photos/p.jpg "{r["caption"]}")\n'
    for section in r["sections"]:
        text += f'\n# {section["title"]}\n\n' + "\n\n".join(section["paragraphs"]) + "\n"
    write(f"{folder}/summary.md", text)
    table(f"{folder}/indicators.csv", [["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu", "Kết quả", "Đánh giá"]] + rows)
    table(f"{folder}/co-cau.csv", [["Ngành", "Tỷ trọng (%)"]] + [[s["name"], vietnamese(s["value"])] for s in r["shares"]])
    os.makedirs(f"{out}/{folder}/photos", exist_ok=True)
    shutil.copy(f"{term}/{photo[1]}", f"{out}/{folder}/photos/p.jpg")


os.makedirs(out)
shutil.copy(f"{term}/{photo[1]}", f"{out}/photo.jpg")
os.symlink(fonts, f"{out}/Fonts")
shutil.copytree(f"{os.path.dirname(os.path.abspath(__file__))}/Layouts", f"{out}/Layouts")
shutil.copy(f"{layouts}/_common.yaml", f"{out}/Layouts/")
for number in range(variants):
    write_report(number)

# The table.
chance = random.Random(1)
words = ("chỉ tiêu phát triển kinh tế xã hội thu ngân sách hộ nghèo trường học đảng viên chi bộ khu dân cư "
         "môi trường quốc phòng").split()
head = ["TT", "Tên", "Đơn vị", "Mục tiêu", "Kết quả", "Ghi chú"]
rows = [[number, " ".join(chance.choices(words, k=6)), chance.choice(["%", "hộ", "người", "tỷ đồng"]),
         *(f"{chance.randint(1, 999)},{chance.randint(0, 99):02}" for _ in range(2)),
         " ".join(chance.choices(words, k=3))] for number in range(1, 5001)]
table("data/table.csv", [head] + rows)
table("Table/bang/2020-2025/bang.csv", [head] + rows)
write("Table/bang/2020-2025/term.yaml", "unit: phường X\nterm: 2020-2025\nlayouts: [table]\n")
write("html/table.html", page("Bảng", grid(head, rows, {0, 3, 4})))

# The long text: the sample's paragraphs in new orders.
everything = [p for _, paragraphs in sections for p in paragraphs if len(p) > 200]
chapters = []
for chapter in range(20):
    # Every paragraph begins with its number: none stands twice.
    parts = [dict(title=f"Mục {chapter + 1}.{part + 1}",
                  paragraphs=[f"Điểm {n}: {p}" for n, p in enumerate(chance.choices(everything, k=16), 48 * chapter + 16 * part)])
             for part in range(3)]
    chapters.append(dict(title=f"Phần {chapter + 1}", sections=parts))
write("data/long.json", json.dumps(chapters, ensure_ascii=False))
text, toc, body = "", "", ""
for number, chapter in enumerate(chapters):
    text += f'# {chapter["title"]}\n\n'
    toc += f'<p><a href="#c{number}">{chapter["title"]}</a></p>'
    body += f'<h2 id="c{number}">{chapter["title"]}</h2>'
    for part, section in enumerate(chapter["sections"]):
        text += f'## {section["title"]}\n\n' + "\n\n".join(section["paragraphs"]) + "\n\n"
        toc += f'<p><a href="#c{number}-{part}">{section["title"]}</a></p>'
        body += f'<h3 id="c{number}-{part}">{section["title"]}</h3>' + "".join(f"<p>{e(p)}</p>" for p in section["paragraphs"])
write("Long/dai/2020-2025/summary.md", text)
write("Long/dai/2020-2025/term.yaml", "unit: phường X\nterm: 2020-2025\nlayouts: [long]\n")
write("html/long.html", page("Kỷ yếu", f"<h1>Mục lục</h1><nav>{toc}</nav>{body}"))
