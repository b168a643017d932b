"""What all tests share: nobody's own settings, colours as newsdiff chooses them."""

import pytest


@pytest.fixture(autouse=True)
def a_new_user(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("NEWSDIFF_CONFIG_DIR", str(tmp_path_factory.mktemp("settings")))
    for name in ("NO_COLOR", "TEXTUAL_THEME", "FORCE_COLOR", "GIT_EXTERNAL_DIFF"):
        monkeypatch.delenv(name, raising=False)
