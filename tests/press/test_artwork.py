import io

import pytest
from PIL import Image

from cardkeeper.errors import UnreadableFile
from cardkeeper.press import artwork


def encoded(picture, kind="JPEG", **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def decoded(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


BITMAP = encoded(Image.new("RGB", (9, 9)), "BMP")


@pytest.fixture
def maps(tmp_path):
    """Two pigments side by side, each over half of the sheet, and bare paper between."""
    for slot, left in (("sage", 0), ("berry", 60)):
        density = Image.new("L", (100, 40), 0)
        density.paste(100, (left, 0, left + 40, 40))
        density.save(tmp_path / f"wreath.{slot}.webp", lossless=True)
    return {slot: tmp_path / f"wreath.{slot}.webp" for slot in ("sage", "berry")}


def test_pigments_take_the_colours_of_their_slots_and_leave_paper_white(maps):
    seen = decoded(artwork.pigment(maps, {"sage": "#8faa94", "berry": "#b5443a"}))

    assert seen.getpixel((20, 20)) == pytest.approx((0x8F, 0xAA, 0x94), abs=4)
    assert seen.getpixel((80, 20)) == pytest.approx((0xB5, 0x44, 0x3A), abs=4)
    assert seen.getpixel((50, 20)) == (255, 255, 255)


def test_faint_remains_of_lossy_maps_are_no_ink(tmp_path):
    Image.new("L", (32, 32), 3).save(tmp_path / "wash.sage.webp", lossless=True)

    seen = decoded(artwork.pigment({"sage": tmp_path / "wash.sage.webp"}, {"sage": "#000000"}))

    assert seen.getextrema() == ((255, 255),) * 3


def test_a_recoloured_picture_is_kept_and_found_again(maps, tmp_path):
    colours, cache = {"sage": "#123456", "berry": "#654321"}, tmp_path / "cache"

    first = artwork.pigment(maps, colours, cache)
    artwork._pigment.cache_clear()
    (kept,) = cache.iterdir()
    kept.write_bytes(first + b"kept")

    assert artwork.pigment(maps, colours, cache) == first + b"kept"
    assert artwork.pigment(maps, colours | {"berry": "#ff0000"}, cache) != first


def test_damaged_art_of_a_design_is_told_in_words(tmp_path):
    (tmp_path / "wash.sage.webp").write_bytes(b"RIFF....WEBP")

    with pytest.raises(UnreadableFile, match=r"wash\.sage\.webp"):
        artwork.pigment({"sage": tmp_path / "wash.sage.webp"}, {"sage": "#000000"})


def test_a_photo_is_turned_as_the_camera_says_and_loses_its_secrets():
    sideways = Image.new("RGB", (300, 200), "blue")
    sideways.paste("red", (0, 0, 150, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    exif[0x010E] = "our garden"

    jpeg, dpi = artwork.photo(encoded(sideways, exif=exif, quality=95), 72, 108)

    upright = decoded(jpeg)
    assert upright.size == (200, 300)
    assert upright.getpixel((100, 30)) == pytest.approx((255, 0, 0), abs=6)
    assert b"garden" not in jpeg
    assert dpi == pytest.approx(200)


@pytest.mark.parametrize(("focus", "colour"), [((0.1, 0.5), (255, 0, 0)), ((0.9, 0.5), (0, 0, 255))])
def test_the_crop_follows_the_focus(focus, colour):
    wide = Image.new("RGB", (400, 100), "red")
    wide.paste("blue", (200, 0, 400, 100))

    jpeg, _dpi = artwork.photo(encoded(wide, quality=95), 100, 100, focus)

    assert decoded(jpeg).getpixel((50, 50)) == pytest.approx(colour, abs=6)


def test_a_large_photo_is_brought_down_to_300_dpi_but_its_own_resolution_is_told():
    jpeg, dpi = artwork.photo(encoded(Image.new("RGB", (1200, 1200), "green")), 144, 144)

    assert decoded(jpeg).size == (600, 600)
    assert dpi == pytest.approx(600)


def test_see_through_pictures_lie_on_white():
    seen = artwork.open_picture(encoded(Image.new("RGBA", (8, 8), (255, 0, 0, 0)), "PNG"))

    assert seen.mode == "RGB"
    assert seen.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        b"\x89PNG\r\n\x1a\nbroken",
        BITMAP,
        b"x" * 20_000_001,
    ],
)
def test_what_is_no_picture_is_refused_in_words(content):
    with pytest.raises(UnreadableFile) as refused:
        artwork.open_picture(content)

    assert str(refused.value).endswith(".")


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_unpacked():
    with pytest.raises(UnreadableFile, match="megapixels"):
        artwork.open_picture(encoded(Image.new("1", (8000, 6000)), "PNG"))
