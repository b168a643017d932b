"""The page on which the reader is served."""

from __future__ import annotations

from reader.cli.web import own_page


def test_the_page_loads_nothing_from_elsewhere_and_takes_the_keys() -> None:
    page = (
        '<head><link rel="stylesheet" href="http://localhost:8000/static/a.css" />\n'
        '<link\n rel="stylesheet"\n href="https://fonts.example.com/css?family=Mono"\n/></head><body>x</body>'
    )
    made = own_page(page)
    assert "fonts.example.com" not in made
    assert "static/a.css" in made
    assert made.index("focus()") < made.index("</body>")
