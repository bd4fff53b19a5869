"""Goes on training the recogniser on lines of Dutch letters, as ``lines_recipe.py`` makes them while it runs.

    pip install torch
    python models/ppocr/tune_recipe.py rec.onnx law_sentences.txt.xz FONTS tuned.onnx SECONDS [RATE]

The ONNX graph is run by PyTorch, operation by operation, with its weights as parameters; the loss is CTC. Statistics
of the batch normalisation stay. No line is seen twice: all cores but one make sheets, and training stops after
SECONDS. What is kept is the running mean of the weights; the share of its wrong characters on sheets kept out is
printed at the start, now and then, and at the end.
"""

import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import cv2
import lines_recipe
import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch.nn import functional

PIXELS = 48 * 60_000
"""Pixels of a batch, padding included."""
BUCKET = 96
"""Widths are padded to multiples of so many pixels."""
WAITING = 3
"""Batches of a width that wait, so that one batch mixes the lines of many sheets."""
KEPT_OUT = 12
"""Sheets, the first, that do not teach."""
RATE = 5e-4
WARM = 0.04
"""Share of the time in which the rate rises; after it, it falls as a cosine does."""
MEAN = 0.999
"""How much of the running mean stays at each step."""
SEED = 7
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"

Tensor: TypeAlias = Any  # torch.Tensor: PyTorch is needed here alone, and is no dependency
Settings: TypeAlias = dict[str, Any]
Optimiser: TypeAlias = Any
Queue: TypeAlias = Any  # its class takes no type at run time


class Graph(torch.nn.Module):  # type: ignore[misc]  # PyTorch is not there when types are checked
    """An ONNX model as a module; its large initialisers are parameters."""

    def __init__(self, model: onnx.ModelProto) -> None:
        super().__init__()
        self.nodes = list(model.graph.node)
        self.output = model.graph.output[0].name
        self.constants: dict[str, Tensor] = {}
        self.names: dict[str, str] = {}
        self.weights = torch.nn.ParameterDict()
        statistics = {name for node in self.nodes if node.op_type == "BatchNormalization" for name in node.input[1:]}
        for tensor in model.graph.initializer:
            value = torch.from_numpy(numpy_helper.to_array(tensor).copy())
            if (
                value.dtype in (torch.float16, torch.float32)
                and value.numel() >= 8
                and tensor.name.removesuffix(".half") not in statistics
            ):
                self.names[tensor.name] = f"w{len(self.names)}"
                self.weights[self.names[tensor.name]] = torch.nn.Parameter(value.float().to(DEVICE))
            else:
                self.constants[tensor.name] = value.to(DEVICE) if value.is_floating_point() else value

    def forward(self, lines: Tensor) -> Tensor:
        """Logarithms of the likelihoods, shape (lines, steps, classes)."""
        values: dict[str, Tensor] = {**self.constants, "x": lines}
        values |= {name: self.weights[key] for name, key in self.names.items()}
        for node in self.nodes:
            given = [values[name] for name in node.input if name]
            if node.output[0] == self.output:
                return functional.log_softmax(given[0].float(), dim=-1)
            settings = {one.name: onnx.helper.get_attribute_value(one) for one in node.attribute}
            values[node.output[0]] = OPERATIONS[node.op_type](given, settings)
        raise AssertionError("the graph has no end")


def _conv(given: list[Tensor], settings: Settings) -> Tensor:
    pads = settings.get("pads", [0, 0, 0, 0])
    if settings.get("auto_pad") in (b"SAME_UPPER",):
        given = [_same(given[0], settings["kernel_shape"], settings.get("strides", [1, 1])), *given[1:]]
        pads = [0, 0, 0, 0]
    bias = given[2] if len(given) > 2 else None
    return functional.conv2d(
        given[0],
        given[1],
        bias,
        settings.get("strides", 1),
        pads[:2],
        settings.get("dilations", 1),
        settings.get("group", 1),
    )


def _same(value: Tensor, kernel: list[int], strides: list[int]) -> Tensor:
    extra = [
        max(0, (-(-size // step) - 1) * step + side - size)
        for size, side, step in zip(value.shape[2:], kernel, strides, strict=True)
    ]
    return functional.pad(value, (extra[1] // 2, extra[1] - extra[1] // 2, extra[0] // 2, extra[0] - extra[0] // 2))


def _max_pool(given: list[Tensor], settings: Settings) -> Tensor:
    value = given[0]
    if settings.get("auto_pad") == b"SAME_UPPER":
        value = _same(value, settings["kernel_shape"], settings["strides"])
    return functional.max_pool2d(value, settings["kernel_shape"], settings["strides"])


def _slice(given: list[Tensor], settings: Settings) -> Tensor:
    value, starts, ends, *rest = given
    axes = rest[0].tolist() if rest else range(value.dim())
    steps = rest[1].tolist() if len(rest) > 1 else [1] * len(starts)
    at = [slice(None)] * value.dim()
    for axis, start, end, step in zip(axes, starts.tolist(), ends.tolist(), steps, strict=True):
        at[axis] = slice(start, min(end, 2**31), step)
    return value[tuple(at)]


OPERATIONS: dict[str, Callable[[list[Tensor], Settings], Tensor]] = {
    "Add": lambda g, s: g[0] + g[1],
    "Sub": lambda g, s: g[0] - g[1],
    "Mul": lambda g, s: g[0] * g[1],
    "Div": lambda g, s: g[0] / g[1],
    "Pow": lambda g, s: g[0] ** g[1],
    "Sqrt": lambda g, s: g[0].sqrt(),
    "Erf": lambda g, s: g[0].erf(),
    "Relu": lambda g, s: g[0].relu(),
    "Sigmoid": lambda g, s: g[0].sigmoid(),
    "HardSigmoid": lambda g, s: (g[0] * s["alpha"] + s["beta"]).clamp(0, 1),
    "MatMul": lambda g, s: g[0] @ g[1],
    "Softmax": lambda g, s: g[0].softmax(s["axis"]),
    "Identity": lambda g, s: g[0],
    "Cast": lambda g, s: g[0].float() if s["to"] == onnx.TensorProto.FLOAT else g[0].to(torch.int64),
    "Conv": _conv,
    "MaxPool": _max_pool,
    "AveragePool": lambda g, s: functional.avg_pool2d(g[0], s["kernel_shape"], s["strides"]),
    "BatchNormalization": lambda g, s: functional.batch_norm(g[0], g[3], g[4], g[1], g[2], eps=s["epsilon"]),
    "ReduceMean": lambda g, s: g[0].mean(s["axes"], keepdim=bool(s.get("keepdims", 1))),
    "Transpose": lambda g, s: g[0].permute(s["perm"]),
    "Concat": lambda g, s: torch.cat(g, s["axis"]),
    "Shape": lambda g, s: torch.tensor(g[0].shape),
    "Slice": _slice,
    "Squeeze": lambda g, s: g[0].squeeze(s["axes"][0]),
    "Unsqueeze": lambda g, s: g[0].unsqueeze(s["axes"][0]),
    "Reshape": lambda g, s: g[0].reshape(
        [g[0].shape[at] if size == 0 else size for at, size in enumerate(g[1].tolist())]
    ),
}


Line: TypeAlias = tuple[NDArray[np.uint8], list[int]]
"""The picture of a stretch, and what it says as numbers of the recogniser's classes."""


def columns(line: Line) -> int:
    """Pixels of width of a line, padding included: enough for its characters, and a multiple of BUCKET."""
    wide = max(int(line[0].shape[1]), 8 * 2 * len(line[1]), 16)
    return -(-wide // BUCKET) * BUCKET


def tensor(batch: list[Line]) -> Tensor:
    """Stretches side by side, white behind the shorter ones; shape (lines, 3, 48, columns), from -1 to 1."""
    padded = np.full((len(batch), 1, 48, max(map(columns, batch))), 255, np.uint8)
    for row, (picture, _) in enumerate(batch):
        padded[row, 0, :, : picture.shape[1]] = picture
    planes = torch.from_numpy(padded).to(DEVICE).float() / 127.5 - 1
    return planes.expand(-1, 3, -1, -1).contiguous(memory_format=torch.channels_last)


def batches(lines: Iterator[Line], chance: random.Random, waiting: int) -> Iterator[list[Line]]:
    """Lines of like width together, as many as fill PIXELS, mixed with those before and behind them."""
    buckets: dict[int, list[Line]] = {}
    for line in lines:
        wide = columns(line)
        bucket = buckets.setdefault(wide, [])
        bucket.append(line)
        size = max(1, PIXELS // (48 * wide))
        if len(bucket) >= waiting * size:
            chance.shuffle(bucket)
            yield bucket[:size]
            del bucket[:size]
    if waiting == 1:
        yield from filter(None, buckets.values())


def numbered(charset: str, sheet: list[tuple[NDArray[np.uint8], str]]) -> Iterator[Line]:
    """The lines of a sheet with their characters as numbers."""
    number = {sign: at for at, sign in enumerate(charset)}
    yield from ((picture, [number[sign] for sign in text]) for picture, text in sheet)


def produce(queue: Queue, first: int, step: int, law: Path, folder: Path) -> None:
    """Make every ``step``-th sheet without end."""
    cv2.setNumThreads(1)
    for seed in range(first, 1_000_000_000, step):
        queue.put(lines_recipe.make(seed, law, folder))


def error(graph: Graph, lines: list[Line]) -> float:
    """Share of wrong characters."""
    wrong = total = 0
    graph.eval()
    with torch.no_grad():
        for batch in batches(iter(lines), random.Random(0), 1):
            best = graph(tensor(batch)).argmax(-1).tolist()
            for (_, said), row in zip(batch, best, strict=True):
                read = [sign for place, sign in enumerate(row) if sign and (place == 0 or row[place - 1] != sign)]
                wrong += distance(read, said)
                total += len(said)
    return wrong / total


def distance(left: list[int], right: list[int]) -> int:
    """Edit distance."""
    row = list(range(len(right) + 1))
    for at, one in enumerate(left, 1):
        before, row[0] = row[0], at
        for other in range(1, len(right) + 1):
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, before + (one != right[other - 1]))
    return row[-1]


def tune(graph: Graph, lines: Iterator[Line], seconds: float, rate: float) -> Iterator[dict[str, Tensor]]:
    """Train, and give the running mean of the weights every tenth of the time."""
    started = time.time()
    optimiser = torch.optim.AdamW(graph.parameters(), lr=rate, weight_decay=1e-4)
    mean = {name: value.detach().clone() for name, value in graph.weights.items()}
    given = steps = seen = 0
    loss_sum = torch.zeros((), device=DEVICE)
    for batch in batches(lines, random.Random(SEED), WAITING):
        done = (time.time() - started) / seconds
        for group in optimiser.param_groups:
            group["lr"] = rate * min(done / WARM, 0.5 + 0.5 * np.cos(np.pi * min(1.0, done))) + 1e-7
        loss_sum += step(graph, batch, optimiser)
        steps, seen = steps + 1, seen + len(batch)
        keep = min(MEAN, steps / (steps + 10))
        with torch.no_grad():
            torch._foreach_lerp_(list(mean.values()), list(graph.weights.values()), 1 - keep)
        if done * 10 >= given + 1:
            given += 1
            print(
                f"{done:.0%} step {steps}, {seen} lines, loss {loss_sum.item() / steps:.4f}",
                file=sys.stderr,
                flush=True,
            )
            yield mean
        if done >= 1:
            return


def step(graph: Graph, batch: list[Line], optimiser: Optimiser) -> Tensor:
    """Learn from one batch; its loss."""
    with torch.autocast(DEVICE, torch.bfloat16):
        likely = graph(tensor(batch))
    lengths = torch.tensor([len(said) for _, said in batch])
    targets = torch.tensor([sign for _, said in batch for sign in said])
    full = torch.full((len(batch),), likely.shape[1])
    loss = functional.ctc_loss(likely.transpose(0, 1), targets.to(DEVICE), full, lengths, zero_infinity=True)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(graph.parameters(), 5.0)
    optimiser.step()
    return loss.detach()


def store(model: onnx.ModelProto, graph: Graph, weights: dict[str, Tensor], path: Path) -> None:
    """The model with the weights as trained."""
    for tensor in model.graph.initializer:
        if tensor.name in graph.names:
            value = weights[graph.names[tensor.name]].cpu().numpy()
            kind = np.float16 if tensor.data_type == onnx.TensorProto.FLOAT16 else np.float32
            tensor.CopyFrom(numpy_helper.from_array(value.astype(kind), tensor.name))
    onnx.save(model, path)


def main() -> None:
    """Train, and write the running mean of the weights."""
    torch.manual_seed(SEED)
    model = onnx.load(sys.argv[1])
    law, folder, out, seconds = Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]), float(sys.argv[5])
    charset = "\0" + (Path(__file__).with_name("charset.txt")).read_text(encoding="utf-8").replace("\n", "") + " "
    cores = max(1, multiprocessing.cpu_count() - 1)
    queue: Queue = multiprocessing.Queue(64)
    makers = [
        multiprocessing.Process(target=produce, args=(queue, KEPT_OUT + at, cores, law, folder), daemon=True)
        for at in range(cores)
    ]
    for maker in makers:
        maker.start()
    kept_out = [line for seed in range(KEPT_OUT) for line in numbered(charset, lines_recipe.make(seed, law, folder))]
    graph = Graph(model)
    print(f"at first {error(graph, kept_out):.3%} of the characters wrong", file=sys.stderr, flush=True)
    endless = (line for sheet in iter(queue.get, None) for line in numbered(charset, sheet))
    averaged = Graph(model)
    for mean in tune(graph, endless, seconds, float(sys.argv[6]) if len(sys.argv) > 6 else RATE):
        averaged.weights.load_state_dict(mean)
        print(f"now {error(averaged, kept_out):.3%}", file=sys.stderr, flush=True)
        store(model, graph, mean, out)
    for maker in makers:
        maker.terminate()


if __name__ == "__main__":
    main()
