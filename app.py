"""Start the web chat: the same as ``qabot serve``."""

import sys

from qabot.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
