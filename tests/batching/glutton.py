"""Stands in for a worker: it takes the memory that it is told to, and keeps it or breaks down as a library would."""

import json
import os
import sys
import time

from docparse.batching.tasks import Answer, Task
from docparse.batching.worker import guard

guard(int(sys.argv[1]))
print(json.dumps({"kind": "ready"}), flush=True)
for line in sys.stdin.buffer:
    does, much = Task.from_json(line).name.split()
    held = b"x" * (int(much) << 20)
    if does != "keep":
        time.sleep(int(much) if does == "sleep" else 1)
    if does != "break":
        print(Answer("done", "ok").to_json(), flush=True)
    else:
        os.abort()
