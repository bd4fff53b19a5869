"""Stands in for a worker: it takes the memory that it is told to take, and then breaks down as a library would."""

import json
import os
import sys
import time

from docparse.batching.tasks import Task
from docparse.batching.worker import guard

guard(int(sys.argv[1]))
print(json.dumps({"kind": "ready"}), flush=True)
for line in sys.stdin.buffer:
    held = b"x" * (int(Task.from_json(line).name) << 20)
    time.sleep(1)
    os.abort()
