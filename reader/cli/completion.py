"""Completion scripts for bash, zsh and fish, made from the parsers, so that they never lag behind."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from reader.cli.arguments import COMMANDS
from reader.cli.parser import Parser


@dataclass(frozen=True, slots=True)
class Option:
    flags: tuple[str, ...]
    help: str
    choices: tuple[str, ...]
    takes_value: bool
    takes_file: bool


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    summary: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
    """choices of its arguments; none where those are files"""


def described() -> list[Command]:
    """Every command with what can stand behind it."""
    commands = []
    for name, (summary, fill) in COMMANDS.items():
        parser = Parser(prog=f"newsdiff {name}")
        fill(parser)
        options = tuple(_option(action) for action in parser._actions if action.option_strings)
        words = [str(c) for action in parser._actions if not action.option_strings for c in action.choices or ()]
        commands.append(Command(name, summary, options, tuple(words)))
    return commands


def _option(action: argparse.Action) -> Option:
    return Option(
        flags=tuple(action.option_strings),
        help=(action.help or "").split(";")[0].split(" (")[0],
        choices=tuple(str(c) for c in action.choices or ()),
        takes_value=action.nargs != 0,
        takes_file=action.metavar == "FILE",
    )


def script(shell: str) -> str:
    """The completion script for `bash`, `zsh` or `fish`."""
    return "\n".join({"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](described())) + "\n"


def _bash(commands: list[Command]) -> Iterator[str]:
    yield "# newsdiff completion for bash"
    yield "_newsdiff() {"
    yield '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words="" files=1'
    yield '    if [ "$COMP_CWORD" -eq 1 ]; then'
    yield f'        words="{" ".join([*(c.name for c in commands), "--help", "--version"])}"'
    yield "    else"
    yield '        case "${COMP_WORDS[1]}" in'
    for command in commands:
        yield f"        {command.name})"
        yield '            case "$before" in'
        for option in command.options:
            if option.choices:
                words = " ".join(option.choices)
                yield f'            {"|".join(option.flags)}) words="{words}"; files= ;;'
            elif option.takes_value and not option.takes_file:
                yield f"            {'|'.join(option.flags)}) files= ;;"
        flags = " ".join(flag for option in command.options for flag in option.flags)
        if command.words:
            yield f'            *) words="{" ".join(command.words)} {flags}"; files= ;;'
        else:
            yield f'            *) case "$word" in -*) words="{flags}"; files= ;; esac ;;'
        yield "            esac ;;"
    yield "        esac"
    yield "    fi"
    yield '    COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield '    if [ -n "$files" ]; then'
    yield "        local IFS=$'\\n'"
    yield "        compopt -o filenames 2>/dev/null"
    yield '        COMPREPLY+=($(compgen -f -- "$word"))'
    yield "    fi"
    yield "}"
    yield "complete -F _newsdiff newsdiff"


def _zsh(commands: list[Command]) -> Iterator[str]:
    yield "#compdef newsdiff"
    yield "# newsdiff completion for zsh"
    yield "_newsdiff() {"
    yield "    if (( CURRENT == 2 )); then"
    yield "        local -a commands"
    yield "        commands=("
    for command in commands:
        yield f"            {_quoted(f'{command.name}:{_colons(command.summary)}')}"
    yield "        )"
    yield "        _describe -t commands command commands"
    yield "        _files"
    yield "        return"
    yield "    fi"
    yield "    local command=$words[2]"
    yield "    (( CURRENT-- ))"
    yield "    shift words"
    yield "    case $command in"
    for command in commands:
        specs = [_zsh_option(flag, option) for option in command.options for flag in option.flags]
        rest = f"*:argument:({' '.join(command.words)})" if command.words else "*:file:_files"
        yield f"    {command.name}) _arguments {' '.join([*specs, _quoted(rest)])} ;;"
    yield "    *) _files ;;"
    yield "    esac"
    yield "}"
    yield "compdef _newsdiff newsdiff"


def _zsh_option(flag: str, option: Option) -> str:
    text = option.help.replace("[", "(").replace("]", ")")
    spec = f"{flag}[{_colons(text)}]"
    if option.choices:
        spec += f":value:({' '.join(option.choices)})"
    elif option.takes_value:
        spec += ":file:_files" if option.takes_file else ":value: "
    return _quoted(spec)


def _fish(commands: list[Command]) -> Iterator[str]:
    yield "# newsdiff completion for fish"
    first = "__fish_use_subcommand"
    for command in commands:
        yield f"complete -c newsdiff -n {first} -a {command.name} -d {_quoted(command.summary)}"
    for command in commands:
        when = _quoted(f"__fish_seen_subcommand_from {command.name}")
        if command.words:
            yield f"complete -c newsdiff -n {when} -f -a {_quoted(' '.join(command.words))}"
        for option in command.options:
            parts = [f"-{'l' if flag.startswith('--') else 's'} {flag.lstrip('-')}" for flag in option.flags]
            line = f"complete -c newsdiff -n {when} {' '.join(parts)} -d {_quoted(option.help)}"
            if option.choices:
                line += f" -x -a {_quoted(' '.join(option.choices))}"
            elif option.takes_value:
                line += " -r" if option.takes_file else " -x"
            yield line


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "’") + "'"


def _colons(text: str) -> str:
    return text.replace(":", " –")
