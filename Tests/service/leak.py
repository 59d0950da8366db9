"""What a customer may not see is not found, by its most telling words, over any way in.

    Tests/service/leak.py DATA INDEX CORPUS

For every document of the corpus that is not public, not validated, expired, not yet valid or for some
customers only: its title and wordings through search (with facets and spelling), suggest,
documents and the bot, with forged contexts besides.
"""

import datetime
import re
import sys
import threading
from pathlib import Path

from client import Client, Service, in_parallel

WORKERS = 4
FORGED = [
    {"segment": "business"}, {"region": "islands"}, {"products": ["fibre-1000"]},
    {"customer": "c03"}, {"customer": "c03", "customer_proof": "0" * 64},
]


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    return text.split("\n---", 1)[0].removeprefix("---\n") if text.startswith("---") else ""


def field(matter, name):
    found = re.search(rf"^{name}: *(.+)$", matter, re.M)
    return found.group(1).strip().strip("\"'") if found else None


def variants(matter):
    block = re.search(r"^variants:\n((?:  - .*\n?)+)", matter, re.M)
    lines = block.group(1).splitlines() if block else []
    return [line.strip()[2:].strip("\"'") for line in lines]


def is_hidden(matter, today):
    until, start = field(matter, "valid_until"), field(matter, "valid_from")
    return (
        field(matter, "audience") != "public" or field(matter, "state") != "validated"
        or bool(until and until < today) or bool(start and start > today)
        or bool(re.search(r"^only_for:", matter, re.M)))


def main(data, index, corpus):
    today = datetime.date.today().isoformat()
    hidden = []
    for path in sorted(Path(corpus).glob("*/*/*.md")):
        matter = front_matter(path)
        if matter and is_hidden(matter, today):
            hidden.append((field(matter, "id"), field(matter, "title"), variants(matter)))
    assert len(hidden) > 50, "the corpus should hold documents that are hidden"
    ids = {document[0] for document in hidden}
    service = Service(data, index)
    key = service.key("customer")
    asked = [0]
    lock = threading.Lock()

    def check(value, where):
        """No field of an answer names a hidden document."""
        if isinstance(value, dict):
            for name, inner in value.items():
                if name in ("document", "id") and isinstance(inner, str):
                    assert inner.split("#")[0] not in ids, (where, inner)
                check(inner, where)
        elif isinstance(value, list):
            for inner in value:
                check(inner, where)

    def probe(client, document):
        id, title, wordings = document
        for words in [title] + wordings[:4]:
            status, page = client.ask(
                "POST", "/v1/search", {"query": words, "limit": 20, "facets": True})
            assert status == 200, page
            check(page, words)
            assert title not in [answer["title"] for answer in page["answers"]]
            half = words[: max(3, len(words) * 2 // 3)]
            status, page = client.ask("POST", "/v1/suggest", {"text": half, "limit": 20})
            assert status == 200, page
            check(page, half)
        # A typing slip must not be corrected into a word that only hidden documents have.
        status, page = client.ask("POST", "/v1/search", {"query": title + "x"})
        check(page, title)
        status, _ = client.ask("GET", "/v1/documents/" + id)
        assert status == 404, (id, status)
        for forged in FORGED:
            status, page = client.ask("POST", "/v1/search", {"query": title, "context": forged})
            assert status in (403, 422), (forged, status)
        conversation = client.begin()
        for text in (title, "1"):
            check(client.say(*conversation, text), text)
        status, _ = client.ask("POST", "/v1/calls", {})
        assert status == 403, status
        with lock:
            asked[0] += 1

    def work(worker):
        client = Client(service.port, key)
        for document in hidden[worker::WORKERS]:
            probe(client, document)

    in_parallel(WORKERS, work)
    service.stop()
    print(f"{asked[0]} hidden documents asked for by their own words: nothing of them came back")


if __name__ == "__main__":
    main(*sys.argv[1:])
