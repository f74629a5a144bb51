"""Ten thousand reports in one run: ten_thousand.py TRANG FOLDER [COUNT] [JOBS]

FOLDER is what workloads.py wrote. The terms are hard links to its variants under names of their own. Prints reports a
second for every tenth of the run, as the files came out, and the peak of memory.
"""
import os
import shutil
import subprocess
import sys
import time

trang, folder = (os.path.abspath(p) for p in sys.argv[1:3])
count = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
jobs = sys.argv[4] if len(sys.argv) > 4 else "2"
terms, out = f"{folder}/Many", f"{folder}/out/many"
for path in (terms, out):
    shutil.rmtree(path, ignore_errors=True)
variants = sorted(os.listdir(f"{folder}/Terms"))
for number in range(count):
    variant = f"{folder}/Terms/{variants[number % len(variants)]}/2015-2020"
    term = f"{terms}/n{number:05}/2015-2020"
    os.makedirs(f"{term}/photos")
    for name in os.listdir(variant):
        if name != "photos":
            os.link(f"{variant}/{name}", f"{term}/{name}")
    os.link(f"{variant}/photos/p.jpg", f"{term}/photos/p.jpg")
start = time.time()
child = subprocess.Popen([trang, "render", "Many", "--output", "out/many", "--jobs", jobs], cwd=folder,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
child.returncode = os.waitstatus_to_exitcode(status)
seconds = time.time() - start
made = sorted(os.stat(f"{out}/n{number:05}/2015-2020/plain.pdf").st_mtime for number in range(count))
tenth = count // 10
ends = [start] + [made[tenth * (part + 1) - 1] for part in range(10)]
rates = [tenth / (later - earlier) for earlier, later in zip(ends, ends[1:])]
print(f"exit {child.returncode}, {count} reports in {seconds:.0f} s: {count / seconds:.1f}/s with {jobs} workers, "
      f"peak {usage.ru_maxrss / 1024:.0f} MiB")
print("reports/s by tenths: " + " ".join(f"{rate:.1f}" for rate in rates))
for path in (terms, out):
    shutil.rmtree(path, ignore_errors=True)
