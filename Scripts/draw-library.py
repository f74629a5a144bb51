#!/usr/bin/env python3
"""Draws the picture of Examples/SchoolYear: a library with two rows of shelves and a tall window.

    python3 Scripts/draw-library.py OUT.png        (needs Pillow)

The result is committed; the build does not run this.
"""
import random
import sys
from PIL import Image, ImageDraw

W, H, S = 900, 560, 3                     # size in pixels; drawn S times larger, then reduced
VX, VY = 0.5 * W, 0.47 * H                # the vanishing point
BOOKS = ["#8F1D21", "#A9484A", "#5A5856", "#8E8B88", "#C6C3BF", "#B7A58C", "#D8D4CE", "#6F6A64"]

random.seed(7)
img = Image.new("RGB", (W * S, H * S), "#F1EFEB")
d = ImageDraw.Draw(img)
poly = lambda pts, c: d.polygon([(x * S, y * S) for x, y in pts], fill=c)


def at(x, y, t):
    """A point on the line from the picture's edge to the vanishing point."""
    return x + (VX - x) * t, y + (VY - y) * t


def box(left, top, right, bottom, c):
    poly([(left, top), (right, top), (right, bottom), (left, bottom)], c)


FAR = 0.66
# ceiling, floor, end wall
poly([(0, 0), (W, 0), at(W, 0, FAR), at(0, 0, FAR)], "#E6E4E0")
poly([(0, H), (W, H), at(W, H, FAR), at(0, H, FAR)], "#CFC7BA")
for i in range(1, 12):                    # boards of the floor
    a, b = W * i / 12, at(W * i / 12, H, FAR)
    d.line([(a * S, H * S), (b[0] * S, b[1] * S)], fill="#C0B7A8", width=S)
l, t = at(0, 0, FAR)
r, b = at(W, H, FAR)
box(l, t, r, b, "#F7F5F1")
# the window
m = (r - l) * 0.2
box(l + m, t + 12, r - m, b - 34, "#C6C3BF")
for i in range(3):
    w = (r - l - 2 * m - 16) / 3
    x = l + m + 4 + i * (w + 4)
    box(x, t + 16, x + w, (t + b) / 2 - 18, "#FFFFFF")
    box(x, (t + b) / 2 - 14, x + w, b - 38, "#FBFAF7")
# light on the floor
poly([(l + m, b), (r - m, b), (W * 0.66, H), (W * 0.34, H)], "#DCD5C9")
# lamps
for k in (0.0, 0.3, 0.5):
    x1, y1 = at(W * 0.32, 0, k + 0.1)
    x2, y2 = at(W * 0.68, 0, k + 0.1)
    box(x1, y1 + 2, x2, y1 + 2 + 9 * (1 - k), "#FFFFFF")
# shelves on both sides: books stand in panes that grow smaller towards the window
for side in (0, W):
    for k in range(7):
        t0, t1 = 1 - (1 - 0.02) * 0.86 ** k, 1 - (1 - 0.02) * 0.86 ** (k + 1)
        t1 = min(t1, FAR)
        if t0 >= FAR:
            break
        top, bottom = H * -0.02, H * 0.99
        poly([at(side, top, t0), at(side, top, t1), at(side, bottom, t1), at(side, bottom, t0)], "#7B6F60")
        for shelf in range(6):
            y0 = top + (bottom - top) * (shelf + 0.10) / 6
            y1 = top + (bottom - top) * (shelf + 0.93) / 6
            poly([at(side, y0, t0), at(side, y0, t1), at(side, y1, t1), at(side, y1, t0)], "#4A433B")
            n = 13
            for i in range(n):
                if random.random() < 0.06:
                    continue
                u0 = t0 + (t1 - t0) * (i + 0.3) / (n + 0.6)
                u1 = t0 + (t1 - t0) * (i + 1.16) / (n + 0.6)
                head = y0 + (y1 - y0) * random.uniform(0.08, 0.34)
                poly([at(side, head, u0), at(side, head, u1), at(side, y1, u1), at(side, y1, u0)],
                     random.choice(BOOKS))
        poly([at(side, top, t1 - 0.006), at(side, top, t1), at(side, bottom, t1),
              at(side, bottom, t1 - 0.006)], "#5F5548")
# two tables
for x, y, w in ((0.5, 0.80, 0.24), (0.5, 0.965, 0.36)):
    box(W * (x - w / 2), H * y, W * (x + w / 2), H * y + 9, "#A5937A")
    for s in (-1, 1):
        a = W * (x + s * (w / 2 - 0.012))
        box(a - 4, H * y + 9, a + 4, H * y + 60, "#8A7A64")
for x, y, c in ((0.45, 0.80, "#8F1D21"), (0.53, 0.80, "#F7F5F1"), (0.40, 0.965, "#5A5856"), (0.60, 0.965, "#8F1D21")):
    box(W * x - 20, H * y - 6, W * x + 20, H * y, c)
img.resize((W, H), Image.LANCZOS).quantize(48).save(sys.argv[1], optimize=True)
