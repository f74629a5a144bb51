#!/usr/bin/env python3
"""Draws the picture of a spreadsheet for docs/huong-dan.md from a CSV file.

    python3 Scripts/draw-sheet.py INDICATORS.csv OUT.png        (needs Pillow; Fonts/ for the words)

The result is committed; the build does not run this.
"""
import csv
import sys
from PIL import Image, ImageDraw, ImageFont

S = 2                                     # drawn twice as large, then reduced
WIDTHS = [34, 104, 232, 110, 116, 70, 84, 184]
ROW, LEFT, TOP = 25, 34, 25
GRID, HEAD, INK = "#D4D4D4", "#EFEFEF", "#1C1B1A"

rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig")))
W, H = LEFT + sum(WIDTHS) + 1, TOP + ROW * (len(rows) + 2) + 1
img = Image.new("RGB", (W * S, H * S), "white")
d = ImageDraw.Draw(img)
font = lambda bold, size: ImageFont.truetype(
    "Fonts/LiberationSans-%s.ttf" % ("Bold" if bold else "Regular"), size * S)


def text(x, y, words, bold=False, size=13, fill=INK, anchor="lm"):
    d.text((x * S, y * S), words, font=font(bold, size), fill=fill, anchor=anchor)


def line(x0, y0, x1, y1, fill=GRID, width=1):
    d.line([(x0 * S, y0 * S), (x1 * S, y1 * S)], fill=fill, width=width * S)


d.rectangle([0, 0, W * S, TOP * S], fill=HEAD)
d.rectangle([0, 0, LEFT * S, H * S], fill=HEAD)
x = LEFT
for index, width in enumerate(WIDTHS):
    text(x + width / 2, TOP / 2, chr(65 + index), fill="#5A5856", anchor="mm")
    line(x, 0, x, H)
    x += width
line(x, 0, x, H)
for number in range(len(rows) + 2):
    y = TOP + number * ROW
    line(0, y, W, y)
    text(LEFT / 2, y + ROW / 2, str(number + 1), fill="#5A5856", anchor="mm")
    x = LEFT
    for index, width in enumerate(WIDTHS):
        if number < len(rows) and index < len(rows[number]):
            text(x + 6, y + ROW / 2, rows[number][index], bold=number == 0)
        x += width
line(0, H - 1, W, H - 1)
# the chosen cell
cx = LEFT + sum(WIDTHS[:5])
for a, b, c, e in ((0, 2, 70, 2), (0, 3, 70, 3)):
    line(cx + a, TOP + b * ROW, cx + c, TOP + e * ROW, "#217346", 2)
line(cx, TOP + 2 * ROW, cx, TOP + 3 * ROW, "#217346", 2)
line(cx + 70, TOP + 2 * ROW, cx + 70, TOP + 3 * ROW, "#217346", 2)
img.resize((W, H), Image.LANCZOS).quantize(24).save(sys.argv[2], optimize=True)
