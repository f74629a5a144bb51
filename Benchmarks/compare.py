"""Times commands in turns and prints medians and ratios to the first.

    compare.py ROUNDS NAME COMMAND... [-- NAME COMMAND...] ...

A name that ends with #N makes N reports: then reports a second are printed too.
"""
import os
import statistics
import subprocess
import sys
import time

rounds, rest = int(sys.argv[1]), sys.argv[2:]
jobs, current = [], []
for word in rest + ["--"]:
    if word == "--":
        name, _, count = current[0].partition("#")
        jobs.append((name, int(count or 1), current[1:]))
        current = []
    else:
        current.append(word)
walls, cpus, peaks = ({job[0]: [] for job in jobs} for _ in range(3))
quiet = open(os.devnull, "w")
for _ in range(rounds):
    for name, _, command in jobs:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=quiet, stderr=quiet)
        _, status, usage = os.wait4(child.pid, 0)
        walls[name].append(time.monotonic() - start)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{name}: exit status {child.returncode}")
        cpus[name].append(usage.ru_utime + usage.ru_stime)
        peaks[name].append(usage.ru_maxrss / 1024)
rate = any(count > 1 for _, count, _ in jobs)
first, count, _ = jobs[0]
base = statistics.median(walls[first]) / count
print(f"{'':30}{'wall ms':>10}{'cpu ms':>10}{'peak MiB':>10}{' to ' + first:>14}" + (f"{'reports/s':>12}" if rate else ""))
for name, count, _ in jobs:
    wall, cpu = statistics.median(walls[name]), statistics.median(cpus[name])
    line = f"{name:30}{wall * 1000:10.1f}{cpu * 1000:10.1f}{statistics.median(peaks[name]):10.1f}{wall / count / base:13.2f}x"
    print(line + (f"{count / wall:12.1f}" if rate else ""))
