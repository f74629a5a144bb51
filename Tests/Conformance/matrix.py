"""Makes the matrix of reports that the validators judge: matrix.py TRANG ROOT FOLDER."""
import glob
import os
import random
import shutil
import subprocess
import sys
import unicodedata

from PIL import Image

trang, root, out = (os.path.abspath(p) for p in sys.argv[1:4])
shutil.rmtree(out, ignore_errors=True)
os.makedirs(out)
os.chdir(out)
os.symlink(f"{root}/Fonts", "Fonts")
shutil.copytree(f"{root}/Layouts", "Layouts")
shutil.copytree(f"{root}/Rules", "Rules")
random.seed(7)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def render(*arguments):
    result = subprocess.run([trang, "render", *arguments, "--output", "pdf"], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{arguments}\n{result.stderr}")


def term(name, **files):
    folder = f"Terms/{name}/2020-2025"
    write(f"{folder}/term.yaml", files.pop("term", "unit: xã A\nterm: 2020-2025\n"))
    for file, text in files.items():
        write(f"{folder}/{file.replace('__', '.')}", text)
    return folder


# Every layout with every sample term.
for path in sorted(glob.glob(f"{root}/Terms/*/*/term.yaml")):
    for layout in sorted(glob.glob(f"{root}/Layouts/[!_]*.yaml")):
        name = os.path.basename(layout)[:-5]
        if name == "comparison":
            continue
        # The official report needs to know who signs.
        if name == "report" and "\ndocument:" not in open(path, encoding="utf-8").read():
            continue
        render(os.path.dirname(path), "--layout", name)

# Every unit of several terms, compared.
render(f"{root}/Terms", "--layout", "comparison")

# Every form of official documents, complete and as a draft, for both sides of the paper and as one packet.
sample = open(f"{root}/Terms/khue-trung/2015-2020/term.yaml", encoding="utf-8").read()
for name, more in [("hd36", "  date: 2020-06-20\n  number: 5\n"),
                   ("hd05", "  date: 2026-08-05\n  number: 25\n  draft: 1\n  urgency: khẩn\n"),
                   ("nd30", "  rules: nd30-2020\n  date: 2021-02-03\n  number: 7\n  circulation: tài liệu hội nghị\n"),
                   ("hd11", "  date: 2012-01-09\n  issuer: presidium\n")]:
    folder = f"Terms/{name}/2015-2020"
    shutil.copytree(f"{root}/Terms/khue-trung/2015-2020", folder)
    text = sample.replace("document:\n", "document:\n" + more)
    write(f"{folder}/term.yaml", text.replace("superior: quận Cẩm Lệ", "superior: thành phố Đà Nẵng") if name == "hd05" else text)
    render(folder, "--layout", "report", "--layout", "appendix", "--duplex")
    render(folder, "--layout", "report", "--layout", "appendix", "--attach", "combined", "--duplex")
    render(folder, "--layout", "summary", "--grayscale")

# Every example of the layout reference: tables with spans, all charts, links, notes, boxes, floats.
base = open(f"{root}/docs/examples/_base.yaml", encoding="utf-8").read()
shutil.copytree(f"{root}/docs/examples/term", "Terms/vi-du/2020-2025")
for path in sorted(glob.glob(f"{root}/docs/examples/[!_]*.yaml")):
    name = os.path.basename(path)[:-5]
    blocks = "".join("  " + line for line in open(path, encoding="utf-8"))
    write(f"examples/{name}.yaml", base + blocks)
    render("Terms/vi-du/2020-2025", "--layout", f"examples/{name}.yaml")

# An empty report, and one of two hundred pages with headings, notes, links and a list.
render(term("trong"))
words = "nghị quyết Đảng bộ phường kinh tế xã hội lao động ưu tiên Nguyễn khuyến nông nghiệp".split()
text = ""
for part in range(140):
    text += f"# Phần {part}\n\n## Mục {part}\n\n"
    for number in range(6):
        text += " ".join(random.choices(words, k=150)) + f"[^{part}-{number}] [nguồn](https://vi.example/{part}).\n\n"
        text += f"[^{part}-{number}]: " + " ".join(random.choices(words, k=12)) + ".\n\n"
    text += "- một\n- hai\n  1. ba\n\n> “Trích”\n>\n> — Người Nói, chức vụ\n\n"
write("Layouts/dai.yaml", """title: Dài
page: {size: A4, grid: 14, margins: {top: 56, bottom: 72, left: 56, right: 56}}
include: [_common]
head: [{text: "{section}", style: foot, top: 30}]
foot: [{text: "Trang {page}/{pages}", style: foot, top: 790}]
blocks:
  - {block: contents, styles: [table-result, body], from-level: 2}
  - page-break
  - {block: narrative}
""")
render(term("dai", summary__md=text), "--layout", "dai")

# A table with spans and notes over many pages.
rows = "".join(f'Nhóm {n // 37},"{" ".join(random.choices(words, k=random.randint(2, 30)))}",'
               f'"{n},5",{n * 3}\n' for n in range(400))
write("Layouts/bang.yaml", """title: Bảng
page: {size: A4, grid: 0, margins: {top: 56, bottom: 72, left: 56, right: 56}}
include: [_common]
blocks:
  - {block: data-table, data: bang, group: Nhóm, groups: column, levels: " / ", rules: grid, zebra: band, split-rows: true}
  - {block: landscape, blocks: [{block: data-table, data: bang, group: Nhóm, total: Cộng, rules: rows}]}
""")
render(term("bang", bang__csv="Nhóm,Nội dung,Năm / Mục tiêu,Năm / Kết quả\n" + rows), "--layout", "bang")

# Pictures of every kind.
folder = term("anh")
os.makedirs(f"{folder}/photos")
picture = Image.radial_gradient("L").resize((300, 200))
picture.convert("RGB").save(f"{folder}/photos/rgb.jpg")
picture.save(f"{folder}/photos/xam.jpg")
picture.convert("CMYK").save(f"{folder}/photos/cmyk.jpg")
exif = Image.Exif()
exif[0x0112] = 6
picture.convert("RGB").save(f"{folder}/photos/xoay.jpg", exif=exif)
clear = picture.convert("RGBA")
clear.putalpha(picture)
clear.save(f"{folder}/photos/trong-suot.png")
picture.convert("P").save(f"{folder}/photos/bang-mau.png")
names = ["rgb.jpg", "xam.jpg", "cmyk.jpg", "xoay.jpg", "trong-suot.png", "bang-mau.png"]
write(f"{folder}/summary.md", "# Ảnh\n\n" + "\n\n".join(
    f'![Hình {n}](photos/{n} "Chú thích {n}. Ảnh: A")' for n in names) + "\n\n![](photos/rgb.jpg)\n")
render(folder)

# Decomposed input, as some systems write it.
shutil.copytree(f"{root}/Terms/khue-trung/2015-2020", "Terms/nfd/2015-2020")
for file in glob.glob("Terms/nfd/2015-2020/*.*"):
    text = open(file, encoding="utf-8").read()
    open(file, "w", encoding="utf-8").write(unicodedata.normalize("NFD", text))
render("Terms/nfd/2015-2020")

# Text of many scripts, in headings, tables, notes and links, with fonts from Debian beside ours.
noto = "/usr/share/fonts/truetype/noto/Noto"
os.makedirs("scripts")
for file in glob.glob(f"{root}/Fonts/*.ttf") + ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"] + [
        f"{noto}{name}-Regular.ttf" for name in
        ("SansHebrew", "SansArabic", "SansThai", "SansKhmer", "SansLao", "SansDevanagari", "SansTamil", "SansBengali",
         "SansMyanmar", "SerifTibetan", "SansNKo")]:
    shutil.copy(file, "scripts")
lines = {
    "Do Thái": "Câu này có שלום עולם ở giữa, số שלום 123 עולם, và (שלום). שָׁלוֹם עֲלֵיכֶם",
    "Ả Rập": "Câu السلام عليكم ورحمة الله ở giữa. لا إله، ١٢٣٤",
    "Thái": "สวัสดีครับ ยินดีต้อนรับ น้ำ กำลัง ที่นี่", "Khmer": "សួស្តី ពិភពលោក កម្ពុជា ភ្នំពេញ",
    "Lào": "ສະບາຍດີ ປະເທດລາວ ນ້ຳ", "Hán": "你好世界，越南共产党。今日は", "Ấn Độ": "नमस्ते हिन्दी कर्म स्त्री। வணக்கம் கொடு বাংলা",
    "Miến, Tạng": "မြန်မာ བོད་ཡིག ߒߞߏ"}
folder = term(
    "nhieu-chu",
    summary__md="# Nhiều chữ\n\n" + "\n\n".join(f"## {name}\n\n{text}.[^{index}]" for index, (name, text) in enumerate(
        lines.items())) + "\n\n" + "\n\n".join(f"[^{index}]: {text}." for index, text in enumerate(lines.values())),
    indicators__csv="TT,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá\n" + "".join(
        f'{index},"{text}",{text.split()[-1].replace(",", "")},10,12,vượt\n' for index, text in enumerate(lines.values())))
render(folder, "--fonts", "scripts")
render(folder, "--fonts", "scripts", "--layout", "appendix")

# Signs that the faces of text lack, upright and bold, in text, a table and a heading.
signs = "☐ ☒ ☑ ✓ ✔ ✗ ✘ ■ □ ● ○ ▪ ▫ → ⇒ ★ ☆ ≥ ≤ ≠ ± ∑ √ ∞ ∈ ∅ ♦ ① ❷ ☎ ✉"
folder = term(
    "dau", summary__md=f"# Dấu {signs}\n\nĐã làm ☑, chưa làm ☐, **bỏ ☒** và *xong ✓*: {signs}.\n\n**{signs}**\n",
    indicators__csv=f'TT,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá\n1,"{signs}",✓,10,12,vượt\n')
render(folder)
render(folder, "--layout", "appendix")

# The profile without data.
shutil.copytree("Terms/nfd/2015-2020", "Terms/hai/2015-2020")
subprocess.run([trang, "render", "Terms/hai/2015-2020", "--profile", "a-2a+ua-1", "--output", "pdf-2a"], check=True,
               capture_output=True)

# Sheets for printing, which hold PDF/A-3b and claim no more.
for arguments in [["--sheet", "2up"], ["--sheet", "booklet"], ["--sheet", "booklet", "--paper", "A3", "--grayscale"]]:
    subprocess.run([trang, "render", "Terms/nfd/2015-2020", *arguments, "--output", "pdf-3b"], check=True,
                   capture_output=True)

print(f"{len(glob.glob('pdf/**/*.pdf', recursive=True))} reports")
