"""Typst: peer_typst.py FOLDER report|table|long|batch [FIRST STEP COUNT]; tagged PDF/UA-1 where it can."""
import sys

import typst

folder, what = sys.argv[1:3]


def compiler(name):
    return typst.Compiler(f"{folder}/{name}.typ", root=folder, font_paths=[f"{folder}/Fonts"], ignore_system_fonts=True)


if what == "batch":
    first, step, count = map(int, sys.argv[3:6])
    one = compiler("report")
    for number in range(first, count, step):
        one.compile(output=f"{folder}/out/typst_{number:03}.pdf", sys_inputs={"data": f"/data/report_{number:03}.json"})
else:
    data = {"report": "report_000.json", "table": "table.csv", "long": "long.json"}[what]
    compiler(what).compile(output=f"{folder}/out/typst_{what}.pdf", sys_inputs={"data": f"/data/{data}"})
