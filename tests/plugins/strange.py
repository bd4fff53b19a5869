"""A reader that gives what it should not."""


class Reader:
    name = "strange"

    def read(self, picture: object, dpi: float, deadline: object) -> tuple[str, ...]:
        del picture, dpi, deadline
        return ("word",)
