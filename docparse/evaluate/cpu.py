"""CPU time of this process and of the children it has waited for."""

import resource


def cpu_seconds() -> float:
    """User and system seconds so far."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
