"""Times newsdiff's alignment and word diff beside what a user would pick instead.

python tests/bench/compare_peers.py [N ...]      paragraphs a side; default 20 100 500
"""

from __future__ import annotations

import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.alignment import align_articles
from reader.comparing.rows import build_rows

SYLLABLES = "ba ce di fo gu ka le mi no pu ra se ti vo zu bra cle dri flo gru sta pre tri".split()
FRAMES = (
    "{who} told reporters in {city} on {day} that the {thing} would cost {number} million crowns.|On {day} in {city}, {who} put the cost of the {thing} at {number} million crowns.",
    "At least {number} people near {city} were affected by the {thing}, rescue workers said.|Rescue workers near {city} counted {number} people or more whom the {thing} had affected.",
    "{who} rejected the terms of the {thing} and left {city} before {day}.|Before {day} came, {who} had turned down the terms of the {thing} and gone from {city}.",
    "A court ordered {who} to publish all findings about the {thing} by {day}.|By {day}, a court decided, {who} must make public what was found about the {thing}.",
)
THINGS = "bridge repair,grain shipment,pension reform,rail strike,mine collapse,ferry accident,tax rebate,port blockade".split(
    ","
)
DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday".split(",")


def name(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()


def statement(rng: random.Random) -> tuple[str, dict[str, str]]:
    slots = {
        "who": f"{name(rng)} {name(rng)}",
        "city": name(rng),
        "day": rng.choice(DAYS),
        "thing": rng.choice(THINGS),
        "number": str(rng.randint(12, 980)),
    }
    return rng.choice(FRAMES), slots


def told(statements: list[tuple[str, dict[str, str]]], way: int) -> str:
    return " ".join(frame.split("|")[way].format(**slots) for frame, slots in statements)


def pair(n: int, seed: int = 1) -> tuple[list[str], list[str], list[tuple[int, int, str]]]:
    """Left, right and which paragraph is which: (left, right, "same", "moved" or "reworded")."""
    rng = random.Random(seed)
    left = [[statement(rng) for _ in range(3)] for _ in range(n)]
    moved = set(rng.sample(range(n), n // 5))
    stay = [i for i in range(n) if i not in moved and rng.random() > 0.1]
    reworded = set(rng.sample(stay, n // 5))
    order = list(stay)
    for i in sorted(moved):
        order.insert(rng.randrange(len(order) + 1), i)
    kinds = [(i, j, "moved" if i in moved else "reworded" if i in reworded else "same") for j, i in enumerate(order)]
    return [told(p, 0) for p in left], [told(left[i], int(i in reworded)) for i in order], kinds


def article(texts: list[str]) -> Article:
    paragraphs = tuple(Paragraph(n, ParagraphKind.BODY, n, text) for n, text in enumerate(texts, start=1))
    return Article("a", "a", None, None, None, {}, paragraphs, (), "")


def ours(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    a, b = article(left), article(right)
    links = align_articles(a, b)
    build_rows(a, b, links)
    return {(k.left - 1, k.right - 1) for k in links}


def spent(work: Callable[[], object], repeat: int = 3) -> float:
    """The least processor time of a few runs, child processes with it."""
    best = float("inf")
    for _ in range(repeat):
        before = os.times()
        start = time.process_time()
        work()
        after = os.times()
        children = after.children_user + after.children_system - before.children_user - before.children_system
        best = min(best, time.process_time() - start + children)
    return best


def peers(left: list[str], right: list[str], folder: Path) -> dict[str, Callable[[], object]]:
    files = folder / "left.txt", folder / "right.txt"
    for file, texts in zip(files, (left, right), strict=True):
        file.write_text("\n".join(texts) + "\n", encoding="utf-8")

    def run(*command: str) -> Callable[[], object]:
        return lambda: subprocess.run([*command, *map(str, files)], capture_output=True, check=False)

    found: dict[str, Callable[[], object]] = {"difflib.ndiff": lambda: list(difflib.ndiff(left, right))}
    if shutil.which("git"):
        found["git --word-diff"] = run("git", "diff", "--no-index", "--word-diff")
    if shutil.which("wdiff"):
        found["wdiff"] = run("wdiff")
    try:
        from redlines import Redlines
    except ImportError:
        pass
    else:
        if len(left) <= 100:  # beyond that it takes minutes
            found["redlines"] = lambda: Redlines("\n\n".join(left), "\n\n".join(right)).output_markdown
    return found


def main() -> None:
    print(f"{'n':>6} {'tool':<18} {'seconds':>8} {'× ours':>7}")
    for n in [int(argument) for argument in sys.argv[1:]] or [20, 100, 500]:
        left, right, truth = pair(n)
        links = ours(left, right)
        base = spent(lambda left=left, right=right: ours(left, right))
        print(f"{n:>6} {'newsdiff':<18} {base:>8.3f} {1:>7.2f}")
        with tempfile.TemporaryDirectory() as folder:
            for tool, work in peers(left, right, Path(folder)).items():
                seconds = spent(work, 1 if n > 100 else 3)
                print(f"{n:>6} {tool:<18} {seconds:>8.3f} {seconds / base:>7.2f}")
        for kind in ("same", "moved", "reworded"):
            these = [(i, j) for i, j, k in truth if k == kind]
            print(f"{n:>6}   {kind}: {sum(p in links for p in these)} of {len(these)} linked")
        print(f"{n:>6}   wrong links: {len(links - {(i, j) for i, j, _ in truth})}")


if __name__ == "__main__":
    main()
