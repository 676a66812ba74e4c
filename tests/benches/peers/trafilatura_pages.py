"""Reads every page of a folder with trafilatura, as its own documentation says to: main text and metadata. Prints how many had text."""

import pathlib
import sys

from trafilatura import bare_extraction

read = 0
for page in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    document = bare_extraction(page.read_bytes(), with_metadata=True)
    read += document is not None
print(read)
