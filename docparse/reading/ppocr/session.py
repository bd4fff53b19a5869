"""The models of ``models/ppocr``, each loaded once; see its card for where they come from."""

import functools
import threading

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ...resources import resource

Tensor = NDArray[np.float32]
_USUAL = frozenset(map(chr, range(0x7F))) | frozenset("éëèêïíöóüúáàäçÉ•–’‘“”€§½²°…")
_SELDOM = 0.1
_LOADING = threading.Lock()


@functools.cache
def _session(name: str) -> onnxruntime.InferenceSession:
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    settings.inter_op_num_threads = 1
    settings.enable_cpu_mem_arena = False  # it would keep the memory of the largest page ever read
    settings.log_severity_level = 3
    path = str(resource("models", "ppocr", name))
    return onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])


def run(name: str, grey: Tensor) -> Tensor:
    """What model ``name`` makes of a grey picture with values from -1 (black) to 1; shape (height, width)."""
    with _LOADING:
        session = _session(name)
    planes = np.repeat(grey[None, None], 3, axis=1)  # the models were trained on colour
    return np.asarray(session.run(None, {"x": planes})[0], dtype=np.float32)


@functools.cache
def charset() -> str:
    """The character of each class of the recogniser; class 0, the blank, is a NUL and the last is the space."""
    listed = resource("models", "ppocr", "charset.txt").read_text(encoding="utf-8")
    return "\0" + "".join(listed.split("\n")) + " "


@functools.cache
def likelihoods() -> Tensor:
    """How a class is weighed before it is read: what print in Dutch seldom has needs to be seen ten times as surely."""
    weights = [1.0 if character in _USUAL else _SELDOM for character in charset()]
    return np.array(weights, dtype=np.float32)
