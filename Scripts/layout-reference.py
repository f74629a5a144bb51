#!/usr/bin/env python3
"""Writes docs/layout.md from Layouts/layout.schema.json, which `trang layouts --schema` prints."""
import glob
import json
import os

schema = json.load(open("Layouts/layout.schema.json", encoding="utf-8"))
defs = schema["$defs"]
examples = sorted(os.path.basename(path)[:-5] for path in glob.glob("docs/examples/[!_]*.yaml"))


def kind(value):
    if "$ref" in value:
        name = value["$ref"].split("/")[-1]
        return {"length": "length", "parts": "text with fields", "block": "block"}[name]
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if "anyOf" in value:
        return "text or list of texts"
    name = value.get("type")
    if isinstance(name, list):
        return "text"
    if name == "array":
        items = value["items"]
        if items.get("$ref", "").endswith("block"):
            return "list of blocks"
        return "list of maps" if items.get("type") == "object" else "list"
    if name == "number":
        return f"number, {value['minimum']} – {value['maximum']}"
    if name == "integer":
        return f"whole number, {value['minimum']} – {value['maximum']}"
    return {"object": "map", "boolean": "`true` or `false`", "string": "name"}.get(name, name)


def meaning(value):
    """What the key means, and what holds when it is left out."""
    text = value.get("description", "")
    usual = value.get("default")
    if usual in (None, "", False):
        return text
    word = {True: "true"}.get(usual, usual) if isinstance(usual, bool) else usual
    word = ", ".join(word) if isinstance(word, list) else word
    return f"{text.rstrip('.')}; `{word}` if left out."


def table(node):
    rows = ["| key | value | meaning |", "|---|---|---|"]
    for key, value in node["properties"].items():
        if key in ("block", "required") and node is not schema:
            continue
        star = " *" if key in node.get("required", []) else ""
        rows.append(f"| `{key}`{star} | {kind(value)} | {meaning(value)} |")
    return rows if len(rows) > 2 else ["No keys of its own."]


out = """# Layout reference

A layout is a YAML file that says how a report is arranged. `Layouts/summary.yaml` is the best
example; copy it and change what you need. An unknown key is an error with the nearest known key as
a hint. Editors that understand JSON Schema can use `Layouts/layout.schema.json` (also printed by
`trang layouts --schema`); for the YAML extension of VS Code put this line at the top of your layout:

```yaml
# yaml-language-server: $schema=layout.schema.json
```

Lengths are in pt, or have a unit: `20mm`, `2cm`, `1in`, `3u` (3 steps of the page's baseline grid).
Keys marked * must be there.

## The file
""".split("\n")
out += table(schema) + ["", "### `page`", ""] + table(schema["properties"]["page"])
out += ["", "`margins` has `top`, `bottom`, `left` and `right`.", "", "### A style", "",
        "A style may be `like` another that stands above it and says only what differs.", ""]
out += table(schema["properties"]["styles"]["additionalProperties"])
out += ["", "### A line of the foot", ""] + table(schema["properties"]["foot"]["items"])
out += """
## Sharing between layouts

`include: [_common]` takes in the fonts, colours, styles and parts of `_common.yaml` beside the layout.
A style that is said again changes only what it says. Files whose names begin with `_` are no layouts
of their own. `parts` names lists of blocks; `{block: part, name: NAME}` puts one in place.

## Text in Markdown

`summary.md` and `handout.md` are CommonMark with tables and footnotes (`[^1]`). Besides:

* `[trang {page}](#phương-hướng)` refers to a heading by its words in lower case with hyphens;
  `{page}` and `{title}` are filled in, and the link leads there.
* `<u>...</u>` underlines, `<sup>` and `<sub>` raise and lower.
* A paragraph that begins with a number of the author's own (`I-`, `a)`, `2.1.`) is set as a list item.
* A picture that does not fit where it stands goes to the head of the next column; text fills the gap.

## Text with fields

A text is one string, or a list whose items are strings or maps with `text` and `style`. Fields
stand in braces: `{unit}`, `{superior}`, `{province}`, `{term}`, `{term.from}`, `{term.to}`,
`{congress.ordinal}`, `{congress.term}`, `{committee.ordinal}` (one below the congress), `{title}`,
`{author}`, `{period}`, `{indicators.count}`; in head and foot also `{page}`, `{pages}` and
`{section}` (the section that the page is in); in `each` also `{row.COLUMN}`. Filters follow
a bar: `{unit|upper}`, `{unit|capital}`, `{indicators.count|words|capital}`. `{{` is a brace. A text
with a field that the term does not say is left out, with a note.

## Blocks

A block is a map with the key `block`, or its name alone when it needs no keys. Any block may be
`required: true`: then it is an error when its data is not there; otherwise it is left out with a
note. A `group` that holds charts or tables is left out with its titles when none of them has data.

The pictures are made from the examples by the test suite, with the data in `docs/examples/term`.
""".split("\n")
names = [b["properties"]["block"]["const"] for b in defs["block"]["anyOf"] if "properties" in b]
for block in defs["block"]["anyOf"]:
    if "properties" not in block:
        continue
    name = block["properties"]["block"]["const"]
    out += [f"### `{name}`", "", block["description"], ""] + table(block) + [""]
    own = [e for e in examples if e == name or (e.startswith(name + "-") and not any(
        other != name and (e == other or e.startswith(other + "-")) and len(other) > len(name)
        for other in names))]
    for example in own:
        text = open(f"docs/examples/{example}.yaml", encoding="utf-8").read()
        out += ["```yaml", text.rstrip("\n"), "```", "", f"![{example}](pictures/layout/{example}.png)", ""]
    if name == "row":
        out += ["A cell has `blocks` and a `share` of the width (1 if left out).", ""]
    if name == "indicator-table":
        out += ["A column has `show` (`group`, `number`, `name`, `short`, `unit`, `target`, `result`,",
                "`verdict`, `note`, `sentence`), `title`, `width` (a length, `auto`, or `*` for a share",
                "of what is left), `align` (`left`, `right`, `center`, `decimal`) and `style`. A column",
                "that shows `group` must be the first. `years` stands for a column of every year of the term but",
                "its first; years in which no row has a value are left out, with a note.", ""]
open("docs/layout.md", "w", encoding="utf-8").write("\n".join(out).rstrip() + "\n")
