"""What Cairo and Pango alone need for the pages that Trang makes.

    cairo_floor.py TRANG TERMS FONTS PHOTO [ROUNDS [PDF]]

Trang writes the reports of all TERMS as dumps: words with their places and widths, shapes, the photo. A small C program
(cairo_floor.c) draws them as PDFs, each once, all in one process, the way Trang draws: each distinct word of a face is
itemized and shaped by Pango once, and glyphs are shown at their places, from fonts that HarfBuzz cut. It reads no
term, sets no line and writes no file, and its PDFs have no tags, links, data or metadata. What no dump says is left
out: where charts are clipped, how lines are dashed, and how far letters stand apart (the spaces of such a run take it
all).

Then Trang itself makes the PDFs of the same TERMS with one worker; both by turns, ROUNDS times. Prints medians of the
milliseconds of CPU (user and system) a report, and how many times the floor Trang needs. Reading the dumps is not
counted. The first report that was drawn is kept as PDF, to be looked at.
"""
import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile

trang, terms, fonts, photo = sys.argv[1:5]
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
kept = sys.argv[6] if len(sys.argv) > 6 else os.devnull
folder = tempfile.TemporaryDirectory(prefix="cairo-floor-")
work = folder.name

SPACES = " \u00a0"
NUMBERS = re.compile(r"-?[\d.]+")
TEXT = re.compile(r'\((\S+) (\S+)\) (?:#\d+|artifact) (.+?) ([\d.]+) #(\w{6}) w=(\S+) "(.*)"$')
PATH = re.compile(r"(?:#\d+|artifact)(?: fill #(\w{6}))?(?: stroke #(\w{6}) ([\d.]+))? (M.*)$")
faces, words, marks = {}, {}, []


def number(of, key):
    return of.setdefault(key, len(of))


def read(dump):
    """Adds the marks of one report."""
    marks.append("D")
    groups = 0
    for line in dump.split("\n"):
        kind, _, rest = line.strip().partition(" ")
        if kind == "structure":
            break
        depth = (len(line) - len(line.lstrip())) // 2 - 1
        while groups > max(depth, 0):
            marks.append("E")
            groups -= 1
        if kind == "page":
            marks.append("P " + " ".join(NUMBERS.findall(rest)[1:]))
        elif kind == "text":
            x, y, face, size, color, width, text = TEXT.match(rest).groups()
            face = number(faces, face)
            parts = [part for part in re.split(f"([{SPACES}])", text) if part]
            own = [number(words, (face, part)) for part in parts]
            # Those at the end of a line have no width.
            gaps = sum(character in SPACES for character in text.rstrip(" "))
            marks.append(f"T {size} {x} {y} {width} {color} {face} {gaps} " + " ".join(map(str, own)))
        elif kind == "path":
            fill, stroke, width, steps = PATH.match(rest).groups()
            steps = re.sub(r"[()]+", " ", steps).replace(" Z", " Z ")
            marks.append(f"S {width or 0} {fill or -1} {stroke or -1} " + " ".join(steps.split()))
        elif kind == "picture":
            marks.append("I " + " ".join(NUMBERS.findall(rest.partition("[")[2])))
        elif kind == "group":
            marks.append("G " + " ".join(NUMBERS.findall(rest)))
            groups += 1
    marks.extend("E" * groups)


def run(*command):
    """The output of a command, and its seconds of CPU."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True)
        output = child.stdout.read()
        said.seek(0)
        errors = said.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{errors[-2000:]}{command[0]}: exit status {child.returncode}")
    return output, usage.ru_utime + usage.ru_stime


run(trang, "render", terms, "--format", "dump", "--output", work + "/dumps")
for path in sorted(glob.glob(work + "/dumps/**/*.txt", recursive=True)):
    with open(path, encoding="utf-8") as file:
        read(file.read())
lines = [f"{len(faces)} {len(words)} {len(marks)}"]
for face in faces:
    family = re.sub(r"( Bold)?( Italic)?$", "", face)
    lines.append(f"{int(' Bold' in face)}{int(' Italic' in face)} {family}")
lines += [f"{int(word in SPACES)} {face}\t{word}" for face, word in words]
with open(work + "/pages", "w", encoding="utf-8") as file:
    file.write("\n".join(lines + marks) + "\n")

libraries = ["pangocairo", "pangoft2", "cairo-pdf", "cairo-ft", "harfbuzz-subset"]
flags = run("pkg-config", "--cflags", "--libs", *libraries)[0].split()
source = os.path.dirname(os.path.abspath(__file__)) + "/cairo_floor.c"
subprocess.run(["cc", "-O2", source, "-o", work + "/floor", *flags], check=True)
floor, once, pdf, dump = [], [], [], []
for _ in range(rounds):
    output, _ = run(work + "/floor", work + "/pages", photo, kept, *sorted(glob.glob(fonts + "/*.ttf")))
    reports, total, start, size, distinct = output.split()
    floor.append(float(total))
    once.append(float(start))
    for format, times in ("pdf", pdf), ("dump", dump):
        options = ["--format", format, "--output", f"{work}/{format}", "--force", "--jobs", "1"]
        _, cpu = run(trang, "render", terms, *options)
        times.append(cpu * 1000 / int(reports))
median = statistics.median
print(f"{reports} reports, {len(marks)} marks, {distinct} distinct words, {size} bytes a PDF, {rounds} rounds")
print(f"{median(floor):6.2f} ms of CPU a report: Cairo and Pango ({median(once):.2f} of it once a process: opening, "
      "shaping and cutting)")
print(f"{median(pdf):6.2f} ms of CPU a report: Trang ({median(dump):.2f} without drawing: the pages as text)")
print(f"{median(one / other for one, other in zip(pdf, floor)):6.2f} times the floor")
