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
    does, megabytes = Task.from_json(line).name.split()
    held = b"x" * (int(megabytes) << 20)
    if does == "keep":
        print(Answer("done", "ok").to_json(), flush=True)
    else:
        time.sleep(1)
        os.abort()
