"""`python -m tests.bench [cards ...]` runs the named benchmarks, or all, and prints their tables."""

import importlib
import sys
from pathlib import Path


def main() -> int:
    files = Path(__file__).parent.glob("[a-z]*.py")
    known = sorted(path.stem for path in files if "\ndef main(" in path.read_text(encoding="utf-8"))
    asked = sys.argv[1:] or known
    unknown = [name for name in asked if name not in known]
    if unknown:
        sys.stderr.write(f"No benchmark {', '.join(unknown)}; there are {', '.join(known)}.\n")
        return 2
    for name in asked:
        importlib.import_module(f"tests.bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
