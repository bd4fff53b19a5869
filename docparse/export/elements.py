"""XML as archives exchange it: one namespace, indented, without the characters that XML cannot hold."""

import re
import xml.etree.ElementTree as ET

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root(namespace: str, name: str, **attributes: str) -> ET.Element:
    """The outermost element; its children are in its namespace, which is written without a prefix."""
    ET.register_namespace("", namespace)
    return ET.Element(f"{{{namespace}}}{name}", attributes)


def child(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """A new last child of ``parent``, in the same namespace."""
    namespace, _, _ = parent.tag.rpartition("}")
    element = ET.SubElement(parent, f"{namespace}}}{name}", {key: legal(value) for key, value in attributes.items()})
    element.text = None if text is None else legal(text)
    return element


def written(element: ET.Element) -> str:
    """The whole file."""
    ET.indent(element)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(element, encoding="unicode")}\n'


def legal(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)
