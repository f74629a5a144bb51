"""Times commands in turns and prints medians and ratios to the first.

    compare.py ROUNDS NAME COMMAND... [-- NAME COMMAND...] ...
"""
import os
import resource
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
for _ in range(rounds):
    for name, command in jobs:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        walls[name].append(time.monotonic() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpus[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
base = statistics.median(walls[jobs[0][0]])
print(f"{'':28}{'wall ms':>9}{'cpu ms':>9}{'to ' + jobs[0][0]:>14}")
for name, _ in jobs:
    wall, cpu = statistics.median(walls[name]), statistics.median(cpus[name])
    print(f"{name:28}{wall * 1000:9.1f}{cpu * 1000:9.1f}{wall / base:13.2f}x")
