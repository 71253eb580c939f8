"""Compares what YamlWriter and FloatText write with PyYAML and Python.

Standard input: one JSON object a line with a tree, its canonical and its readable text. A mapping of the tree is
{"$map": [[key, value]...]}, a float {"$float": hexadecimal}. Prints each line number that differs, and why.
"""

import json
import sys

import yaml


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def decode(node):
    if isinstance(node, list):
        return [decode(item) for item in node]
    if isinstance(node, dict):
        if "$float" in node:
            return float.fromhex(node["$float"])
        return {key: decode(value) for key, value in node["$map"]}
    return node


def canonical(tree):
    return yaml.dump(tree, Dumper=Dumper, sort_keys=True, width=80, indent=2, allow_unicode=False,
                     default_flow_style=False)


def complain(number, what, expected, actual):
    print(f"case {number}: {what}\n  expected {expected!r}\n  actual   {actual!r}")


for number, line in enumerate(sys.stdin, 1):
    case = json.loads(line)
    tree = decode(case["tree"])
    expected = canonical(tree)
    if case["canonical"] != expected:
        complain(number, "canonical", expected, case["canonical"])
    try:
        back = yaml.safe_load(case["readable"])
    except yaml.YAMLError as e:
        back = e
    if repr(back) != repr(tree):
        complain(number, "readable read back", tree, back)
print("checked", number)
