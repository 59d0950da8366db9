"""Kill -9 under load: what was acknowledged is there after a restart.

    Tests/service/crash.py DATA INDEX
"""

import http.client
import sqlite3
import sys
import threading
import time

from client import Client, Service, in_parallel

WORKERS = 16


def main(data, index):
    acknowledged, opened = [], []
    lock = threading.Lock()
    service = Service(data, index)
    key = service.key("customer")
    killed = threading.Event()

    def work(worker):
        client = Client(service.port, key)
        try:
            conversation = client.begin(language="en")
            with lock:
                opened.append(conversation)
            for number in range(10_000):
                text = f"message {worker} {number}"
                client.say(*conversation, text)
                with lock:
                    acknowledged.append((conversation, text))
        except (OSError, http.client.HTTPException):
            assert killed.is_set(), "the service went away before it was killed"

    def kill():
        while len(acknowledged) < 100:
            time.sleep(0.01)
        killed.set()
        service.kill()

    threading.Thread(target=kill).start()
    in_parallel(WORKERS, work)

    problems = sqlite3.connect(data + "/records.sqlite").execute("PRAGMA integrity_check")
    assert problems.fetchall() == [("ok",)]
    again = Service(data, index)
    client = Client(again.port, key)
    said = {}
    for id, token in opened:
        status, conversation = client.ask(
            "GET", f"/v1/conversations/{id}", headers={"X-Conversation-Token": token})
        assert status == 200, conversation
        said[id] = [event["event"].get("text") for event in conversation["events"]]
    missing = [text for (id, _), text in acknowledged if text not in said[id]]
    assert not missing, f"{len(missing)} acknowledged messages are lost"
    again.stop()
    print(f"killed after {len(acknowledged)} acknowledged messages: every one is there, "
          "the database is whole")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
