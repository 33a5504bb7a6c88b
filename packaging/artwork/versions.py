"""Records the versions of the designs, so that cards printed with one can be printed again as they were.

    python packaging/artwork/versions.py                 add what is new
    python packaging/artwork/versions.py --unreleased    also replace what was recorded: before a release only

Without the option a design that was changed but kept its version is refused: raise its `version`, and put the folder
as it was into resources/designs/earlier/<id>-<version>.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from cardkeeper.press import design_digest  # noqa: E402
from cardkeeper.press.design_catalogue import catalogue  # noqa: E402

DESIGNS = ROOT / "resources" / "designs"


def main(arguments):
    known = dict(design_digest.recorded(DESIGNS)) if (DESIGNS / design_digest.MANIFEST).exists() else {}
    refused = []
    for key, design in catalogue([DESIGNS]).items():
        now, version = design_digest.digest(design.folder), str(design.version)
        before = known.get(key, {}).get(version, now)
        if before != now and "--unreleased" not in arguments:
            refused.append(key)
        known[key] = {**known.get(key, {}), version: now}
    if refused:
        print("Changed without a new version:", ", ".join(refused))
        return 1
    design_digest.write(DESIGNS, known)
    print(len(known), "designs recorded.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
