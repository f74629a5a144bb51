#!/usr/bin/env python3
"""Draws the neutral stand-in for the sample's photo: a street in perspective, in warm greys.

    python3 Scripts/draw-placeholder.py OUT.jpg        (needs Pillow; Fonts/ for the words)

The result is committed; the build does not run this.
"""
import sys
from PIL import Image, ImageDraw, ImageFont

W, H, S = 1160, 980, 3                    # size in pixels; drawn S times larger, then reduced
VX, VY = 0.50 * W, 0.565 * H              # the vanishing point
SKY, ROAD, PAVE = "#E6E4E0", "#8E8B88", "#C6C3BF"

img = Image.new("RGB", (W * S, H * S), SKY)
d = ImageDraw.Draw(img)
P = lambda x, y: (x * S, y * S)
poly = lambda pts, c: d.polygon([P(*p) for p in pts], fill=c)


def at(x0, y0, t):
    """A point on the line from the picture's edge to the vanishing point."""
    return x0 + (VX - x0) * t, y0 + (VY - y0) * t


# soft layers of sky, ground, pavement, road
for i in range(40):
    v = 0xEC - i // 5
    poly([(0, i * VY / 40), (W, i * VY / 40), (W, (i + 1) * VY / 40 + 1), (0, (i + 1) * VY / 40 + 1)],
         (v, v - 2, v - 6))
poly([(0, H), (W, H), (W, VY + 40), (VX, VY), (0, VY + 40)], PAVE)
poly([(0.14 * W, H), (0.93 * W, H), (VX + 5, VY), (VX - 5, VY)], ROAD)
for t0, t1 in ((0.02, 0.16), (0.30, 0.42), (0.53, 0.62), (0.70, 0.76), (0.82, 0.86), (0.90, 0.93)):
    a, b = 0.505 * W, 0.545 * W
    poly([at(a, H, t0), at(b, H, t0), at(b, H, t1), at(a, H, t1)], "#F2F0EC")


def house(side, t0, t1, top, tone, floors):
    """A front between two depths; `top` is its height at the picture's edge."""
    x = 0 if side < 0 else W
    base = 0.93 * H
    a, b = at(x, base, t0), at(x, base, t1)
    c, e = at(x, top, t1), at(x, top, t0)
    poly([a, b, c, e], tone)
    dark = tuple(max(0, int(tone[i:i + 2], 16) - 26) for i in (1, 3, 5))
    for f in range(floors):
        y0 = top + (base - top) * (f + 0.28) / (floors + 0.5)
        y1 = top + (base - top) * (f + 0.72) / (floors + 0.5)
        n = 3
        for w in range(n):
            u0 = t0 + (t1 - t0) * (w + 0.2) / n
            u1 = t0 + (t1 - t0) * (w + 0.8) / n
            poly([at(x, y0, u0), at(x, y0, u1), at(x, y1, u1), at(x, y1, u0)], dark)


tones = ["#B4B1AC", "#C2BFBA", "#A7A49F", "#BBB8B3", "#ADAAA5", "#C6C3BE", "#A9A6A1"]
cuts = [0.0, 0.26, 0.44, 0.58, 0.69, 0.78, 0.85, 0.91]
left = [0.06, -0.20, 0.10, -0.05, -0.30, 0.05, 0.10]
right = [0.02, 0.16, -0.34, 0.12, -0.10, -0.28, 0.06]
for k in range(6, -1, -1):
    house(-1, cuts[k], cuts[k + 1], left[k] * H, tones[k], 5)
    house(+1, cuts[k], cuts[k + 1], right[k] * H, tones[(k + 3) % 7], 5)


def tree(x0, t, r):
    x, y = at(x0, H * 0.95, t)
    k = 1 - t
    hgt, rad = 0.52 * H * k, r * k
    d.line([P(x, y), P(x, y - hgt)], fill="#5A5856", width=int(max(2, 13 * k * S)))
    for dx, dy, q, c in ((-0.5, 0.1, 0.9, "#7B7874"), (0.55, 0.2, 0.85, "#716E6A"), (0, -0.35, 1, "#827F7B")):
        cx, cy, rr = x + dx * rad, y - hgt - rad * 0.4 + dy * rad, rad * q
        d.ellipse([*P(cx - rr, cy - rr), *P(cx + rr, cy + rr)], fill=c)


for t in (0.86, 0.80, 0.72, 0.62, 0.48, 0.30):
    tree(0.02 * W, t, 0.15 * W)
    tree(0.98 * W, t - 0.015, 0.15 * W)

img = img.resize((W, H), Image.LANCZOS)
d = ImageDraw.Draw(img)
try:
    font = ImageFont.truetype("Fonts/LiberationSans-Regular.ttf", 34)
    words = "Hình vẽ giữ chỗ, chưa có ảnh"
    w = d.textlength(words, font=font)
    d.rectangle([0, H - 70, w + 48, H], fill="white")
    d.text((14, H - 58), words, fill="#5A5856", font=font)
except OSError:
    sys.exit("Fonts/LiberationSans-Regular.ttf is missing: run make fonts")
img.save(sys.argv[1], quality=86, optimize=True, subsampling=0, dpi=(360, 360))
