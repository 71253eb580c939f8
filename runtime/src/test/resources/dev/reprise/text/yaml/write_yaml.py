"""Writes trees as YAML in many styles, for YamlReader to read.

Standard input: one JSON object a line, {"number": n, "tree": ...}; a mapping of the tree is {"$map": [[key, value]...]},
a float {"$float": hexadecimal}. Standard output: one JSON object a line with the number, the style and the text; null for a text that PyYAML itself
reads as another tree.
"""

import json
import sys

import yaml


class Blocks(yaml.SafeDumper):
    """Text of several lines as block scalars; equal lists and maps as anchors and aliases."""


def blocks(fold):
    def represent(dumper, text):
        style = fold if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    return represent


class Literal(Blocks):
    pass


class Folded(Blocks):
    pass


Literal.add_representer(str, blocks("|"))
Folded.add_representer(str, blocks(">"))

STYLES = [
    ("plain", yaml.SafeDumper, {}),
    ("flow", yaml.SafeDumper, {"default_flow_style": True}),
    ("leaves in flow", yaml.SafeDumper, {"default_flow_style": None, "width": 20}),
    ("unicode", yaml.SafeDumper, {"allow_unicode": True, "explicit_start": True, "explicit_end": True}),
    ("narrow", yaml.SafeDumper, {"width": 10, "indent": 8, "allow_unicode": True}),
    ("wide", yaml.SafeDumper, {"width": 1000, "indent": 4, "line_break": "\r\n"}),
    ("canonical", yaml.SafeDumper, {"canonical": True}),
    ("double quoted", yaml.SafeDumper, {"default_style": '"', "allow_unicode": True, "width": 30}),
    ("single quoted", yaml.SafeDumper, {"default_style": "'"}),
    ("literal", Literal, {"allow_unicode": True}),
    ("folded", Folded, {"width": 25}),
]


def decode(node, known):
    if isinstance(node, list):
        return shared([decode(item, known) for item in node], known)
    if isinstance(node, dict):
        if "$float" in node:
            return float.fromhex(node["$float"])
        return shared({key: decode(value, known) for key, value in node["$map"]}, known)
    return node


def shared(value, known):
    """The one object for all equal lists or maps, so that PyYAML writes an alias."""
    return known.setdefault(repr(value), value)


for line in sys.stdin:
    case = json.loads(line)
    tree = decode(case["tree"], {})
    for name, dumper, options in STYLES:
        text = yaml.dump(tree, Dumper=dumper, sort_keys=False, **options)
        if repr(yaml.safe_load(text)) != repr(tree):
            text = None  # such as text that begins with a space, folded
        print(json.dumps({"number": case["number"], "style": name, "text": text}))
