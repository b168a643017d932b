"""What each command does; the arguments are those of reader.cli.arguments."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.alignment import RowKind
from reader.article import Comparison
from reader.cli import DIFFERENT, DONE, UNUSABLE, sources, streams
from reader.errors import ReaderError
from reader.export import FORMATS, SUFFIXES, Include, Layout, Options, write_comparison, write_story

if TYPE_CHECKING:
    from reader.stories import Story


def open_reader(arguments: Namespace) -> int:
    """The reader on the screen."""
    from reader.parsing.library import discover

    if sources.STANDARD_INPUT in arguments.paths:
        raise ReaderError("-: the reader needs standard input for the keyboard; save the text to a file first")
    named = [Path(p) for p in arguments.paths]
    if named:
        _guess_command(named)
        discover(named)
    # a browser's window, through textual-serve, is a screen without a terminal
    in_browser = "TEXTUAL_DRIVER" in os.environ
    if not in_browser and not streams.may_ask():
        raise ReaderError(
            "there is no terminal to open the reader on; use `newsdiff diff LEFT RIGHT` or `newsdiff list`"
        )
    return _run_app(named)


def _run_app(named: list[Path]) -> int:
    try:
        from reader.app import run_app
    except ImportError as error:
        raise ReaderError(f"the reader cannot be opened ({error}); install newsdiff again") from None

    pair = (named[0], named[1]) if len(named) == 2 and all(p.is_file() for p in named) else None
    return run_app(named or None, pair=pair, writers=app_writers())


def app_writers() -> dict[str, Callable[..., str]]:
    """The formats that the reader's export dialog offers: a comparison or a story in, text out; `include` leaves parts
    of a comparison out."""
    return {name: partial(_write_for_app, name) for name in FORMATS}


def _write_for_app(name: str, told: Comparison | Story, include: str = "whole") -> str:
    if isinstance(told, Comparison):
        return write_comparison(told, name, Options(include=Include(include)))
    return write_story(told, name, Options())


def _guess_command(named: list[Path]) -> None:
    """Help with a mistyped command, which looks like a path that is missing."""
    from difflib import get_close_matches

    from reader.cli.arguments import COMMANDS

    first = named[0]
    if not first.exists() and len(first.parts) == 1 and (close := get_close_matches(str(first), COMMANDS, 1, 0.7)):
        raise ReaderError(f"{first}: no such file, folder or command; did you mean `newsdiff {close[0]}`?")


def diff(arguments: Namespace) -> int:
    if arguments.left == arguments.right == sources.STANDARD_INPUT:
        raise ReaderError("-: standard input can be read only once; name a file for the other article")
    import reader

    format_ = _format(arguments)
    _check_output(arguments, [arguments.left, arguments.right])
    policy = sources.policy()
    articles = sources.load(arguments.left, policy), sources.load(arguments.right, policy)
    if sum(len(article.source) for article in articles) > _LONG and streams.is_terminal(sys.stderr):
        streams.complain("comparing long texts; this may take a minute (ctrl+c stops it)")
    comparison = reader.compare(*articles, model=sources.model(arguments.model))
    colour, width = _look(arguments)
    options = Options(
        include=Include(arguments.include),
        layout=Layout(arguments.layout),
        front_matter=arguments.front_matter,
        criticmarkup=arguments.criticmarkup,
        theme=arguments.theme,
        colour=colour,
        width=width,
    )
    _deliver(write_comparison(comparison, format_, options), arguments)
    return DIFFERENT if arguments.exit_code and differs(comparison) else DONE


_LONG = 1_000_000
"""characters of both texts from which a person is told to wait"""


def differs(comparison: Comparison) -> bool:
    """Whether anything but typography and white space tells the articles apart."""
    return any(row.kind is not RowKind.SAME or row.moved for row in comparison.rows)


def clean(arguments: Namespace) -> int:
    import reader
    from reader.cleaning import apply

    name, text = sources.load_text(arguments.file)
    policy = sources.policy(arguments.policy)
    edits = reader.scan(text, policy)
    cleaned = apply(text, edits)
    if arguments.format == "json":
        from reader.export.json import to_json

        value = {
            "schema": "newsdiff.edits/1",
            "name": name,
            "policy": policy.name,
            "artifacts": [edit.to_dict() for edit in edits],
            "text": cleaned,
        }
        streams.write(to_json(value))
        return DONE
    # a bare carriage return, the line end of old machines, would print one line over the other
    cleaned = cleaned.replace("\r\n", "\n").replace("\r", "\n")
    if streams.is_terminal(sys.stdout):
        from reader.cleaning.sanitise import sanitise

        cleaned = sanitise(cleaned)
    streams.write(cleaned if not cleaned or cleaned.endswith("\n") else cleaned + "\n")
    return DONE


def story(arguments: Namespace) -> int:
    from reader.comparing.meaning import model_in
    from reader.stories import compare_all

    format_ = _format(arguments)
    _check_output(arguments, arguments.paths)
    articles, notices = sources.load_all(arguments.paths, sources.policy())
    for notice in notices:
        streams.complain(notice)
    if len(articles) < 2:
        raise ReaderError(f"{articles[0].name}: a story needs two articles or more; name another file or a folder")
    model = model_in(sources.model(arguments.model))
    progress = streams.Progress("comparing")
    try:
        told = compare_all(articles, progress, processes=min(os.cpu_count() or 1, 8), model=model)
    finally:
        progress.close()
    colour, width = _look(arguments)
    options = Options(front_matter=arguments.front_matter, theme=arguments.theme, colour=colour, width=width)
    _deliver(write_story(told, format_, options), arguments)
    return DONE


def list_articles(arguments: Namespace) -> int:
    from reader.cli.listing import listing_json, listing_text

    paths = arguments.paths or sources.library_paths()
    articles, notices, faults = sources.load_what_can_be(paths, sources.policy())
    if arguments.format == "json":
        streams.write(listing_json(articles, [*notices, *faults]))
    else:
        for notice in notices:
            streams.complain(notice)
        streams.write(listing_text(articles, sources.names_of(articles, paths)))
    for fault in faults:
        streams.complain(fault)
    return UNUSABLE if faults else DONE


def serve(arguments: Namespace) -> int:
    from reader.cli.web import serve as run

    return run(arguments.paths, arguments.host, arguments.port)


def config(arguments: Namespace) -> int:
    from dataclasses import replace

    from reader.cleaning.policy import Policy
    from reader.config import Config, config_path, effective_toml, load_config

    path = config_path()
    settings, notices = load_config(path)
    if missing := _missing_theme(settings.theme):
        # what is printed is what is in force
        settings = replace(settings, theme=Config().theme)
    policy, policy_notices = Policy.from_mapping(settings.cleaning)
    if "policy" in settings.cleaning:
        settings = replace(settings, cleaning={**settings.cleaning, "policy": policy.name})
    notices = (*notices, *missing, *policy_notices)
    state = "" if path.exists() else " (not there: all defaults)"
    streams.write(f"# {path}{state}\n{effective_toml(settings)}")
    for notice in notices:
        streams.complain(notice)
    return DONE


def _missing_theme(name: str) -> list[str]:
    """A notice where no theme has this name."""
    from reader.config import user_themes_folder
    from reader.shipped import shipped

    folders = shipped("themes"), user_themes_folder()
    if any((folder / f"{name}.toml").is_file() for folder in folders):
        return []
    known = sorted({path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.toml")})
    return [f"config.toml: no theme is called “{name}”; the default is used; there are {', '.join(known)}."]


def completion(arguments: Namespace) -> int:
    from reader.cli.completion import script

    streams.write(script(arguments.shell))
    return DONE


def schema(arguments: Namespace) -> int:
    from reader.export.json import schema as text

    streams.write(text(arguments.name))
    return DONE


def git_diff(arguments: Namespace) -> int:
    from reader.cli.git import external_diff

    streams.write(external_diff(arguments.arguments, arguments.color))
    return DONE


def git_text(arguments: Namespace) -> int:
    from reader.cli.git import text_of

    streams.write(text_of(arguments.file))
    return DONE


def _format(arguments: Namespace) -> str:
    if arguments.format:
        return str(arguments.format)
    if arguments.output and arguments.output != sources.STANDARD_INPUT:
        ending = Path(arguments.output).suffix.lower()
        known = {"": "markdown", ".htm": "html", ".markdown": "markdown"}
        known |= {suffix: name for name, suffix in SUFFIXES.items()}
        if ending not in known:
            endings = ", ".join(SUFFIXES.values())
            raise ReaderError(f"{arguments.output}: no format has this ending; use {endings} or say -f FORMAT")
        return known[ending]
    return "text" if streams.is_terminal(sys.stdout) else "markdown"


def _look(arguments: Namespace) -> tuple[bool, int]:
    """Whether text is coloured and how wide it is: by the terminal or, into a file, plain and 80 columns."""
    to_file = arguments.output and arguments.output != sources.STANDARD_INPUT
    colour = arguments.color == "always" if to_file else streams.wants_colour(arguments.color)
    return colour, arguments.width or (80 if to_file else streams.columns())


def _check_output(arguments: Namespace, inputs: list[str]) -> None:
    """Refuse early what would be refused after the work, and never write over an article."""
    if not arguments.output or arguments.output == sources.STANDARD_INPUT:
        return
    target = Path(arguments.output)
    try:
        for name in inputs:
            if name != sources.STANDARD_INPUT and target.is_file() and Path(name).exists() and target.samefile(name):
                raise ReaderError(f"{target}: is one of the articles themselves; write elsewhere")
        if target.is_file() and not arguments.force and not streams.may_ask():
            raise ReaderError(f"{target}: exists already; choose another name or overwrite it with --force")
    except OSError:
        pass  # said better when writing fails


def _deliver(text: str, arguments: Namespace) -> None:
    if not arguments.output or arguments.output == sources.STANDARD_INPUT:
        streams.write(text)
        return
    from reader.files_out import write_new

    target = Path(arguments.output)
    try:
        write_new(target, text, overwrite=arguments.force)
    except FileExistsError:
        if not (streams.may_ask() and streams.agreed(f"{target} exists; overwrite it? [y/N] ")):
            raise ReaderError(f"{target}: exists already; choose another name or overwrite it with --force") from None
        write_new(target, text, overwrite=True)
