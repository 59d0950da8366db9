"""Conversations at once: all reach their end, and none mixes with another.

    Tests/service/conversations.py DATA INDEX [how many, 1000]

Every conversation fills in the form for a call back with a name and a number of its own; all are
open at the same time, and their turns are interleaved at random, by a seed.
"""

import random
import sys
import time

from client import Client, Service, in_parallel

WORKERS = 50
LANGUAGES = {
    "en": ("call me back please", "skip", "yes"),
    "ru": ("перезвоните мне", "пропустить", "да"),
    "th": ("ช่วยโทรกลับหน่อย", "ข้าม", "ใช่ค่ะ"),
    "zh-Hans": ("请给我回电话", "跳过", "对"),
}
NAMES = {
    "en": "Alex Carter", "ru": "Иван Петров", "th": "สมชาย ใจดี", "zh-Hans": "王小明",
}


class Conversation:
    def __init__(self, number, client):
        self.language = list(LANGUAGES)[number % len(LANGUAGES)]
        start, skip, yes = LANGUAGES[self.language]
        self.phone = f"07{number:08d}"
        self.name = NAMES[self.language]
        self.turns = [start, self.name, self.phone, skip, skip, yes]
        self.id, self.token = client.begin(language=self.language)
        self.events = []

    def step(self, client):
        self.events = client.say(self.id, self.token, self.turns.pop(0))

    def check(self):
        forms = [event for event in self.events if event["type"] == "form"]
        assert len(forms) == 1, (self.language, self.events)
        values = forms[0]["values"]
        assert values["phone"] == self.phone and values["name"] == self.name, (self.phone, values)


def main(data, index, count=1000):
    service = Service(data, index)
    key = service.key("customer")
    began = time.monotonic()

    def work(worker):
        client, order = Client(service.port, key), random.Random(worker)
        own = [Conversation(n, client) for n in range(worker, count, WORKERS)]
        left = list(own)
        while left:
            conversation = order.choice(left)
            conversation.step(client)
            if not conversation.turns:
                left.remove(conversation)
        for conversation in own:
            conversation.check()

    in_parallel(WORKERS, work)
    seconds = time.monotonic() - began
    agent = Client(service.port, service.key("agent"))
    phones, cursor = set(), None
    while True:
        query = "?limit=200" + (f"&cursor={cursor}" if cursor else "")
        status, page = agent.ask("GET", "/v1/forms/callback/submissions" + query)
        assert status == 200, page
        phones |= {form["values"]["phone"] for form in page["submissions"]}
        cursor = page["next"]
        if not cursor:
            break
    assert len(phones) == count, f"{len(phones)} different forms of {count}"
    service.stop()
    turns = count * 6
    print(f"{count} conversations at once, {turns} turns in {seconds:.1f} s "
          f"({turns / seconds:.0f} a second): all reached their end, none mixed with another")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
