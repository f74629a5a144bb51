"""Writes the sample for the peer: workload.py TERM_FOLDER WORK."""
import csv
import json
import re
import shutil
import sys

term, work = sys.argv[1:3]
text = open(f"{term}/summary.md", encoding="utf-8").read()
lead, alt, caption, body = "", "", "", []
for block in text.strip().split("\n\n"):
    if block.startswith("!["):
        alt, caption = re.match(r'!\[(.*?)\]\(\S+ "(.*)"\)', block, re.S).groups()
    elif block.startswith("## "):
        body.append({"kind": "h2", "text": block[3:]})
    elif block.startswith("# "):
        body.append({"kind": "h1", "text": block[2:]})
    elif block.startswith(">"):
        words = " ".join(line.lstrip("> ") for line in block.split("\n"))
        body.append({"kind": "quote", "text": words})
    elif not lead:
        lead = block
    else:
        body.append({"kind": "p", "text": block})
rows = lambda name: list(csv.DictReader(open(f"{term}/{name}", encoding="utf-8")))
ind = rows("indicators.csv")
percent = {"1": 97.8, "2": 354.7, "3": 124.5, "4": 94.6, "5": 119.1, "6": 100, "8": 110, "9": 103.3}
data = {
    "title": "Dấu ấn một nhiệm kỳ", "unit": "Đảng bộ phường Khuê Trung · Nhiệm kỳ 2015-2020",
    "congress": "ĐẠI HỘI ĐẢNG BỘ PHƯỜNG KHUÊ TRUNG LẦN THỨ XV, NHIỆM KỲ 2020-2025",
    "lead": lead, "alt": alt, "caption": caption, "body": body,
    "figures": [[f["Số"], f["Đơn vị"], f["Nhãn"]] for f in rows("key-figures.csv")],
    "indicators": [[i["Nhóm"], i["TT"], i["Chỉ tiêu"], i["Đơn vị"], i["Mục tiêu"] or "–",
                    i["Kết quả"] or i["Kết quả suy ra"], i["Đánh giá"]] for i in ind],
    "chart": [[i["Tên ngắn"], percent[i["TT"]], str(percent[i["TT"]]).replace(".", ",")]
              for i in ind if i["TT"] in percent],
    "shares": [[s["Ngành"], float(s["Tỷ trọng (%)"].replace(",", ".")), s["Tỷ trọng (%)"] + "%"]
               for s in rows("co-cau-kinh-te.csv")],
    "change": [[c["Đối tượng"], float(re.sub(r"\D", "", c["Hiện nay"])), c["Hiện nay"]]
               for c in rows("doanh-nghiep.csv")],
}
json.dump(data, open(f"{work}/report.json", "w", encoding="utf-8"), ensure_ascii=False)
shutil.copy(f"{term}/photos/duong-trinh-dinh-thao.jpg", f"{work}/photo.jpg")
