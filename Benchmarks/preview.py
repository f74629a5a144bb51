"""From saving a file to the new page, in `trang preview`.

    python3 Benchmarks/preview.py ROUNDS [--browser]

Without --browser: until the event has come and the first page that looks different is fetched.
With --browser (needs selenium, Debian's chromium and chromium-driver): until the picture and the words of
every page near the window are in place in a headless Chromium and a frame has been painted since.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 20

HOOK = """
window.seen = {};
new MutationObserver(() => {
  const version = document.body.dataset.shown;
  requestAnimationFrame(() => setTimeout(() => {
    window.seen[version] = performance.timeOrigin + performance.now();
  }));
}).observe(document.body, { attributes: true, attributeFilter: ["data-shown"] });
"""


def save(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return time.time() * 1000


def report(name, times):
    times = sorted(times)
    print(
        f"{name:44} median {statistics.median(times):6.1f} ms   "
        f"fastest {times[0]:6.1f}   slowest {times[-1]:6.1f}   n {len(times)}")


def with_client(address, term, edits):
    query = urllib.parse.urlencode({"term": term, "layout": ""})
    events = urllib.request.urlopen(f"{address}events?{query}")
    state, times, saved = None, {"event": [], "event and first page": []}, None
    for line in events:
        if not line.startswith(b"data: {\"version\""):
            continue
        now = time.time() * 1000
        new = json.loads(line[6:])
        if saved:
            changed = [
                (index, page) for index, (page, old) in enumerate(zip(new["pages"], state["pages"]))
                if page["look"] != old["look"]]
            index, page = changed[0]
            urllib.request.urlopen(
                f"{address}page.svg?{query}&page={index}&look={page['look']}").read()
            times["event"].append(now - saved)
            times["event and first page"].append(time.time() * 1000 - saved)
        state = new
        time.sleep(0.15)
        edit = next(edits, None)
        if edit is None:
            break
        saved = save(*edit)
    for name, values in times.items():
        report(name, values)


def with_browser(address, term, edits):
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.support.ui import WebDriverWait

    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=1440,900"]:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    times = []
    try:
        driver.get(address + "?" + urllib.parse.urlencode({"term": term}))
        shown = "return document.body.dataset.shown"
        WebDriverWait(driver, 20).until(lambda d: d.execute_script(shown))
        driver.execute_script(HOOK)
        for edit in edits:
            time.sleep(0.4)
            before = driver.execute_script(shown)
            saved = save(*edit)
            at = WebDriverWait(driver, 20, poll_frequency=0.02).until(
                lambda d: d.execute_script(
                    "const all = Object.entries(window.seen).filter(([v]) => +v > arguments[0]);"
                    "return all.length ? all[0][1] : null", int(before)))
            times.append(at - saved)
    finally:
        driver.quit()
    report("pages near the window painted (Chromium)", times)


def main():
    with tempfile.TemporaryDirectory() as folder:
        term = folder + "/khue-trung/2015-2020"
        shutil.copytree(ROOT + "/Terms/khue-trung/2015-2020", term)
        path = term + "/key-figures.csv"
        with open(path, encoding="utf-8") as file:
            text = file.read()
        edits = iter([(path, text.replace("1.868", f"1.{100 + n}")) for n in range(ROUNDS)])
        server = subprocess.Popen(
            [ROOT + "/.build/release/trang", "preview", folder, "--language", "en"], cwd=ROOT,
            stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().split()[1]
            (with_browser if "--browser" in sys.argv else with_client)(address, term, edits)
        finally:
            server.terminate()
            server.wait()


main()
