"""The reader in a web browser, through textual-serve."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.parsing.library import discover


def serve(paths: Sequence[str], host: str, port: int) -> int:
    """Offer the reader on `host`:`port` until it is interrupted.

    Raises:
        ReaderError: a path is missing, the extra is not installed, or the address cannot be used.
    """
    if paths:
        discover([Path(p) for p in paths])
    try:
        from textual_serve.server import Server
    except ImportError:
        raise ReaderError("serve needs the extra: install it with `pip install 'newsdiff[web]'`") from None
    _probe(host, port)
    command = shlex.join([sys.executable, "-m", "reader", *(str(Path(p).absolute()) for p in paths)])

    class Site(Server):
        async def handle_index(self, request: Any) -> Any:
            response: Any = await super().handle_index(request)
            response.text = own_page(response.text)
            return response

    Site(command, host=host, port=port, title="newsdiff").serve()
    return 0


def own_page(page: str) -> str:
    """The server's page without what it would load from other sites, and with the keys going to the reader at once."""
    page = _FOREIGN_LINK.sub("", page)
    return page.replace("</body>", _TAKE_FOCUS + "</body>")


_FOREIGN_LINK = re.compile(r'<link\b[^<>]*\bhref="https?://fonts\.[^<>]*>')
_TAKE_FOCUS = """<script>
const waiting = setInterval(() => {
  const keys = document.querySelector("#terminal textarea");
  if (keys) { keys.focus(); clearInterval(waiting); }
}, 50);
</script>
"""


def _probe(host: str, port: int) -> None:
    """Meet an address that cannot be used before the server does, which would answer with a traceback."""
    import socket

    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReaderError(f"{host}:{port}: cannot be listened on ({reason}); choose another --host or --port") from None
