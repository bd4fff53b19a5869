"""Archives: every file of a folder accounted for, through crashes, hostile files and interruptions.

    discovery → queue → worker (killable child) → record → manifest

- **Discovery** (``inputs``, ``archives``) walks folders, lists, globs, zip and tar files in a fixed order and gives
  each file a name that says where it stood (``names``), its size and its SHA-256. It runs in a thread of its own, a
  few files ahead of the workers. Whatever is no ordinary file becomes a failure there and then; nothing is left out
  in silence. Archives are unpacked by a child process (``unpacker``), one member at a time and within caps.
- **Queue** (``schedule``). A file is one task; a long one becomes a task for every few pages, whose readings lie as
  JSON in the work folder until a last task joins them and understands the letter. Files take turns, so that two
  hundred pages do not hold up the rest. Few files are open at any time: memory does not grow with the archive.
- **Worker** (``worker``, ``tasks``, ``performing``). A child process in a session of its own keeps its models warm,
  takes a task at a time and answers in a line of JSON. It writes results itself: to the work folder, flushed to disk,
  then moved into place (``outputs``). A guard beside it kills the whole session when the batch goes away, even by
  SIGKILL.
- **Pool** (``pool``, ``child``). Time, memory and life of each worker are watched from outside. One that dies, hangs,
  is stopped or grows too large is killed with all its children and replaced; so is one that has done much, because
  libraries keep something of all that they see. Its file is tried once more after a death,
  then page by page, so that a page that kills its worker costs that page alone; it fails when the time was its own
  doing, or more than a few pages are such. ``cluster`` has such workers on a dask cluster.
- **Record** (``records``, ``state``). What came of a file, by the key of its content, the options and the version.
  While a batch runs its records lie in an SQLite file that only one process can hold; at the end they become
  ``manifest.jsonl``, sorted by name, and the work folder ``.batch`` goes. So a batch killed at any moment and run
  again leaves what an undisturbed one leaves, byte for byte but for the measured seconds.
- **Telling** (``progress``): a bar on a terminal, plain lines elsewhere, or JSON lines; a summary at the end.

What is wrong with one file costs that file. What is wrong with the machine (no Tesseract any more, a full disk, the
output folder gone) stops the batch with a remedy, and records nothing against the files at hand.

The entry is ``run.batch``; nothing is imported here, so that the children start fast.
"""
