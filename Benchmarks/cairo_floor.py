"""How long Cairo alone takes to write the pages of a report: cairo_floor.py DUMP FONTS PHOTO

DUMP is what `trang render --format dump` wrote. Its words, shapes and photo are written as PDF by a small C program, 200
times in one process, without tags, links, data or metadata. Prints milliseconds of CPU a report.
"""
import os
import re
import subprocess
import sys
import tempfile

dump, fonts, photo = sys.argv[1:4]
lines, faces = [], {}
for line in open(dump, encoding="utf-8"):
    if re.match(r"page \d+", line):
        lines.append("P")
    elif m := re.match(r'\s+text \((\S+) (\S+)\) (?:#\d+|artifact) (.+?) ([\d.]+) #(\w{6}) .*?"(.*)"$', line):
        name = re.sub(r"(Sans|Serif)(?=\w|$)", r"\1-", m[3].replace(" ", ""))
        name += "Regular" if name.endswith("-") else ""
        number = faces.setdefault(name, len(faces))
        lines.append(f"T {number} {m[4]} {m[1]} {m[2]} {m[5]}\t{m[6]}")
    elif m := re.match(r"\s+picture 0 \S+ \[(\S+) (\S+) (\S+) (\S+)\]", line):
        lines.append("I " + " ".join(m.groups()))
    elif m := re.match(r"\s+path \S+ (?:fill #(\w{6}) )?.*?M\((\S+) (\S+)\) L\((\S+) (\S+)\)(?: L\((\S+) (\S+)\))?", line):
        x, y = float(m[2]), float(m[3])
        x2, y2 = (float(m[6]), float(m[7])) if m[6] else (float(m[4]), float(m[5]) + 0.5)
        lines.append(f"R {m[1] or '000000'} {x:g} {y:g} {x2 - x:g} {y2 - y:g}")

work = tempfile.mkdtemp()
open(work + "/faces", "w").write("".join(f"{fonts}/{name}.ttf\n" for name in faces))
open(work + "/page", "w", encoding="utf-8").write("\n".join(lines) + "\n")
flags = subprocess.run(["pkg-config", "--cflags", "--libs", "cairo-pdf", "cairo-ft"], capture_output=True, text=True)
source = os.path.dirname(os.path.abspath(__file__)) + "/cairo_floor.c"
subprocess.run(["cc", "-O2", source, "-o", work + "/floor", *flags.stdout.split()], check=True)
subprocess.run([work + "/floor", work + "/faces", work + "/page", photo], check=True)
