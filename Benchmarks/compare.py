"""Times commands in turns and prints medians and ratios to the first.

    compare.py ROUNDS NAME COMMAND... [-- NAME COMMAND...] ...
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
        jobs.append((current[0], current[1:]))
        current = []
    else:
        current.append(word)
walls = {name: [] for name, _ in jobs}
cpus = {name: [] for name, _ in jobs}
peaks = {name: [] for name, _ in jobs}
quiet = open(os.devnull, "w")
for _ in range(rounds):
    for name, command in jobs:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=quiet, stderr=quiet)
        _, status, usage = os.wait4(child.pid, 0)
        walls[name].append(time.monotonic() - start)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{name}: exit status {child.returncode}")
        cpus[name].append(usage.ru_utime + usage.ru_stime)
        peaks[name].append(usage.ru_maxrss / 1024)
base = statistics.median(walls[jobs[0][0]])
print(f"{'':28}{'wall ms':>9}{'cpu ms':>9}{'peak MiB':>10}{'to ' + jobs[0][0]:>14}")
for name, _ in jobs:
    wall, cpu = statistics.median(walls[name]), statistics.median(cpus[name])
    print(f"{name:28}{wall * 1000:9.1f}{cpu * 1000:9.1f}{statistics.median(peaks[name]):10.1f}{wall / base:13.2f}x")
