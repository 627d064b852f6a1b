"""Reads exported GraphML with NetworkX and compares it with the exported JSON."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx

TAUT, ROOT = sys.argv[1], Path(sys.argv[2])


def export(form, model, *scenario):
    words = [TAUT, "export", form, str(model), *scenario]
    return subprocess.run(words, capture_output=True, check=True).stdout


def shown(text):
    """A text as XML can hold it: control characters are no part of it."""
    plain = "".join(c if c >= " " or c in "\n\t\r" else "\ufffd" for c in text)
    return plain.replace("\r\n", "\ufffd\n").replace("\r", "\ufffd")


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}:\n  GraphML has {found!r}\n  JSON has    {wanted!r}")


def words(value):
    return value if isinstance(value, str) else next(iter(value.values()))


def check(model, *scenario):
    whole = json.loads(export("json", model, *scenario))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.graphml"
        path.write_bytes(export("graphml", model, *scenario))
        graph = networkx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed() and graph.is_multigraph()
    same("title", graph.graph["title"], shown(words(whole["mandate"]["title"])))
    same("tasks", list(graph), [task["id"] for task in whole["tasks"]])
    for task in whole["tasks"]:
        node = graph.nodes[task["id"]]
        same("label", node["label"], shown(words(task.get("short") or task["title"])))
        for key in ("priority", "value", "basis"):
            same(key, node[key], task[key])
        same("standing", node["standing"], task.get("standing", False))
        same("paragraph", node.get("paragraph"), task.get("paragraph"))
    wanted = {}
    for link in whole["links"]:
        for arc in link["arcs"]:
            if not arc["general"]:
                wanted[arc["id"]] = (link, arc)
    edges = {key: (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}
    same("links", sorted(edges), sorted(wanted))
    for key, (link, arc) in wanted.items():
        source, target, edge = edges[key]
        same("ends", (source, target), (arc["from"], arc["to"]))
        same("score", edge["score"], link["score"])
        same("effective score", edge["effective"], arc["effective"])
        same("state", edge["state"], arc["state"])
        same("mutual", edge["mutual"], "between" in link)
        reason = link.get("because")
        if isinstance(reason, dict):
            reason = reason.get(f"{source}-{target}", reason)
        same("reason", edge.get("because"), reason and shown(words(reason)))
    return len(wanted)


def main():
    count = 0
    for model in sorted((ROOT / "models").glob("*.yaml")):
        count += check(model)
    count += check(ROOT / "models/minusma-2018.yaml", "-s", "agreement-suspended")
    for model in sorted((ROOT / "examples/features").glob("*.yaml")):
        count += check(model)
    count += check(ROOT / "tests/readers/hostile.yaml")
    assert count > 200, count
    print(f"NetworkX {networkx.__version__} read {count} links as they are")


main()
