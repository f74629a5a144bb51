"""`trang preview` as people use it: every test opens the page on a copy of the sample's folder.

Nothing is taken for granted after a fixed time: each step waits until what it expects is there.
"""

import base64
import glob
import os
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, os.environ.get("TRANG_PROGRAM", ".build/release/trang"))
# CI's machines may be slow; a test that passes does not wait for so long.
PATIENCE = 20


def chromium():
    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--force-device-scale-factor=1"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = next(
        path for path in ["/usr/bin/chromedriver", shutil.which("chromedriver") or ""]
        if os.path.exists(path))
    return webdriver.Chrome(options=options, service=Service(driver))


class PreviewTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = chromium()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name in ["khue-trung", "vi-du"]:
            shutil.copytree(f"{ROOT}/Terms/{name}", f"{self.folder.name}/{name}")
        self.term = self.folder.name + "/khue-trung/2015-2020"
        self.start()
        self.addCleanup(self.stop)
        self.driver.get_log("browser")

    def start(self, *arguments):
        self.server = subprocess.Popen(
            [PROGRAM, "preview", self.folder.name, "--language", "en", *arguments], cwd=ROOT,
            stdout=subprocess.PIPE, text=True)
        self.address = self.server.stdout.readline().split()[1]

    def stop(self):
        # A page that goes on asking would fill the log of the next test.
        self.driver.get("about:blank")
        self.server.terminate()
        self.assertEqual(self.server.wait(PATIENCE), 0)
        self.server.stdout.close()

    # What a person does and sees.

    def open(self, width=1440, height=900, **query):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        query = {"term": self.term, **query}
        self.driver.get(self.address + "?" + urllib.parse.urlencode(query))
        self.until("the pages are there", lambda: self.run("return document.body.dataset.shown"))

    def run(self, script=None, *arguments):
        # unittest calls run() with a result.
        if not isinstance(script, str):
            return super().run(script)
        return self.driver.execute_script(script, *arguments)

    def until(self, what, condition):
        return WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05).until(
            lambda driver: condition(), what)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def edit(self, name, old, new):
        path = f"{self.term}/{name}"
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn(old, text)
        # As an editor saves: beside it, then in its place.
        with open(path + ".tmp", "w", encoding="utf-8") as file:
            file.write(text.replace(old, new))
        os.rename(path + ".tmp", path)

    def words(self):
        return self.run(
            "return [...document.querySelectorAll('.sheet text')].map((one) => one.textContent)")

    def see(self, words):
        self.until(f"'{words}' is on a page", lambda: any(words in one for one in self.words()))

    def trouble(self):
        return self.run(
            "const box = document.getElementById('trouble');"
            "return box.hidden ? '' : box.textContent")

    def place(self):
        return self.find("#place").text

    def marked(self):
        return self.run("return document.querySelector('#lines [aria-current]')?.textContent")

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def focus(self):
        return self.run(
            "const one = document.activeElement;"
            "return one.id || one.dataset.place || one.localName")

    # The tests.

    def test_a_change_a_fault_and_mending_it(self):
        self.open()
        self.see("1.868")
        self.edit("key-figures.csv", "1.868", "2.345")
        self.see("2.345")
        self.assertFalse(any("1.868" == one for one in self.words()[:20]))
        self.assertEqual(self.trouble(), "")
        looks = "return [...document.querySelectorAll('.sheet img')].map((one) => one.src)"
        good = self.run(looks)

        self.edit("indicators.csv", '"35,47"', '"35,4,7"')
        self.until("the error is shown", lambda: "35,4,7" in self.trouble())
        self.assertIn("indicators.csv:3:", self.trouble())
        self.assertEqual(self.run(looks), good)
        self.see("2.345")
        self.assertEqual(self.find("#download").get_attribute("aria-disabled"), "true")
        self.find("#trouble button").click()
        self.until("the faulty line is shown", lambda: "35,4,7" in (self.marked() or ""))

        self.edit("indicators.csv", '"35,4,7"', '"36,48"')
        self.until("the error is gone", lambda: self.trouble() == "")
        self.run("document.querySelector('#page-4').scrollIntoView()")
        self.see("36,48")
        self.assertIsNone(self.find("#download").get_attribute("aria-disabled"))

    def test_a_report_that_is_broken_from_the_start(self):
        self.edit("indicators.csv", '"35,47"', '"35,4,7"')
        self.open()
        self.until("the error is shown", lambda: "no pages" in self.trouble())
        self.assertEqual(self.words(), [])
        self.edit("indicators.csv", '"35,4,7"', '"35,47"')
        self.see("1.868")
        self.assertEqual(self.trouble(), "")

    def test_going_back_to_what_was_shows_what_was(self):
        self.open()
        source = "return document.querySelector('#page-1 img').src"
        first = self.run(source)
        self.edit("key-figures.csv", "1.868", "2.345")
        self.until("another picture", lambda: self.run(source) != first)
        self.edit("key-figures.csv", "2.345", "1.868")
        self.until("the first picture again", lambda: self.run(source) == first)
        self.see("1.868")

    def test_a_new_term_can_be_chosen(self):
        self.open()
        shutil.copytree(self.term, self.folder.name + "/hoa-xuan/2015-2020")
        self.until("it is in the list", lambda: "hoa-xuan/2015-2020" in self.find("#term").text)
        self.assertEqual(self.find("#term").get_attribute("value"), self.term)

    def choice(self):
        return self.run("return document.querySelector('#term').selectedOptions[0]?.textContent")

    def offered(self):
        return self.run(
            "const link = document.querySelector('#download');"
            "return link.ariaDisabled !== 'true' && link.hasAttribute('href')")

    def test_a_term_that_is_gone_stays_chosen_until_it_is_back(self):
        self.open()
        ways = {
            "renamed file": (self.term + "/term.yaml", self.term + "/term.yaml.cu"),
            "renamed folder": (self.term, self.folder.name + "/khue-trung/cu-2015"),
            "removed folder": (self.term, self.folder.name + "-elsewhere"),
        }
        self.addCleanup(shutil.rmtree, ways["removed folder"][1], True)
        for way, (here, there) in ways.items():
            with self.subTest(way):
                self.see("1.868")
                looks = self.run("return document.querySelector('#page-1 img').src")
                os.rename(here, there)
                self.until("the list says so", lambda: self.choice() ==
                           "khue-trung/2015-2020 (no longer there)")
                self.until("the page says so", lambda: "2015-2020" in self.trouble())
                self.assertFalse(self.offered())
                # The last good pages are those of the term that the list names.
                self.assertEqual(
                    self.run("return document.querySelector('#page-1 img').src"), looks)
                self.assertEqual(self.find("#status").get_attribute("data-state"), "broken")
                os.rename(there, here)
                self.until("it is back", lambda: self.choice() == "khue-trung/2015-2020")
                self.until("the error is gone", lambda: self.trouble() == "")
                self.until("it can be downloaded", self.offered)
        os.rename(self.term + "/term.yaml", self.term + "/term.yaml.cu")
        self.until("it is gone", lambda: "no longer" in self.choice())
        Select(self.find("#term")).select_by_visible_text("vi-du/2015-2020")
        self.until("another term is shown", self.offered)
        self.assertEqual(self.trouble(), "")
        self.assertNotIn("no longer", self.find("#term").text)

    def test_broken_yaml_leaves_list_and_pages_together(self):
        self.open()
        self.edit("term.yaml", "unit: ", "unit: [")
        self.until("the error is shown", lambda: "term.yaml" in self.trouble())
        self.assertEqual(self.choice(), "khue-trung/2015-2020")
        self.assertFalse(self.offered())
        self.edit("term.yaml", "unit: [", "unit: ")
        self.until("the error is gone", lambda: self.trouble() == "")
        self.until("it can be downloaded", self.offered)

    def test_without_the_program_nothing_can_be_downloaded(self):
        self.open()
        self.until("it can be downloaded", self.offered)
        self.server.kill()
        self.until("the page says so", lambda: "connection" in self.trouble())
        self.assertFalse(self.offered())
        self.assertEqual(self.find("#status").get_attribute("data-state"), "lost")
        self.assertIn("trang preview", self.trouble())
        self.assertTrue(self.words())
        self.server.wait(PATIENCE)
        self.server.stdout.close()
        self.start()

    def test_a_connection_that_comes_back_offers_the_download_again(self):
        self.open()
        network = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd(
            "Network.emulateNetworkConditions", {"offline": True, **network})
        self.addCleanup(
            self.driver.execute_cdp_cmd, "Network.emulateNetworkConditions",
            {"offline": False, **network})
        Select(self.find("#layout")).select_by_value("handout")
        self.until("the page says so", lambda: "connection" in self.trouble())
        self.assertFalse(self.offered())
        self.driver.execute_cdp_cmd(
            "Network.emulateNetworkConditions", {"offline": False, **network})
        self.until("it can be downloaded", self.offered)
        self.assertEqual(self.trouble(), "")
        self.assertIn("layout=handout", self.find("#download").get_attribute("href"))

    def test_a_layout_is_followed(self):
        self.stop()
        shutil.copytree(ROOT + "/Layouts", self.folder.name + "/my-layouts")
        layout = self.folder.name + "/my-layouts/mine.yaml"
        shutil.copy(ROOT + "/Layouts/summary.yaml", layout)
        self.start("--layout", layout)
        self.open(layout=layout)
        self.assertEqual(self.find("#layout").get_attribute("value"), layout)
        self.run("document.querySelector('#page-2').scrollIntoView()")
        self.until("page 2 has its words", lambda: self.run(
            "return document.querySelectorAll('#page-2 text').length") > 20)
        with open(layout, encoding="utf-8") as file:
            text = file.read()
        self.assertIn("Cơ cấu kinh tế", text)
        with open(layout, "w", encoding="utf-8") as file:
            file.write(text.replace("Cơ cấu kinh tế", "Kinh tế của phường"))
        self.see("Kinh tế của phường")
        with open(layout, "a", encoding="utf-8") as file:
            file.write("colours: {}\n")
        self.until("the error is shown", lambda: "colours" in self.trouble())
        self.see("Kinh tế của phường")

    def test_text_photo_and_title_are_followed(self):
        self.open()
        self.edit("summary.md", "bài học lớn", "bài học quý")
        self.see("bài học quý")
        before = self.run("return document.querySelector('#page-1 img').src")
        photo = glob.glob(f"{self.term}/photos/*.jpg")[0]
        with open(photo, "rb") as file:
            data = file.read()
        # A comment in the file: another picture for all that the program knows.
        with open(photo, "wb") as file:
            file.write(data[:2] + b"\xff\xfe\x00\x04ab" + data[2:])
        self.until(
            "the photo is fetched anew",
            lambda: self.run("return document.querySelector('#page-1 img').src") != before)
        self.edit("term.yaml", "Dấu ấn một nhiệm kỳ", "Năm năm nhìn lại")
        self.see("Năm năm nhìn lại")

    def test_a_click_says_where_it_was_written(self):
        self.open()
        self.run("document.querySelector('#page-4').scrollIntoView()")
        self.until(
            "page 4 has its bars",
            lambda: self.run("return document.querySelectorAll('#page-4 .spot').length") > 5)
        # A bar of the chart.
        bar = self.find("#page-4 .spot:nth-of-type(2)")
        self.run("arguments[0].scrollIntoView({ block: 'center' })", bar)
        bar.click()
        self.until("the bar's line is shown", lambda: "indicators.csv:3:" in self.place())
        self.assertIn('"35,47"', self.marked())
        self.assertEqual(self.run("return document.querySelector('#lines mark').textContent"),
                         '"35,47"')
        # A cell of the table.
        cell = self.run(
            "return [...document.querySelectorAll('#page-4 text')]"
            ".find((one) => one.textContent === '11,35')")
        self.run("arguments[0].scrollIntoView({ block: 'center' })", cell)
        cell.click()
        self.until("the cell's line is shown", lambda: "indicators.csv:5:" in self.place())
        # A paragraph.
        self.run("document.querySelector('#page-1').scrollIntoView()")
        text = self.run(
            "return [...document.querySelectorAll('#page-1 text')]"
            ".find((one) => one.textContent.includes('Nhiệm kỳ 2015-2020, Đảng bộ'))")
        text.click()
        self.until("the paragraph's line is shown", lambda: "summary.md:" in self.place())

    def test_what_is_found_opens_at_its_line(self):
        self.open()
        self.assertRegex(self.find("#counts").text, "^0 errors, [1-9]")
        items = self.driver.find_elements(By.CSS_SELECTOR, "#messages button")
        next(one for one in items if "verdict" in one.text).click()
        self.until("the line is shown", lambda: "11,74" in (self.marked() or ""))
        self.assertIn("indicators.csv:2:", self.place())
        self.find("#notes summary").click()
        note = self.find("#notes li button")
        where = note.find_element(By.TAG_NAME, "code").text
        note.click()
        self.until("a note's line is shown", lambda: where in self.place())

    def test_terms_and_layouts_are_switched(self):
        self.open()
        terms = [one.text for one in Select(self.find("#term")).options]
        self.assertIn("khue-trung/2015-2020", terms)
        self.assertIn("vi-du/2015-2020", terms)
        Select(self.find("#layout")).select_by_value("handout")
        self.until("the handout has two pages", lambda: self.run(
            "return document.querySelectorAll('.sheet').length") == 2)
        self.assertIn("layout=handout", self.driver.current_url)
        title = self.driver.title
        Select(self.find("#term")).select_by_visible_text("vi-du/2015-2020")
        self.until("another report is shown", lambda: self.driver.title not in ("", title))
        self.assertIn("vi-du", self.find("#download").get_attribute("href"))

    def test_the_keyboard_is_enough(self):
        self.open()
        seen = []
        self.run("document.activeElement.blur()")
        for _ in range(40):
            self.press(Keys.TAB) if seen else self.find("body").send_keys(Keys.TAB)
            seen.append(self.focus())
            if seen[-1] == "page-1":
                break
        for name in ["term", "layout", "smaller", "larger", "download", "page-1"]:
            self.assertIn(name, seen)
        outline = self.run("return getComputedStyle(document.activeElement).outlineStyle")
        self.assertNotEqual(outline, "none")
        self.press(Keys.PAGE_DOWN)
        self.assertEqual(self.focus(), "page-2")
        self.press(Keys.END)
        self.assertEqual(self.focus(), "page-4")
        self.press(Keys.HOME)
        self.assertEqual(self.focus(), "page-1")
        # Into the page, a few parts on, and the source of one.
        self.press(Keys.ENTER)
        self.assertEqual(self.run("return document.activeElement.localName"), "text")
        first = self.focus()
        self.press(Keys.ARROW_DOWN)
        self.assertNotEqual(self.focus(), first)
        self.press(Keys.ENTER)
        self.until("a source is shown", lambda: ":" in self.place() and self.marked())
        self.press(Keys.ESCAPE)
        self.assertEqual(self.focus(), "page-1")
        # On to what was found.
        for _ in range(20):
            self.press(Keys.TAB)
            if self.run("return document.activeElement.closest('#messages') !== null"):
                break
        where = self.run("return document.activeElement.querySelector('code').textContent")
        self.press(Keys.ENTER)
        self.until("its line is shown", lambda: where in self.place())

    def test_a_narrow_window_has_one_column(self):
        for width in [320, 390, 680]:
            self.open(width=width, height=800)
            self.assertLessEqual(
                self.run("return document.documentElement.scrollWidth"), width)
            boxes = self.run(
                "return ['header', 'nav', 'main', 'aside'].map((one) =>"
                "document.querySelector(one).getBoundingClientRect().top)")
            self.assertEqual(boxes, sorted(boxes))
        self.edit("indicators.csv", '"35,47"', '"35,4,7"')
        self.until("the error is shown", lambda: self.trouble() != "")
        self.assertLessEqual(self.run("return document.documentElement.scrollWidth"), 680)

    def test_the_picture_is_what_is_rendered(self):
        self.open()
        self.see("1.868")
        output = self.folder.name + "/out"
        subprocess.run(
            [PROGRAM, "render", self.term, "--output", output, "--format", "png", "--dpi", "96"],
            cwd=ROOT, check=True, capture_output=True)
        files = sorted(glob.glob(output + "/**/*.png", recursive=True))
        for page in [0, 3]:
            with open(files[page], "rb") as file:
                rendered = base64.b64encode(file.read()).decode()
            query = urllib.parse.urlencode({"term": self.term, "layout": "", "page": page})
            same, shifted = self.driver.execute_async_script("""
                const [rendered, shown, done] = arguments;
                const draw = (image, width, height, top = 0) => {
                  const canvas = document.createElement("canvas");
                  [canvas.width, canvas.height] = [width, height];
                  const context = canvas.getContext("2d", { willReadFrequently: true });
                  context.imageSmoothingQuality = "high";
                  context.fillStyle = "#fff";
                  context.fillRect(0, 0, width, height);
                  context.drawImage(image, 0, top, width, height);
                  return canvas;
                };
                // Greys of squares of four by four, so that smoothed edges count less than places.
                const greys = async (source, top) => {
                  const image = new Image();
                  image.src = source;
                  await image.decode();
                  const small = draw(draw(image, 796, 1124, top), 199, 281);
                  return small.getContext("2d").getImageData(0, 0, 199, 281).data;
                };
                const compare = (one, other) => {
                  let sum = 0;
                  for (let at = 0; at < one.length; at += 4) sum += Math.abs(one[at] - other[at]);
                  return sum / (one.length / 4);
                };
                Promise.all([greys(rendered), greys(shown), greys(shown, 2)]).then(
                  ([one, other, lower]) => done([compare(one, other), compare(one, lower)]));
                """, "data:image/png;base64," + rendered, "page.svg?" + query)
            # Edges are smoothed differently; half a millimetre would tell more.
            self.assertLess(same * 3, shifted, f"page {page + 1}: {same}")

    def test_the_words_lie_on_the_picture_and_can_be_searched(self):
        self.open()
        self.assertTrue(self.run("return window.find('hộ nghèo')"))
        self.assertIn("hộ nghèo", self.run("return String(getSelection())"))
        wide = self.run("""
            return [...document.querySelectorAll("#page-1 text")].map((one) => {
              const inner = one.querySelector("tspan") ?? one;
              const scale = 595.28 / document.querySelector("#page-1").clientWidth;
              return [inner.textContent, inner.getBoundingClientRect().width * scale,
                      Number(inner.getAttribute("textLength"))];
            })""")
        self.assertGreater(len(wide), 50)
        for words, length, wanted in wide:
            self.assertAlmostEqual(length, wanted, delta=1.5, msg=words)

    def test_nothing_is_said_on_the_console_and_nothing_comes_from_outside(self):
        self.open()
        self.run("document.querySelector('#page-4').scrollIntoView()")
        self.until("page 4 has its words", lambda: self.run(
            "return document.querySelectorAll('#page-4 text').length") > 50)
        hosts = self.run(
            "return performance.getEntriesByType('resource').map((one) => new URL(one.name).origin)")
        self.assertEqual(set(hosts), {"http://" + urllib.parse.urlsplit(self.address).netloc})
        self.assertEqual(self.driver.get_log("browser"), [])


if __name__ == "__main__":
    unittest.main()
