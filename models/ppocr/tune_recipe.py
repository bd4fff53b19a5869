"""Goes on training the recogniser on lines of Dutch letters, as ``lines_recipe.py`` makes them.

    pip install torch
    python models/ppocr/tune_recipe.py rec.onnx lines.npz tuned.onnx [EPOCHS] [RATE]

The ONNX graph is run by PyTorch, operation by operation, with its weights as parameters; the loss is CTC. Weights of
the batch normalisation stay. One stretch in fifty is kept out of training, and the share of wrong characters on these
is printed before it and after each epoch; the model of the best epoch is written.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch.nn import functional

PIXELS = 48 * 7000
"""Pixels of a batch, padding included."""
BUCKET = 96
"""Widths are padded to multiples of so many pixels."""
STRETCHES = 13_000
"""So many of the lines teach; more of them gave no more in the time that there was."""
KEPT_OUT = 50
RATE = 1e-4
EPOCHS = 1
SEED = 7

Tensor: TypeAlias = Any  # torch.Tensor: PyTorch is needed here alone, and is no dependency
Settings: TypeAlias = dict[str, Any]


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
                self.weights[self.names[tensor.name]] = torch.nn.Parameter(value.float())
            else:
                self.constants[tensor.name] = value

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


class Lines:
    """The stretches and what they say, as numbers of the recogniser's classes."""

    def __init__(self, path: Path, charset: str) -> None:
        stored = np.load(path)
        self.pixels = stored["lines"]
        self.ends = np.concatenate([[0], np.cumsum(stored["widths"])])
        number = {sign: at for at, sign in enumerate(charset)}
        self.targets = [[number[sign] for sign in text] for text in stored["texts"][:STRETCHES].tolist()]

    def picture(self, at: int) -> NDArray[np.float32]:
        """A stretch as the recogniser takes it, from -1 to 1."""
        return np.asarray(self.pixels[:, self.ends[at] : self.ends[at + 1]] / 127.5 - 1, dtype=np.float32)

    def batches(self, chosen: list[int], chance: random.Random) -> Iterator[list[int]]:
        """Stretches of like width together, as many as fill PIXELS, in a random order.

        Few different shapes: PyTorch makes new machine code for each.
        """
        buckets: dict[int, list[int]] = {}
        for at in chosen:
            buckets.setdefault(self.columns(at), []).append(at)
        groups = []
        for columns, rows in sorted(buckets.items()):
            chance.shuffle(rows)
            size = max(1, PIXELS // (48 * columns))
            groups += [rows[start : start + size] for start in range(0, len(rows), size)]
        chance.shuffle(groups)
        yield from groups

    def columns(self, at: int) -> int:
        """Pixels of width of a stretch, padding included: enough for its characters, and a multiple of BUCKET."""
        wide = max(int(self.ends[at + 1] - self.ends[at]), 8 * 2 * len(self.targets[at]), 16)
        return -(-wide // BUCKET) * BUCKET

    def tensor(self, batch: list[int]) -> Tensor:
        """Stretches side by side, white behind the shorter ones; shape (lines, 3, 48, columns)."""
        pictures = [self.picture(at) for at in batch]
        wide = max(self.columns(at) for at in batch)
        padded = np.ones((len(batch), 1, 48, wide), np.float32)
        for row, picture in enumerate(pictures):
            padded[row, 0, :, : picture.shape[1]] = picture
        planes = torch.from_numpy(padded).expand(-1, 3, -1, -1)
        return planes.contiguous(memory_format=torch.channels_last)


def error(graph: Graph, lines: Lines, chosen: list[int]) -> float:
    """Share of wrong characters."""
    wrong = total = 0
    graph.eval()
    with torch.no_grad():
        for batch in lines.batches(chosen, random.Random(0)):
            pictures = lines.tensor(batch)
            best = graph(pictures).argmax(-1).tolist()
            for at, row in zip(batch, best, strict=True):
                read = [sign for place, sign in enumerate(row) if sign and (place == 0 or row[place - 1] != sign)]
                wrong += distance(read, lines.targets[at])
                total += len(lines.targets[at])
    return wrong / total


def distance(left: list[int], right: list[int]) -> int:
    """Edit distance."""
    row = list(range(len(right) + 1))
    for at, one in enumerate(left, 1):
        before, row[0] = row[0], at
        for other in range(1, len(right) + 1):
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, before + (one != right[other - 1]))
    return row[-1]


def tune(graph: Graph, lines: Lines, epochs: int, rate: float) -> Iterator[float]:
    """Train, and give the error on the stretches kept out after each epoch."""
    chance = random.Random(SEED)
    out = list(range(0, len(lines.targets), KEPT_OUT))
    taught = sorted(set(range(len(lines.targets))) - set(out))
    yield error(graph, lines, out)
    steps = epochs * sum(1 for _ in lines.batches(taught, random.Random(0)))
    optimiser = torch.optim.Adam(graph.parameters(), lr=rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 20, pct_start=0.1)
    started = time.time()
    for epoch in range(epochs):
        graph.train()
        loss_sum = count = 0.0
        for number, batch in enumerate(lines.batches(taught, chance)):
            pictures = lines.tensor(batch)
            with torch.autocast("cpu", torch.bfloat16):
                likely = graph(pictures)
            lengths = [len(lines.targets[at]) for at in batch]
            targets = torch.tensor([sign for at in batch for sign in lines.targets[at]])
            full = torch.full((len(batch),), likely.shape[1])
            loss = functional.ctc_loss(likely.transpose(0, 1), targets, full, torch.tensor(lengths), zero_infinity=True)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(graph.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            loss_sum, count = loss_sum + loss.item(), count + 1
            if number % 25 == 0:
                print(
                    f"epoch {epoch} step {number} loss {loss_sum / count:.4f} {time.time() - started:.0f} s",
                    file=sys.stderr,
                    flush=True,
                )
                loss_sum = count = 0.0
        yield error(graph, lines, out)


def store(model: onnx.ModelProto, graph: Graph, path: Path) -> None:
    """The model with the weights as trained."""
    for tensor in model.graph.initializer:
        if tensor.name in graph.names:
            value = graph.weights[graph.names[tensor.name]].detach().numpy()
            kind = np.float16 if tensor.data_type == onnx.TensorProto.FLOAT16 else np.float32
            tensor.CopyFrom(numpy_helper.from_array(value.astype(kind), tensor.name))
    onnx.save(model, path)


def main() -> None:
    """Train, and write the model of the best epoch."""
    torch.manual_seed(SEED)
    model = onnx.load(sys.argv[1])
    charset = "\0" + (Path(__file__).with_name("charset.txt")).read_text(encoding="utf-8").replace("\n", "") + " "
    graph = Graph(model)
    lines = Lines(Path(sys.argv[2]), charset)
    epochs = int(sys.argv[4]) if len(sys.argv) > 4 else EPOCHS
    best = 1.0
    for epoch, share in enumerate(tune(graph, lines, epochs, float(sys.argv[5]) if len(sys.argv) > 5 else RATE)):
        print(f"after {epoch} epochs: {share:.3%} of the characters wrong", file=sys.stderr, flush=True)
        if epoch and share < best:
            best = share
            store(model, graph, Path(sys.argv[3]))


if __name__ == "__main__":
    main()
