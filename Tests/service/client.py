"""What the service's test programs share: a client of the HTTP API, and the service as a process."""

import http.client
import json
import os
import signal
import subprocess
import threading
import time

BIN = os.environ.get("BIN", ".build/debug")


class Client:
    """One connection with one key, for one thread."""

    def __init__(self, port, key):
        self.port, self.key = port, key
        self.connection = None

    def ask(self, method, path, body=None, headers=None):
        """The status and the JSON of the answer."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        all_headers = {"Authorization": "Bearer " + self.key, **(headers or {})}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            all_headers["Content-Type"] = "application/json"
        try:
            self.connection.request(method, path, data, all_headers)
            response = self.connection.getresponse()
            text = response.read()
        except (OSError, http.client.HTTPException):
            self.connection = None
            raise
        return response.status, json.loads(text) if text else None

    def begin(self, **body):
        status, begun = self.ask("POST", "/v1/conversations", body)
        assert status == 201, (status, begun)
        return begun["id"], begun["token"]

    def say(self, conversation, token, text):
        status, answer = self.ask(
            "POST", f"/v1/conversations/{conversation}/messages", {"text": text},
            {"X-Conversation-Token": token})
        assert status == 200, (status, answer)
        return answer["events"]


class Service:
    """The service on a port of its own, until it is stopped or killed."""

    def __init__(self, data, index, *options):
        self.data = data
        self.process = subprocess.Popen(
            [f"{BIN}/firsthand", "serve", "--index", index, "--data", data, "--port", "0",
             "--rate-limit-off", *options],
            stdout=subprocess.PIPE, stderr=open(data + ".log", "a"), text=True)
        line = self.process.stdout.readline()
        assert line.startswith("Listening on"), line
        self.port = int(line.strip().rsplit(":", 1)[1])

    def key(self, role):
        return subprocess.run(
            [f"{BIN}/firsthand", "keys", "create", "--data", self.data, "--role", role],
            check=True, capture_output=True, text=True).stdout.strip()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=60)
        assert status == 0, f"the service ended with {status}"


def in_parallel(count, work):
    """Runs work(0) to work(count - 1) in threads, and raises the first error."""
    errors = []

    def guarded(number):
        try:
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def wait_until(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
