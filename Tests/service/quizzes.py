"""The same quiz through a pipe and over HTTP gives the same score; no answer is lost to kill -9.

    Tests/service/quizzes.py DATA INDEX CORPUS

Items are made at the terminal of the real corpus and approved there; one trainee, by the id of a
key, takes the same quiz (same seed, same items) at the terminal and over HTTP, each in records of
its own, and answers alike by a seeded choice.
"""

import http.client
import json
import os
import random
import shutil
import subprocess
import sys
import time

from client import BIN, Client, Service

COUNT = 40
DAY = "2026-11-22"


def firsthand(*arguments, input=None):
    run = subprocess.run(
        [f"{BIN}/firsthand", *arguments], input=input, capture_output=True, text=True)
    assert run.returncode == 0, (arguments, run.stderr[-2000:])
    return run


def wish(language, seed):
    """A quiz of kinds that are answered by numbers or by searching."""
    return {"language": language, "seed": seed, "count": COUNT}


def prepare(data, index, corpus):
    """Records with a trainee's key and approved items; what a trainer did at the terminal."""
    key = firsthand("keys", "create", "--data", data, "--role", "agent").stdout.strip()
    trainer = firsthand("keys", "create", "--data", data, "--role", "trainer").stdout.strip()
    listed = firsthand("keys", "list", "--data", data).stdout.splitlines()
    trainee = next(line.split("\t")[0] for line in listed if "\tagent\t" in line)
    made = firsthand("quiz", "generate", "--data", data, "--index", index, "--corpus", corpus,
                     "--now", DAY)
    print(made.stdout, end="")
    firsthand("quiz", "review", "--data", data, "--approve-all")
    return trainee, key, trainer


def choose(question, seed):
    """What to answer: by the question alone, so that both ways answer alike."""
    choice = random.Random(f"{seed} {question['text']}")
    options = len(question["options"])
    if choice.random() < 0.05:
        return {"skip": True}
    if question["task"] == "choice":
        return {"numbers": [choice.randint(1, options)]}
    if question["task"] == "order":
        return {"numbers": choice.sample(range(1, options + 1), options)}
    return {"query": question["text"].split("\n\n")[-1], "rank": choice.randint(1, 2)}


def found(client, question, query):
    """The documents that a drill's words find, as /v1/search answers."""
    status, page = client.ask("POST", "/v1/search", {
        "query": query, "context": {"languages": [question["language"]]}})
    assert status == 200, page
    return [answer["document"] for answer in page["answers"]]


def over_http(client, language, seed):
    """The score, and the lines that answer the same at the terminal."""
    status, session = client.ask("POST", "/v1/quizzes/sessions", wish(language, seed))
    assert status == 201, session
    lines = []
    while session["question"]:
        question = session["question"]
        body = choose(question, seed)
        if "rank" in body:
            rank, query = body.pop("rank"), body["query"]
            documents = found(client, question, query)
            rank = min(rank, len(documents))
            body["document"] = documents[rank - 1]
            lines += [query.replace("\n", " "), str(rank)]
        else:
            lines.append("s" if "skip" in body else " ".join(map(str, body["numbers"])))
        path = f"/v1/quizzes/sessions/{session['id']}/answers/{question['number']}"
        status, answer = client.ask("PUT", path, body)
        assert status == 201, answer
        again, same = client.ask("PUT", path, body)
        assert again == 200 and same == answer, (answer, same)
        feedback = answer["feedback"]
        assert feedback["proof"]["text"], feedback
        session = answer["session"]
    assert session["answered"] == COUNT, session
    return session, lines


def through_pipe(data, index, corpus, trainee, language, seed, lines):
    run = firsthand(
        "quiz", "take", "--data", data, "--index", index, "--corpus", corpus, "--now", DAY,
        "--trainee", trainee, "--lang", language, "--count", str(COUNT), "--seed", str(seed),
        "--json", input="\n".join(lines) + "\n")
    return json.loads(run.stdout)


def made_alike(trainer):
    """The service makes of its index the items that the terminal made of the files: none is new."""
    status, job = trainer.ask("POST", "/v1/quizzes/jobs", {"languages": ["th"], "seed": 1})
    assert status == 202, job
    began = time.monotonic()
    while job["state"] == "running":
        time.sleep(0.2)
        status, job = trainer.ask("GET", f"/v1/quizzes/jobs/{job['id']}")
    made = sum(job["items"]["th"].values())
    assert job["state"] == "done" and job["added"] == job["retired"] == 0, job
    print(f"{made} items made over HTTP in {time.monotonic() - began:.1f} s: the same as at the "
          "terminal")


def compare(data, index, corpus):
    trainee, key, trainer = prepare(data, index, corpus)
    terminal = data + "-terminal"
    shutil.copytree(data, terminal)
    service = Service(data, index, "--corpus", corpus, "--now", DAY)
    client = Client(service.port, key)
    for seed, language in enumerate(["en", "zh", "th", "ru"], start=1):
        session, lines = over_http(client, language, seed)
        score = through_pipe(terminal, index, corpus, trainee, language, seed, lines)
        assert score["is_over"] and score["answered"] == COUNT, score
        assert score["right"] == session["right"], (language, score, session["right"])
        assert abs(score["score"] - session["score"]) < 1e-9, (language, score, session["score"])
        print(f"{language}: {COUNT} questions, {session['right']} right, score "
              f"{session['score']:.3f} over HTTP and {score['score']:.3f} through a pipe")
    seen = subprocess.run(
        [f"{BIN}/firsthand", "quiz", "results", "--data", data, "--json"],
        capture_output=True, text=True, check=True)
    assert json.loads(seen.stdout)[0]["trainee"] == trainee
    trainer = Client(service.port, trainer)
    made_alike(trainer)
    status, missed = trainer.ask("GET", "/v1/quizzes/documents")
    assert status == 200 and missed["documents"] == [], missed
    service.stop()
    return key


def kill(data, index, corpus, key):
    """Answers until the service is killed, and goes on where it was."""
    acknowledged = 0
    for round in range(3):
        service = Service(data, index, "--corpus", corpus, "--now", DAY)
        client = Client(service.port, key)
        if round == 0:
            status, session = client.ask("POST", "/v1/quizzes/sessions", {"count": 200})
            assert status == 201, session
            path = f"/v1/quizzes/sessions/{session['id']}"
        status, session = client.ask("GET", path)
        assert status == 200 and session["answered"] in (acknowledged, acknowledged + 1), session
        acknowledged = session["answered"]
        end = time.monotonic() + 0.5
        timer = subprocess.Popen(["sh", "-c", f"sleep 0.5; kill -9 {service.process.pid}"])
        try:
            while session["question"]:
                number = session["question"]["number"]
                status, answer = client.ask("PUT", f"{path}/answers/{number}", {"skip": True})
                assert status == 201, answer
                session, acknowledged = answer["session"], acknowledged + 1
        except (OSError, http.client.HTTPException):
            pass
        timer.wait()
        service.kill()
    print(f"killed three times: all {acknowledged} acknowledged answers are there")


def main(data, index, corpus):
    os.makedirs(data, exist_ok=True)
    key = compare(data, index, corpus)
    kill(data, index, corpus, key)


if __name__ == "__main__":
    main(*sys.argv[1:])
