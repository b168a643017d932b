"""Files: what is read, how it is decoded, and one clear line where it cannot be."""

import os

import pytest

import reader
from reader.parsing.files import MAX_BYTES, decode
from reader.parsing.library import discover

BODY = "The harbour master closed the port on Monday after the storm tore two ferries from their moorings.\n"


def refusal(path) -> str:
    with pytest.raises(reader.ReaderError) as caught:
        reader.load(path)
    message = str(caught.value)
    assert "\n" not in message
    assert path.name in message
    return message


def test_a_text_file_becomes_an_article_named_after_it(tmp_path):
    path = tmp_path / "port.txt"
    path.write_text(BODY, encoding="utf-8")
    article = reader.load(path)
    assert article.name == "port.txt"
    assert article.path == str(path)
    assert [p.text for p in article.paragraphs] == [BODY.strip()]


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    assert "no such file" in refusal(tmp_path / "gone.txt")


def test_an_empty_file_is_said_to_be_empty(tmp_path):
    path = tmp_path / "empty.txt"
    path.write_bytes(b" \n\n")
    assert "empty" in refusal(path)


def test_a_binary_file_is_refused(tmp_path):
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    assert "binary" in refusal(path)


def test_a_folder_is_no_article(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "folder" in refusal(folder)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path):
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "pipe" in refusal(path)


def test_a_device_is_refused():
    with pytest.raises(reader.ReaderError, match="device"):
        reader.load("/dev/zero")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "MB" in refusal(path)


def test_a_file_of_mode_000_is_refused(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(BODY)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "permission" in refusal(path)


def test_a_link_that_names_itself_is_refused(tmp_path):
    path = tmp_path / "loop.txt"
    path.symlink_to(path)
    refusal(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_heeded(tmp_path, encoding):
    path = tmp_path / "marked.txt"
    path.write_bytes("“Słowo” — it was said in Łódź on Monday.\n".encode(encoding))
    assert reader.load(path).paragraphs[0].text == "“Słowo” — it was said in Łódź on Monday."


def test_another_encoding_is_read_and_said(tmp_path):
    path = tmp_path / "old.txt"
    text = "Le préfet a déclaré mardi que la crue était passée, à l’exception d’une vallée isolée.\n"
    path.write_bytes(text.encode("cp1252") * 3)
    article = reader.load(path)
    assert "préfet a déclaré" in article.paragraphs[0].text
    assert "not UTF-8" in article.notices[0]


FRENCH = "Le préfet a déclaré mardi que la crue était passée. L’été a été chaud à Nîmes."
RUSSIAN = "Президент заявил во вторник, что переговоры начнутся на следующей неделе в Женеве."
POLISH = "Wczoraj wieczorem minister ogłosił, że Łódź będzie gościć drużynę w przyszłym miesiącu."
JAPANESE = "首相は火曜日、来週ジュネーブで交渉が始まると述べた。会談には三か国の代表が出席する予定だ。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH.replace("’", "'"), "latin-1"),
        (FRENCH, "cp1252"),
        ("Le café est fermé", "latin-1"),
        (FRENCH, "mac_roman"),
        ("Der Bürgermeister sagte, die Straße sei für Fußgänger geöffnet.", "latin-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "cp866"),
        ("Привет, как дела сегодня", "koi8_r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_old_encodings_are_told_by_the_letters_that_they_make(text, encoding):
    decoded = decode(text.encode(encoding), "old.txt")
    assert decoded.text == text
    assert "the encoding was guessed" in decoded.notices[0]


def test_names_with_control_characters_are_made_harmless(tmp_path):
    path = tmp_path / "a\x1b]0;x\x07\u202eb.txt"
    path.write_text(BODY, encoding="utf-8")
    name = reader.load(path).name
    assert not any(ord(c) < 32 or c == "\u202e" for c in name)


def test_a_folder_lists_its_articles_by_name_and_nothing_else(tmp_path):
    for name in ("b.txt", "a.html", "README.md", ".hidden.txt", "data.csv", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)
    assert [f.relative_to(tmp_path).as_posix() for f in discover([tmp_path]).files] == ["a.html", "b.txt", "sub/c.md"]


def test_what_newsdiff_has_exported_is_no_article_of_a_folder(tmp_path):
    from reader.export import FORMATS, SUFFIXES, write_comparison, write_story

    one, two = reader.parse(BODY, name="one"), reader.parse(BODY.replace("the", "a"), name="two")
    comparison, story = reader.compare(one, two), reader.story([one, two])
    (tmp_path / "a.txt").write_text(BODY)
    for format_ in FORMATS:
        (tmp_path / f"c{SUFFIXES[format_]}").write_text(write_comparison(comparison, format_), encoding="utf-8")
        (tmp_path / f"s{SUFFIXES[format_]}").write_text(write_story(story, format_), encoding="utf-8")
    library = discover([tmp_path])
    assert [f.name for f in library.files] == ["a.txt"]
    assert "6 files left out that newsdiff has exported itself" in library.notices[0]
    assert discover([tmp_path / "c.md"]).files == (tmp_path / "c.md",)


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(discover([tmp_path]).files) == 1


def test_a_folder_without_articles_says_so(tmp_path):
    with pytest.raises(reader.ReaderError, match="no articles"):
        discover([tmp_path])


def test_an_empty_folder_beside_a_full_one_is_a_notice(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text(BODY)
    (tmp_path / "bare").mkdir()
    library = discover([tmp_path / "full", tmp_path / "bare"])
    assert len(library.files) == 1
    assert "bare" in library.notices[0]


def test_a_path_named_twice_stands_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    assert discover([path, tmp_path]).files == (path,)


def test_a_folder_that_may_not_be_read_is_said_once(tmp_path, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(reader.ReaderError) as told:
        discover([tmp_path])
    assert str(told.value).endswith("folder may not be read (Permission denied)")
    assert "no articles" not in str(told.value)
